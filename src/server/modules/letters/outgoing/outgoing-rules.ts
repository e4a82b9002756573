import { outgoingActs, type FinishWay, type OutgoingAct, type OutgoingState } from '#shared/domain/outgoing.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import type { SignerChoice } from '#shared/contracts/outgoing.contract.ts';
import { levelOf, type SecurityClass } from '#shared/domain/security-class.ts';
import type { Act } from '../access/access-rules.ts';
import { notYourAct } from '../letters.errors.ts';
import { alreadyNumbered, alreadySent, alreadySigned, atRegistry, classStays, inRoute, letterAbandoned, notApproved, notAtRegistry, notInDraft, notInRoute, notNumbered, notSending, notSent, notSigned, onItsWay, registrySendsIt, sendsItself, signerStays, wayStays } from './outgoing.errors.ts';

type Refusal = (details?: Record<string, unknown>) => OfficeError;

/** What the table asks of a letter and who acts. `drafts`, `signs`: answers for the desk that began it, that signs it. `registrySends`: signed letters of its unit wait for the registry. */
export type OutgoingAsked = { state: OutgoingState; content: boolean; acts: readonly Act[]; drafts: boolean; signs: boolean; registrySends: boolean };

const ended = Object.fromEntries(outgoingActs.map((act) => [act, letterAbandoned])) as Record<OutgoingAct, Refusal>;
const { replace: _writtenAnew, ...endedForGood } = ended;
const { print: _stillPrinted, ...endedButPrinted } = endedForGood;
const numberedAlready = { edit: alreadyNumbered, submit: alreadyNumbered, recall: alreadyNumbered, discard: alreadyNumbered, number: alreadyNumbered };
const unnumbered = { print: notNumbered, attach_scan: notNumbered, void: notNumbered, hand_over: notSigned, give_back: notAtRegistry, send: notSigned, unsend: notSending, withdraw: notSent, replace: notSent, travel: notNumbered };
const waiting = { number: notApproved, sign: notApproved, ...unnumbered };

/** The reason a state forbids an act. Every state × every act: a test walks it. */
const states: Record<OutgoingState, Partial<Record<OutgoingAct, Refusal>>> = {
  draft: { recall: notInRoute, ...waiting },
  in_route: { submit: inRoute, discard: inRoute, ...waiting },
  returned: { recall: notInRoute, ...waiting },
  approved: { submit: inRoute, discard: notInDraft, ...unnumbered },
  numbered: { ...numberedAlready, hand_over: notSigned, give_back: notAtRegistry, send: notSigned, unsend: notSending, withdraw: notSent, replace: notSent },
  signed: { ...numberedAlready, sign: alreadySigned, attach_scan: alreadySigned, give_back: notAtRegistry, unsend: notSending, withdraw: notSent, replace: notSent },
  to_release: { ...numberedAlready, sign: alreadySigned, attach_scan: alreadySigned, hand_over: atRegistry, unsend: notSending, withdraw: notSent, replace: notSent },
  sending: { ...numberedAlready, sign: alreadySigned, attach_scan: alreadySigned, void: onItsWay, hand_over: onItsWay, give_back: onItsWay, send: onItsWay, withdraw: notSent, replace: notSent },
  sent: { ...numberedAlready, sign: alreadySigned, attach_scan: alreadySigned, void: alreadySent, hand_over: alreadySent, give_back: alreadySent, send: alreadySent, unsend: alreadySent },
  discarded: ended,
  // What ended is written anew; a withdrawn letter was once sent: what went out can still be printed.
  void: endedForGood,
  withdrawn: endedButPrinted,
};

/** On its route a letter is also mended by those who initial and sign: the initials whose parts they touch are asked for again. */
export const onRoute = (state: OutgoingState) => state === 'in_route' || state === 'approved';

/** Who drafted or signs a letter sends it, or the registry of its unit. */
function maySend({ acts, content, drafts, signs }: OutgoingAsked): boolean {
  return content && (((drafts || signs) && acts.includes('full')) || acts.includes('register'));
}

