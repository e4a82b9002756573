import { layAlso } from '#server/modules/documents/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { findRights } from '../access/access-store.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, type Outgoing } from '../outgoing/outgoing-store.ts';
import { beginDraft } from './begin-draft.ts';
import { filesOf } from './content-files.ts';
import { getDraft } from './draft-store.ts';
import { saveDraft } from './save-draft.ts';
import { takeOverPlace } from './take-over-place.ts';

/**
 * Begins the letter that takes the place of one that was sent, withdrawn or void: its words, addressees, signer and files, to be mended.
 * Receivers are told what it replaces; a letter that never went out is replaced for nobody. What it stood to and the actor may not know of is left out.
 */
export async function beginReplacement(ctx: CommandContext, input: { letterId: string }): Promise<Changed> {
  const old = await outgoingForUpdate(ctx, input);
  assertMayDo(old, 'replace');
  const { content } = await getDraft(ctx.tx, old.id);
  const { letterId } = await beginDraft(ctx, { typeCode: old.typeCode, answers: null });
  await layAlso(ctx, { from: { kind: 'letter', id: old.id }, to: { kind: 'letter', id: letterId }, fileIds: filesOf(content) });
  const saved = await saveDraft(ctx, { letterId, base: 1, change: { ...content, relations: await replacing(ctx, old, content.relations) } });
  await takeOverPlace(ctx, { from: old.id, to: letterId });
  ctx.record({ action: 'outgoing.replacement_begun', subjectKind: 'letter', subjectId: letterId, details: { of: old.id } });
  return { letterId, version: saved.version };
}

/** Of what the old letter replaced its receivers know already, unless it never went out. */
async function replacing(ctx: CommandContext, old: Outgoing, relations: DraftContent['relations']): Promise<DraftContent['relations']> {
  const wentOut = old.state !== 'void';
  const known = [];
  for (const relation of relations) {
    const stays = relation.kind === 'answers' || relation.kind === 'refers' || !wentOut;
    if (stays && (await findRights(ctx.tx, relation.letterId)).metadata !== 'no') known.push(relation);
  }
  return wentOut ? [{ kind: 'replaces', letterId: old.id }, ...known] : known;
}
