import { officialForm, stopOfShorthand } from './official-words.ts';
import { isOfficeDate, longDate, readOfficeDate, weekdayOf } from './office-dates.ts';
import { isSecret } from './security-class.ts';
import { textsOf, writtenTexts, type PlacedText } from './letter-text.ts';
import type { LetterSheet } from './letter-sheet.ts';
import { note, type LintContext, type LintNote } from './letter-lint-note.ts';
import { lintMarks } from './letter-lint-signature.ts';
import { weekdayNames } from './words.ts';

// The quiet linter: what a head of Bagian Organisasi would mark with a pencil, said beside the page and never in the way. Each type asks for
// its own fields (`templates/<CODE>/checks.ts`); here stands what holds for every letter.

export function lintLetter(sheet: LetterSheet, context: LintContext): LintNote[] {
  return [
    ...addressNotes(sheet), ...lintMarks(sheet, context), ...classNotes(sheet, context), ...attachmentNotes(sheet, context), ...emptyAnnexes(sheet), ...pageNotes(sheet, context),
    ...writtenTexts(sheet).flatMap((text) => [...dateNotes(text), ...spaceNotes(text), ...wordNotes(text, context), ...formNotes(text)]),
    ...(sheet.place.trim() === '' ? [note('place_missing', 'place')] : []),
    ...(/[.;:]\s*$/u.test(sheet.subject) && !endsShort.test(sheet.subject) ? [note('subject_stop', 'subject', { fix: sheet.subject.replace(/[.;:]\s*$/u, '') })] : []),
  ];
}

const spanOf = (match: RegExpExecArray) => ({ from: match.index, to: match.index + match[0].length, text: match[0] });

// ── to whom ──

/** A stop that belongs to a shortened word: "Tbk.", "S.H.". */
const endsShort = /\b\p{L}{1,4}\.\s*$/u;
const honorific = /^(?:bapak|ibu|bpk\.?|sdr\.?|sdri\.?|saudara|saudari|tuan|nyonya|kepada)\b\.?\s*/iu;

/** "Yth." is set by the page; behind it stands the office, without Bapak or Ibu; "di Tempat" says nothing (naskah-formats b.5). */
function addressNotes(sheet: LetterSheet): LintNote[] {
  const lines = [...sheet.addressees.map((one, index) => ({ one, place: `addressees.${index}` })), ...sheet.copies.map((one, index) => ({ one, place: `copies.${index}` }))];
  const names = new Set(sheet.addressees.map((one) => one.name.trim().toLowerCase()));
  return [
    ...lines.flatMap(({ one, place }) => [
      ...(/^(?:kepada\s+)?yth\b\.?/iu.test(one.name) ? [note('address_prefix', `${place}.name`, { fix: one.name.replace(/^(?:kepada\s+)?yth\b\.?\s*/iu, '') })] : []),
      ...(honorific.test(one.name) && !/^kepada\s+yth/iu.test(one.name) ? [note('address_honorific', `${place}.name`, { fix: one.name.replace(honorific, '') })] : []),
      ...(/[.,;]\s*$/u.test(one.name) && !endsShort.test(one.name) ? [note('address_stop', `${place}.name`, { fix: one.name.replace(/[.,;]\s*$/u, '') })] : []),
      ...(/^(?:di\s*-?\s*)?tempat\.?$/iu.test((one.place ?? '').trim()) ? [note('address_in_place', `${place}.place`)] : []),
      ...(/^di\b/iu.test((one.place ?? '').trim()) && !/tempat/iu.test(one.place ?? '') ? [note('address_prefix', `${place}.place`, { fix: (one.place ?? '').trim().replace(/^di\s*-?\s*/iu, '') })] : []),
    ]),
    ...sheet.copies.flatMap((one, index) => (names.has(one.name.trim().toLowerCase()) ? [note('copy_is_addressee', `copies.${index}.name`, { values: { name: one.name.trim() } })] : [])),
  ];
}

// ── class, attachments, pages ──

function classNotes(sheet: LetterSheet, context: LintContext): LintNote[] {
  return sheet.securityClass !== 'B' && (context.classReason ?? '').trim() === '' ? [note('class_without_reason', 'securityClass', { values: { secret: isSecret(sheet.securityClass) ? 'yes' : 'no' } })] : [];
}

