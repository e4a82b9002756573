import type { DraftAddressee, DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { planDesks } from '#shared/domain/approval.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { sayFields } from '#shared/domain/said-fields.ts';
import { securityClassWords, urgencyWords, type Language } from '#shared/domain/words.ts';
import { linesOfBody } from './editor/editor-body.ts';

type Name = 'body' | 'annexes' | 'addressees' | 'fields' | 'attachments' | 'signer' | 'route';
/** One part of which two versions differ, in lines to be read side by side. */
export type ClashPart = { name: Name; mine: string[]; theirs: string[] };

/** What the ids and codes of a content are called where it is read. `nameOf`: a desk or a person. */
export type Called = { nameOf: (id: string) => string; ways: Readonly<Record<FinishWay, string>>; language: Language; /** the fields of the kind of letter */ form: Parameters<typeof sayFields>[0] };

const keysOf: Readonly<Record<Name, readonly (keyof DraftContent)[]>> = {
  body: ['body'],
  annexes: ['annexes'],
  addressees: ['to', 'copies'],
  fields: ['subject', 'urgency', 'securityClass', 'classReason', 'classification', 'place', 'fields', 'relations'],
  attachments: ['attachments'],
  signer: ['signer', 'way'],
  route: ['route', 'coordination'],
};
const names = Object.keys(keysOf) as Name[];

export function clashParts(mine: DraftContent, theirs: DraftContent, called: Called): ClashPart[] {
  return names
    .filter((name) => keysOf[name].some((key) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key])))
    .map((name) => ({ name, mine: linesOf(name, mine, called), theirs: linesOf(name, theirs, called) }));
}

/** My version, with the named parts of the other. */
export function mergeParts(mine: DraftContent, theirs: DraftContent, taken: readonly Name[]): DraftContent {
  const keys = taken.flatMap((name) => keysOf[name]);
  return { ...mine, ...Object.fromEntries(keys.map((key) => [key, theirs[key]])) };
}

function linesOf(name: Name, content: DraftContent, called: Called): string[] {
  switch (name) {
    case 'body': return linesOfBody(content.body);
    case 'annexes': return content.annexes.flatMap((annex) => [annex.title, ...linesOfBody(annex.body)]);
    case 'addressees': return [...content.to.map(sayAddressee), ...content.copies.map((copy) => `Tembusan: ${sayAddressee(copy)}`)];
    case 'attachments': return content.attachments.map((attachment) => attachment.title);
    case 'fields': return [content.subject, urgencyWords[called.language][content.urgency], [securityClassWords[called.language][content.securityClass], content.classReason].filter(Boolean).join(': '), content.classification ?? '', content.place, ...sayFields(called.form, content.fields, { language: called.language, linesOf: linesOfBody })].filter((line) => line !== '');
    case 'signer': return [content.signer ? saySigner(content.signer, called) : '', content.way ? called.ways[content.way] : ''].filter((line) => line !== '');
    case 'route': return planDesks(content.route, content.coordination).map(({ positionId, kind }) => `${called.nameOf(positionId)}${kind === 'coordination' ? ' (koordinasi)' : ''}`);
  }
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
