import type { Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/tracking.contract.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { letterNotFound } from '#server/modules/letters/index.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { findOutgoingFacts } from './outgoing-path-queries.ts';
import { findPathFacts } from './path-queries.ts';
import { staysNow } from './stay-rules.ts';
import { traceOutgoing } from './trace-outgoing.ts';
import { daysLeft, tracePath, type Clock } from './trace-path.ts';

async function readClock(tx: Tx, now: Date): Promise<Clock> {
  const { timeZone, work } = await loadCalendar(tx);
  return { timeZone, work, now };
}

/** The ways of the letters of one page, by letter; letters one may not know are missing. */
export async function listLetterPaths(ctx: Pick<QueryContext, 'tx' | 'now'>, letterIds: readonly string[]): Promise<Map<string, contracts.LetterPath>> {
  const clock = await readClock(ctx.tx, ctx.now);
  const facts = await findPathFacts(ctx.tx, letterIds);
  const known = new Map(facts.map((fact) => [fact.letterId, tracePath(fact, clock)]));
  const others = letterIds.filter((id) => !known.has(id));
  for (const fact of await findOutgoingFacts(ctx.tx, others)) known.set(fact.letterId, traceOutgoing(fact, clock));
  return known;
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
  if (!facts) return getOutgoingPath(ctx, input.letterId, clock);
  const desksNow = staysNow(facts).map((stay) => ({ desk: stay.desk, office: stay.office, dueOn: stay.dueOn, daysLeft: daysLeft(stay, clock), since: stay.from.toISOString() }));
  const path = tracePath(facts, clock);
  return { ...path, segments: path.segments.map((segment) => ({ ...segment, act: null, person: null })), desksNow };
}

async function getOutgoingPath(ctx: QueryContext, letterId: string, clock: Clock): Promise<Reply<typeof contracts.getLetterPath>> {
  const [facts] = await findOutgoingFacts(ctx.tx, [letterId]);
  if (!facts) throw letterNotFound({ letterId });
  const path = traceOutgoing(facts, clock);
  const desksNow = path.segments.filter((each) => each.state === 'now' && facts.sentAt === null).map(({ desk, office, from }) => ({ desk, office, dueOn: null, daysLeft: null, since: from ?? facts.begunAt.toISOString() }));
  return { ...path, desksNow };
}
