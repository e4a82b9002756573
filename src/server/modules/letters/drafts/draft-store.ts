import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { VersionCause } from '#shared/domain/outgoing.ts';
import { notYourAct } from '../letters.errors.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { hashParts } from './letter-parts.ts';

export type Draft = { content: DraftContent; version: number; savedAt: Date; savedBy: string | null; savedByName: string };

/** What a letter says now. @throws notYourAct for who does not read its content */
export async function getDraft(tx: Tx, letterId: string): Promise<Draft> {
  const row = await tx.selectFrom('letters.draft').select(['content', 'version', 'savedAt', 'savedBy', 'savedByName']).where('letterId', '=', letterId).executeTakeFirst();
  if (!row) throw notYourAct({ letterId });
  return { ...row, content: row.content as DraftContent };
}

export async function insertDraft(ctx: CommandContext, letterId: string, content: DraftContent): Promise<void> {
  await ctx.tx
    .insertInto('letters.draft')
    .values({ letterId, content: JSON.stringify(content), savedAt: ctx.now, savedBy: ctx.actor.employeeId, savedByName: ctx.actor.name })
    .execute();
}

/** Writes the whole content over what was there; the letter is held, and the caller has looked at the version. */
export async function writeDraft(ctx: CommandContext, letterId: string, content: DraftContent): Promise<number> {
  const row = await ctx.tx
    .updateTable('letters.draft')
    .set((e) => ({ content: JSON.stringify(content), version: e('version', '+', 1), savedAt: ctx.now, savedBy: ctx.actor.employeeId, savedByName: ctx.actor.name }))
    .where('letterId', '=', letterId)
    .returning('version')
    .executeTakeFirst();
  if (!row) throw notYourAct({ letterId });
  return row.version;
}

type Kept = { typeCode: string; content: DraftContent; contentVersion: number; cause: VersionCause; /** when and by whom it was written, where that is not now and here */ written?: Pick<Draft, 'savedAt' | 'savedBy' | 'savedByName'> };

/** Keeps what the letter says, or said until now, and the members it names, as a version that never changes. */
export async function keepVersion(ctx: CommandContext, letterId: string, kept: Kept): Promise<void> {
  const members = await readMembers(ctx.tx, { id: letterId, content: kept.content });
  const parts = hashParts({ ...kept, members });
  const { savedAt, savedBy, savedByName } = kept.written ?? { savedAt: ctx.now, savedBy: ctx.actor.employeeId, savedByName: ctx.actor.name };
  await sql`
    insert into letters.draft_version (letter_id, n, content_version, content, members, parts, cause, kept_at, kept_by, kept_by_name)
    select ${letterId}, coalesce(max(v.n), 0) + 1, ${kept.contentVersion}, ${JSON.stringify(kept.content)}::jsonb, ${JSON.stringify(members)}::jsonb, ${JSON.stringify(parts)}::jsonb, ${kept.cause}, ${savedAt}::timestamptz, ${savedBy}::uuid, ${savedByName}
    from letters.draft_version v where v.letter_id = ${letterId}`.execute(ctx.tx);
}

/** The newest version in the list. */
export async function lastKept(tx: Tx, letterId: string): Promise<{ keptAt: Date; contentVersion: number } | undefined> {
  return tx.selectFrom('letters.draftVersion').select(['keptAt', 'contentVersion']).where('letterId', '=', letterId).orderBy('n', 'desc').limit(1).executeTakeFirst();
}
