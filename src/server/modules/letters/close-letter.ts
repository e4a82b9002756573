import type { CommandContext } from '#server/platform/command.ts';
import { askBeforeClosing } from './closing.ts';
import { assertMayAct } from './letter-rules.ts';
import { letterForUpdate, recordAction, setLetterState } from './letter-store.ts';

/**
 * Closes a letter whose handling is finished. Only who answers for it: an addressee, or who acts for one.
 * @throws the reason of a room above, e.g. while dispositions are open
 */
export async function closeLetter(
  ctx: CommandContext,
  input: { letterId: string; version?: number; note?: string | null },
): Promise<{ letterId: string; version: number }> {
  const letter = await letterForUpdate(ctx, input);
  assertMayAct(letter, 'close');
  await askBeforeClosing(ctx, letter.id);
  const version = await setLetterState(ctx, letter, 'closed');
  await recordAction(ctx, { letterId: letter.id, kind: 'closed', note: input.note ?? null });
  ctx.record({ action: 'letter.closed', subjectKind: 'letter', subjectId: letter.id });
  ctx.emit({ name: 'letter.closed', payload: { letterId: letter.id, securityClass: letter.securityClass, at: ctx.now.toISOString() } });
  return { letterId: letter.id, version };
}
