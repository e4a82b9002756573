import { sql } from 'kysely';
import { findFiles } from '#server/modules/documents/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { ActionRow, LetterDetail, listLetterActions as actionsContract } from '#shared/contracts/letters.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { isAddressee } from './deliveries/delivery-store.ts';
import { findRights } from './access/access-store.ts';
import { hearsNote, isOfCover } from './log-rules.ts';
import { getLetterCard } from './letter-card-queries.ts';
import { letterNotFound } from './letters.errors.ts';
import { bondsOf, presentBonds, type BondRow } from './relations/bonds.ts';
import { presentLetter, type LetterParts } from './present-letter.ts';

/** One letter as far as one may see it. Reading a secret one is on the chain before the data leaves. */
export async function getLetter(ctx: QueryContext, input: { letterId: string }): Promise<LetterDetail> {
  const card = await getLetterCard(ctx.tx, input.letterId);
  const log = isSecret(card.securityClass) || ctx.actor.roles.includes('examiner') ? ctx.logSecretRead : ctx.logRead;
  log({ action: 'letter.shown', subjectKind: 'letter', subjectId: card.id, details: { sees: card.sees, content: card.readsContent } });
  return presentLetter({
    card,
    addressee: await isAddressee(ctx.tx, { letterId: card.id, state: card.state, hats: ctx.actor.hats }),
    ...(await readMore(ctx, card.id)),
    deliveries: await readDeliveries(ctx.tx, card.id),
    files: card.readsContent ? await readFiles(ctx.tx, card.id) : [],
  });
}

async function readMore({ tx, actor }: QueryContext, letterId: string): Promise<Pick<LetterParts, 'more' | 'mayDispose' | 'fromHouse' | 'bonds'>> {
  const { rows } = await sql<LetterParts['more'] & { mayDispose: boolean | null; fromHouse: boolean; bonds: BondRow }>`
    select l.party_id, l.received_via, l.attachment_note, l.classification, s.summary, u.name as unit_name, seat.may_dispose, l.came_from is not null as from_house,
      case when i.letter_id is not null then json_build_object('eventOn', i.event_on, 'endsOn', i.ends_on, 'startsAt', i.starts_at, 'endsAt', i.ends_at, 'place', i.place, 'note', i.note) end as invitation,
      ${bondsOf(letterId)} as bonds
    from letters.letter l join organization.unit_card u on u.id = l.unit_id left join letters.letter_subject s on s.letter_id = l.id
    left join letters.invitation i on i.letter_id = l.id left join organization.position_card seat on seat.id = ${actor.positionId} where l.id = ${letterId}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a letter that was just read cannot be found');
  const { mayDispose, fromHouse, bonds, ...more } = row;
  return { more, mayDispose: mayDispose ?? false, fromHouse, bonds: presentBonds(bonds) };
}

async function readDeliveries(tx: Tx, letterId: string): Promise<LetterDetail['deliveries']> {
  const { rows } = await sql<Omit<LetterDetail['deliveries'][number], 'readAt' | 'closedAt'> & { readAt: Date | null; closedAt: Date | null }>`
    select d.id, d.kind, d.position_id, p.title as position_title, p.unit_name, e.name as employee_name, d.state, d.read_at, d.closed_at, c.name as closed_by_name
    from letters.delivery d join organization.position_card p on p.id = d.position_id left join organization.employee_card e on e.id = d.employee_id left join organization.employee_card c on c.id = d.closed_by
    where d.letter_id = ${letterId} order by d.kind desc, d.id`.execute(tx);
  return rows.map((row) => ({ ...row, readAt: row.readAt?.toISOString() ?? null, closedAt: row.closedAt?.toISOString() ?? null }));
}

async function readFiles(tx: Tx, letterId: string): Promise<LetterDetail['files']> {
  const links = await tx.selectFrom('letters.letterFile').select(['fileId', 'role']).where('letterId', '=', letterId).orderBy('positionInLetter').execute();
  const files = await findFiles(
    tx,
    links.map((link) => link.fileId),
  );
  return links.flatMap((link) => {
    const file = files.find((each) => each.id === link.fileId);
    if (!file) return [];
    const { name, pageCount, pagesState, virusCheck, virusName } = file;
    return [{ fileId: file.id, role: link.role as 'main' | 'attachment', name, pageCount, pagesState, virusCheck, virusName }];
  });
}

type ActionParams = { letterId: string } & QueryOf<typeof actionsContract>;

/**
 * The log of a letter, incoming or outgoing, oldest first. What was noted at an act is for who `hearsNote`, corrected words for who sees the
 * subject. The log of a secret letter is read on the chain.
 * Acts of the rooms above (their kinds carry a dot) say who works on it: a cover does not show that either.
 */
export async function listLetterActions(ctx: QueryContext, input: ActionParams): Promise<Reply<typeof actionsContract>> {
  const { knows, metadata, content, logged } = await findRights(ctx.tx, input.letterId);
  if (!knows) throw letterNotFound({ letterId: input.letterId });
  if (logged) ctx.logSecretRead({ action: 'letter.log_shown', subjectKind: 'letter', subjectId: input.letterId, details: { sees: metadata, content } });
  const after = /^\d{1,15}$/u.test(input.after ?? '') ? Number(input.after) : 0;
  const { rows } = await sql<
    Omit<ActionRow, 'at' | 'change'> & { seq: number; at: Date; before: Record<string, unknown> | null; changed: Record<string, unknown> | null }
  >`
    select a.id, a.seq, a.kind, a.actor_name, p.title as position_title, a.seat, a.at, a.note, a.details, c.before, c.after as changed
    from letters.action a left join organization.position_card p on p.id = a.position_id left join letters.action_change c on c.action_id = a.id
    where a.letter_id = ${input.letterId} and a.seq > ${after} and (${metadata === 'yes'} or strpos(a.kind, '.') = 0) order by a.seq limit ${input.limit + 1}`.execute(ctx.tx);
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return {
    rows: page.map(({ before, changed, at, seq: _seq, ...row }) => ({
      ...row,
      at: at.toISOString(),
      ...(hearsNote(row, { metadata, content }) ? {} : { note: null }),
      details: metadata === 'yes' || (metadata === 'cover' && isOfCover(row)) ? row.details : {},
      change: before && changed ? { before, after: changed } : null,
    })),
    next: last ? String(last.seq) : null,
  };
}
