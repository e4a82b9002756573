import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintLetter } from './letter-lint.ts';
import { lintCodes, type LintCode, type LintContext, type LintNote } from './letter-lint-note.ts';
import { sayNote } from './letter-note-words.ts';
import { letterSheet, type LetterSheet } from './letter-sheet.ts';
import { letterTypes } from '#templates/index.ts';
import { officialForm, officialWords } from './official-words.ts';

const sampleOf = (code: string): LetterSheet => letterSheet.parse(JSON.parse(readFileSync(new URL(`../../../templates/${code}/sample.json`, import.meta.url), 'utf8')));
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
const right: LetterSheet = {
  ...sampleOf('SDINAS'), attachments: null, subject: 'Undangan rapat koordinasi', addressees: [{ name: 'Kepala Dinas Perhubungan', place: 'Dumai' }], copies: [{ name: 'Wali Kota Dumai' }], annexes: [],
  body: { type: 'doc', content: [paragraph('Sehubungan dengan persiapan musim hujan, bersama ini kami mengundang Saudara pada hari Selasa, 3 Maret 2026 pukul 09.00 WIB.')] },
  signature: { lines: ['a.n. WALI KOTA DUMAI', 'SEKRETARIS DAERAH,'], name: 'Siti Aminah, S.H., M.Si.', rank: 'Pembina Utama Madya', nip: '197001011995032001', way: 'certificate' },
};
const context: LintContext = { bareName: false, attachmentLine: true, files: 0, classReason: null, mayorWord: 'Wali Kota', pageTexts: null };
const lint = (sheet: Partial<LetterSheet>, given: Partial<LintContext> = {}): LintNote[] => lintLetter({ ...right, ...sheet }, { ...context, ...given });
const codes = (sheet: Partial<LetterSheet>, given: Partial<LintContext> = {}) => [...new Set(lint(sheet, given).map((one) => one.code))];
const body = (...texts: string[]) => ({ body: { type: 'doc' as const, content: texts.map(paragraph) } });
const signed = (given: Partial<LetterSheet['signature']>) => ({ signature: { ...right.signature, ...given } });

test('a right letter gets no note', () => {
  expect(lint({})).toEqual([]);
});

