import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareContents as compare } from './compare-rules.ts';
import { formOf, findLetterType } from '#templates/index.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { changedParts, hashParts } from './letter-parts.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';

test('the same content gives the same bytes, in whatever order its keys were written', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(value) === canonicalJson(shuffled(value))), { seed: 20_261_126 });
  expect(canonicalJson({ b: 1, a: { d: undefined, c: 'é' } })).toBe('{"a":{"c":"é"},"b":1}');
});

test('different content never gives the same bytes', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => (canonicalJson(one) === canonicalJson(other)) === (JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)))), { seed: 20_261_126 });
});

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, held]) => [key, shuffled(held)]));
}
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, held]) => [key, sorted(held)]));
}

test('a part that was added, taken away or written anew is named', () => {
  const part = (name: string, hash: string) => ({ name, hash });
  expect(changedParts([part('body', 'a'), part('annex:1', 'b')], [part('body', 'c'), part('annex:2', 'b')])).toEqual(['body', 'annex:2', 'annex:1']);
});

const content = (text: string, to: string[]): DraftContent => ({
  subject: 'Hal', urgency: 'normal', securityClass: 'B', classReason: null, classification: null, place: '', fields: {},
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }, annexes: [],
  to: to.map((name) => ({ ref: null, name, attention: null, place: null, email: null })), copies: [], signer: null, way: null, route: [], attachments: [], relations: [],
});

const compareContents = (before: DraftContent, after: DraftContent, names = new Map<string, string>()) => compare(before, after, { names, members: { before: {}, after: {} }, form: formOf(findLetterType('STUGAS')?.fields ?? (() => { throw new Error('no such kind'); })()) });

test('comparing keeps every word of both sides', () => {
  const words = fc.array(fc.constantFrom('rapat', 'hari', 'Senin', 'di', 'aula', 'pompa'), { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = compareContents(content(before, []), content(after, [])).find((each) => each.part === 'body')?.runs ?? [{ kind: 'same', text: before }];
      const side = (kind: 'gone' | 'new') => runs.filter((run) => run.kind === 'same' || run.kind === kind).map((run) => run.text).join('');
      return side('gone') === before && side('new') === after;
    }),
    { seed: 20_261_126 },
  );
  expect(compareContents(content('a', ['Camat']), content('a', ['Lurah'])).map((each) => each.part)).toEqual(['addressees']);
});

