import { sql, type RawBuilder } from 'kysely';
import { getUnit, loadCalendar } from '#server/modules/organization/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { SheetCell } from '#server/platform/sheets/stream-sheet.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { exportExpeditionBook, listParcels as listContract, Parcel, readExpeditionBook as bookContract } from '#shared/contracts/expedition.contract.ts';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import { isSecret, type SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { securityClassWords } from '#shared/domain/words.ts';
import { notYourExpedition } from '../sending/sending.errors.ts';
import { presentConsignment, type ConsignmentRow } from './present-consignment.ts';

/** More than a courier carries in a day; what is behind them shows as these are done. */
const MOST_OPEN = 500;
const MOST_DONE = 500;

type Row = ConsignmentRow & { letterId: string; partyId: string | null; letterNumber: string | null; letterDate: string | null; subject: string | null; securityClass: SecurityClass; urgency: Urgency; letterState: OutgoingState; attachments: number; address: string | null; fileId: string | null; acts: string[] };

/** The registry of the unit carries; an examiner or who keeps its records reads along. @throws notYourExpedition */
function assertMayReadExpedition(actor: Actor, unitId: string): void {
  const offices = ['registry', 'records', 'examiner'];
  if (!actor.hats.some((hat) => offices.includes(hat.grantee) && hat.id === unitId)) throw notYourExpedition({ unitId });
}

/** What lies to be carried now, and what was carried today. */
export async function listParcels(ctx: QueryContext, input: QueryOf<typeof listContract>): Promise<Reply<typeof listContract>> {
  assertMayReadExpedition(ctx.actor, input.unitId);
  const { dayOf, timeZone } = await loadCalendar(ctx.tx);
  const today = dayOf(ctx.now);
  const lying = await readParcels(ctx.tx, sql`c.unit_id = ${input.unitId} and c.state in ('waiting', 'undelivered')`, MOST_OPEN + 1);
  const open = lying.slice(0, MOST_OPEN);
  const done = await readParcels(ctx.tx, sql`c.unit_id = ${input.unitId} and c.state = 'received' and c.changed_at >= ${today}::date::timestamp at time zone ${timeZone}`, MOST_DONE);
  logParcels(ctx, { rows: [...open, ...done], action: 'expedition.listed', unitId: input.unitId });
  return { today, open: open.map(presentParcel), hasMore: lying.length > MOST_OPEN, done: done.map(presentParcel) };
}

/** The book of one day; without a day the last one that has lines. */
export async function readExpeditionBook(ctx: QueryContext, input: QueryOf<typeof bookContract>): Promise<Reply<typeof bookContract>> {
  assertMayReadExpedition(ctx.actor, input.unitId);
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const day = input.day ?? (await nearestDay(ctx.tx, input.unitId, sql`day <= ${today} order by day desc`)) ?? today;
  const rows = await readParcels(ctx.tx, sql`c.unit_id = ${input.unitId} and c.day = ${day}`);
  logParcels(ctx, { rows, action: 'expedition.book_shown', unitId: input.unitId });
  return {
    unitName: (await getUnit(ctx.tx, input.unitId)).name, day, rows: rows.toSorted((one, other) => (one.n ?? 0) - (other.n ?? 0)).map(presentParcel),
    before: await nearestDay(ctx.tx, input.unitId, sql`day < ${day} order by day desc`), after: await nearestDay(ctx.tx, input.unitId, sql`day > ${day} order by day`),
  };
}

async function nearestDay(tx: Tx, unitId: string, which: RawBuilder<unknown>): Promise<string | null> {
  const { rows } = await sql<{ day: string }>`select day from letters.expedition_day where unit_id = ${unitId} and ${which} limit 1`.execute(tx);
  return rows[0]?.day ?? null;
}

/** @param most null: every line, for a book leaves none out */
async function readParcels(tx: Tx, which: RawBuilder<unknown>, most: number | null = null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.*, o.letter_number, o.letter_date, o.subject, o.security_class, o.urgency, o.state as letter_state, o.acts, case when o.may_read then o.file_id end as file_id,
      (select count(*)::int from letters.letter_file f where f.letter_id = c.letter_id and f.role = 'attachment') as attachments, case when c.place_mended or exists (select from letters.delivery_correction d where d.letter_id = c.letter_id and d.line = c.line and d.place is not null) then null else nullif(btrim(y.address), '') end as address
    from letters.consignment c join letters.outgoing_card o on o.id = c.letter_id left join organization.party_card y on y.id = c.party_id
    where c.way = 'courier' and ${which}
    order by c.urgency_rank, c.day, c.n limit ${most}`.execute(tx);
  return rows;
}

function presentParcel(row: Row): Parcel {
  const carries = row.acts.some((act) => act === 'register' || act === 'register_cover');
  return {
    ...presentConsignment(row, { letterState: row.letterState, sends: false, carries, tells: false, mails: false }),
    letterId: row.letterId, partyId: row.partyId, letterNumber: row.letterNumber, letterDate: row.letterDate, subject: isSecret(row.securityClass) ? null : row.subject,
    securityClass: row.securityClass, urgency: row.urgency, attachments: row.attachments, address: row.address, fileId: row.fileId,
  };
}

function logParcels(ctx: QueryContext, of: { rows: readonly Row[]; action: string; unitId: string }): void {
  const log = of.rows.some((row) => isSecret(row.securityClass)) ? ctx.logSecretRead : ctx.logRead;
  log({ action: of.action, subjectKind: 'unit', subjectId: of.unitId, details: { lines: of.rows.length } });
}

const states: Partial<Record<Parcel['state'], string>> = { waiting: 'Belum diantar', undelivered: 'Tidak terantar', cancelled: 'Surat ditarik' };
const lateWords = { before: 'Diterima sebelum surat ditarik', after: 'Diterima sesudah surat ditarik' };
const heading = ['No.', 'Tanggal', 'Nomor surat', 'Tanggal surat', 'Tujuan', 'Alamat', 'Hal', 'Lampiran', 'Diterima oleh', 'Waktu terima', 'Bukti', 'Keterangan'];

/** The columns of an expedition book as offices rule it, the receipt last. */
export async function exportExpedition(ctx: QueryContext, input: QueryOf<typeof exportExpeditionBook>): Promise<SheetCell[][]> {
  const book = await readExpeditionBook(ctx, input);
  const { timeZone } = await loadCalendar(ctx.tx);
  const receipts = { photo: 'Foto', drawn: 'Tanda tangan' };
  ctx.logRead({ action: 'expedition.exported', subjectKind: 'unit', subjectId: input.unitId, details: { day: input.day, rows: book.rows.length } });
  const clock = new Intl.DateTimeFormat('id-ID', { timeZone, hour: '2-digit', minute: '2-digit' });
  const time = (instant: string | null) => (instant === null ? null : clock.format(new Date(instant)));
  return [heading, ...book.rows.map((row): SheetCell[] => [
    row.n, { day: book.day }, row.letterNumber, row.letterDate === null ? null : { day: row.letterDate }, row.name, [row.attention && `u.p. ${row.attention}`, row.address, row.place].filter(Boolean).join(', ') || null,
    row.subject ?? `Surat ${securityClassWords.id[row.securityClass]}`, row.attachments === 0 ? null : row.attachments, row.receivedBy, time(row.receivedAt),
    row.receipt === null ? null : receipts[row.receipt.kind], [row.lateReceipt && lateWords[row.lateReceipt], row.note ?? states[row.state], row.replaced ? 'Dikirim lewat pos-el' : null].filter(Boolean).join('. ') || null,
  ])];
}
