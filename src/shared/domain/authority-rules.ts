import type { AssignmentKind } from './assignment-kind.ts';
import { assignmentPrefix } from './assignment-kind.ts';
import { rankLine } from './rank.ts';
import type { PositionKind, UnitKind } from './unit-kind.ts';

// Who may sign a letter, in whose name, and what stands in the block under it. Pure: everybody who asks gives the ladder of the signer's
// position as it is now. Sources: the matrix of the city's regulation; a.n., u.b., Plt., Plh., Pj., Pjs.: PermenPANRB 80/2012, BKN 16/2020,
// Permendagri 1/2023 (presets/national/signing-marks.csv).

/** Between whom a letter goes. One letter may be in several: to an agency and to a company outside. */
export const signingScopes = ['within_unit', 'between_units', 'to_outside'] as const;
export type SigningScope = (typeof signingScopes)[number];
export type SignerSeat = 'mayor' | 'regional_secretary' | 'unit_head' | 'mandated_position';
/** One line of the city's matrix: who signs in this scope, and the article. */
export type SigningLine = { scope: SigningScope; mayBeSignedBy: readonly SignerSeat[]; basis: string };

/**
 * Who signs a type of letter: by the matrix; its maker from the own desk (nota dinas, telaahan staf, laporan), between agencies where the city leaves that to its officials; the mayor alone
 * (regulation, decree); the head of an agency alone (decree of an agency).
 */
export const signerRules = ['matrix', 'maker', 'mayor', 'agency_head'] as const;
type SignerRule = (typeof signerRules)[number];

export type AuthorityHolder = { employeeId: string; name: string; rank: string | null; nip: string | null; seat: AssignmentKind };
/** A position on the way up from the signer. `holders`: who sits there today, without assistants. */
export type AuthorityDesk = {
  positionId: string; title: string; kind: PositionKind; unitKind: UnitKind; headsUnit: boolean; isAgency: boolean; maySign: boolean;
  /** the perangkat daerah it belongs to; the city government itself for mayor and deputy */
  agencyId: string;
  holders: readonly AuthorityHolder[];
};

export type AuthorityQuestion = {
  /** the signer's own position first, then each one's superior, up to the mayor */
  ladder: readonly AuthorityDesk[];
  matrix: readonly SigningLine[];
  scopes: readonly SigningScope[];
  type: { signer: SignerRule; /** regulations and decrees of the mayor: name without academic title, rank and NIP */ bareName: boolean };
  /** "Dumai": stands behind the mayor's title */
  city: string;
};

/** own: in one's own name; an: a.n., in the name of the one above; ub: u.b., after an a.n. */
const signingWays = ['own', 'an', 'ub'] as const;
type SigningWay = (typeof signingWays)[number];
export type AuthorityCaution = 'holder_present' | 'acting_not_strategic' | 'report_to_mandator';

export type AuthorityChoice = {
  way: SigningWay;
  seat: AssignmentKind;
  positionId: string;
  employeeId: string;
  /** whose authority it is: a.n. this position; null in one's own name */
  inNameOf: string | null;
  /** u.b.: the position between */
  through: string | null;
  /** whose paper it is written on: the mayor's when signed in the mayor's name */
  letterheadOf: string;
  /** lines above the signature, as printed */
  lines: string[];
  /** the office as running text says it: `Plt. Kepala Dinas Perhubungan`, `Wali Kota Dumai` */
  office: string;
  name: string;
  rank: string | null;
  nip: string | null;
  /** articles it rests on; `authority-words.ts` says it in a sentence */
  basis: string[];
  cautions: AuthorityCaution[];
  /** titles for the sentence: of the signer, whose name, through whom */
  titles: { own: string; inNameOf: string | null; through: string | null };
};

export const authorityRefusals = ['empty_seat', 'may_not_sign', 'not_in_matrix', 'mandate_not_in_matrix', 'not_structural', 'outside_line', 'mandator_vacant', 'mandator_not_in_matrix', 'only_mayor', 'only_agency_head', 'only_own_name', 'note_between_agencies'] as const;
/** `signers`: who may, by the line of the matrix that refuses */
export type AuthorityRefusal = { way: SigningWay; code: (typeof authorityRefusals)[number]; inNameOf: string | null; title: string; basis: string[]; signers: readonly SignerSeat[] };
export type AuthorityAnswer = { choices: AuthorityChoice[]; refusals: AuthorityRefusal[] };

