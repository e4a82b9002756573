/**
 * What a mail server says of a mail it could not deliver: which of our mails, to whom, and why. A report may carry an id of the same
 * shape as ours before the one of the mail that came back, so each is asked for.
 */
export type Bounce = { mailIds: string[]; /** where it was sent to, and where that address forwards to */ recipients: string[]; reason: string };

const MOST_IDS = 5;
/** RFC 5321 4.5.3.1: an address has at most 256 octets; a field far longer is none. */
const MOST_ADDRESS = 400;

/**
 * Reads a delivery status notification (RFC 3464) out of the source of a message. Pure. Null for anything else, for what is only
 * late (`Action: delayed`, 4.x.x), and for a mail that was not ours: its Message-ID begins with the id of a mail.
 */
export function readBounce(source: string): Bounce | null {
  if (!/^content-type:\s*multipart\/report;[^\n]*(?:\n[ \t][^\n]*)*report-type="?delivery-status/imu.test(source.replaceAll('\r\n', '\n'))) return null;
  // Long header lines are folded: what follows a blank at the start of a line belongs to the line before.
  const text = source.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]+/gu, ' ');
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'imu').exec(text)?.[1]?.trim();
  const status = field('Status') ?? '';
  if (field('Action')?.toLowerCase() !== 'failed' || !status.startsWith('5.')) return null;
  // A party may forward its mail: the last address refused it, ours is the original one (RFC 3464 2.3.1, 2.3.2).
  const recipients = ['Original-Recipient', 'Final-Recipient'].flatMap((name) => addressIn(field(name)) ?? []);
  const mailIds = [...new Set([...text.matchAll(/^message-id:[ \t]*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/gimu)].map((match) => match[1] ?? ''))].slice(0, MOST_IDS);
  if (recipients.length === 0 || mailIds.length === 0) return null;
  const said = field('Diagnostic-Code')?.replace(/^smtp;\s*/iu, '');
  // A database keeps no NUL, and no screen the other signs of control.
  return { mailIds, recipients, reason: [status, said].filter(Boolean).join(' ').replaceAll(/\p{Cc}/gu, '').slice(0, 300) };
}

function addressIn(text: string | undefined): string | null {
  if (text === undefined || text.length > MOST_ADDRESS) return null;
  return /^rfc822;\s*<?([^\s<>@]+@[^\s<>@]+)>?$/iu.exec(text)?.[1]?.toLowerCase() ?? null;
}
