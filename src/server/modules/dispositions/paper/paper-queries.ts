import { sql } from 'kysely';
import type { PaperSheet } from '#shared/contracts/dispositions-paper.contract.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { findLetterCards, type LetterCard } from '#server/modules/letters/index.ts';
import { findCity, findPositions, getUnit, loadCalendar } from '#server/modules/organization/index.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { loadTree } from '../disposition-store.ts';
import { paperNotFound } from '../dispositions.errors.ts';
import { describeLine, findBranchOf, offerDueDates, wasDelivered } from '../sheet-queries.ts';
import { getPaper, listSigners, type PaperRow } from './paper-store.ts';
import { whyNoPaper } from './paper-rules.ts';
import { qrPath } from '#server/platform/qr-path.ts';

/** The sheet with this code, for who may read the letter; to all others it does not exist. `origin`: where the QR code leads. */
export async function getPaperSheet(ctx: QueryContext, input: { code: string; origin: string }): Promise<PaperSheet> {
  const { tx } = ctx;
  const paper = await getPaper(tx, input.code);
  const [letter] = await findLetterCards(tx, [paper.letterId]);
  const [position] = await findPositions(tx, [paper.positionId]);
  if (!letter || !position || letter.sees !== 'yes') throw paperNotFound();
  const log = isSecret(letter.securityClass) ? ctx.logSecretRead : ctx.logRead;
  log({ action: 'disposition.sheet_read', subjectKind: 'letter', subjectId: letter.id, details: { code: paper.code } });
  const calendar = await loadCalendar(tx);
  const today = calendar.dayOf(ctx.now);
  const line = await describeLine(ctx, position);
  const desk = (id: string) => line.find((one) => one.positionId === id);
  const signers = await listSigners(tx, position.id, today);
  return {
    code: paper.code, letterId: letter.id, qr: qrPath(`${input.origin}/lembar/${paper.code}`),
    city: (await findCity(tx))?.name ?? '', office: (await getUnit(tx, position.unitId)).name,
    desk: { positionId: position.id, title: position.title, unitName: position.unitName, employeeName: signers[0]?.name ?? null },
    letter: letterOf(letter),
    // A desk that left the line since the print cannot be disposed to any more; the paper still shows it, the entry does not.
    desks: paper.desks.flatMap((id) => desk(id) ?? []),
    otherDesks: line.filter((one) => !paper.desks.includes(one.positionId)),
    instructions: await printedInstructions(tx, paper), printedAt: paper.printedAt.toISOString(), printedBy: await printedBy(tx, paper.code), today,
    dueChoices: offerDueDates({ today, replyDueOn: letter.replyDueOn }, calendar.work), signers,
    mayEnter: await mayEnter(ctx, paper, letter), ...(await afterPrint(tx, paper)),
  };
}

function letterOf(letter: LetterCard): PaperSheet['letter'] {
  const { senderName, letterNumber, letterDate, receivedOn, agendaText, urgency, securityClass, subject, replyDueOn } = letter;
  return { senderName, letterNumber, letterDate, receivedOn, agendaText, urgency, securityClass, subject, replyDueOn };
}

async function mayEnter(ctx: QueryContext, paper: PaperRow, letter: LetterCard): Promise<boolean> {
  const delivered = await wasDelivered(ctx.tx, letter.id, paper.positionId);
  const liesThere = delivered || findBranchOf(await loadTree(ctx.tx, letter.id), paper.positionId) !== undefined;
  return paper.dispositionId === null && whyNoPaper({ letter, positionId: paper.positionId, actingPositionId: ctx.actor.positionId, delivered, liesThere }) === null;
}

/** In the order of the paper, with the words of the paper: a line reworded since then is looked up under its old code. */
async function printedInstructions(tx: Tx, paper: PaperRow): Promise<PaperSheet['instructions']> {
  const rows = await tx.selectFrom('dispositions.instruction').select(['code', 'label', 'needsReport']).where('code', 'in', [...paper.instructions, '']).execute();
  return paper.instructions.flatMap((code) => rows.find((row) => row.code === code) ?? []);
}

async function printedBy(tx: Tx, code: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select e.name from dispositions.paper_sheet s join organization.employee_card e on e.id = s.printed_by_employee_id where s.code = ${code}`.execute(tx);
  return rows[0]?.name ?? '';
}

/** What happened since: entered by whom, or disposed on screen beside the paper. */
async function afterPrint(tx: Tx, paper: PaperRow): Promise<Pick<PaperSheet, 'entered' | 'disposedSince'>> {
  const { rows } = await sql<{ id: string; enteredBy: string | null; enteredAt: Date | null }>`
    select d.id, e.name as entered_by, case when d.id = ${paper.dispositionId}::uuid then ${paper.enteredAt}::timestamptz end as entered_at
    from dispositions.disposition d left join organization.employee_card e on e.id = d.entered_by_employee_id
    where d.letter_id = ${paper.letterId} and d.issuer_position_id = ${paper.positionId} and d.state = 'issued' and d.issued_at >= ${paper.printedAt}`.execute(tx);
  const own = rows.find((row) => row.enteredAt !== null);
  return { entered: own?.enteredAt ? { at: own.enteredAt.toISOString(), by: own.enteredBy ?? '' } : null, disposedSince: rows.some((row) => row.enteredAt === null) };
}
