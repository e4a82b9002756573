import { sql } from 'kysely';
import type { Actor } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { documentNotFound, notAPaper, notYourUpload, uploadNotFound } from './documents.errors.ts';

/** What a file belongs to: 'letter', 'follow_up', … with its id. */
export type Subject = { kind: string; id: string };

/**
 * May the actor read what the subject contains? `secret`: the read is written to the chain before the data leaves.
 * `mayAttach`: its files are the actor's to attach elsewhere too, as a clerk does with the papers of the counter.
 */
export type FileGuard = (tx: Tx, actor: Actor, subjectId: string) => Promise<{ mayRead: boolean; secret: boolean; mayAttach?: boolean }>;
/** `take` runs in the transaction that stores an upload made for a subject and throws why not; `refuse` is told when the file itself is not taken. */
export type FileTaker = {
  take: (ctx: CommandContext, given: { subjectId: string; fileId: string; name: string; size: number }) => Promise<void>;
  refuse: (ctx: CommandContext, given: { subjectId: string; name: string; size: number; code: string }) => Promise<void>;
};

const guards = new Map<string, FileGuard>();
const takers = new Map<string, FileTaker>();

/** Registers at composition who may read files of one kind of subject: this room knows no letters. */
export function guardFiles(subjectKind: string, guard: FileGuard): void {
  guards.set(subjectKind, guard);
}

/** Registers at composition who takes in uploads made for one kind of subject. */
export function takeFilesFor(subjectKind: string, taker: FileTaker): void {
  takers.set(subjectKind, taker);
}

/** @throws uploadNotFound for a kind nobody takes files for */
export async function giveToSubject(ctx: CommandContext, { subject, ...file }: { subject: Subject; fileId: string; name: string; size: number }): Promise<void> {
  await takerOf(subject).take(ctx, { subjectId: subject.id, ...file });
}

/** Lets the subject remember that a file sent for it was not taken, and why. */
export async function tellRefusal(ctx: CommandContext, { subject, ...file }: { subject: Subject; name: string; size: number; code: string }): Promise<null> {
  await takerOf(subject).refuse(ctx, { subjectId: subject.id, ...file });
  return null;
}

function takerOf(subject: Subject): FileTaker {
  const taker = takers.get(subject.kind);
  if (!taker) throw uploadNotFound({ kind: subject.kind });
  return taker;
}

/** Whether the actor may give files to a subject. */
export async function mayGiveTo(tx: Tx, actor: Actor, subject: Subject): Promise<boolean> {
  return (await guards.get(subject.kind)?.(tx, actor, subject.id))?.mayAttach ?? false;
}

type Linking = { subject: Subject; fileIds: readonly string[]; papers?: readonly string[] };

/**
 * Attaches uploaded files to what they belong to; from then on the room of the subject says who reads them. What lies with this very
 * subject already is nobody's gift any more: whoever finishes a letter names again what its drafter attached.
 * `papers`: those that must have pages to look at, as the letter itself has.
 * @throws documentNotFound, notYourUpload when somebody else uploaded one of them, notAPaper
 */
export async function linkFiles(ctx: CommandContext, input: Linking): Promise<void> {
  if (input.fileIds.length === 0) return;
  const { rows } = await sql<{ fileId: string; pages: number }>`
    with given as (
      select f.id, f.pages from documents.file f where f.id = any (${[...input.fileIds]}::uuid[]) and (f.uploader_account = ${ctx.actor.accountId}
        or exists (select from documents.link l where l.file_id = f.id and l.subject_kind = ${input.subject.kind} and l.subject_id = ${input.subject.id}))
    ), linked as (
      insert into documents.link (file_id, subject_kind, subject_id, linked_at)
      select id, ${input.subject.kind}, ${input.subject.id}, ${ctx.now}::timestamptz from given on conflict do nothing
    )
    select id as file_id, pages from given`.execute(ctx.tx);
  assertPapers(rows, input.papers);
  const others = input.fileIds.filter((fileId) => !rows.some((row) => row.fileId === fileId));
  if (others.length > 0) await linkFilesOfOthers(ctx, { ...input, fileIds: others });
}

/** What lies with one subject lies with another as well; that the actor reads the first is for the caller to know. */
export async function layAlso(ctx: CommandContext, { from, to, fileIds }: { from: Subject; to: Subject; fileIds: readonly string[] }): Promise<void> {
  await sql`insert into documents.link (file_id, subject_kind, subject_id, linked_at)
    select l.file_id, ${to.kind}, ${to.id}, ${ctx.now}::timestamptz from documents.link l where l.subject_kind = ${from.kind} and l.subject_id = ${from.id} and l.file_id = any (${[...fileIds]}::uuid[])
    on conflict do nothing`.execute(ctx.tx);
}

function assertPapers(files: readonly { fileId: string; pages: number }[], papers: readonly string[] = []): void {
  const pageless = files.find((file) => file.pages === 0 && papers.includes(file.fileId));
  if (pageless) throw notAPaper({ fileId: pageless.fileId });
}

async function linkFilesOfOthers(ctx: CommandContext, input: Linking): Promise<void> {
  const files = await ctx.tx.selectFrom('documents.file').select(['id as fileId', 'pages']).where('id', 'in', input.fileIds).execute();
  const missing = input.fileIds.find((id) => !files.some((file) => file.fileId === id));
  if (missing) throw documentNotFound({ fileId: missing });
  for (const { fileId } of files) if (!(await mayAttach(ctx, fileId))) throw notYourUpload({ fileId });
  assertPapers(files, input.papers);
  await ctx.tx
    .insertInto('documents.link')
    .values(files.map(({ fileId }) => ({ fileId, subjectKind: input.subject.kind, subjectId: input.subject.id, linkedAt: ctx.now })))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Another's upload may be given on by who may give what it lies in. */
async function mayAttach(ctx: CommandContext, fileId: string): Promise<boolean> {
  const links = await ctx.tx.selectFrom('documents.link').select(['subjectKind', 'subjectId']).where('fileId', '=', fileId).execute();
  for (const link of links) if (await mayGiveTo(ctx.tx, ctx.actor, { kind: link.subjectKind, id: link.subjectId })) return true;
  return false;
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
