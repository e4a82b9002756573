/** States of one recipient of a disposition, in the order they are usually passed. */
export const recipientStates = ['prepared', 'unread', 'read', 'working', 'reported', 'closed', 'returned', 'cancelled'] as const;
export type RecipientState = (typeof recipientStates)[number];

/** What can be done to one recipient of a disposition, by its recipient or by its issuer. */
export const recipientActs = ['read', 'progress', 'report', 'pass_on', 'return', 'cancel', 'accept', 'ask_again', 'close_branch', 'change_due', 'settle', 'dispose_again', 'ask_later', 'grant_later', 'refuse_later', 'remind'] as const;
export type RecipientAct = (typeof recipientActs)[number];

/** What can be done to a disposition as a whole. `confirm` and `discard` belong to the leader an assistant prepared it for. */
export const dispositionActs = ['confirm', 'discard', 'cancel'] as const;
export type DispositionAct = (typeof dispositionActs)[number];

export const followUpKinds = ['progress', 'report', 'asked_again', 'returned', 'answered', 'closed', 'later_asked', 'later_granted', 'later_refused'] as const;

const open: ReadonlySet<RecipientState> = new Set(['prepared', 'unread', 'read', 'working', 'reported']);

/** Someone still has to do something here, so the letter cannot be closed. */
export function isOpenState(state: RecipientState): boolean {
  return open.has(state);
}
