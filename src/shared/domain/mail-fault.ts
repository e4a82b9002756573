/** Why a mail did not arrive, as far as the server's answer tells; `null`: it does not. */
export const mailFaults = ['mailbox_unknown', 'mailbox_full', 'domain_unknown', 'too_large', 'spam', 'closed', 'unreachable', 'virus'] as const;
export type MailFault = (typeof mailFaults)[number];

/** Enhanced status codes (RFC 3463: subject.detail, class left out), as mail servers give them before their own words. */
const byStatus: Record<string, MailFault> = {
  '1.1': 'mailbox_unknown', '1.3': 'mailbox_unknown', '1.6': 'mailbox_unknown', '2.1': 'closed', '1.2': 'domain_unknown', '1.10': 'domain_unknown', '4.1': 'unreachable', '4.2': 'unreachable',
  '4.3': 'unreachable', '4.4': 'domain_unknown', '4.7': 'unreachable', '2.2': 'mailbox_full', '2.3': 'too_large', '3.4': 'too_large', '6.1': 'spam',
};
/** What breaks before any server answers has no status; its words are the system's and the library's. */
const byWords: readonly (readonly [RegExp, MailFault])[] = [
  [/^virus$/u, 'virus'],
  [/\b(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b|timeout|connection closed|greeting never received/iu, 'unreachable'],
  [/\b(?:ENOTFOUND|EAI_AGAIN)\b|(?:domain|host) (?:not found|unknown)/iu, 'domain_unknown'],
  [/\bspam\b|blocked|blacklist|block ?list|reputation/iu, 'spam'],
  [/over ?quota|quota exceeded|mailbox (?:is )?full/iu, 'mailbox_full'],
  [/no such (?:user|mailbox|recipient)|(?:user|mailbox|recipient|address) (?:is )?(?:unknown|not found|does ?n.t exist)|(?:unknown|invalid) (?:user|mailbox|recipient)/iu, 'mailbox_unknown'],
  [/too (?:large|big)|size (?:limit|exceed)/iu, 'too_large'],
];

/** Pure: the cause behind what a mail server, or the line to it, said. */
export function mailFaultOf(answer: string | null): MailFault | null {
  if (answer === null) return null;
  // An address of the net has four parts and is none. A policy (5.7) is mostly an opinion about the sender; without one the words decide, since 5.0.0 and 5.7.1 stand for anything.
  const status = /(?<![\d.])[245]\.(\d{1,3}\.\d{1,3})(?!\.?\d)/u.exec(answer)?.[1];
  const told = status === undefined ? undefined : byStatus[status];
  if (told) return told;
  return byWords.find(([words]) => words.test(answer))?.[1] ?? (status?.startsWith('7.') ? 'spam' : null);
}
