import type { DraftAddressee, DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { linesOfBody } from './editor/editor-body.ts';

type Name = 'body' | 'annexes' | 'addressees' | 'fields' | 'attachments' | 'signer' | 'route';
/** One part of which two versions differ, in lines to be read side by side. */
export type ClashPart = { name: Name; mine: string[]; theirs: string[] };

const keysOf: Readonly<Record<Name, readonly (keyof DraftContent)[]>> = {
  body: ['body'],
  annexes: ['annexes'],
  addressees: ['to', 'copies'],
  fields: ['subject', 'urgency', 'securityClass', 'classReason', 'classification', 'place', 'fields', 'relations'],
  attachments: ['attachments'],
  signer: ['signer', 'way'],
  route: ['route'],
};
const names = Object.keys(keysOf) as Name[];

export function clashParts(mine: DraftContent, theirs: DraftContent): ClashPart[] {
  return names
    .filter((name) => keysOf[name].some((key) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key])))
    .map((name) => ({ name, mine: linesOf(name, mine), theirs: linesOf(name, theirs) }));
}

/** My version, with the named parts of the other. */
export function mergeParts(mine: DraftContent, theirs: DraftContent, taken: readonly Name[]): DraftContent {
  const keys = taken.flatMap((name) => keysOf[name]);
  return { ...mine, ...Object.fromEntries(keys.map((key) => [key, theirs[key]])) };
}

function linesOf(name: Name, content: DraftContent): string[] {
  switch (name) {
    case 'body': return linesOfBody(content.body);
    case 'annexes': return content.annexes.flatMap((annex) => [annex.title, ...linesOfBody(annex.body)]);
    case 'addressees': return [...content.to.map(sayAddressee), ...content.copies.map((copy) => `Tembusan: ${sayAddressee(copy)}`)];
    case 'attachments': return content.attachments.map((attachment) => attachment.title);
    case 'fields': return [content.subject, content.urgency, [content.securityClass, content.classReason].filter(Boolean).join(': '), content.classification ?? '', content.place, ...Object.entries(content.fields).map(([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)].filter((line) => line !== '');
    case 'signer': return [content.signer ? `${content.signer.way} ${content.signer.positionId}` : '', content.way ?? ''];
    case 'route': return [...content.route];
  }
}

function sayAddressee(addressee: DraftAddressee): string {
  return [addressee.name, addressee.attention && `u.p. ${addressee.attention}`, addressee.place && `di ${addressee.place}`].filter(Boolean).join(', ');
}
