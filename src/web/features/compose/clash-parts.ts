import { canonicalJson } from '#shared/domain/canonical-json.ts';
import type { DraftAddressee, DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { planDesks } from '#shared/domain/approval.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { sayFields } from '#shared/domain/said-fields.ts';
import { securityClassWords, urgencyWords, type Language } from '#shared/domain/words.ts';
import { linesOfBody } from './editor/editor-body.ts';

type Whole = 'body' | 'annexes' | 'addressees' | 'subject' | 'urgency' | 'securityClass' | 'classification' | 'place' | 'relations' | 'attachments' | 'signer' | 'route';
/** A part of every letter, or one field of its kind. */
export type ClashName = Whole | `field:${string}`;
/** One part of which two versions differ, in lines to be read side by side. */
export type ClashPart = { name: ClashName; mine: string[]; theirs: string[] };
/** `base`: the version both began with; null where it is not known, and then whatever differs was changed by both. */
export type Versions = { base: DraftContent | null; mine: DraftContent; theirs: DraftContent };

/** What the ids and codes of a content are called where it is read. `nameOf`: a desk or a person. */
export type Called = { nameOf: (id: string) => string; ways: Readonly<Record<FinishWay, string>>; language: Language; /** the fields of the kind of letter */ form: Parameters<typeof sayFields>[0] };

const keysOf: Readonly<Record<Whole, readonly (keyof DraftContent)[]>> = {
  subject: ['subject'],
  addressees: ['to', 'copies'],
  body: ['body'],
  annexes: ['annexes'],
  urgency: ['urgency'],
  securityClass: ['securityClass', 'classReason'],
  classification: ['classification'],
  place: ['place'],
  relations: ['relations'],
  attachments: ['attachments'],
  signer: ['signer', 'way'],
  route: ['route', 'coordination'],
};
const wholes = Object.keys(keysOf) as Whole[];

/** The parts both changed, each its own way: only these are asked. */
export function clashParts(versions: Versions, called: Called): ClashPart[] {
  return sortOut(versions).asked.map((name) => ({ name, mine: linesOf(name, versions.mine, called), theirs: linesOf(name, versions.theirs, called) }));
}

/** What only the other version changed is taken, what only mine changed stays; `asked` differs in both and stays mine until the person chose. */
export function mergeVersions(versions: Versions): { content: DraftContent; taken: ClashName[]; asked: ClashName[] } {
  const { taken, asked } = sortOut(versions);
  return { content: mergeParts(versions.mine, versions.theirs, taken), taken, asked };
}

function sortOut({ base, mine, theirs }: Versions): { taken: ClashName[]; asked: ClashName[] } {
  const differ = namesOf([mine, theirs]).filter((name) => said(mine, name) !== said(theirs, name));
  const isMine = (name: ClashName) => base !== null && said(base, name) === said(theirs, name);
  const isTheirs = (name: ClashName) => base !== null && said(base, name) === said(mine, name);
  return { taken: differ.filter(isTheirs), asked: differ.filter((name) => !isMine(name) && !isTheirs(name)) };
}

/** My version, with the named parts of the other. */
export function mergeParts(mine: DraftContent, theirs: DraftContent, taken: readonly ClashName[]): DraftContent {
  const whole = Object.fromEntries(taken.flatMap((name) => (isField(name) ? [] : keysOf[name].map((key) => [key, theirs[key]]))));
  const fields = taken.filter(isField).map(fieldOf);
  const kept = Object.entries(mine.fields).filter(([name]) => !fields.includes(name));
  const came = Object.entries(theirs.fields).filter(([name]) => fields.includes(name));
  return { ...mine, ...whole, fields: fields.length === 0 ? mine.fields : Object.fromEntries([...kept, ...came]) };
}

const isField = (name: ClashName): name is `field:${string}` => name.startsWith('field:');
export const fieldOf = (name: string): string => name.slice('field:'.length);

function namesOf(contents: readonly DraftContent[]): ClashName[] {
  const fields = new Set(contents.flatMap((content) => Object.keys(content.fields)));
  return [...wholes, ...[...fields].map((name): ClashName => `field:${name}`)];
}

/** An empty field and one nobody wrote into say the same. */
function said(content: DraftContent, name: ClashName): string {
  // The office gives a value back with its names in an order of its own.
  return canonicalJson(isField(name) ? (content.fields[fieldOf(name)] ?? '') : keysOf[name].map((key) => content[key]));
}

function linesOf(name: ClashName, content: DraftContent, called: Called): string[] {
  const { language } = called;
  if (isField(name)) return sayFields(called.form, { [fieldOf(name)]: content.fields[fieldOf(name)] }, { language, linesOf: linesOfBody });
  const lines: Readonly<Record<Whole, () => string[]>> = {
    body: () => linesOfBody(content.body),
    annexes: () => content.annexes.flatMap((annex) => [annex.title, ...linesOfBody(annex.body)]),
    addressees: () => [...content.to.map(sayAddressee), ...content.copies.map((copy) => `Tembusan: ${sayAddressee(copy)}`)],
    attachments: () => content.attachments.map((attachment) => attachment.title),
    subject: () => [content.subject],
    urgency: () => [urgencyWords[language][content.urgency]],
    securityClass: () => [[securityClassWords[language][content.securityClass], content.classReason].filter(Boolean).join(': ')],
    classification: () => [content.classification ?? ''],
    place: () => [content.place],
    relations: () => [String(content.relations.length)],
    signer: () => [content.signer ? saySigner(content.signer, called) : '', content.way ? called.ways[content.way] : ''],
    route: () => planDesks(content.route, content.coordination).map(({ positionId, kind }) => `${called.nameOf(positionId)}${kind === 'coordination' ? ' (koordinasi)' : ''}`),
  };
  return lines[name]().filter((line) => line !== '');
}

/** "a.n. Wali Kota, Sekretaris Daerah, Hasan Mandagiri": on whose authority, at which desk, who. */
function saySigner({ positionId, employeeId, inNameOf, through }: NonNullable<DraftContent['signer']>, { nameOf }: Called): string {
  return [inNameOf && `a.n. ${nameOf(inNameOf)}`, through && `u.b. ${nameOf(through)}`, nameOf(positionId), nameOf(employeeId)].filter(Boolean).join(', ');
}

/** The desks whose names are needed to say the parts of these contents. */
export function desksOf(contents: readonly DraftContent[]): string[] {
  return [...new Set(contents.flatMap(({ signer, route }) => [...route, ...(signer ? [signer.positionId, signer.inNameOf, signer.through] : [])]).filter((id) => id !== null))];
}

function sayAddressee(addressee: DraftAddressee): string {
  return [addressee.name, addressee.attention && `u.p. ${addressee.attention}`, addressee.place && `di ${addressee.place}`].filter(Boolean).join(', ');
}
