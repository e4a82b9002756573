import type { LetterBonds } from '#shared/contracts/letter-relations.contract.ts';
import { letterActs, type IncomingRow, type LetterAct, type LetterDetail, type LetterRow, type LetterState } from '#shared/contracts/letters.contract.ts';
import { bulkActs } from '#shared/domain/bulk-act.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { Act } from './access/access-rules.ts';
import type { LetterCard } from './letter-card-queries.ts';
import { refusalOf } from './letter-rules.ts';

/** A list row as the statement gives it: already masked by the card. */
export type RowOfList = {
  takenBack: boolean;
  id: string;
  state: LetterState;
  urgency: Urgency;
  securityClass: SecurityClass;
  sees: LetterRow['sees'];
  agendaNumber: number;
  agendaText: string;
  subject: string | null;
  senderName: string | null;
  letterNumber: string | null;
  letterDate: string | null;
  receivedOn: string;
  registeredAt: Date;
  replyDueOn: string | null;
  unitId: string;
  addressee: string | null;
};

export function presentRow(row: RowOfList): LetterRow {
  return {
    id: row.id,
    takenBack: row.takenBack,
    state: row.state,
    urgency: row.urgency,
    securityClass: row.securityClass,
    sees: row.sees,
    agendaNumber: row.agendaNumber,
    agendaText: row.agendaText,
    subject: row.subject,
    senderName: row.senderName,
    letterNumber: row.letterNumber,
    letterDate: row.letterDate,
    receivedOn: row.receivedOn,
    registeredAt: row.registeredAt.toISOString(),
    replyDueOn: row.replyDueOn,
    unitId: row.unitId,
    addressee: row.addressee,
  };
}

/** The same line with what its reader may do to it among others. */
export type IncomingOfList = RowOfList & { sealed: boolean; mayRead: boolean; acts: readonly Act[]; isAddressee: boolean };

export function presentIncoming(row: IncomingOfList): IncomingRow {
  const asked = { state: row.state, sealed: row.sealed, content: row.mayRead, acts: row.acts, addressee: row.isAddressee, mayDispose: false, fromHouse: false };
  return { ...presentRow(row), allowed: bulkActs.filter((act) => refusalOf(act, asked) === null) };
}

export type LetterParts = {
  card: LetterCard;
  addressee: boolean;
  /** the seat acted from may dispose at all */
  mayDispose: boolean;
  /** it was sent within the house and entered by itself */
  fromHouse: boolean;
  more: { partyId: string | null; receivedVia: string; attachmentNote: string | null; classification: string | null; summary: string | null; unitName: string; invitation: LetterDetail['invitation'] };
  bonds: LetterBonds;
  deliveries: LetterDetail['deliveries'];
  files: LetterDetail['files'];
};

/** The one door by which a whole letter leaves: what the reader may not see is null here, whatever was read before. */
export function presentLetter({ card, addressee, mayDispose, fromHouse, more, bonds, deliveries, files }: LetterParts): LetterDetail {
  const full = card.sees === 'yes';
  return {
    id: card.id,
    version: card.version,
    state: card.state,
    urgency: card.urgency,
    securityClass: card.securityClass,
    sees: card.sees,
    readsContent: card.readsContent,
    sealed: card.sealed,
    subject: card.subject,
    summary: full ? more.summary : null,
    senderName: card.senderName,
    partyId: full ? more.partyId : null,
    letterNumber: card.letterNumber,
    letterDate: card.letterDate,
    receivedOn: card.receivedOn,
    receivedVia: more.receivedVia as LetterDetail['receivedVia'],
    registeredAt: card.registeredAt.toISOString(),
    firstReadAt: card.firstReadAt?.toISOString() ?? null,
    closedAt: card.closedAt?.toISOString() ?? null,
    attachmentNote: full ? more.attachmentNote : null,
    classification: full ? more.classification : null,
    replyDueOn: card.replyDueOn,
    agenda: {
      bookId: card.bookId,
      number: card.agendaNumber,
      text: card.agendaText,
      unitId: card.unitId,
      unitName: more.unitName,
      voidReason: card.sees === 'no' ? null : card.voidReason,
    },
    deliveries: card.sees === 'no' ? [] : deliveries,
    files: card.readsContent ? files : [],
    invitation: full ? more.invitation : null,
    ...(full ? bonds : nothingBound),
    allowed: allowedActs(card, { addressee, mayDispose, fromHouse }),
  };
}

const nothingBound: LetterBonds = { relations: [], saidRelations: [], seal: null, origin: null, takenBack: null };

/** What the reader may do now; the same table refuses the command. */
function allowedActs(card: Pick<LetterCard, 'state' | 'sealed' | 'readsContent' | 'acts'>, who: { addressee: boolean; mayDispose: boolean; fromHouse: boolean }): LetterAct[] {
  return letterActs.filter(
    (act) => refusalOf(act, { state: card.state, sealed: card.sealed, content: card.readsContent, acts: card.acts, ...who }) === null,
  );
}
