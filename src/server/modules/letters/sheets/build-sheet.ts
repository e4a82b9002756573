import type { DraftAddressee, DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { letterSheet, listsAddressees, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { MOST_IN_HEAD } from '#shared/domain/outgoing.ts';
import { membersNamed, type GroupMembers } from '../dispatch/group-members.ts';
import { withoutEmployees } from '../dispatch/people-named.ts';
import { drawnType } from './type-rules.ts';

/** What the page of a letter shows beside its content. `number`, `date` and `check` are null until it has them. */
export type SheetFacts = {
  typeCode: string;
  /** the name this city gives the type */
  title: string;
  profile: LetterSheet['profile'];
  /** a page the city draws itself */
  template?: string | undefined;
  letterhead: LetterSheet['letterhead'];
  signature: LetterSheet['signature'];
  number: string | null;
  date: string | null;
  checkUrl: string | null;
  initials: LetterSheet['initials'];
  /** of the groups whose members it names */
  members: GroupMembers;
};

/** Pure: the one object both the live page and the page that is signed are set from. */
export function buildSheet(content: DraftContent, facts: SheetFacts): LetterSheet {
  const whom = addresseesOf(content, facts);
  return letterSheet.parse({
    type: facts.typeCode, title: facts.title, profile: facts.profile, ...(facts.template ? { template: facts.template } : {}), letterhead: facts.letterhead, number: facts.number, date: facts.date,
    place: content.place || '…', urgency: content.urgency, securityClass: content.securityClass, attachments: sayAttachments(content, whom), subject: content.subject,
    ...whom, copies: copiesOf(content, facts.members),
    fields: printedFields(content.fields), body: content.body, annexes: content.annexes, signature: facts.signature,
    check: facts.checkUrl === null ? null : { url: facts.checkUrl }, initials: facts.initials,
  });
}

/** Which employee somebody is stands behind the page: neither the page nor the data inside its file has it. */
function printedFields(fields: DraftContent['fields']): LetterSheet['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, withoutEmployees(value)]));
}

type Whom = Pick<LetterSheet, 'addressees' | 'addresseesAttached'>;

/** Lines and named members are counted together: as many as the head can bear stand in it, more of them on a list where one goes with the page. */
function addresseesOf({ to }: Pick<DraftContent, 'to'>, { typeCode, members }: Pick<SheetFacts, 'typeCode' | 'members'>): Whom {
  const named = to.map((addressee) => membersNamed(addressee, members).map(({ name }) => name));
  const most = drawnType(typeCode).withoutList ? Number.POSITIVE_INFINITY : MOST_IN_HEAD;
  const on = named.reduce((sum, names) => sum + Math.max(1, names.length), 0) > most ? ('list' as const) : ('page' as const);
  const addressees = to.map((addressee, at) => ({ ...lineOf(addressee), ...(named[at]?.length ? { members: { on, names: named[at] } } : {}) }));
  return { addressees, addresseesAttached: to.length > most };
}

/** Below the signature there is no list to send the reader to: members stand there, each as a copy of its own. */
function copiesOf({ copies }: Pick<DraftContent, 'copies'>, members: GroupMembers): LetterSheet['copies'] {
  return copies.map((copy) => {
    const names = membersNamed(copy, members).map(({ name }) => name);
    return { ...lineOf(copy), ...(names.length > 0 ? { members: { on: 'page' as const, names } } : {}) };
  });
}

function lineOf(addressee: DraftAddressee): LetterSheet['addressees'][number] {
  const { name, attention, place } = addressee;
  return { name, ...(attention ? { attention } : {}), ...(place ? { place } : {}) };
}

const words = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];

/** 12 → "dua belas", 21 → "dua puluh satu"; a letter holds at most eighty-one annexes and files. */
function sayCount(count: number): string {
  if (count < 12) return words[count] ?? '';
  if (count < 20) return `${words[count - 10] ?? ''} belas`;
  return [`${words[Math.floor(count / 10)] ?? ''} puluh`, words[count % 10] ?? ''].filter((word) => word !== '').join(' ');
}

/** Files that go with the letter and no annex of it: those laid with it, and its list of addressees. */
export const filesBeside = (content: Pick<DraftContent, 'attachments'>, whom: Whom): number => content.attachments.length + (listsAddressees(whom) ? 1 : 0);

/** "2 (dua) berkas": annexes written with the letter, its list of addressees among them, and files that go with it. */
function sayAttachments(content: DraftContent, whom: Whom): string | null {
  const count = content.annexes.length + filesBeside(content, whom);
  return count === 0 ? null : `${count} (${sayCount(count)}) berkas`;
}
