import type { NoticeKind } from '#shared/domain/notice.ts';

/** Who hears of an event: the recipients it names, their issuer, the issuer of the sheet, the addressees of the letter, the desks that hold it now, everybody it went to, the seats it names itself, the desks of a route, or the desk that wrote it. */
export type Hearers = 'recipients' | 'issuer' | 'sheet_issuer' | 'addressees' | 'everybody_below' | 'desks_now' | 'holders' | 'seats' | 'steps' | 'signer' | 'requester' | 'drafter';

/** Events that ring, and for whom. What is not here is silent: reading, preparing, progress of the program itself. */
export const bells: Readonly<Record<string, { hearers: Hearers; kind: NoticeKind }>> = {
  'letter.registered': { hearers: 'addressees', kind: 'letter_arrived' },
  'letter.readdressed': { hearers: 'addressees', kind: 'letter_arrived' },
  'letter.taken_off': { hearers: 'seats', kind: 'letter_taken_off' },
  'letter.closed': { hearers: 'everybody_below', kind: 'letter_closed' },
  'letter.sender_withdrew': { hearers: 'holders', kind: 'letter_taken_back' },
  'letter.reminded': { hearers: 'desks_now', kind: 'reminded' },
  'disposition.issued': { hearers: 'recipients', kind: 'disposition_arrived' },
  'disposition.prepared': { hearers: 'sheet_issuer', kind: 'disposition_prepared' },
  'disposition.cancelled': { hearers: 'recipients', kind: 'disposition_cancelled' },
  'disposition.returned': { hearers: 'issuer', kind: 'disposition_returned' },
  'disposition.return_answered': { hearers: 'recipients', kind: 'return_answered' },
  'disposition.accepted': { hearers: 'recipients', kind: 'report_accepted' },
  'disposition.asked_again': { hearers: 'recipients', kind: 'asked_again' },
  'disposition.due_changed': { hearers: 'recipients', kind: 'due_changed' },
  'disposition.entered_from_paper': { hearers: 'sheet_issuer', kind: 'paper_entered' },
  'disposition.later_asked': { hearers: 'issuer', kind: 'later_asked' },
  'disposition.later_granted': { hearers: 'recipients', kind: 'later_granted' },
  'disposition.later_refused': { hearers: 'recipients', kind: 'later_refused' },
  'disposition.reminded': { hearers: 'recipients', kind: 'reminded' },
  'disposition.answer_sent': { hearers: 'recipients', kind: 'answer_sent' },
  'disposition.answered': { hearers: 'recipients', kind: 'report_accepted' },
  'disposition.branch_closed': { hearers: 'recipients', kind: 'branch_closed' },
  'follow_up.reported': { hearers: 'issuer', kind: 'report_arrived' },
  'approval.waiting': { hearers: 'steps', kind: 'initial_asked' },
  'approval.touched': { hearers: 'steps', kind: 'initial_touched' },
  'approval.approved': { hearers: 'signer', kind: 'ready_to_sign' },
  'approval.returned': { hearers: 'requester', kind: 'draft_returned' },
  'consignment.failed': { hearers: 'drafter', kind: 'sending_failed' },
  'outgoing.given_back': { hearers: 'drafter', kind: 'sending_given_back' },
  'outgoing.signed': { hearers: 'drafter', kind: 'letter_signed' },
  'outgoing.sent': { hearers: 'drafter', kind: 'letter_sent' },
  'follow_up.added': { hearers: 'issuer', kind: 'progress_arrived' },
};
