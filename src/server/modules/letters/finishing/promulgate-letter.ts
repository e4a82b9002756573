import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Promulgation } from '#shared/contracts/promulgation.contract.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { recordAction } from '../letter-store.ts';
import { notYourAct } from '../letters.errors.ts';
import { outgoingForUpdate, setOutgoingState, type Outgoing } from '../outgoing/outgoing-store.ts';
import { notARegulation, notSigned, promulgatedOutOfTime } from '../outgoing/outgoing.errors.ts';
import { isPromulgated, mayNote, mayPromulgate } from './promulgation-rules.ts';

/** Notes the promulgation of a signed regulation; its page stays as it was signed. @throws notARegulation, notYourAct, notSigned, promulgatedOutOfTime */
export async function promulgateLetter(ctx: CommandContext, { letterId, version: seen, ...noted }: { letterId: string; version: number } & Promulgation): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, { letterId, version: seen });
  await assertMayPromulgate(ctx, letter, noted);
  const row = { ...noted, notedAt: ctx.now, notedBy: ctx.actor.employeeId, notedByName: ctx.actor.name };
  await ctx.tx.insertInto('letters.promulgation').values({ letterId, ...row }).onConflict((on) => on.column('letterId').doUpdateSet(row)).execute();
  const version = await setOutgoingState(ctx, letter, { state: letter.state });
  await recordAction(ctx, { letterId, kind: 'promulgated', note: noted.gazette });
  ctx.record({ action: 'outgoing.promulgated', subjectKind: 'letter', subjectId: letterId, details: noted });
  return { letterId, version };
}

async function assertMayPromulgate(ctx: CommandContext, letter: Outgoing, { promulgatedOn }: Promulgation): Promise<void> {
  if (!isPromulgated(letter.typeCode)) throw notARegulation({ letterId: letter.id });
  if (!mayNote(letter)) throw notYourAct({ letterId: letter.id });
  if (!mayPromulgate(letter)) throw notSigned({ letterId: letter.id, state: letter.state });
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  if (promulgatedOn > today || (letter.letterDate !== null && promulgatedOn < letter.letterDate)) throw promulgatedOutOfTime({ field: 'promulgatedOn', enactedOn: letter.letterDate });
}
