// The codes alone: the contract of the bell needs them on the first screen, their words only the pages that say them.

/** What the bell tells. */
export const noticeKinds = [
  'letter_arrived', 'copy_arrived', 'letter_taken_off', 'disposition_arrived', 'disposition_prepared', 'disposition_cancelled', 'disposition_returned', 'return_answered',
  'report_arrived', 'progress_arrived', 'report_accepted', 'asked_again', 'due_changed', 'later_asked', 'later_granted', 'later_refused', 'paper_entered', 'branch_closed', 'reminded', 'letter_closed',
  'due_tomorrow', 'late', 'mail_refused', 'file_quarantined', 'second_person_asked',
  'initial_asked', 'ready_to_sign', 'draft_returned', 'initial_touched', 'certificate_revoked', 'sending_failed', 'sending_given_back', 'letter_signed', 'letter_sent', 'letter_taken_back', 'answer_sent',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const mailChoices = ['at_once', 'digest', 'off'] as const;
export type MailChoice = (typeof mailChoices)[number];
