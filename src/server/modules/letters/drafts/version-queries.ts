import type { Tx } from '#server/platform/database.ts';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { compareVersions as compareContract, DraftContent, LetterPart, listVersions as listContract } from '#shared/contracts/outgoing.contract.ts';
import type { VersionCause } from '#shared/domain/outgoing.ts';
import { findLetterType, formOf } from '#templates/index.ts';
import { readGroupMembers, readMembers } from '../dispatch/group-members.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { versionNotFound } from '../outgoing/outgoing.errors.ts';
import { compareContents } from './compare-rules.ts';
import { namesIn } from './content-names.ts';
import { getDraft } from './draft-store.ts';
import { hashParts } from './letter-parts.ts';

const columns = ['n', 'contentVersion', 'cause', 'keptAt', 'keptByName', 'parts'] as const;
type Row = { n: number; contentVersion: number; cause: string; keptAt: Date; keptByName: string; parts: unknown };

function presentVersion(row: Row) {
  return { n: row.n, contentVersion: row.contentVersion, cause: row.cause as VersionCause, at: row.keptAt.toISOString(), byName: row.keptByName, parts: row.parts as LetterPart[] };
}

/** Versions of a letter, newest first; none for who does not read its content. */
export async function listVersions(ctx: QueryContext, input: { letterId: string } & QueryOf<typeof listContract>): Promise<Reply<typeof listContract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  const cursor = readCursor(input.after, 1);
  const rows = await ctx.tx
    .selectFrom('letters.draftVersion')
    .select(columns)
    .where('letterId', '=', card.id)
    .$if(cursor !== null, (query) => query.where('n', '<', Number(cursor?.[0])))
    .orderBy('n', 'desc')
    .limit(input.limit + 1)
    .execute();
  return toPage(rows, input.limit, { row: presentVersion, key: (row) => [row.n] });
}

/** Two versions, or one and the letter as it stands. Reading them is reading the letter. @throws versionNotFound */
export async function compareVersions(ctx: QueryContext, input: { letterId: string } & QueryOf<typeof compareContract>): Promise<Reply<typeof compareContract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.compared', subjectKind: 'letter', subjectId: card.id, details: { from: input.from, to: input.to ?? null } });
  const { members: before, ...from } = await getVersion(ctx.tx, card.id, input.from);
  const { members: after, ...to } = input.to === undefined ? await presentNow(ctx.tx, card) : await getVersion(ctx.tx, card.id, input.to);
  const type = findLetterType(card.typeCode);
  const form = type ? formOf(type.fields) : [];
  return { from, to, changes: compareContents(from.content, to.content, { members: { before, after }, names: await namesIn(ctx.tx, [from.content, to.content]), form }) };
}

async function getVersion(tx: Tx, letterId: string, n: number) {
  const row = await tx.selectFrom('letters.draftVersion').select([...columns, 'content', 'members']).where('letterId', '=', letterId).where('n', '=', n).executeTakeFirst();
  if (!row) throw versionNotFound({ letterId, n });
  return { ...presentVersion(row), content: row.content as DraftContent, members: readGroupMembers(row.members) };
}

async function presentNow(tx: Tx, card: { id: string; typeCode: string }) {
  const draft = await getDraft(tx, card.id);
  const members = await readMembers(tx, { id: card.id, content: draft.content });
  return { n: null, contentVersion: draft.version, cause: 'saved' as const, at: draft.savedAt.toISOString(), byName: draft.savedByName, parts: hashParts({ typeCode: card.typeCode, content: draft.content, members }), content: draft.content, members };
}
