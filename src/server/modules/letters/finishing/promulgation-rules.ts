import { findLetterType } from '#templates/index.ts';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import type { OutgoingAsked } from '../outgoing/outgoing-rules.ts';

const signed: readonly OutgoingState[] = ['signed', 'to_release', 'sending', 'sent'];

/** Only regulations are promulgated; a decree takes effect by being enacted. */
export const isPromulgated = (typeCode: string): boolean => findLetterType(typeCode)?.group === 'regulation';

/** Pure: it follows the signature, and is noted by who may send the letter: its registry, or who drafted or signs it. */
export function mayPromulgate(letter: OutgoingAsked & { typeCode: string }): boolean {
  return isPromulgated(letter.typeCode) && signed.includes(letter.state) && mayNote(letter);
}

export function mayNote({ acts, content, drafts, signs }: OutgoingAsked): boolean {
  return content && (acts.includes('register') || ((drafts || signs) && acts.includes('full')));
}