test('a very long part is compared in bounded time', () => {
  const long = (word: string) => `${'sama '.repeat(10)}${`${word} `.repeat(5_000)}`;
  const started = performance.now();
  const [body] = compareContents(content(long('lama'), []), content(long('baru'), []));
  expect(body?.runs.map((run) => run.kind)).toEqual(['same', 'gone', 'new', 'same']);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('of two texts as much is shown unchanged as they have in common, in the order of both', () => {
  const text = fc.array(fc.constantFrom('kami', 'mohon', 'data', 'dan', 'laporan'), { minLength: 1, maxLength: 90 });
  fc.assert(fc.property(text, text, (before, after) => {
    const runs = compareContents(content(before.join('\n'), []), content(after.join('\n'), []))[0]?.runs ?? [{ kind: 'same', text: before.join('\n') }];
    const shown = (kind: string) => runs.flatMap((run) => (run.kind === 'same' || run.kind === kind ? run.text : [])).join('');
    const kept = runs.flatMap((run) => (run.kind === 'same' ? pieces(run.text) : [])).length;
    return shown('gone') === before.join('\n') && shown('new') === after.join('\n') && kept === inCommon(pieces(before.join('\n')), pieces(after.join('\n')));
  }), { seed: 20_261_128, numRuns: 300 });
});

const pieces = (text: string) => text.match(/\w+|\n/gu) ?? [];

/** The length of the longest common subsequence, as textbooks count it. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let above = b.map(() => 0);
  for (const word of a) above = b.reduce<number[]>((row, other, at) => [...row, word === other ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0)], []);
  return above.at(-1) ?? 0;
}

test('a word is compared without the sign or the end of the line that sticks to it, and words that changed together are one change', () => {
  const runs = (before: string, after: string) => compareContents(content(before, []), content(after, [])).find((each) => each.part === 'body')?.runs;
  expect(runs('Rapat hari Senin', 'Rapat hari Senin, pukul 09.00')).toEqual([{ kind: 'same', text: 'Rapat hari Senin' }, { kind: 'new', text: ', pukul 09.00' }]);
  expect(runs('pada hari Senin pagi.', 'pada tanggal dua belas.')).toEqual([{ kind: 'same', text: 'pada ' }, { kind: 'gone', text: 'hari Senin pagi' }, { kind: 'new', text: 'tanggal dua belas' }, { kind: 'same', text: '.' }]);
  expect(runs('600.1/14/SETDA.', '600.1/15/SETDA.')).toEqual([{ kind: 'gone', text: '600.1/14/SETDA' }, { kind: 'new', text: '600.1/15/SETDA' }, { kind: 'same', text: '.' }]);
});

const said = (before: DraftContent, after: DraftContent, names: Record<string, string>) => compareContents(before, after, new Map(Object.entries(names))).map(({ part, runs }) => `${part} -${runs.filter((run) => run.kind === 'gone').map((run) => run.text).join('').trim()} +${runs.filter((run) => run.kind === 'new').map((run) => run.text).join('').trim()}`);

test('another signer, another mandate and another letter referred to are changes one reads', () => {
  const signer = { positionId: 'kadis', employeeId: 'budi', way: 'own' as const, inNameOf: null, through: null };
  const names = { kadis: 'Kepala Dinas', budi: 'Budi', ani: 'Ani', sekda: 'Sekretaris Daerah', l1: '600/1, Banjir', l2: '600/2, Pompa' };
  const base = { ...content('a', []), signer };
  expect(said(base, { ...base, signer: { ...signer, employeeId: 'ani' } }, names)).toEqual(['fields -Budi +Ani']);
  expect(said(base, { ...base, signer: { ...signer, way: 'an', inNameOf: 'sekda' } }, names)).toEqual(['fields - +a.n. Sekretaris Daerah']);
  const refers = (letterId: string) => ({ ...base, relations: [{ kind: 'refers' as const, letterId }] });
  expect(said(refers('l1'), refers('l2'), names)).toEqual(['fields -600/1, Banjir +600/2, Pompa']);
  expect(said(base, refers('hidden'), names)).toEqual(['fields - +Merujuk: surat yang tidak dapat Anda lihat']);
});

test('the same words over another desk or another file are a change, and say what stands behind them', () => {
  const to = (id: string | null) => ({ ...content('a', []), to: [{ ref: id ? { kind: 'position' as const, id } : null, name: 'Kepala Dinas', attention: null, place: null, email: null }] });
  expect(said(to('p1'), to('p2'), { p1: 'Kepala Dinas PUPR', p2: 'Kepala Dinas Sosial' })).toEqual(['addressees -PUPR +Sosial']);
  expect(said(to('p1'), to(null), { p1: 'Kepala Dinas PUPR' })).toEqual(['addressees -Kepala Dinas PUPR +bukan meja di Lontar']);
  const attached = (fileId: string) => ({ ...content('a', []), attachments: [{ fileId, title: 'Daftar pompa' }] });
  expect(said(attached('f1'), attached('f2'), { f1: 'daftar.pdf', f2: 'daftar-baru.pdf' })).toEqual(['attachments -daftar.pdf +daftar-baru.pdf']);
  expect(said(to('p1'), to('p1'), {})).toEqual([]);
});

test('a row of a table is read as one line, and a word that moved into a cell is a change', () => {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
  const row = (...cells: string[]) => ({ type: 'tableRow' as const, content: cells.map((text) => ({ type: 'tableCell' as const, content: [paragraph(text)] })) });
  const table = (...rows: ReturnType<typeof row>[]): DraftContent => ({ ...content('', []), body: { type: 'doc', content: [{ type: 'table', content: rows }] } });
  const runs = compareContents(table(row('No', 'Lokasi')), table(row('No', 'Lokasi'), row('1', 'Pasar'))).find((each) => each.part === 'body')?.runs;
  expect(runs?.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['same:│ No │ Lokasi │', 'new:\n│ 1 │ Pasar │']);
  expect(said(content('Pasar', []), table(row('Pasar')), {})).toEqual(['body - +│  │']);
});

test('a numbered point is read with its number, and one below it with its letter', () => {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
  const list = (type: 'orderedList' | 'bulletList', ...items: DraftContent['body']['content'][]) => ({ type, content: items.map((blocks) => ({ type: 'listItem' as const, content: blocks })) });
  const letter = (last: string): DraftContent => ({ ...content('', []), body: { type: 'doc', content: [list('orderedList', [paragraph('pompa'), paragraph('siap pakai'), list('orderedList', [paragraph('dua')], [paragraph('tiga')])], [paragraph('operator'), list('bulletList', [paragraph(last)])])] } });
  const runs = compareContents(letter('siang'), letter('malam')).find((each) => each.part === 'body')?.runs;
  expect(runs?.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['same:1. pompa\n   siap pakai\n   a. dua\n   b. tiga\n2. operator\n   • ', 'gone:siang', 'new:malam']);
});

test('a changed field is told by its label and as people read it, never as it is stored', () => {
  const withFields = (people: { name: string }[]) => ({ ...content('a', []), fields: { people } });
  expect(said(withFields([{ name: 'Ani' }]), withFields([{ name: 'Ani' }, { name: 'Budi' }]), {})[0]).toMatch(/2\. Budi/u);
  const before = { ...content('a', []), fields: { activities: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pompa lama' }] }] } } };
  const after = { ...content('a', []), fields: { activities: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pompa baru' }] }] } } };
  expect(said(before, after, {})).toEqual(['fields -lama +baru']);
});

test('a letter that names other members of a group is another letter to its receivers, and its comparison says who came and who went', () => {
  const groupId = '01a1f6eb-05c0-72bf-b265-aa27b06ddf46';
  const naming = (...names: string[]) => ({ [groupId]: names.map((name) => ({ positionId: groupId, name })) });
  const letter = (membersListed: boolean): DraftContent => ({ ...content('a', []), to: [{ ref: { kind: 'group', id: groupId }, name: 'Semua camat', attention: null, place: null, email: null, ...(membersListed ? { membersListed } : {}) }] });
  const [before, after] = [naming('Camat Utara', 'Camat Barat'), naming('Camat Barat', 'Camat Timur')];
  const hashes = (listed: boolean, members: typeof before) => hashParts({ typeCode: 'SDINAS', content: letter(listed), members });
  expect(changedParts(hashes(true, before), hashes(true, after))).toEqual(['addressees']);
  const { to, copies } = letter(false);
  // Letters that name no member keep the hash their initials were given for.
  expect(hashes(false, before).find(({ name }) => name === 'addressees')?.hash).toBe(createHash('sha256').update(canonicalJson({ to, copies })).digest('hex'));
  const form = formOf(findLetterType('SDINAS')?.fields ?? (() => { throw new Error('no such kind'); })());
  const [changed, ...others] = compare(letter(true), letter(true), { names: new Map(), form, members: { before, after } });
  expect([changed?.part, others.length]).toEqual(['addressees', 0]);
  const words = (kind: string) => changed?.runs.filter((run) => run.kind === kind).map((run) => run.text.trim()).join(' ');
  expect([words('gone'), words('new')]).toEqual(['Utara', 'Timur']);
  // The same members in another order are another page too.
  expect(compare(letter(true), letter(true), { names: new Map(), form, members: { before, after: naming('Camat Barat', 'Camat Utara') } }).map(({ part }) => part)).toEqual(['addressees']);
});
