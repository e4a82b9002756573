import type { NoticeKind } from '#shared/domain/notice.ts';

/** Who hears of an event: the recipients it names, their issuer, the issuer of the sheet, the addressees of the letter, or the desks that hold it now. */
export type Hearers = 'recipients' | 'issuer' | 'sheet_issuer' | 'addressees' | 'everybody_below' | 'desks_now';

/** Events that ring, and for whom. What is not here is silent: reading, preparing, progress of the program itself. */
export const bells: Readonly<Record<string, { hearers: Hearers; kind: NoticeKind }>> = {
  'letter.registered': { hearers: 'addressees', kind: 'letter_arrived' },
  'letter.closed': { hearers: 'everybody_below', kind: 'letter_closed' },
  'letter.reminded': { hearers: 'desks_now', kind: 'reminded' },
  'disposition.issued': { hearers: 'recipients', kind: 'disposition_arrived' },
  'disposition.prepared': { hearers: 'sheet_issuer', kind: 'disposition_prepared' },
  'disposition.cancelled': { hearers: 'recipients', kind: 'disposition_cancelled' },
  'disposition.returned': { hearers: 'issuer', kind: 'disposition_returned' },
  'disposition.accepted': { hearers: 'recipients', kind: 'report_accepted' },
  'disposition.asked_again': { hearers: 'recipients', kind: 'asked_again' },
  'disposition.due_changed': { hearers: 'recipients', kind: 'due_changed' },
  'disposition.entered_from_paper': { hearers: 'sheet_issuer', kind: 'paper_entered' },
  'disposition.later_asked': { hearers: 'issuer', kind: 'later_asked' },
  'disposition.later_granted': { hearers: 'recipients', kind: 'later_granted' },
  'disposition.later_refused': { hearers: 'recipients', kind: 'later_refused' },
  'disposition.reminded': { hearers: 'recipients', kind: 'reminded' },
  'disposition.branch_closed': { hearers: 'recipients', kind: 'branch_closed' },
  'follow_up.reported': { hearers: 'issuer', kind: 'report_arrived' },
  'follow_up.added': { hearers: 'issuer', kind: 'progress_arrived' },
};
