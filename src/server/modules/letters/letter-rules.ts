import type { LetterAct, LetterState } from '#shared/contracts/letters.contract.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import type { Act } from './access/access-rules.ts';
import { alreadyHandled, enteredByItself, letterIsClosed, letterIsVoid, notSealed, notYetRead, notYourAct, seatDoesNotDispose, stillSealed } from './letters.errors.ts';

type Refusal = (details?: Record<string, unknown>) => OfficeError;
/**
 * What the table asks about a letter and who acts. `addressee`: acts for a position the letter itself, not a copy, went to.
 * `fromHouse`: sent by another desk of the house and entered by itself, no clerk wrote it down.
 * `mayDispose`: the position acted from is one that disposes; staff with nobody below is not.
 */
export type Asked = { state: LetterState; sealed: boolean; content: boolean; acts: readonly Act[]; addressee: boolean; mayDispose: boolean; fromHouse: boolean };

/** The reason a state forbids an act, or null. Every state × every act: a test walks it. */
const states: Record<LetterState, Partial<Record<LetterAct, Refusal>>> = {
  registered: { close: notYetRead },
  read: {},
  in_progress: { void: alreadyHandled },
  closed: {
    dispose: letterIsClosed,
    prepare_disposition: letterIsClosed,
    open_sealed: letterIsClosed,
    correct: letterIsClosed,
    void: letterIsClosed,
    close: letterIsClosed,
    remind: letterIsClosed,
  },
  void: {
    read: letterIsVoid,
    dispose: letterIsVoid,
    prepare_disposition: letterIsVoid,
    open_sealed: letterIsVoid,
    correct: letterIsVoid,
    void: letterIsVoid,
    close: letterIsVoid,
    remind: letterIsVoid,
    schedule: letterIsVoid,
  },
};

/** Which right an act needs. A copy reads and notes but does not answer for the letter, so it does not close it. */
const needs: Record<LetterAct, (asked: Asked) => boolean> = {
  read: ({ acts }) => acts.includes('full'),
  dispose: ({ acts }) => acts.includes('full'),
  prepare_disposition: ({ acts }) => acts.includes('prepare'),
  open_sealed: ({ acts, sealed }) => (sealed ? acts.includes('full') || acts.includes('prepare') : acts.length > 0),
  correct: ({ acts }) => acts.includes('register') || acts.includes('register_cover'),
  void: ({ acts }) => acts.includes('register') || acts.includes('register_cover'),
  close: ({ acts, addressee }) => acts.includes('full') && addressee,
  remind: ({ acts }) => acts.includes('remind'),
  download: ({ content }) => content,
  // An event moves even after its letter was closed. A clerk who sees only the cover does not know of any.
  schedule: ({ acts }) => acts.includes('full') || acts.includes('prepare') || acts.includes('register'),
};

/** A right to the whole letter is not yet one to send it to others: that belongs to positions the organisation says so of. */
function refusalOfSeat(act: LetterAct, asked: Asked): Refusal | null {
  return !asked.mayDispose && (act === 'dispose' || act === 'prepare_disposition') ? seatDoesNotDispose : null;
}

/** Sealed letters are opened before anything else is done with them; only an unopened one can be opened. */
function refusalOfSeal(act: LetterAct, asked: Asked): Refusal | null {
  if (act === 'open_sealed') return asked.sealed ? null : notSealed;
  return asked.sealed && (act === 'dispose' || act === 'prepare_disposition' || act === 'close' || act === 'schedule') ? stillSealed : null;
}

/**
 * No clerk wrote it down, so nobody can have written it down wrongly. Its sender was told that it arrived: voided here it would be lost, with
 * no paper to enter anew, and what it answers would stand unanswered.
 */
function refusalOfOrigin(act: LetterAct, { fromHouse }: Asked): Refusal | null {
  return act === 'void' && fromHouse ? enteredByItself : null;
}

/** Pure: the first reason why this act may not be done, or null. */
export function refusalOf(act: LetterAct, asked: Asked): Refusal | null {
  if (!needs[act](asked)) return notYourAct;
  return refusalOfSeat(act, asked) ?? states[asked.state][act] ?? refusalOfOrigin(act, asked) ?? refusalOfSeal(act, asked);
}

/** @throws the named refusal */
export function assertMayAct(letter: { id: string } & Asked, act: LetterAct): void {
  const refusal = refusalOf(act, letter);
  if (refusal) throw refusal({ letterId: letter.id, act, state: letter.state });
}
