import type { Actor } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { documentNotFound, notYourUpload } from './documents.errors.ts';

/** What a file belongs to: 'letter', 'follow_up', … with its id. */
export type Subject = { kind: string; id: string };

/** May the actor read what the subject contains? `secret`: the read is written to the chain before the data leaves. */
export type FileGuard = (tx: Tx, actor: Actor, subjectId: string) => Promise<{ mayRead: boolean; secret: boolean }>;

const guards = new Map<string, FileGuard>();

/** Registers at composition who may read files of one kind of subject: this room knows no letters. */
export function guardFiles(subjectKind: string, guard: FileGuard): void {
  guards.set(subjectKind, guard);
}

/**
 * Attaches uploaded files to what they belong to; from then on the room of the subject says who reads them.
 * @throws documentNotFound, notYourUpload when somebody else uploaded one of them
 */
export async function linkFiles(ctx: CommandContext, input: { subject: Subject; fileIds: readonly string[] }): Promise<void> {
  if (input.fileIds.length === 0) return;
  const files = await ctx.tx.selectFrom('documents.file').select(['id', 'uploaderAccount']).where('id', 'in', input.fileIds).execute();
  const missing = input.fileIds.find((id) => !files.some((file) => file.id === id));
  if (missing) throw documentNotFound({ fileId: missing });
  const foreign = files.find((file) => file.uploaderAccount !== ctx.actor.accountId);
  if (foreign) throw notYourUpload({ fileId: foreign.id });
  await ctx.tx
    .insertInto('documents.link')
    .values(files.map((file) => ({ fileId: file.id, subjectKind: input.subject.kind, subjectId: input.subject.id, linkedAt: ctx.now })))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Who may read a file: by the guard of any subject it belongs to, or its uploader while it belongs to nothing. */
export async function rightToFile(tx: Tx, actor: Actor, file: { id: string; uploaderAccount: string }): Promise<{ mayRead: boolean; secret: boolean }> {
  const links = await tx.selectFrom('documents.link').select(['subjectKind', 'subjectId']).where('fileId', '=', file.id).execute();
  if (links.length === 0) return { mayRead: file.uploaderAccount === actor.accountId, secret: false };
  for (const link of links) {
    const right = await guards.get(link.subjectKind)?.(tx, actor, link.subjectId);
    if (right?.mayRead) return right;
  }
  return { mayRead: false, secret: false };
}
