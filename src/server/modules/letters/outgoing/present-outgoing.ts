import type { Actor } from '#server/platform/actor.ts';
import type { LetterDispatch, LetterPart, OutgoingDetail, OutgoingRow } from '#shared/contracts/outgoing.contract.ts';
import type { AssignmentKind } from '#shared/domain/assignment-kind.ts';
import { isTravelOrder, outgoingActs, type OutgoingAct } from '#shared/domain/outgoing.ts';
import type { Draft } from '../drafts/draft-store.ts';
import { mayPromulgate } from '../finishing/promulgation-rules.ts';
import { refusalOfSigner } from '../finishing/signer-rules.ts';
import type { OutgoingCard } from './outgoing-card.ts';
import { refusalOfOutgoing } from './outgoing-rules.ts';
import { desksOf } from './outgoing-store.ts';

export type OutgoingParts = {
  card: OutgoingCard;
  actor: Actor;
  typeName: string;
  draft: (Draft & { parts: LetterPart[] }) | null;
  more: {
    unitName: string; drafterTitle: string; drafterUnit: string; drafterName: string;
    finishedPositionId: string | null; finisherTitle: string | null; finisherUnit: string | null; finisherName: string | null; finisherSeat: AssignmentKind | null;
    /** `at` as the database writes it */ ended: OutgoingDetail['ended'];
    promulgation: OutgoingDetail['promulgation']; givenByHand: string[] | null; namesReceivers: boolean;
  };
  relations: OutgoingDetail['relations'];
  dispatches: LetterDispatch[];
  consignments: OutgoingDetail['consignments'];
};

/** The one door by which a whole outgoing letter leaves. */
export function presentOutgoing({ card, actor, typeName, draft, more, relations, dispatches, consignments }: OutgoingParts): OutgoingDetail {
  return {
    id: card.id, version: card.version, state: card.state, typeCode: card.typeCode, typeName, urgency: card.urgency, securityClass: card.securityClass,
    sees: card.sees, readsContent: card.readsContent, subject: card.subject, unitId: card.unitId, unitName: more.unitName,
    drafter: card.sees === 'no' ? null : { positionId: card.drafterPositionId, title: more.drafterTitle, unitName: more.drafterUnit, employeeName: more.drafterName },
    begunAt: card.begunAt.toISOString(),
    draft: draft && { content: draft.content, version: draft.version, savedAt: draft.savedAt.toISOString(), savedByName: draft.savedByName, parts: draft.parts },
    number: card.letterNumber, letterDate: card.letterDate, agenda: agendaOf(card),
    fileId: card.readsContent ? card.fileId : null, finished: finishedOf(card, more), sentAt: card.sentAt?.toISOString() ?? null,
    printedAt: card.printedAt?.toISOString() ?? null, release: releaseOf(card), relations, ended: endedOf(card, more), promulgation: more.promulgation, mayPromulgate: mayPromulgate({ ...card, content: card.readsContent, ...desksOf(actor, card) }), dispatches,
    // To whom an order is given is its content.
    givenByHand: card.readsContent ? more.givenByHand : null, consignments, namesReceivers: !card.readsContent || more.namesReceivers, allowed: allowedActs(card, { actor, draft, namesReceivers: more.namesReceivers }),
  };
}

function agendaOf(card: OutgoingCard): OutgoingDetail['agenda'] {
  if (card.bookId === null || card.agendaNumber === null) return null;
  return { bookId: card.bookId, number: card.agendaNumber, voidReason: card.sees === 'no' ? null : card.voidReason };
}

/** Why a letter was taken back may say what is in it; why its number is void stands in the book, which a cover is a line of. */
function endedOf({ sees }: OutgoingCard, { ended }: OutgoingParts['more']): OutgoingDetail['ended'] {
  return ended && sees !== 'no' ? { ...ended, at: new Date(ended.at).toISOString(), reason: sees === 'yes' || ended.kind === 'voided' ? ended.reason : null } : null;
}

/** What a sender reads of the registry that sends: since when it lies there, or why it came back. */
export function releaseOf(card: OutgoingCard): OutgoingDetail['release'] {
  if (card.state === 'to_release' && card.handedOverAt !== null) return { at: card.handedOverAt.toISOString(), givenBack: null };
  if (card.state !== 'signed' || card.givenBackAt === null || card.givenBackByName === null) return null;
  return { at: card.givenBackAt.toISOString(), givenBack: { byName: card.givenBackByName, reason: card.givenBackReason } };
}

function finishedOf(card: OutgoingCard, more: OutgoingParts['more']): OutgoingDetail['finished'] {
  if (card.finishedAt === null || card.way === null || card.sees === 'no') return null;
  const by = { positionId: more.finishedPositionId, title: more.finisherTitle ?? '', unitName: more.finisherUnit ?? '', employeeName: more.finisherName, seat: more.finisherSeat };
  return { way: card.way, at: card.finishedAt.toISOString(), by };
}

/** What the reader may do now; the same table refuses the command. */
function allowedActs(card: OutgoingCard, { actor, draft, namesReceivers }: { actor: Actor; draft: Draft | null; namesReceivers: boolean }): OutgoingDetail['allowed'] {
  const asked = { ...card, content: card.readsContent, ...desksOf(actor, card) };
  // Whoever sits at that desk, only the person the page names signs it: nobody types a passphrase to be refused.
  const isNamed = refusalOfSigner(actor, { signer: draft?.content.signer ?? null, drafterEmployeeId: card.drafterEmployeeId }) === null;
  // A decree or an agreement may name nobody: signed, it is done.
  const isOffered = (act: OutgoingAct) => namesReceivers || (act !== 'send' && act !== 'hand_over');
  return outgoingActs.filter((act) => refusalOfOutgoing(act, asked) === null && isOffered(act) && (act !== 'sign' || isNamed) && (act !== 'travel' || isTravelOrder(card.typeCode)));
}

/** A list row as the statement gives it: already masked by the card. */
export type RowOfOutgoing = Omit<OutgoingRow, 'typeName' | 'begunAt'> & { begunAt: Date };

export function presentOutgoingRow(row: RowOfOutgoing, typeName: string): OutgoingRow {
  return {
    id: row.id, state: row.state, typeCode: row.typeCode, typeName, urgency: row.urgency, securityClass: row.securityClass, sees: row.sees, subject: row.subject,
    number: row.number, letterDate: row.letterDate, unitId: row.unitId, unitName: row.unitName, drafterName: row.drafterName, signerTitle: row.signerTitle,
    addressee: row.addressee, moreAddressees: row.moreAddressees, begunAt: row.begunAt.toISOString(), way: row.way, namesReceivers: row.namesReceivers,
  };
}