const numerals: Record<string, number> = { satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10, sebelas: 11, 'dua belas': 12 };

/** "Lampiran : 2 (dua) berkas" against what really lies with the letter. */
function attachmentNotes(sheet: LetterSheet, context: LintContext): LintNote[] {
  const line = (sheet.attachments ?? '').trim();
  const there = sheet.annexes.length + context.files;
  const says = /^-?$/u.test(line) ? 0 : countSaid(line);
  const [, digits, word] = /^(\d+)\s*\(([^)]+)\)/u.exec(line) ?? [];
  const unequal = digits !== undefined && word !== undefined && numerals[word.trim().toLowerCase()] !== undefined && numerals[word.trim().toLowerCase()] !== Number(digits);
  const promised = there === 0 && says === 0 ? textsOf(sheet.body).flatMap((text) => hits(text, /\b(?:sebagaimana\s+)?terlampir\b|\bkami\s+lampirkan\b|\bdalam\s+lampiran\b/giu).map((span) => note('annex_promised', text.place, { span }))) : [];
  if (!context.attachmentLine) return promised;
  return [
    ...(there === 0 && says !== 0 ? [note('attachments_missing', 'attachments', { values: { said: line } })] : []),
    ...(there > 0 && says === 0 ? [note('attachments_unsaid', 'attachments', { values: { there: String(there) } })] : []),
    // "1 berkas" may well hold several sheets; a count of pieces may not.
    ...(there > 0 && says !== null && says !== 0 && says !== there && !/lembar|halaman|set|bundel/iu.test(line) ? [note('attachments_count', 'attachments', { values: { said: line, there: String(there) } })] : []),
    ...(unequal ? [note('attachments_word', 'attachments', { values: { digits: digits ?? '', word: word ?? '' } })] : []),
    ...promised,
  ];
}

/** An annex that was begun and never written is a page of its own, and is counted in the head. A picture or a table says something by itself. */
function emptyAnnexes(sheet: LetterSheet): LintNote[] {
  return sheet.annexes.flatMap(({ body }, index) => {
    const isEmpty = textsOf(body).length === 0 && body.content.every(({ type }) => type === 'paragraph' || type === 'heading' || type === 'pageBreak');
    return isEmpty ? [note('annex_empty', `annexes.${index}.title`, { values: { number: String(index + 1) } })] : [];
  });
}

/** How many the line says; null when it says something that is no count. */
function countSaid(line: string): number | null {
  const digits = /\d+/u.exec(line);
  if (digits) return Number(digits[0]);
  const word = Object.keys(numerals).toReversed().find((one) => line.toLowerCase().includes(one));
  return word === undefined ? null : numerals[word] ?? null;
}

/** The signature may not stand alone on its page: at least the last words of the letter go with it. */
function pageNotes(sheet: LetterSheet, context: LintContext): LintNote[] {
  const pages = context.pageTexts?.map(flat) ?? [];
  const page = pages.findLastIndex((text) => text.includes(flat(sheet.signature.name)));
  const last = textsOf(sheet.body).at(-1)?.text ?? '';
  const tail = flat(last).split(' ').slice(-3).join(' ');
  if (page < 1 || tail === '' || pages[page]?.includes(tail)) return [];
  return pages.some((text) => text.includes(tail)) ? [note('signature_alone', 'signature', { values: { page: String(page + 1) } })] : [];
}

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim().toLowerCase();

// ── days and dates ──

const dayNames = [...weekdayNames.id, "Jum'at"].join('|');
const months = 'Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember';
// Each sign may be taken by one part alone: loops over the same blanks would try every way of sharing them out.
const dated = new RegExp(`(?:\\b(${dayNames})[\\s,/]*(?:tanggal\\b[\\s,/]*)?)?\\b(\\d{1,2})\\s+(${months})\\s+(\\d{4})\\b`, 'giu');

