import { type RecipientAct, type RecipientState, isOpenState } from '#shared/domain/disposition.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import { alreadyRead, alreadyWorking, childrenOpen, dispositionOver, noLaterAsked, notReportedYet, notReturned, notSentYet, reportIsHere, reportWaits } from './dispositions.errors.ts';

/** One recipient as the rules see it. Pure: no texts, no times. */
export type Branch = {
  id: string;
  dispositionId: string;
  /** recipient that passed it on; null at the root */
  parentRecipientId: string | null;
  issuerPositionId: string;
  positionId: string;
  /** named person, for top secret letters */
  employeeId: string | null;
  state: RecipientState;
  settled: boolean;
  /** a later date was asked for and not yet answered */
  asksLater: boolean;
};

export type Change = { recipientId: string; to: RecipientState };

type Moves = Partial<Record<RecipientAct, RecipientState>>;

/** The one table of allowed acts: state × act gives the next state; what is missing is refused by `refusals`. */
const moves: Record<RecipientState, Moves> = {
  prepared: {},
  unread: { read: 'read', progress: 'working', report: 'reported', pass_on: 'working', return: 'returned', cancel: 'cancelled', close_branch: 'closed', change_due: 'unread', ask_later: 'read', grant_later: 'unread', refuse_later: 'unread', remind: 'unread' },
  read: { read: 'read', progress: 'working', report: 'reported', pass_on: 'working', return: 'returned', close_branch: 'closed', change_due: 'read', ask_later: 'read', grant_later: 'read', refuse_later: 'read', remind: 'read' },
  working: { read: 'working', progress: 'working', report: 'reported', pass_on: 'working', close_branch: 'closed', change_due: 'working', ask_later: 'working', grant_later: 'working', refuse_later: 'working', remind: 'working' },
  reported: { read: 'reported', accept: 'closed', ask_again: 'working', close_branch: 'closed' },
  closed: { read: 'closed' },
  returned: { read: 'returned', settle: 'returned', dispose_again: 'returned' },
  cancelled: {},
};

type Refuse = (details?: Record<string, unknown>) => OfficeError;

function refusalOf(state: RecipientState, act: RecipientAct): Refuse {
  if (state === 'prepared') return notSentYet;
  if (ofReturn.has(act)) return notReturned;
  if (!isOpenState(state)) return dispositionOver;
  if (act === 'accept' || act === 'ask_again') return notReportedYet;
  if (act === 'cancel') return alreadyRead;
  if (answersLater.has(act) && state !== 'reported') return noLaterAsked;
  if (act === 'remind' || answersLater.has(act)) return reportIsHere;
  return state === 'reported' ? reportWaits : alreadyWorking;
}

/** Answers of the issuer to a recipient who asked for a later date. */
const answersLater: ReadonlySet<RecipientAct> = new Set(['grant_later', 'refuse_later']);

/** What the issuer may do with a return, once: take note of it, or send the order out anew in its place. */
const ofReturn: ReadonlySet<RecipientAct> = new Set(['settle', 'dispose_again']);

/** Acts after which nothing below may still be open: one does not report or return what others still work on. */
const needsQuietBelow: ReadonlySet<RecipientAct> = new Set(['report', 'return']);

/** Why this act is impossible in this state of the tree, or null. */
export function whyNotNow(tree: readonly Branch[], branch: Branch, act: RecipientAct): OfficeError | null {
  const isTwiceSettled = ofReturn.has(act) && branch.settled;
  const isUnasked = answersLater.has(act) && !branch.asksLater;
  if (!moves[branch.state][act] || isTwiceSettled || isUnasked) return refusalOf(branch.state, act)({ recipientId: branch.id, state: branch.state });
  if (act === 'dispose_again') return whyNotAgain(tree, branch);
  if (!needsQuietBelow.has(act)) return null;
  const open = belowOf(tree, branch).filter((below) => isOpenState(below.state));
  return open.length > 0 ? childrenOpen({ recipientId: branch.id, open: open.map((below) => below.id) }) : null;
}

/** Below a branch, an order goes out anew only while that branch may still pass on. */
function whyNotAgain(tree: readonly Branch[], branch: Branch): OfficeError | null {
  const parent = tree.find((other) => other.id === branch.parentRecipientId);
  return parent ? whyNotNow(tree, parent, 'pass_on') : null;
}

/**
 * What an act changes: the branch itself and, when it ends from above, everything open below it.
 * @throws the named refusal of the state
 */
export function decideAct(tree: readonly Branch[], branch: Branch, act: RecipientAct): Change[] {
  const refusal = whyNotNow(tree, branch, act);
  if (refusal) throw refusal;
  const to = moves[branch.state][act] ?? branch.state;
  const own: Change[] = to === branch.state ? [] : [{ recipientId: branch.id, to }];
  if (act !== 'close_branch' && act !== 'cancel') return own;
  return [...own, ...endBelow(tree, branch)];
}

/** Ends what is open below: nobody began there, so it is taken back; elsewhere it is closed with what was done. */
function endBelow(tree: readonly Branch[], branch: Branch): Change[] {
  return belowOf(tree, branch).filter((below) => isOpenState(below.state))
    .map((below) => ({ recipientId: below.id, to: below.state === 'prepared' || below.state === 'unread' ? 'cancelled' : 'closed' }));
}

/** All recipients below one, at any depth. */
export function belowOf(tree: readonly Branch[], branch: Branch): Branch[] {
  const children = tree.filter((other) => other.parentRecipientId === branch.id);
  return children.flatMap((child) => [child, ...belowOf(tree, child)]);
}

export function openBranches(tree: readonly Branch[]): Branch[] {
  return tree.filter((branch) => isOpenState(branch.state));
}
