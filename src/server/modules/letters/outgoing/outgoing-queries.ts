import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { LetterDispatch, OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { typeNames } from '../drafts/letter-types.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { readPartHashes } from '../drafts/part-queries.ts';
import { readRelations } from '../relations/relation-queries.ts';
import { getOutgoingCard, type OutgoingCard } from './outgoing-card.ts';
import { presentOutgoing, type OutgoingParts } from './present-outgoing.ts';

/** One outgoing letter as far as one may see it. Reading a secret one is on the chain before the data leaves. */
export async function getOutgoing(ctx: QueryContext, input: { letterId: string }): Promise<OutgoingDetail> {
  const card = await getOutgoingCard(ctx, input.letterId);
  ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.shown', subjectKind: 'letter', subjectId: card.id, details: { sees: card.sees, content: card.readsContent } });
  const draft = card.readsContent ? await getDraft(ctx.tx, card.id) : null;
  return presentOutgoing({
    card,
    actor: ctx.actor,
    typeName: (await typeNames(ctx.tx))(card.typeCode),
    draft: draft && { ...draft, parts: await readPartHashes(ctx.tx, card, draft.content) },
    more: await readMore(ctx, card.id),
    relations: card.sees === 'yes' ? await readRelations(ctx.tx, card.id, draft?.content.relations ?? []) : [],
    dispatches: card.sees === 'no' ? [] : await readDispatches(ctx.tx, card),
    consignments: card.sees === 'no' ? [] : await readConsignments(ctx.tx, card.id),
  });
}

async function readMore({ tx, now }: QueryContext, letterId: string): Promise<OutgoingParts['more']> {
  const { rows } = await sql<OutgoingParts['more']>`
    select u.name as unit_name, d.title as drafter_title, d.unit_name as drafter_unit, e.name as drafter_name,
      o.given_by_hand, l.state not in ('signed', 'to_release') or letters.names_receivers(l.id, ${now}) as names_receivers, o.finished_position_id, f.title as finisher_title, f.unit_name as finisher_unit, fe.name as finisher_name,
      (select json_build_object('kind', a.kind, 'at', a.at, 'byName', a.actor_name, 'reason', a.note) from letters.action a where a.letter_id = o.letter_id and a.kind in ('voided', 'withdrawn') order by a.seq desc limit 1) as ended,
      (select json_build_object('promulgatedOn', n.promulgated_on, 'byTitle', n.by_title, 'byName', n.by_name, 'gazette', n.gazette) from letters.promulgation n where n.letter_id = o.letter_id) as promulgation,
      coalesce(o.finished_seat, (select s.seat from organization.seat_card s where s.position_id = f.id and s.employee_id = fe.id and s.seat <> 'assistant' and s.during @> l.letter_date order by s.precedence limit 1)) as finisher_seat
    from letters.outgoing o join letters.letter l on l.id = o.letter_id join organization.unit_card u on u.id = l.unit_id
    join organization.position_card d on d.id = o.drafter_position_id join organization.employee_card e on e.id = o.drafter_employee_id
    left join organization.position_card f on f.id = o.finished_position_id left join organization.employee_card fe on fe.id = o.finished_by
    where o.letter_id = ${letterId}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a letter that was just read cannot be found');
  return row;
}

async function readConsignments(tx: Tx, letterId: string): Promise<OutgoingDetail['consignments']> {
  const rows = await tx.selectFrom('letters.consignment').select(['way', 'state']).where('letterId', '=', letterId).orderBy('kind', 'desc').orderBy('id').execute();
  return rows as OutgoingDetail['consignments'];
}

/** The desks that got it, also for who sees its cover; to whom an order is given is its content. */
async function readDispatches(tx: Tx, card: OutgoingCard): Promise<LetterDispatch[]> {
  const { rows } = await sql<Omit<LetterDispatch, 'sentAt' | 'receivedAt' | 'readAt'> & { sentAt: Date; receivedAt: Date | null; readAt: Date | null }>`
    with desk_read as materialized (select dispatch_id, position_id, read_at from letters.desk_receipts_of(${card.id}))
    select d.id, d.unit_id, u.name as unit_name, r.state, d.sent_at, d.received_at, r.read_at,
      (select json_agg(json_build_object('positionId', p.id, 'title', p.title, 'kind', t.kind, 'personName', case when ${card.readsContent} then t.person ->> 'name' end, 'readAt', w.read_at) order by t.kind desc, p.title)
        from jsonb_to_recordset(d.positions) as t ("positionId" uuid, kind text, person jsonb) join organization.position_card p on p.id = t."positionId"
        left join desk_read w on w.dispatch_id = d.id and w.position_id = p.id) as positions
    from letters.dispatch d join letters.receipts_of(d.letter_id) r on r.dispatch_id = d.id join organization.unit_card u on u.id = d.unit_id
    where d.letter_id = ${card.id} order by u.name, d.id`.execute(tx);
  return rows.map((row) => ({ ...row, positions: (row.positions ?? []).map((desk) => ({ ...desk, readAt: desk.readAt && new Date(desk.readAt).toISOString() })), sentAt: row.sentAt.toISOString(), receivedAt: row.receivedAt?.toISOString() ?? null, readAt: row.readAt?.toISOString() ?? null }));
}
