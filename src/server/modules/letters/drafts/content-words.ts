import type { DraftAddressee, DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { planDesks } from '#shared/domain/approval.ts';
import type { LetterBlock, LetterBody } from '#shared/domain/letter-body.ts';
import { letterOf } from '#shared/domain/letter-number.ts';
import { nameOfValue } from '#shared/domain/letter-values.ts';
import { sayFields } from '#shared/domain/said-fields.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import type { FieldForm } from '#templates/index.ts';
import { membersNamed, type GroupMembers } from '../dispatch/group-members.ts';
import { employeesIn } from '../dispatch/people-named.ts';

/** What stands behind the ids of a content, as its reader may know it: desks, people, parties, files, other letters. */
export type Names = ReadonlyMap<string, string>;

/** What a comparison has to know beside two contents. */
export type Known = { names: Names; /** the fields of the kind of letter */ form: readonly FieldForm[]; /** of the groups whose members this content and the other one name */ members: { own: GroupMembers; other: GroupMembers } };

const relationWords = { answers: 'Menjawab', refers: 'Merujuk', replaces: 'Menggantikan', withdraws: 'Mencabut' };
const signingWays = { own: '', an: 'a.n.', ub: 'u.b.' };
const finishWords = { certificate: 'tanda tangan elektronik', login: 'persetujuan dengan masuk akun', wet: 'tanda tangan basah' };

/** Pure: a content as words, part by part. Where the other version says the same words of another desk or file, what stands behind them is said too. */
export function wordsOfParts(content: DraftContent, other: DraftContent, { names, form, members }: Known): Map<string, string> {
  const say = (addressee: DraftAddressee) => [sayAddressee(addressee, [...other.to, ...other.copies], names), ...sayMembers(addressee, members)].join('\n');
  const fields = [
    ['Hal', content.subject],
    ['Sifat', urgencyWords.id[content.urgency]],
    ['Tingkat keamanan', [securityClassWords.id[content.securityClass], content.classReason].filter(Boolean).join(', ')],
    ['Klasifikasi', content.classification ?? ''],
    ['Tempat', content.place],
    ['Penanda tangan', saySigner(content.signer, names)],
    ['Cara penyelesaian', content.way === null ? '' : finishWords[content.way]],
    // The page says the same of two people of one name; which of them gets the letter is what is initialled.
    ...employeesIn(content.fields).map((id) => ['Sampai di meja', names.get(id) ?? '']),
    ...content.relations.map((each) => [relationWords[each.kind], names.get(each.letterId) ?? 'surat yang tidak dapat Anda lihat']),
  ];
  return new Map([
    ['body', textOf(content.body, form)],
    ...content.annexes.map((annex, index): [string, string] => [`annex:${index + 1}`, `${annex.title}\n${textOf(annex.body, form)}`]),
    ['addressees', [...content.to.map(say), ...content.copies.map((each) => `Tembusan: ${say(each)}`)].join('\n')],
    ['fields', [...fields.map(([name, value]) => `${name}: ${value}`), ...sayFields(form, content.fields, { language: 'id', linesOf: (body) => textOf(body, form).split('\n') })].join('\n')],
    ['attachments', content.attachments.map((each) => sayAttachment(each, other.attachments, names)).join('\n')],
    ['route', planDesks(content.route, content.coordination).map(({ positionId, kind }) => `${names.get(positionId) ?? ''}${kind === 'coordination' ? ' (koordinasi)' : ''}`).join('\n')],
  ]);
}

function saySigner(signer: DraftContent['signer'], names: Names): string {
  if (signer === null) return '';
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const mandate = [signer.inNameOf && `a.n. ${nameOf(signer.inNameOf) ?? ''}`, signer.through && `u.b. ${nameOf(signer.through) ?? ''}`].filter(Boolean).join(' ');
  return [mandate || signingWays[signer.way], [nameOf(signer.positionId), nameOf(signer.employeeId)].filter(Boolean).join(', ')].filter(Boolean).join(' ');
}

function plainAddressee({ name, attention, place, email, membersListed }: DraftAddressee): string {
  return [name, membersListed && 'anggotanya disebutkan', attention && `u.p. ${attention}`, place && `di ${place}`, email].filter(Boolean).join(', ');
}

function sayAddressee(addressee: DraftAddressee, others: readonly DraftAddressee[], names: Names): string {
  const plain = plainAddressee(addressee);
  const isAnother = others.some((each) => plainAddressee(each) === plain && each.ref?.id !== addressee.ref?.id);
  return isAnother ? `${plain} [${addressee.ref ? (names.get(addressee.ref.id) ?? addressee.ref.kind) : 'bukan meja di Lontar'}]` : plain;
}

/** Of a group that the other version names with others, only who is not there: word by word, each title would seem to have become the next. */
function sayMembers(addressee: DraftAddressee, { own, other }: Known['members']): string[] {
  const [here, there] = [membersNamed(addressee, own), membersNamed(addressee, other)];
  const without = (some: typeof here, others: typeof here) => some.filter((one) => !others.some(({ positionId, name }) => positionId === one.positionId && name === one.name));
  const said = [...without(here, there), ...without(there, here)].length > 0 ? without(here, there) : here;
  return said.map(({ name }) => `   • ${name}`);
}

type Attachment = DraftContent['attachments'][number];

function sayAttachment(attachment: Attachment, others: readonly Attachment[], names: Names): string {
  const isAnother = others.some((each) => each.title === attachment.title && each.fileId !== attachment.fileId);
  return isAnother ? `${attachment.title} [${names.get(attachment.fileId) ?? attachment.fileId}]` : attachment.title;
}

/** Levels of a numbered list as the editor shows them and an official letter prints them; deeper ones go on as the last (blocks.typ). */
const levels: readonly ((place: number) => string)[] = [(n) => `${n}.`, (n) => `${letterOf(n)}.`, (n) => `${n})`, (n) => `${letterOf(n)})`, (n) => `(${n})`, (n) => `(${letterOf(n)})`];
const markOf = (depth: number, place: number): string => (levels[Math.min(depth, levels.length - 1)] ?? String)(place);

/** The words of a body, a line for each paragraph and for each row of a table. */
function textOf(body: LetterBody, form: Known['form']): string {
  return saidBlocks(body.content, form, 0).join('\n');
}

/** Items carry their number, and rows the edges of their cells: it is read as it stands on the page, and words that only moved into one show as changed. */
function saidBlocks(blocks: readonly LetterBlock[], form: Known['form'], depth: number): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return block.content.map((row) => `│ ${row.content.map((cell) => saidBlocks(cell.content, form, 0).join(' ')).join(' │ ')} │`);
    if (block.type === 'orderedList') return block.content.flatMap((item, at) => saidItem(markOf(depth, at + 1), saidBlocks(item.content, form, depth + 1)));
    return block.type === 'bulletList' ? block.content.flatMap((item) => saidItem('•', saidBlocks(item.content, form, depth))) : linesOf(block, form);
  });
}

/** What follows the first line of an item stands below it, further in. */
function saidItem(mark: string, [first = '', ...rest]: readonly string[]): string[] {
  return [`${mark} ${first}`, ...rest.map((line) => `   ${line}`)];
}

function linesOf(block: LetterBlock, form: Known['form']): string[] {
  if (block.type === 'pageBreak') return ['———'];
  if (block.type === 'image') return [`[${block.attrs.alt}]`];
  if (block.type !== 'paragraph' && block.type !== 'heading') return [];
  return [(block.content ?? []).map((node) => (node.type === 'text' ? node.text : node.type === 'placeholder' ? `‹${nameOfValue(node.attrs.field, form).id}›` : '\n')).join('')];
}