/** "Senin, 3 Maret 2026" is looked up in the calendar; "31 Februari 2026" is in none. */
function dateNotes(text: PlacedText): LintNote[] {
  return [...text.text.matchAll(dated)].flatMap((match) => {
    const [, weekday, day = '', month = '', year = ''] = match;
    const span = spanOf(match);
    const official = month.toLowerCase() === 'pebruari' ? 'Februari' : month.toLowerCase() === 'nopember' ? 'November' : month;
    const date = readOfficeDate(`${day} ${official} ${year}`);
    if (date === undefined || !isOfficeDate(date)) return [note('date_impossible', text.place, { span })];
    const right = weekdayNames.id[weekdayOf(date)] ?? '';
    if (weekday === undefined || weekday.replace("'", '').toLowerCase() === right.toLowerCase()) return [];
    return [note('weekday_disagrees', text.place, { span, fix: `${right}, ${longDate(date)}`, values: { date: longDate(date), right, written: weekday } })];
  });
}

// ── spaces, words, forms ──

function hits({ text }: PlacedText, pattern: RegExp): { from: number; to: number; text: string }[] {
  return [...text.matchAll(pattern)].map(spanOf);
}

/** Words that are rightly said twice in a row. */
const reduplicated = new Set(['masing', 'rata', 'sama', 'lain', 'undang']);

function spaceNotes(text: PlacedText): LintNote[] {
  return [
    ...hits(text, /(?<=\S) {2,}(?=\S)/gu).map((span) => note('double_space', text.place, { span, fix: ' ' })),
    ...hits(text, /(?<=[\p{L}\d)]) +(?=[,;:.!?](?:\s|$))/gu).map((span) => note('space_before_mark', text.place, { span, fix: '' })),
    ...hits(text, /(?<!\p{L})(\p{L}{2,})\s+\1(?!\p{L})/giu).flatMap((span) => {
      const [word = ''] = span.text.split(/\s/u);
      return reduplicated.has(word.toLowerCase()) ? [] : [note('word_twice', text.place, { span, fix: word })];
    }),
  ];
}

const token = /[\p{L}\d'’/-]+(?:\.[\p{L}\d]+)*/gu;

/** Longest first: "antar perangkat" before "antar". Hyphened words are looked up whole and never in their halves. */
function wordNotes(text: PlacedText, context: LintContext): LintNote[] {
  const words = [...text.text.matchAll(token)].map(spanOf);
  const found: LintNote[] = [];
  for (let index = 0; index < words.length; index += 1) {
    for (const length of [3, 2, 1]) {
      const last = words[index + length - 1];
      const first = words[index];
      if (!first || !last) continue;
      const word = text.text.slice(first.from, last.to);
      const behind = text.text.slice(last.to);
      const form = word.includes('\n') ? null : officialForm(word.replaceAll('’', "'").replace(/ +/gu, ' '));
      // "s.d" lacks its stop, "s.d." has it: the stop is no part of a word as it is looked up.
      if (form === null || isTheCitysOwn(word, context) || (form === `${word}.` && behind.startsWith('.'))) continue;
      const to = last.to + stopOfShorthand(word, behind);
      const span = { from: first.from, to, text: text.text.slice(first.from, to) };
      found.push(note('official_word', text.place, { span, fix: form, values: { written: span.text, right: form } }));
      index += length - 1;
      break;
    }
  }
  return found;
}

/** A city whose regulation writes "Walikota" is not corrected on its own name. */
function isTheCitysOwn(word: string, context: LintContext): boolean {
  return context.mayorWord.toLowerCase() === word.toLowerCase();
}

/** Rp5.000.000,00 and pukul 09.00, as EYD V writes them. */
function formNotes(text: PlacedText): LintNote[] {
  const money = hits(text, /\bRp(?:\.\s*|\s+)\d[\d.]*(?:,(?:-|\d{2}))?|\bRp\d[\d.]*,-/gu);
  const times = hits(text, /\b(?:jam|pukul|pkl\.?)\s+(?:[01]?\d|2[0-3])[:.][0-5]\d\b/giu).filter((span) => !/^pukul\s+\d{1,2}\.\d{2}$/iu.test(span.text));
  return [
    ...money.map((span) => note('rupiah_form', text.place, { span, fix: rupiah(span.text) })),
    ...times.map((span) => note('time_form', text.place, { span, fix: `pukul ${(/\d{1,2}[:.]\d{2}/u.exec(span.text)?.[0] ?? '').replace(':', '.').padStart(5, '0')}` })),
  ];
}

function rupiah(text: string): string {
  const [whole = '', cents] = text.replace(/^Rp\.?\s*/u, '').split(',');
  return `Rp${whole.replace(/\.$/u, '')},${cents === undefined || cents === '-' ? '00' : cents}`;
}