const mayor = signed({ lines: ['WALI KOTA DUMAI,'], rank: null, nip: null });
type Pair = { code: LintCode; wrong: Partial<LetterSheet>; fine: Partial<LetterSheet>; wrongIn?: Partial<LintContext>; fineIn?: Partial<LintContext> };
const pairs: Pair[] = [
  { code: 'place_missing', wrong: { place: ' ' }, fine: { place: 'Dumai' } },
  { code: 'address_honorific', wrong: { addressees: [{ name: 'Bapak Kepala Dinas Perhubungan' }] }, fine: { addressees: [{ name: 'Kepala Dinas Perhubungan' }] } },
  { code: 'address_prefix', wrong: { addressees: [{ name: 'Kepada Yth. Camat Dumai Kota' }] }, fine: { addressees: [{ name: 'Camat Dumai Kota', place: 'Dumai' }] } },
  { code: 'address_in_place', wrong: { addressees: [{ name: 'Camat Dumai Kota', place: 'Tempat' }] }, fine: { addressees: [{ name: 'Camat Dumai Kota', place: 'Dumai' }] } },
  { code: 'address_stop', wrong: { addressees: [{ name: 'Direktur RSUD Kota,' }] }, fine: { addressees: [{ name: 'Direktur PT Samudra Tbk.' }] } },
  { code: 'copy_is_addressee', wrong: { copies: [{ name: 'kepala dinas perhubungan' }] }, fine: { copies: [{ name: 'Inspektur Kota' }] } },
  { code: 'mark_form', wrong: signed({ lines: ['A.N. WALI KOTA DUMAI', 'SEKRETARIS DAERAH,'] }), fine: signed({ lines: ['Plt. SEKRETARIS DAERAH,'] }) },
  { code: 'ub_without_an', wrong: signed({ lines: ['SEKRETARIS DAERAH', 'u.b.', 'ASISTEN,'] }), fine: signed({ lines: ['a.n. WALI KOTA DUMAI', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN,'] }) },
  { code: 'ub_too_far', wrong: signed({ lines: ['a.n. WALI KOTA', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN', 'u.b.'] }), fine: signed({ lines: ['a.n. WALI KOTA DUMAI', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN,'] }) },
  { code: 'up_in_signature', wrong: signed({ lines: ['u.p. KEPALA BIDANG,'] }), fine: signed({ lines: ['KEPALA BIDANG,'] }) },
  { code: 'comma_missing', wrong: signed({ lines: ['SEKRETARIS DAERAH'] }), fine: signed({ lines: ['SEKRETARIS DAERAH,'] }) },
  { code: 'titles_in_regulation', wrong: signed({ name: 'Dr. Rahmat, M.Si.', rank: null, nip: null }), wrongIn: { bareName: true }, fine: signed({ name: 'H. RAHMAT HIDAYAT', rank: null, nip: null }), fineIn: { bareName: true } },
  { code: 'numbers_of_mayor', wrong: signed({ lines: ['WALI KOTA DUMAI,'] }), fine: mayor },
  { code: 'nip_missing', wrong: signed({ nip: null }), fine: mayor },
  { code: 'weekday_disagrees', wrong: body('pada hari Senin, 3 Maret 2026'), fine: body('pada hari Selasa, 3 Maret 2026') },
  { code: 'date_impossible', wrong: body('paling lambat 31 Februari 2026'), fine: body('paling lambat 28 Februari 2026') },
  { code: 'class_without_reason', wrong: { securityClass: 'R' }, fine: { securityClass: 'R' }, fineIn: { classReason: 'Memuat data pegawai' } },
  { code: 'attachments_missing', wrong: { attachments: '2 (dua) berkas' }, fine: { attachments: '2 (dua) berkas' }, fineIn: { files: 2 } },
  { code: 'attachments_unsaid', wrong: { attachments: '-' }, wrongIn: { files: 1 }, fine: { attachments: '1 berkas' }, fineIn: { files: 1 } },
  { code: 'attachments_count', wrong: { attachments: '2 berkas' }, wrongIn: { files: 3 }, fine: { attachments: '4 lembar' }, fineIn: { files: 1 } },
  { code: 'attachments_word', wrong: { attachments: '2 (tiga) berkas' }, wrongIn: { files: 2 }, fine: { attachments: '2 (dua) berkas' }, fineIn: { files: 2 } },
  { code: 'annex_promised', wrong: body('Data sebagaimana terlampir kami sampaikan.'), fine: body('Data sebagaimana terlampir kami sampaikan.'), fineIn: { files: 1 } },
  { code: 'annex_empty', wrong: { annexes: [{ title: 'Susunan acara', body: { type: 'doc', content: [paragraph('')] } }] }, fine: { annexes: [{ title: '', body: { type: 'doc', content: [paragraph('Pukul 09.00, pembukaan')] } }] } },
  { code: 'signature_alone', wrong: body('Demikian kami sampaikan kepada Saudara.'), wrongIn: { pageTexts: ['… Demikian kami sampaikan kepada Saudara.', 'SEKRETARIS DAERAH, Siti Aminah, S.H., M.Si.'] },
    fine: body('Demikian kami sampaikan kepada Saudara.'), fineIn: { pageTexts: ['Isi', 'Demikian kami  sampaikan\nkepada Saudara. SEKRETARIS DAERAH, Siti Aminah, S.H., M.Si.'] } },
  { code: 'double_space', wrong: body('kami  mengundang Saudara'), fine: body('kami mengundang Saudara') },
  { code: 'space_before_mark', wrong: body('Saudara , untuk hadir'), fine: body('Saudara, untuk hadir ... dan') },
  { code: 'word_twice', wrong: body('agar agar hadir tepat waktu'), fine: body('masing masing unit; rapat-rapat dinas') },
  { code: 'official_word', wrong: body('menganalisa resiko'), fine: body('menganalisis risiko') },
  { code: 'rupiah_form', wrong: body('sebesar Rp. 5.000.000,- per orang'), fine: body('sebesar Rp5.000.000,00 per orang') },
  { code: 'time_form', wrong: body('mulai jam 9:30 WIB'), fine: body('mulai pukul 09.30 WIB') },
  { code: 'subject_stop', wrong: { subject: 'Undangan rapat.' }, fine: { subject: 'Undangan rapat' } },
];

test.each(pairs)('a wrong letter is marked and a right one is not: $code', ({ code, wrong, fine, wrongIn, fineIn }) => {
  expect(codes(wrong, wrongIn)).toContain(code);
  expect(codes(fine, fineIn)).not.toContain(code);
});

test('every note has its pair, and a sentence in both languages with nothing left open', () => {
  expect(lintCodes.filter((code) => !pairs.some((pair) => pair.code === code))).toEqual([]);
  const said = pairs.flatMap(({ wrong, wrongIn }) => lint(wrong, wrongIn)).flatMap((one) => [sayNote(one, 'id'), sayNote(one, 'en')]);
  for (const { text, why } of said) expect([text, why].join(' ')).toMatch(/^[^{}]{16,}$/u);
});

test('a note says where it stands and what should stand there', () => {
  const [found] = lint(body('Baik.', 'Rapat hari Senin, 3 Maret 2026 di aula.'));
  expect(found).toMatchObject({ place: 'body.1', severity: 'quiet', span: { from: 11, to: 30, text: 'Senin, 3 Maret 2026' }, fix: 'Selasa, 3 Maret 2026' });
  expect(sayNote(found as LintNote).text).toBe('Tanggal 3 Maret 2026 jatuh pada hari Selasa, bukan Senin.');
  const list = { type: 'doc' as const, content: [{ type: 'orderedList' as const, content: [{ type: 'listItem' as const, content: [paragraph('analisa')] }] }] };
  expect(lint({ body: list })).toMatchObject([{ place: 'body.0.0.0', fix: 'analisis' }]);
  const annexes = [{ title: 'Daftar', body: list }];
  expect(lint({ annexes }, {}).map((one) => one.place)).toContain('annexes.0.body.0.0.0');
});

test('a date that is split by emphasis is read as one', () => {
  const split = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'hari Sen' }, { type: 'text' as const, text: 'in, 3 ', marks: [{ type: 'bold' as const }] }, { type: 'text' as const, text: 'Maret 2026' }] }] };
  expect(lint({ body: split }).map((one) => one.code)).toEqual(['weekday_disagrees']);
});

