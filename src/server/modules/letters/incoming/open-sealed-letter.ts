import type { CommandContext } from '#server/platform/command.ts';
import { assertOneMainFile, type Registration } from './incoming-fields.ts';
import { assertMayAct } from '../letter-rules.ts';
import { addFiles, insertSubject, letterForUpdate, recordAction, updateLetter } from '../letter-store.ts';
import type { Changed } from '../deliveries/read-letter.ts';

type Opened = { letterId: string; version: number; subject: string; summary: string | null; files: Registration['files'] };

/** The addressee, or an assistant named for secret letters, opens what was registered by its cover and says what it is about. */
export async function openSealedLetter(ctx: CommandContext, input: Opened): Promise<Changed> {
  const letter = await letterForUpdate(ctx, input);
  assertMayAct(letter, 'open_sealed');
  if (input.files.length > 0) assertOneMainFile(input.files);
  await insertSubject(ctx, { letterId: letter.id, subject: input.subject, summary: input.summary });
  await addFiles(ctx, { letterId: letter.id, files: input.files });
  const version = await updateLetter(ctx, letter, { sealed: false });
  await recordAction(ctx, { letterId: letter.id, kind: 'opened', details: { files: input.files.length } });
  ctx.record({ action: 'letter.opened', subjectKind: 'letter', subjectId: letter.id, details: { files: input.files.length } });
  ctx.emit({ name: 'letter.opened', payload: { letterId: letter.id, securityClass: letter.securityClass } });
  return { letterId: letter.id, version };
}