/**
 * Which scopes a letter is in. What goes to the signer's own agency alone, or to the mayor or deputy above it, stays within; a copy there of
 * what goes further changes nothing of who signs it. Dumai 55/2021 Lamp. IV.A.2 speaks of "antar Perangkat Daerah" and of who does not use
 * the system.
 */
export function scopesOf(signer: { agencyId: string }, addressees: readonly { agencyId: string | null; isCityHead: boolean }[]): SigningScope[] {
  const found = new Set(addressees.map((one): SigningScope => {
    if (one.agencyId === null) return 'to_outside';
    return one.agencyId === signer.agencyId || one.isCityHead ? 'within_unit' : 'between_units';
  }));
  const further = signingScopes.filter((scope) => scope !== 'within_unit' && found.has(scope));
  return further.length === 0 ? ['within_unit'] : further;
}

/** Every way this position may sign now, the most direct first, and for each way that is closed the reason by name. */
export function askAuthority(question: AuthorityQuestion): AuthorityAnswer {
  const [own] = question.ladder;
  if (!own) return { choices: [], refusals: [] };
  const tried = [tryOwn(question, own), ...mandatorsOf(question.ladder, 0).map((m) => tryInName(question, { way: 'an', mandator: m })), ...secondMandators(question.ladder).map((m) => tryInName(question, { way: 'ub', mandator: m }))];
  const refusals = tried.flatMap((one) => ('code' in one ? [one] : []));
  const choices = tried.flatMap((one) => ('code' in one ? [] : own.holders.map((holder) => choiceOf(question, one, holder))));
  return { choices: choices.toSorted((a, b) => Number(b.seat === 'plh') - Number(a.seat === 'plh') || order(a) - order(b)), refusals };
}

const order = (choice: AuthorityChoice) => signingWays.indexOf(choice.way);

/** The one choice a draft names, or why it is none (any more): asked again when it is signed. */
export function findAuthority(question: AuthorityQuestion, named: Pick<AuthorityChoice, 'way' | 'employeeId' | 'inNameOf' | 'through'>): AuthorityChoice | AuthorityRefusal {
  const { choices, refusals } = askAuthority(question);
  const found = choices.find((one) => one.way === named.way && one.employeeId === named.employeeId && one.inNameOf === named.inNameOf && one.through === named.through);
  if (found) return found;
  const refusal = refusals.find((one) => one.way === named.way && one.inNameOf === named.inNameOf);
  if (refusal) return refusal;
  // The way is open to whoever sits there, so it is this person who does not; else it leads to nobody in the line of command.
  const isOpen = choices.some((one) => one.way === named.way && one.inNameOf === named.inNameOf && one.through === named.through);
  return { way: named.way, code: isOpen || named.way === 'own' ? 'empty_seat' : 'outside_line', inNameOf: named.inNameOf, title: question.ladder[0]?.title ?? '', basis: [], signers: [] };
}

type Mandator = { desk: AuthorityDesk; through: AuthorityDesk | null };
type Open = { own: AuthorityDesk; way: SigningWay; mandator: AuthorityDesk | null; through: AuthorityDesk | null; basis: string[] };

/** The desk right above; for the head of an agency also the mayor, to whom it answers through the Sekda (PP 18/2016). */
function mandatorsOf(ladder: readonly AuthorityDesk[], from: number): AuthorityDesk[] {
  const desk = ladder[from];
  const above = ladder[from + 1];
  const top = ladder.at(-1);
  if (!desk || !above) return [];
  return top && top !== above && isMayor(ladder, top) && headsAgency(desk) ? [above, top] : [above];
}

/** u.b.: in the name of whoever the desk right above may sign for; never a third level down. */
function secondMandators(ladder: readonly AuthorityDesk[]): Mandator[] {
  const [, above] = ladder;
  return above ? mandatorsOf(ladder, 1).map((desk) => ({ desk, through: above })) : [];
}

function tryOwn(question: AuthorityQuestion, own: AuthorityDesk): Open | AuthorityRefusal {
  const { ladder, type } = question;
  const refuse = refusing('own', own.title, null);
  if (own.holders.length === 0) return refuse('empty_seat');
  const open: Open = { own, way: 'own', mandator: null, through: null, basis: [] };
  if (type.signer === 'mayor') return isMayor(ladder, own) ? open : refuse('only_mayor');
  if (type.signer === 'agency_head') return headsAgency(own) ? open : refuse('only_agency_head');
  if (type.signer === 'maker') return tryMaker(question, open);
  const seats = seatsOf(ladder, own);
  const closed = linesOf(question).filter((line) => !line.mayBeSignedBy.some((seat) => seats.has(seat)));
  if (closed.length > 0) return refuse('not_in_matrix', closed);
  return own.maySign || isMayor(ladder, own) ? { ...open, basis: linesOf(question).map((line) => line.basis) } : refuse('may_not_sign');
}

