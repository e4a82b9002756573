import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { ConsignmentWay, SendWay } from '#shared/domain/sending.ts';
import type { Corrected } from './correct-delivery.ts';
import { usualWay, type NoMail } from './sending-rules.ts';
import type { SendPlan } from './sending-store.ts';

type Reached = { name: string; kind: 'to' | 'copy'; partyId: string | null; way: ConsignmentWay; email: string | null };
/** How it was sent before: `undone` when this letter was sent and taken back, `replaced` how the letter it replaces reached whom. */
export type SentBefore = { undone: { askedAt: Date; outside: SendPlan['outside'] } | null; replaced: readonly Reached[] };

/** What was chosen when a sending was taken back, and how the letter went out that this one replaces. */
export async function findSentBefore(tx: Tx, of: { letterId: string; replaces: readonly string[] }): Promise<SentBefore> {
  const undone = await tx.selectFrom('letters.sending').select(['askedAt', 'plan']).where('letterId', '=', of.letterId).where('state', '=', 'undone').orderBy('askedAt', 'desc').limit(1).executeTakeFirst();
  if (undone || of.replaces.length === 0) return { undone: undone ? { askedAt: undone.askedAt, outside: (undone.plan as SendPlan).outside } : null, replaced: [] };
  const { rows } = await sql<Reached>`select name, kind, party_id, way, email from letters.consignment where letter_id = any (${of.replaces}) and not replaced and state not in ('refused', 'bounced') order by made_at desc`.execute(tx);
  return { undone: null, replaced: rows };
}

/**
 * Pure: how an addressee is offered to be reached: as it was chosen before, so that who takes a sending back or replaces a letter does not
 * choose anew; else as is usual. An address mended since counts before one typed earlier, and so does what a replacement says itself: a wrong one
 * may be why it replaces. What may not be mailed is not offered so.
 */
export function proposedWay(addressee: Corrected, before: SentBefore, noMail: NoMail | null): { way: SendWay; email: string | null } {
  const { corrected, ...plain } = addressee;
  const usual = { way: usualWay(plain, noMail), email: addressee.email };
  const found = before.undone ? (before.undone.outside.find((each) => each.line === addressee.line) ?? { way: 'none' as const, email: null }) : before.replaced.find((each) => isSame(each, addressee));
  if (!found || (found.way === 'mail' && noMail !== null)) return usual;
  const isNewer = before.undone === null ? addressee.email !== null || corrected !== null : corrected !== null && corrected.at > before.undone.askedAt;
  return { way: found.way, email: isNewer ? addressee.email : (found.email ?? addressee.email) };
}

function isSame(one: Reached, other: Corrected): boolean {
  if (one.partyId !== null || other.partyId !== null) return one.partyId === other.partyId;
  return one.kind === other.kind && one.name.trim().toLowerCase() === other.name.trim().toLowerCase();
}
