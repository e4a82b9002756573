import type { Actor } from '#server/platform/actor.ts';
import { findAnswer, runCommand } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type { numberLetter as contract } from '#shared/contracts/finishing.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { assertReady } from '../initials/assert-ready.ts';
import { changedMeanwhile } from '../letters.errors.ts';
import { getOutgoingCard, type OutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { officeMoved } from '../outgoing/outgoing.errors.ts';
import { desksOf } from '../outgoing/outgoing-store.ts';
import { numberLetter } from './number-letter.ts';
import { dateOfNumber } from '../sheets/number-request.ts';
import { asTrial, digestOf, planPage, type PageParts } from './page-queries.ts';
import { checkBaseOf, setParts } from './set-page.ts';
import { settleMoved } from './settle-moved.ts';

type Asked = { letterId: string } & Body<typeof contract>;

/** Gives a letter its number after its page was set with one that looks like it: what can fail without a number fails without one. */
export async function numberTried(services: Services, actor: Actor, { commandId, ...asked }: Asked): Promise<Reply<typeof contract>> {
  const call = { name: 'letters.numberLetter', actor, commandId };
  const tried = (await findAnswer(services, call)) ? null : await tryWhereItBelongs(services, actor, asked);
  // What was tried is no part of what was asked: a repeat of the press that finds its answer has tried nothing.
  return runCommand(services, (ctx, input) => numberLetter(ctx, { ...input, tried }), { ...call, input: { ...asked, act: 'number' as const } });
}

/** @throws officeMoved when the registry that presses keeps this letter no longer */
async function tryWhereItBelongs(services: Services, actor: Actor, asked: Omit<Asked, 'commandId'>): Promise<string> {
  const unitName = await settleMoved(services, actor, asked.letterId);
  try {
    return await tryPage(services, actor, asked);
  } catch (error) {
    throw unitName !== null && error instanceof OfficeError && (error.status === 404 || error.status === 403) ? officeMoved({ unitName }) : error;
  }
}

/** @returns the digest of the page that was set */
async function tryPage(services: Services, actor: Actor, asked: Omit<Asked, 'commandId'>): Promise<string> {
  const { parts, digest } = await runQuery(services, tryNumber, { name: 'letters.tryNumber', actor, input: { ...asked, checkBase: checkBaseOf(services) } });
  await setParts(services, parts);
  return digest;
}

type Trying = Pick<Asked, 'letterId' | 'version' | 'letterDate' | 'reservationId'> & { checkBase: string };

async function tryNumber(ctx: QueryContext, input: Trying): Promise<Trial> {
  const card = await cardFor(ctx, input);
  assertMayDo({ ...card, content: card.readsContent, ...desksOf(ctx.actor, card) }, 'number');
  return partsOfTrial(ctx, card, input);
}

/** @throws changedMeanwhile when the caller saw another version */
export async function cardFor(ctx: QueryContext, input: { letterId: string; version: number }): Promise<OutgoingCard> {
  const card = await getOutgoingCard(ctx, input.letterId);
  if (card.version !== input.version) throw changedMeanwhile({ letterId: card.id, version: card.version });
  return card;
}

/** `digest`: of the plan behind the trial, held against that of the page which is frozen */
export type Trial = { parts: PageParts; digest: string };

/** The page a letter without a number would get now. @throws what assertReady misses */
export async function partsOfTrial(ctx: QueryContext, card: OutgoingCard, asked: { letterDate: OfficeDate | null; reservationId: string | null; checkBase: string }): Promise<Trial> {
  const { content } = await getDraft(ctx.tx, card.id);
  const letterDate = await dateOfNumber(ctx, card, asked);
  await assertReady(ctx, card, { content, on: letterDate });
  const plan = await planPage(ctx, card, { content, letterDate });
  return { parts: asTrial(plan, asked.checkBase), digest: digestOf(plan) };
}