/**
 * What an official writes from the own desk stays with the maker, except where the city reserves what goes between agencies to its mayor
 * and secretary: Dumai 55/2021 Lamp. IV.A.2 a says so of every naskah dinas, and nota dinas is one of its eleven (ADR 152).
 */
function tryMaker(question: AuthorityQuestion, open: Open): Open | AuthorityRefusal {
  const { ladder, matrix, scopes } = question;
  const reserved = matrix.filter((line) => line.scope === 'between_units' && scopes.includes(line.scope) && !line.mayBeSignedBy.includes('unit_head') && !seatsIn(line, ladder, open.own));
  return reserved.length > 0 ? refusing('own', open.own.title, null)('note_between_agencies', reserved) : open;
}

function tryInName(question: AuthorityQuestion, ask: { way: 'an' | 'ub'; mandator: AuthorityDesk | Mandator }): Open | AuthorityRefusal {
  const { ladder, type } = question;
  const [own] = ladder;
  const { desk, through } = 'desk' in ask.mandator ? ask.mandator : { desk: ask.mandator, through: null };
  const refuse = refusing(ask.way, desk.title, desk.positionId);
  if (!own || own.holders.length === 0) return refuse('empty_seat');
  if (type.signer === 'mayor') return refuse('only_mayor');
  if (type.signer === 'agency_head') return refuse('only_agency_head');
  if (type.signer === 'maker') return refuse('only_own_name');
  if (own.kind !== 'structural' && own.kind !== 'state_official') return refuse('not_structural');
  const unlisted = linesOf(question).filter((line) => !seatsIn(line, ladder, desk));
  if (unlisted.length > 0) return refuse('mandator_not_in_matrix', unlisted);
  const closed = linesOf(question).filter((line) => !line.mayBeSignedBy.includes('mandated_position') && !seatsIn(line, ladder, own));
  if (closed.length > 0) return refuse('mandate_not_in_matrix', closed);
  if (!own.maySign) return refuse('may_not_sign');
  if (desk.holders.length === 0) return refuse('mandator_vacant');
  return { own, way: ask.way, mandator: desk, through, basis: linesOf(question).map((line) => line.basis) };
}

function refusing(way: SigningWay, title: string, inNameOf: string | null) {
  return (code: AuthorityRefusal['code'], lines: readonly SigningLine[] = []): AuthorityRefusal => ({ way, code, inNameOf, title, basis: lines.map((line) => line.basis), signers: signersOf(lines) });
}

/** Whom every one of these lines lets sign. */
function signersOf([first, ...others]: readonly SigningLine[]): readonly SignerSeat[] {
  return (first?.mayBeSignedBy ?? []).filter((seat) => others.every((line) => line.mayBeSignedBy.includes(seat)));
}

/** A scope the matrix is silent about is nobody's: it refuses instead of letting everybody sign. */
function linesOf(question: AuthorityQuestion): SigningLine[] {
  return question.scopes.map((scope) => question.matrix.find((line) => line.scope === scope) ?? { scope, mayBeSignedBy: [], basis: '' });
}

function seatsIn(line: SigningLine, ladder: readonly AuthorityDesk[], desk: AuthorityDesk): boolean {
  const seats = seatsOf(ladder, desk);
  return line.mayBeSignedBy.some((seat) => seats.has(seat));
}

function seatsOf(ladder: readonly AuthorityDesk[], desk: AuthorityDesk): Set<SignerSeat> {
  const mayor = isMayor(ladder, desk);
  const heads = mayor || headsAgency(desk) || (desk.headsUnit && ownLetterhead.has(desk.unitKind));
  return new Set([
    ...(mayor ? ['mayor' as const] : []),
    ...(desk.unitKind === 'secretariat' && desk.headsUnit ? ['regional_secretary' as const] : []),
    // The Sekda heads the Setda, not every agency that answers to the Sekda.
    ...(heads && desk.agencyId === ladder[0]?.agencyId ? ['unit_head' as const] : []),
  ]);
}

