import { sql } from 'kysely';
import { findLetterCards } from '#server/modules/letters/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/intake.contract.ts';
import { presentPaper, type PaperOfList } from './present-paper.ts';

/** Papers waiting in the trays one keeps, oldest first: the counter works a pile from the top. One statement. */
export async function listPapers(ctx: QueryContext, input: Query<typeof contracts.listPapers>): Promise<Reply<typeof contracts.listPapers>> {
  const after = /^\d{1,18}$/u.test(input.after ?? '') ? Number(input.after) : 0;
  const trays = ctx.actor.hats.filter((hat) => hat.grantee === 'registry' && hat.via === 'self').map((hat) => hat.id);
  const { rows } = await sql<PaperOfList>`
    select p.id, p.seq, p.unit_id, p.source, p.name, p.content, p.version, p.held_by, p.held_name, p.held_at, p.added_at,
      coalesce((select json_agg(json_build_object('fileId', f.id, 'name', f.name, 'size', f.size, 'pageCount', f.pages, 'pagesState', f.pages_state) order by pf.seq)
        from intake.paper_file pf join documents.file_card f on f.id = pf.file_id where pf.paper_id = p.id), '[]') as files,
      coalesce((select json_agg(json_build_object('field', r.field, 'value', r.value, 'confidence', r.confidence, 'page', r.page, 'box', r.box)) from intake.reading r where r.paper_id = p.id), '[]') as readings,
      (select json_build_object('fileId', c.file_id, 'standing', c.standing, 'reason', c.reason, 'wrong', c.wrong, 'fields', c.fields, 'signerName', c.signer_name, 'signerTitle', c.signer_title, 'claimedAt', c.claimed_at,
          'organization', c.organization, 'fingerprint', c.fingerprint, 'accepted', c.accepted) from intake.carried c where c.paper_id = p.id) as carried,
      coalesce((select json_agg(json_build_object('name', n.name, 'size', n.size, 'code', n.code) order by n.at, n.name, n.size) from intake.paper_refusal n where n.paper_id = p.id), '[]') as refused
    from intake.paper p where p.unit_id = any (${trays}) and p.state = 'waiting' and p.seq > ${after} order by p.seq limit ${input.limit + 1}`.execute(ctx.tx);
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return { rows: page.map((row) => presentPaper(row, ctx)), next: rows.length > input.limit && last ? String(last.seq) : null };
}

/** Letters that carry the very bytes of this paper already; void ones left out, and none one may not know of. */
export async function findSameFile(ctx: QueryContext, input: { paperId: string }): Promise<Reply<typeof contracts.findSameFile>> {
  const { rows } = await sql<{ letterId: string }>`
    select distinct l.subject_id as letter_id from intake.paper_file pf join documents.file_card mine on mine.id = pf.file_id
    join documents.file_card other on other.sha256 = mine.sha256 join documents.link_card l on l.file_id = other.id and l.subject_kind = 'letter'
    where pf.paper_id = ${input.paperId} limit 20`.execute(ctx.tx);
  const cards = await findLetterCards(ctx.tx, rows.map((row) => row.letterId));
  const known = cards.filter((card) => card.sees !== 'no' && card.state !== 'void').sort((one, two) => two.registeredAt.getTime() - one.registeredAt.getTime());
  return {
    letters: known.slice(0, 3).map(({ id, agendaText, receivedOn, subject, senderName }) => ({ id, agendaText, receivedOn, subject, senderName })),
  };
}

/** What was not taken, newest first, as far as one keeps the tray it was meant for. */
export async function listRefusedScans(ctx: QueryContext): Promise<Reply<typeof contracts.listRefusedScans>> {
  const rows = await ctx.tx.selectFrom('intake.refusal').select(['id', 'source', 'name', 'code', 'at']).orderBy('at', 'desc').limit(50).execute();
  return { rows: rows.map((row) => ({ ...row, source: row.source as 'folder' | 'mail', at: row.at.toISOString() })) };
}