test.each([
  ['hari/tanggal Senin / 3 Maret 2026', 1], ['Senin tanggal 3 Maret 2026', 1], ["Jum'at, 6 Maret 2026", 0], ['Jumat, 6 Maret 2026', 0], ['3 Maret 2026', 0], ['29 Februari 2028', 0], ['Kamis, 29 Pebruari 2028', 1], ['Senin sampai dengan Rabu, 4 Maret 2026', 0],
])('%s is checked by the calendar', (text, notes) => {
  expect(lint(body(text)).filter((one) => one.code === 'weekday_disagrees' || one.code === 'date_impossible')).toHaveLength(notes);
});

test('capitals stay, what stands in quotation or in a name too long is only noted, and the city is not corrected on its own name', () => {
  expect(officialForm('Resiko')).toBe('Risiko');
  expect(officialForm('RESIKO')).toBe('RISIKO');
  expect(officialForm('risiko')).toBeNull();
  expect(officialForm('toString')).toBeNull();
  expect(lint(body('Walikota Bekasi'), { mayorWord: 'Walikota' })).toEqual([]);
  expect(lint(body('Walikota Bekasi'))).toMatchObject([{ code: 'official_word', fix: 'Wali kota' }]);
  expect(lint(body('antar perangkat daerah'))).toMatchObject([{ span: { text: 'antar perangkat' }, fix: 'antarperangkat' }]);
});

test('no form of the list is wrong by the list itself, and it holds enough to be of use', () => {
  const right = Object.values(officialWords);
  expect(right.flatMap((form) => form.split(' ')).filter((word) => officialForm(word) !== null)).toEqual([]);
  expect(Object.entries(officialWords).filter(([wrong, form]) => wrong === form.toLowerCase() || wrong !== wrong.toLowerCase())).toEqual([]);
  expect(right.length).toBeGreaterThan(300);
});

