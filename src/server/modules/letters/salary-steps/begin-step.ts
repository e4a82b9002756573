import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { beginDraft } from '../drafts/begin-draft.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { letterNotFound } from '../letters.errors.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { stepBegun } from '../outgoing/outgoing.errors.ts';
import { nextStep, type LastLetter } from './step-rules.ts';

/**
 * Begins the letter of the next periodic salary step at the desk one acts from: the person and the last step are taken over, with addressees
 * and copies, as limited as it was. Who signs and initials is chosen anew, for two years have gone by.
 * One step has one letter: of two who begin it, at desks that may not see each other's drafts, the later is refused until the first ends.
 * @throws stepBegun; letterNotFound for a letter of another kind, one that was not sent, one the actor does not read, or whose reading goes on the chain
 */
export async function beginStep(ctx: CommandContext, input: { letterId: string }): Promise<Changed> {
  const last = await getOutgoingCard(ctx, input.letterId);
  if (last.typeCode !== 'SKGB' || last.state !== 'sent' || !last.readsContent || last.logged) throw letterNotFound({ letterId: input.letterId });
  const { content } = await getDraft(ctx.tx, last.id);
  const { rows } = await sql<LastLetter>`
    select o.letter_number as number, o.letter_date as date, p.title as by from letters.outgoing_card o
    left join organization.position_card p on p.id = o.signer_position_id where o.id = ${last.id}`.execute(ctx.tx);
  const begun = await beginDraft(ctx, { typeCode: last.typeCode, answers: null });
  const { subject, securityClass, classReason, classification, place, to, copies } = content;
  const fields = nextStep(content.fields, rows[0] ?? { number: null, date: null, by: null });
  const { version } = await saveDraft(ctx, { letterId: begun.letterId, base: 1, change: { subject, securityClass, classReason, classification, place, to, copies, fields, relations: [{ kind: 'refers', letterId: last.id }] } });
  await keepStep(ctx, { letterId: begun.letterId, afterId: last.id });
  ctx.record({ action: 'outgoing.next_step_begun', subjectKind: 'letter', subjectId: begun.letterId, details: { after: last.id } });
  return { letterId: begun.letterId, version };
}

/** The index lets the later of two wait for the first; the row of the last letter is not held, for who may only read it begins a step too. */
async function keepStep(ctx: CommandContext, { letterId, afterId }: { letterId: string; afterId: string }): Promise<void> {
  const { rows } = await sql`
    insert into letters.next_step (letter_id, after_id, position_id, begun_at) values (${letterId}, ${afterId}, ${ctx.actor.positionId}, ${ctx.now})
    on conflict (after_id) where not ended do nothing returning letter_id`.execute(ctx.tx);
  if (rows.length === 0) throw stepBegun({ letterId: afterId });
}
