import type { LetterDispatch } from '#shared/contracts/outgoing.contract.ts';

/** Entering a letter takes a second, and what a stopped server left is entered within minutes. */
const USUAL_MS = 5 * 60_000;

/** Whether a letter that was sent should lie in the receiver's book by now and does not: whoever sent it is told, since nobody else would miss it. */
export function isHeldUp({ state, sentAt }: Pick<LetterDispatch, 'state' | 'sentAt'>, now = Date.now()): boolean {
  return state === 'waiting' && now - Date.parse(sentAt) > USUAL_MS;
}