/** Below an agency, yet with a letterhead of their own (naskah-formats b.3): their heads write letters as heads. */
const ownLetterhead: ReadonlySet<UnitKind> = new Set(['village', 'technical_unit', 'school', 'hospital']);

function headsAgency(desk: AuthorityDesk): boolean {
  return desk.headsUnit && desk.isAgency && desk.kind !== 'state_official';
}

function isMayor(ladder: readonly AuthorityDesk[], desk: AuthorityDesk): boolean {
  return desk.kind === 'state_official' && ladder.at(-1) === desk;
}

function choiceOf(question: AuthorityQuestion, open: Open, holder: AuthorityHolder): AuthorityChoice {
  const { ladder, type, city } = question;
  const { own, mandator, through } = open;
  // In the mayor's name the city is said already.
  const ownLine = `${blockTitle(own, holder.seat, mandator ? '' : city)},`;
  const above = [
    ...(mandator ? [`a.n. ${blockTitle(mandator, standingSeat(mandator), city)}`] : []),
    ...(through ? [blockTitle(through, standingSeat(through), ''), 'u.b.'] : []),
  ];
  const bare = type.bareName;
  const numberless = bare || isStateOffice(own, holder.seat);
  return {
    way: open.way, seat: holder.seat, positionId: own.positionId, employeeId: holder.employeeId,
    inNameOf: mandator?.positionId ?? null, through: through?.positionId ?? null,
    letterheadOf: mandator && isMayor(ladder, mandator) ? mandator.positionId : own.positionId,
    lines: [...above, ownLine], office: [assignmentPrefix(holder.seat), inCity(own, city)].filter((part) => part !== '').join(' '),
    name: bare ? withoutTitles(holder.name).toUpperCase() : holder.name,
    rank: numberless || holder.rank === null ? null : rankLine(holder.rank), nip: numberless ? null : holder.nip,
    basis: [...new Set(open.basis)], cautions: cautionsOf(question, open, holder),
    titles: { own: titled(own, holder.seat), inNameOf: mandator ? titled(mandator, standingSeat(mandator)) : null, through: through ? titled(through, standingSeat(through)) : null },
  };
}

function cautionsOf(question: AuthorityQuestion, open: Open, holder: AuthorityHolder): AuthorityCaution[] {
  const acting = holder.seat === 'plt' || holder.seat === 'plh';
  return [
    ...(holder.seat !== 'plh' && open.own.holders.some((other) => other.seat === 'plh') ? ['holder_present' as const] : []),
    ...(acting && question.type.bareName ? ['acting_not_strategic' as const] : []),
    ...(open.way === 'own' ? [] : ['report_to_mandator' as const]),
  ];
}

/** Mayor and deputy carry neither rank nor NIP; an official who sits there as Plt. or Plh. carries his own. */
function isStateOffice(desk: AuthorityDesk, seat: AssignmentKind): boolean {
  return desk.kind === 'state_official' && seat !== 'plt' && seat !== 'plh';
}

/** How the office above is held. A Plh. stands beside its holder, so the office keeps its plain title. */
function standingSeat(desk: AuthorityDesk): AssignmentKind {
  return desk.holders.find((holder) => holder.seat !== 'plh')?.seat ?? 'definitive';
}

function titled(desk: AuthorityDesk, seat: AssignmentKind): string {
  return [assignmentPrefix(seat), desk.title].filter((part) => part !== '').join(' ');
}

/** `Plt. KEPALA DINAS PERHUBUNGAN`; mayor and deputy say their city: `WALI KOTA DUMAI`. */
function blockTitle(desk: AuthorityDesk, seat: AssignmentKind, city: string): string {
  return [assignmentPrefix(seat), inCity(desk, city).toUpperCase()].filter((part) => part !== '').join(' ');
}

/** `Wali Kota Dumai`: who heads a city is named with it. */
export function inCity(desk: Pick<AuthorityDesk, 'title' | 'kind'>, city: string): string {
  const place = desk.kind === 'state_official' && city !== '' && !desk.title.toLowerCase().includes(city.toLowerCase()) ? ` ${city}` : '';
  return `${desk.title}${place}`;
}

const titlesBefore = /^(?:(?:prof|dr|drs|dra|drg|drh|ir|apt|ns|st)\.\s*)+/iu;

/** Regulations name the official without academic titles (UU 12/2011 Lamp. II); "H." is part of how a person is called and stays. */
export function withoutTitles(name: string): string {
  return (name.split(',')[0] ?? name).trim().replace(titlesBefore, '').trim();
}