test('the model letter of every type is one the linter has nothing to say about', () => {
  const found = letterTypes.flatMap((type) => {
    const sheet = sampleOf(type.code);
    const files = Math.max(0, Number(/\d+/u.exec(sheet.attachments ?? '')?.[0] ?? 0) - sheet.annexes.length);
    const notes = lintLetter(sheet, { ...context, bareName: type.signerLines === 'name' && ['regulation', 'decree'].includes(type.group), attachmentLine: ['number_block', 'head_table'].includes(type.numberIn), files, classReason: 'contoh' });
    return notes.map((one) => `${type.code} ${one.place}: ${sayNote(one).text}${one.span ? ` [${one.span.text}]` : ''}`);
  });
  expect(found).toEqual([]);
});

test('whatever is written: the linter ends, its spans lie in the text, and it never changes a letter', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('Senin, 31 Februari 2026', 'Rp. 1.000,-', 'jam 9:00', 'antar antar', 'a/n s/d', '  , ')), { maxLength: 6 }), (texts) => {
    const before = { ...right, ...body(texts.filter((text) => text.length > 0).join(' ') || 'x') };
    const copy = structuredClone(before);
    const [block] = before.body.content;
    const text = block?.type === 'paragraph' ? (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('') : '';
    for (const one of lintLetter(before, context)) if (one.span && one.place === 'body.0') expect(text.slice(one.span.from, one.span.to)).toBe(one.span.text);
    expect(before).toEqual(copy);
  }));
});

test('a letter of sixty pages is read in a blink', () => {
  const long = body(...Array.from({ length: 900 }, (_, index) => `Pada hari Senin, ${(index % 28) + 1} Maret 2026 pukul 09.00 kami menganalisis risiko antarperangkat daerah sesuai dengan ketentuan yang berlaku.`));
  const begun = performance.now();
  lint(long);
  expect(performance.now() - begun).toBeLessThan(1_500);
});

test('a text of one sign, however long, is read once: nothing in it is tried in every way of sharing it out', () => {
  // A pattern that tried them all would stand for minutes here, and with it everybody's requests.
  const starts = ['', 'Senin', 'Senin tanggal', 'Senin, 3', '3 Maret', 'pukul', 'Rp', 'Rp.', 'sebagaimana', 'kami', 'dalam', 'agar', 'é'];
  const signs = [' ', '\u00A0', '\n', ',', '.', '/', '-', '1', 'a', 'é', 'éa', 'a ', '1 ', ' ,', 'Senin ', 'tanggal ', 'Senin 3 '];
  for (const start of starts) for (const sign of signs) expect(lint(body(start + sign.repeat(20_000 / sign.length) + 'x'))).toBeInstanceOf(Array);
  const subject = `Undangan${'. '.repeat(200)}x`;
  expect(lint({ subject, attachments: '1 '.repeat(200), addressees: [{ name: `Kepala${' .'.repeat(200)}x` }] })).toBeInstanceOf(Array);
});

test.each([
  ['Menindak lanjuti surat Saudara', 'Menindak lanjuti', 'Menindaklanjuti'],
  ['agar di tindak lanjuti', 'di tindak lanjuti', 'ditindaklanjuti'],
  ['dengan rincian sbb:', 'sbb', 'sebagai berikut'],
  ['dengan rincian sbb. :', 'sbb.', 'sebagai berikut'],
  ['pegawai ybs. agar hadir', 'ybs.', 'yang bersangkutan'],
  ['atas hal tsb. Selanjutnya', 'tsb', 'tersebut'],
  ['telah ditanda tangani', 'ditanda tangani', 'ditandatangani'],
  ['selambat lambatnya besok', 'selambat lambatnya', 'selambat-lambatnya'],
  ['3 s.d 5 Maret', 's.d', 's.d.'],
])('commonest slips of official letters are named with what should stand there: %s', (text, written, fix) => {
  expect(lint(body(text)).filter((one) => one.code === 'official_word')).toMatchObject([{ span: { text: written }, fix }]);
});

test('what is written rightly, and capitals that may be a name, get no note', () => {
  for (const text of ['menindaklanjuti surat', 'sebagai tindak lanjut', 'Bupati SBB', 'tanggal 3 s.d. 5 Maret', 'a.n. Wali Kota']) expect(lint(body(text)).filter((one) => one.code === 'official_word'), text).toEqual([]);
});
