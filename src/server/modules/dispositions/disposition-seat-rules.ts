import { dispositionActs, type DispositionAct, type RecipientAct, recipientActs } from '#shared/domain/disposition.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import { type Branch, whyNotNow } from './disposition-rules.ts';
import { alreadyRead, assistantPrepares, notPrepared, notYourDesk } from './dispositions.errors.ts';

const actsOfIssuer: ReadonlySet<RecipientAct> = new Set(['cancel', 'accept', 'ask_again', 'close_branch', 'change_due', 'settle', 'dispose_again', 'grant_later', 'refuse_later', 'remind']);

/** The part of an actor these rules need. */
export type Seat = Pick<Actor, 'employeeId' | 'positionId' | 'seat'>;

/** Why this person may not do it at all, whatever the state, or null. An assistant reads and prepares (Bekasi 24.A/2013 Ps. 10c). */
export function whyNotTheirs(branch: Branch, act: RecipientAct, who: Seat): OfficeError | null {
  const desk = actsOfIssuer.has(act) ? branch.issuerPositionId : branch.positionId;
  if (who.positionId !== desk) return notYourDesk({ recipientId: branch.id });
  // Top secret: only the named person, also when somebody else sits there now.
  if (!actsOfIssuer.has(act) && branch.employeeId !== null && branch.employeeId !== who.employeeId) return notYourDesk({ recipientId: branch.id });
  const isOpening = act === 'read' || act === 'pass_on';
  return who.seat === 'assistant' && !isOpening ? assistantPrepares({ recipientId: branch.id }) : null;
}

export function assertTheirs(branch: Branch, act: RecipientAct, who: Seat): void {
  const refusal = whyNotTheirs(branch, act, who);
  if (refusal) throw refusal;
}

/** What the asking person may do to one recipient now. */
export function allowedActs(tree: readonly Branch[], branch: Branch, who: Seat): RecipientAct[] {
  return recipientActs.filter((act) => whyNotTheirs(branch, act, who) === null && whyNotNow(tree, branch, act) === null);
}

export type Sheet = { id: string; issuerPositionId: string; state: 'prepared' | 'issued' | 'discarded' };

/** Why the sheet as a whole cannot be sent, put away or taken back by this person, or null. */
export function whyNotWhole(sheet: Sheet, recipients: readonly Branch[], ask: { act: DispositionAct; who: Seat }): OfficeError | null {
  const { act, who } = ask;
  if (who.positionId !== sheet.issuerPositionId) return notYourDesk({ dispositionId: sheet.id });
  if (who.seat === 'assistant' && act !== 'discard') return assistantPrepares({ dispositionId: sheet.id });
  if (act === 'cancel') {
    const read = recipients.filter((recipient) => recipient.state !== 'unread');
    return sheet.state === 'issued' && read.length === 0 ? null : alreadyRead({ dispositionId: sheet.id, recipientIds: read.map((recipient) => recipient.id) });
  }
  return sheet.state === 'prepared' ? null : notPrepared({ dispositionId: sheet.id, state: sheet.state });
}

export function allowedWholeActs(sheet: Sheet, recipients: readonly Branch[], who: Seat): DispositionAct[] {
  return dispositionActs.filter((act) => whyNotWhole(sheet, recipients, { act, who }) === null);
}
