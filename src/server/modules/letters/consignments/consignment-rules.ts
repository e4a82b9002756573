import { consignmentActs, reachedStates, type ConsignmentAct, type ConsignmentState, type ConsignmentWay } from '#shared/domain/sending.ts';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import { consignmentElsewhere, notYourConsignment } from '../sending/sending.errors.ts';

/** What the table asks. `sends`: may send the letter; `carries`: keeps the registry of the unit it is carried from. */
export type ConsignmentAsked = { way: ConsignmentWay; state: ConsignmentState; letterState: OutgoingState; sends: boolean; carries: boolean; /** wrote or signed the letter, or keeps its registry, whoever sends there */ tells: boolean; /** has a withdrawn letter and was not told so */ untold: boolean };

/**
 * Which states an act is done in. A mail whose answer was lost is never repeated by the program: a person mails it again, says that
 * it arrived, or has it carried.
 */
const table: Record<ConsignmentWay, Partial<Record<ConsignmentAct, readonly ConsignmentState[]>>> = {
  mail: { resend: ['refused', 'unknown', 'bounced'], settle: ['sent', 'unknown', 'bounced'], carry: ['waiting', 'refused', 'unknown', 'bounced'] },
  courier: { receive: ['waiting', 'undelivered'], fail: ['waiting'], again: ['undelivered'], mail: ['undelivered'] },
};

/** Mail is the sender's, and so is to choose it; what is carried is also the registry's, which may see no more of it than its cover. */
const isTheirs = (act: ConsignmentAct, { way, sends, carries }: ConsignmentAsked) => sends || (way === 'courier' && carries && act !== 'mail');

/** The phone of a courier was out of reach: what somebody signed for is a fact, whatever became of the letter meanwhile. */
const isLateReceipt = (act: ConsignmentAct, { way, state, letterState }: ConsignmentAsked) => act === 'receive' && way === 'courier' && state === 'cancelled' && letterState === 'withdrawn';

/** Pure: the first reason why this act may not be done, or null. */
export function refusalOfConsignment(act: ConsignmentAct, asked: ConsignmentAsked): ((details?: Record<string, unknown>) => OfficeError) | null {
  if (act === 'tell') return refusalOfTelling(asked);
  if (!isTheirs(act, asked)) return notYourConsignment;
  if (isLateReceipt(act, asked)) return null;
  return asked.letterState === 'sent' && table[asked.way][act]?.includes(asked.state) ? null : consignmentElsewhere;
}

function refusalOfTelling({ tells, untold, state, letterState }: ConsignmentAsked) {
  if (!tells) return notYourConsignment;
  return letterState === 'withdrawn' && untold && reachedStates.some((each) => each === state) ? null : consignmentElsewhere;
}

/** What is offered: a late receipt is taken, and nobody is asked for one. */
export function allowedOn(asked: ConsignmentAsked & { /** a letter that may be mailed, by a house that mails */ mails: boolean }): ConsignmentAct[] {
  return consignmentActs.filter((act) => refusalOfConsignment(act, asked) === null && !isLateReceipt(act, asked) && (act !== 'mail' || asked.mails));
}
