import type { Disposition, DispositionRecipient } from '#shared/contracts/dispositions.contract.ts';
import { isOpenState, type RecipientAct } from '#shared/domain/disposition.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { workingDaysBetween, type WorkCalendar } from '#shared/domain/working-days.ts';
import type { Branch } from './disposition-rules.ts';
import { offerLaterDates } from './issue-rules.ts';
import { allowedActs, allowedWholeActs, type Seat } from './disposition-seat-rules.ts';

export type SheetRow = {
  files: { id: string; name: string }[]; refusal: string | null; enteredBy: string | null; signedOn: string | null;
  id: string; letterId: string; parentRecipientId: string | null; state: 'prepared' | 'issued' | 'discarded'; issuedAt: Date; note: string | null; preparedBy: string | null;
  issuerPositionId: string; issuerTitle: string; issuerUnit: string; issuerName: string | null;
};
export type RecipientRow = {
  id: string; dispositionId: string; positionId: string; title: string; unitName: string; holderName: string | null; namesPerson: boolean; leads: boolean;
  instructions: { code: string; label: string; needsReport: boolean }[]; dueOn: string | null; askedDueOn: string | null; remindedAt: Date | null; readAt: Date | null; reportedAt: Date | null; endedAt: Date | null;
};
export type FollowUpRow = {
  id: string; recipientId: string; kind: Disposition['recipients'][number]['followUps'][number]['kind']; text: string; at: Date;
  positionId: string; title: string; unitName: string; name: string; files: { id: string; name: string }[];
};

export type Around = {
  recipients: readonly RecipientRow[];
  followUps: readonly FollowUpRow[];
  tree: readonly Branch[];
  /** who asks; a seat of nobody once the letter is closed */
  who: Seat;
  readsContent: boolean;
  /** whether the position of who asks may dispose at all; staff without anybody below does not pass on */
  mayDispose: boolean;
  today: OfficeDate;
  calendar: WorkCalendar;
};

export function presentDisposition(sheet: SheetRow, around: Around): Disposition {
  const branches = around.tree.filter((branch) => branch.dispositionId === sheet.id);
  return {
    id: sheet.id, letterId: sheet.letterId, parentRecipientId: sheet.parentRecipientId, state: sheet.state, preparedBy: sheet.preparedBy,
    issuer: { positionId: sheet.issuerPositionId, title: sheet.issuerTitle, unitName: sheet.issuerUnit, employeeName: sheet.issuerName },
    note: around.readsContent ? sheet.note ?? '' : null, files: around.readsContent ? sheet.files : [], refusal: sheet.refusal, paper: sheet.enteredBy && sheet.signedOn ? { enteredBy: sheet.enteredBy, signedOn: sheet.signedOn } : null, issuedAt: sheet.issuedAt.toISOString(),
    allowed: allowedWholeActs(sheet, branches, around.who),
    recipients: around.recipients.flatMap((recipient) => {
      const branch = branches.find((one) => one.id === recipient.id);
      return branch ? [presentRecipient(recipient, branch, around)] : [];
    }),
  };
}

/** Acts that send the letter to further desks. */
const disposing: ReadonlySet<RecipientAct> = new Set(['pass_on', 'dispose_again']);

function presentRecipient(row: RecipientRow, branch: Branch, around: Around): DispositionRecipient {
  const allowed = allowedActs(around.tree, branch, around.who).filter((act) => !disposing.has(act) || around.mayDispose);
  return {
    id: row.id, dispositionId: row.dispositionId, namesPerson: row.namesPerson, leading: row.leads,
    desk: { positionId: row.positionId, title: row.title, unitName: row.unitName, employeeName: row.holderName },
    // What was ordered is content, like the note.
    instructions: around.readsContent ? row.instructions : [],
    dueOn: row.dueOn, laterChoices: allowed.includes('ask_later') || allowed.includes('change_due') ? offerLaterDates(around.today, row.dueOn, around.calendar) : [], askedDueOn: row.askedDueOn, remindedAt: iso(row.remindedAt), lateWorkingDays: lateDays(row, branch, around), state: branch.state,
    readAt: iso(row.readAt), reportedAt: iso(row.reportedAt), endedAt: iso(row.endedAt),
    followUps: around.followUps.filter((followUp) => followUp.recipientId === row.id).map(presentFollowUp),
    allowed,
  };
}

function presentFollowUp(row: FollowUpRow): DispositionRecipient['followUps'][number] {
  return { id: row.id, kind: row.kind, text: row.text, files: row.files, at: row.at.toISOString(), by: { positionId: row.positionId, title: row.title, unitName: row.unitName, employeeName: row.name } };
}

/** Late is who still has to report; a report that waits for its issuer is no longer the recipient's lateness. */
function lateDays(row: RecipientRow, branch: Branch, around: Around): number {
  if (!row.dueOn || row.dueOn >= around.today || !isOpenState(branch.state) || branch.state === 'reported') return 0;
  return Math.max(1, workingDaysBetween(row.dueOn, around.today, around.calendar));
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;
