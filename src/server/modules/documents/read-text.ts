import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { readText } from './file-parser.ts';
import type { Subject } from './link-store.ts';

/** Kinds that may carry words; a photo carries none. */
const readable = new Set(['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);

/** Takes the words out of a stored file, once for each content. What cannot be read is as good as a picture. */
export const readTextJob: Job = {
  name: 'documents.read-text',
  on: ['documents.file_stored'],
  expireSeconds: 300,
  retries: 5,
  priority: (payload) => Math.floor(Date.parse(String(payload['storedAt'])) / 60_000) || 0,
  run: async (services, payload) => {
    const { sha256, kind } = payload as { sha256: string; kind: string };
    if (!readable.has(kind)) return;
    const text = await readText({ path: services.files.pathOf(sha256), kind }).catch((error: unknown) => {
      if (error instanceof OfficeError && error.status < 500) return '';
      throw error;
    });
    if (text !== '') await runCommand(services, keepText, { name: 'documents.keep-text', actor: systemActor('documents.read-text'), commandId: newId(), input: { sha256, text } });
  },
};

async function keepText(ctx: CommandContext, { sha256, text }: { sha256: string; text: string }): Promise<null> {
  await ctx.tx.insertInto('documents.fileText').values({ sha256, text, readAt: ctx.now }).onConflict((c) => c.column('sha256').doUpdateSet({ text, readAt: ctx.now })).execute();
  ctx.emit({ name: 'documents.text_read', payload: { sha256 } });
  return null;
}

/** The words in the files of one subject, for the index; only the program itself reads them. */
export async function findTexts(tx: Tx, subject: Subject): Promise<string[]> {
  const rows = await tx
    .selectFrom('documents.link as l')
    .innerJoin('documents.file as f', 'f.id', 'l.fileId')
    .innerJoin('documents.fileText as t', 't.sha256', 'f.sha256')
    .select('t.text')
    .where('l.subjectKind', '=', subject.kind)
    .where('l.subjectId', '=', subject.id)
    .orderBy('f.id')
    .limit(50)
    .execute();
  return rows.map((row) => row.text);
}

/** What a content belongs to, as ids of one kind of subject. */
export async function findSubjectsOf(tx: Tx, input: { sha256: string; kind: string }): Promise<string[]> {
  const rows = await tx
    .selectFrom('documents.file as f')
    .innerJoin('documents.link as l', 'l.fileId', 'f.id')
    .select('l.subjectId')
    .distinct()
    .where('f.sha256', '=', input.sha256)
    .where('l.subjectKind', '=', input.kind)
    .limit(1000)
    .execute();
  return rows.map((row) => row.subjectId);
}
