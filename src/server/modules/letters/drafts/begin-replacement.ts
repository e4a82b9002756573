import type { CommandContext } from '#server/platform/command.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate } from '../outgoing/outgoing-store.ts';
import { beginDraft } from './begin-draft.ts';
import { getDraft } from './draft-store.ts';
import { saveDraft } from './save-draft.ts';

/**
 * Begins the letter that takes the place of one that was sent, withdrawn or void: its words, addressees, signer and files, to be mended.
 * Receivers are told what it replaces; a letter that never went out is replaced for nobody.
 */
export async function beginReplacement(ctx: CommandContext, input: { letterId: string }): Promise<Changed> {
  const old = await outgoingForUpdate(ctx, input);
  assertMayDo(old, 'replace');
  const { content } = await getDraft(ctx.tx, old.id);
  const { letterId } = await beginDraft(ctx, { typeCode: old.typeCode, answers: null });
  const saved = await saveDraft(ctx, { letterId, base: 1, change: { ...content, relations: old.state === 'void' ? content.relations : replacing(content.relations, old.id) } });
  return { letterId, version: saved.version };
}

/** Of what the old letter replaced its receivers know already. */
function replacing(relations: DraftContent['relations'], letterId: string): DraftContent['relations'] {
  return [{ kind: 'replaces', letterId }, ...relations.filter(({ kind }) => kind === 'answers' || kind === 'refers')];
}
