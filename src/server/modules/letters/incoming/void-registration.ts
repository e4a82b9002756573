import { voidNumber } from '#server/modules/registers/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { assertMayAct } from '../letter-rules.ts';
import { letterForUpdate, recordAction, setLetterState } from '../letter-store.ts';
import type { Changed } from '../deliveries/read-letter.ts';

/** Voids a wrong registration. The number stays in its book with the reason and is never used again; the letter stays readable. */
export async function voidRegistration(ctx: CommandContext, input: { letterId: string; version: number; reason: string }): Promise<Changed> {
  const letter = await letterForUpdate(ctx, input);
  assertMayAct(letter, 'void');
  await voidNumber(ctx, { entryId: letter.entryId, reason: input.reason });
  const version = await setLetterState(ctx, letter, 'void');
  await recordAction(ctx, { letterId: letter.id, kind: 'voided', note: input.reason });
  ctx.record({ action: 'letter.voided', subjectKind: 'letter', subjectId: letter.id, details: { entryId: letter.entryId } });
  ctx.emit({ name: 'letter.voided', payload: { letterId: letter.id, securityClass: letter.securityClass } });
  return { letterId: letter.id, version };
}