/** Which right an act needs. An assistant writes and prepares; submitting, numbering and signing are the desk's own. */
const needs: Record<OutgoingAct, (asked: OutgoingAsked) => boolean> = {
  edit: ({ acts, content, drafts, state }) => content && ((drafts && acts.includes('prepare')) || ((drafts || onRoute(state)) && acts.includes('full'))),
  submit: ({ acts, content, drafts }) => drafts && content && acts.includes('full'),
  recall: ({ acts, drafts }) => drafts && acts.includes('full'),
  discard: ({ acts, drafts }) => drafts && acts.includes('full'),
  number: ({ acts, content, signs }) => content && ((signs && acts.includes('full')) || acts.includes('register')),
  sign: ({ acts, content, signs }) => signs && content && acts.includes('full'),
  print: ({ acts, content }) => content && acts.some((act) => act === 'full' || act === 'prepare' || act === 'register'),
  // The paper is evidence of the signer's hand: it comes back by the registry, which stores it, or by the signer.
  attach_scan: ({ acts, content, signs }) => content && (acts.includes('register') || (signs && acts.includes('full'))),
  void: ({ acts, drafts, signs }) => ((drafts || signs) && acts.includes('full')) || acts.includes('register') || acts.includes('register_cover'),
  hand_over: ({ acts, content, drafts, signs }) => content && (drafts || signs) && acts.includes('full'),
  // Who gives a letter back must have looked at it: a secret one never waits there.
  give_back: ({ acts, content }) => content && acts.includes('register'),
  send: maySend,
  unsend: maySend,
  withdraw: ({ acts, signs }) => signs && acts.includes('full'),
  replace: ({ acts, content, drafts, signs }) => content && (drafts || signs) && (acts.includes('full') || acts.includes('prepare')),
  // Who has a part in an order, by writing, initialling or signing it, writes what follows from it, at their own desk.
  travel: ({ acts, content }) => content && (acts.includes('full') || acts.includes('prepare')),
};

/** Pure: the first reason why this act may not be done, or null. */
export function refusalOfOutgoing(act: OutgoingAct, asked: OutgoingAsked): Refusal | null {
  return needs[act](asked) ? (states[asked.state][act] ?? refusalOfDesk(act, asked)) : notYourAct;
}

/** Where the registry of the unit sends, who wrote or signed a letter hands it over; where it does not, there is nobody to hand it to. */
function refusalOfDesk(act: OutgoingAct, { registrySends, acts, state }: OutgoingAsked): Refusal | null {
  if (act === 'hand_over') return registrySends ? null : sendsItself;
  if (act !== 'send' || !registrySends || acts.includes('register')) return null;
  return state === 'to_release' ? atRegistry : registrySendsIt;
}

/** @throws the named refusal */
export function assertMayDo(letter: { id: string } & OutgoingAsked, act: OutgoingAct): void {
  const refusal = refusalOfOutgoing(act, letter);
  if (refusal) throw refusal({ letterId: letter.id, act, state: letter.state });
}

/**
 * The way is no part an initial is given for, so nobody would be asked again: by certificate or on paper a letter may leave the house, by
 * sign-in it may not (Bekasi 24.A/2013 Ps. 11(5)). Once others look at it the way stays; who wants another takes the letter back first.
 * @throws wayStays
 */
export function assertWayStays(letter: { id: string; state: OutgoingState }, before: FinishWay | null, after: FinishWay | null): void {
  if (onRoute(letter.state) && before !== after) throw wayStays({ field: 'way', letterId: letter.id, way: before });
}

/**
 * The desk that signs is a fact of the route: it was told to those who initial, and it alone gives the letter back. Another person of that
 * desk may be named (a Plh. for the days to come), which the initials are asked for; who wants another desk takes the letter back first.
 * @throws signerStays
 */
export function assertSignerStays(letter: { id: string; state: OutgoingState }, before: SignerChoice | null, after: SignerChoice | null): void {
  if (onRoute(letter.state) && before?.positionId !== after?.positionId) throw signerStays({ field: 'signer', letterId: letter.id, positionId: before?.positionId ?? null });
}

/**
 * On its route a letter may become stricter and no less strict: lowering it hands it at once to superiors, stand-ins and the registry, whom
 * nobody who initials may choose. Top secret is by persons, so its route begins anew with their names. Who wants either takes the letter back.
 * @throws classStays
 */
export function assertClassStays(letter: { id: string; state: OutgoingState; securityClass: SecurityClass }, after: SecurityClass): void {
  const { securityClass: before } = letter;
  if (onRoute(letter.state) && before !== after && (after === 'SR' || levelOf(after) < levelOf(before))) throw classStays({ field: 'securityClass', letterId: letter.id, securityClass: before });
}
