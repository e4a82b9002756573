import type { Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/tracking.contract.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { letterNotFound } from '#server/modules/letters/index.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { findPathFacts } from './path-queries.ts';
import { staysNow } from './stay-rules.ts';
import { daysLeft, tracePath, type Clock } from './trace-path.ts';

async function readClock(tx: Tx, now: Date): Promise<Clock> {
  const { timeZone, work } = await loadCalendar(tx);
  return { timeZone, work, now };
}

/** The ways of the letters of one page, by letter; letters one may not know are missing. */
export async function listLetterPaths(ctx: Pick<QueryContext, 'tx' | 'now'>, letterIds: readonly string[]): Promise<Map<string, contracts.LetterPath>> {
  const clock = await readClock(ctx.tx, ctx.now);
  const facts = await findPathFacts(ctx.tx, letterIds);
  return new Map(facts.map((fact) => [fact.letterId, tracePath(fact, clock)]));
}

/** The desks that must do something with a letter now; none for a closed one. */
export async function findDesksNow(tx: Tx, letterId: string): Promise<{ positionId: string; recipientId: string | null }[]> {
  const [facts] = await findPathFacts(tx, [letterId]);
  return facts ? staysNow(facts).map(({ positionId, recipientId }) => ({ positionId, recipientId })) : [];
}

/** @throws letterNotFound also for a letter one may not know of */
export async function getLetterPath(ctx: QueryContext, input: { letterId: string }): Promise<Reply<typeof contracts.getLetterPath>> {
  const clock = await readClock(ctx.tx, ctx.now);
  const [facts] = await findPathFacts(ctx.tx, [input.letterId]);
  if (!facts) throw letterNotFound({ letterId: input.letterId });
  const desksNow = staysNow(facts).map((stay) => ({ desk: stay.desk, office: stay.office, dueOn: stay.dueOn, daysLeft: daysLeft(stay, clock), since: stay.from.toISOString() }));
  return { ...tracePath(facts, clock), desksNow };
}
