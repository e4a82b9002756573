import { sql } from 'kysely';
import type { Disposition } from '#shared/contracts/dispositions.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { getLetterCard } from '#server/modules/letters/index.ts';
import { findPositions, loadCalendar } from '#server/modules/organization/index.ts';
import { loadTree } from './disposition-store.ts';
import { presentDisposition, type FollowUpRow, type RecipientRow, type SheetRow } from './present-disposition.ts';

/**
 * The tree of a letter, oldest sheet first, with what the asking person may do. Only for who sees the metadata: the cover of
 * a secret letter does not show its dispositions. Notes and follow-ups come through row-level security of their own.
 */
export async function listDispositions(ctx: QueryContext, input: { letterId: string }): Promise<Disposition[]> {
  const card = await getLetterCard(ctx.tx, input.letterId);
  if (card.sees !== 'yes') return [];
  if (isSecret(card.securityClass)) ctx.logSecretRead({ action: 'disposition.tree_read', subjectKind: 'letter', subjectId: card.id });
  const isOpen = card.state !== 'closed' && card.state !== 'void';
  const [position] = ctx.actor.positionId ? await findPositions(ctx.tx, [ctx.actor.positionId]) : [];
  const [sheets, recipients, followUps, tree, calendar] = [
    await readSheets(ctx.tx, card.id), await readRecipients(ctx, card.id), await readFollowUps(ctx.tx, card.id), await loadTree(ctx.tx, card.id), await loadCalendar(ctx.tx),
  ];
  // What an assistant prepared is a thought of that desk until its leader sends it.
  const isOwn = (sheet: SheetRow) => sheet.issuerPositionId === ctx.actor.positionId && (sheet.state === 'prepared' || sheet.refusal !== null);
  const isShown = (sheet: SheetRow) => sheet.state === 'issued' || isOwn(sheet);
  return sheets.filter(isShown).map((sheet) => presentDisposition(sheet, {
    recipients: recipients.filter((recipient) => recipient.dispositionId === sheet.id), followUps, tree,
    who: isOpen ? ctx.actor : { employeeId: null, positionId: null, seat: null }, readsContent: card.readsContent, mayDispose: position?.mayDispose ?? false, today: calendar.dayOf(ctx.now), calendar: calendar.work,
  }));
}

async function readSheets(tx: Tx, letterId: string): Promise<SheetRow[]> {
  const { rows } = await sql<SheetRow>`
    select d.id, d.letter_id, d.parent_recipient_id, d.state, d.issued_at, n.text as note, x.text as refusal, b.name as entered_by, d.signed_on,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by f.place), '[]') from dispositions.disposition_file f join documents.file_card c on c.id = f.file_id where f.disposition_id = d.id) as files, a.name as prepared_by,
      d.issuer_position_id, p.title as issuer_title, p.unit_name as issuer_unit, e.name as issuer_name
    from dispositions.disposition d
    join organization.position_card p on p.id = d.issuer_position_id
    left join organization.employee_card e on e.id = d.issuer_employee_id
    left join organization.employee_card a on a.id = d.prepared_by_employee_id
    left join dispositions.note n on n.disposition_id = d.id
    left join organization.employee_card b on b.id = d.entered_by_employee_id
    left join dispositions.refusal x on x.disposition_id = d.id
    where d.letter_id = ${letterId} order by d.issued_at, d.id`.execute(tx);
  return rows;
}

async function readRecipients(ctx: QueryContext, letterId: string): Promise<RecipientRow[]> {
  const { rows } = await sql<RecipientRow>`
    select r.id, r.disposition_id, r.position_id, p.title, p.unit_name, coalesce(e.name, h.name) as holder_name, r.employee_id is not null as names_person, r.leads,
      (select coalesce(json_agg(json_build_object('code', i.code, 'label', i.label, 'needsReport', i.needs_report) order by i.place), '[]') from dispositions.instruction i where i.code = any (r.instructions)) as instructions,
      r.due_on, r.asked_due_on, r.reminded_at, r.read_at, r.reported_at, r.ended_at
    from dispositions.recipient r
    join organization.position_card p on p.id = r.position_id
    left join organization.employee_card e on e.id = r.employee_id
    left join lateral (select s.name from organization.seat_card s where s.position_id = r.position_id and s.seat <> 'assistant' and s.during @> organization.day_of(${ctx.now}) order by s.precedence limit 1) h on true
    where r.letter_id = ${letterId} order by r.leads desc, r.id`.execute(ctx.tx);
  return rows;
}

async function readFollowUps(tx: Tx, letterId: string): Promise<FollowUpRow[]> {
  const { rows } = await sql<FollowUpRow>`
    select f.id, f.recipient_id, f.kind, f.text, f.at, f.position_id, p.title, p.unit_name, e.name,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by x.place), '[]') from dispositions.follow_up_file x join documents.file_card c on c.id = x.file_id where x.follow_up_id = f.id) as files
    from dispositions.follow_up f
    join organization.position_card p on p.id = f.position_id
    join organization.employee_card e on e.id = f.employee_id
    where f.letter_id = ${letterId} order by f.at, f.id`.execute(tx);
  return rows;
}
