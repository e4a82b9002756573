import { withoutTitles } from './authority-rules.ts';
import { note, type LintContext, type LintNote } from './letter-lint-note.ts';
import type { LetterSheet } from './letter-sheet.ts';

/** How marks are written before a title: small letters and stops, as presets/national/signing-marks.csv prints them. */
const marks: readonly { wrong: RegExp; right: string }[] = [
  { wrong: /^(?:A\.?\s?N\.?|An\.|an\.|a\/n|A\/n|a\.n)(?=\s)(?<!a\.n\.)/u, right: 'a.n.' },
  { wrong: /^(?:PLT\.?|plt\.?|Plt)(?=\s)/u, right: 'Plt.' },
  { wrong: /^(?:PLH\.?|plh\.?|Plh)(?=\s)/u, right: 'Plh.' },
  { wrong: /^(?:PJ\.?|pj\.?|Pj)(?=\s)/u, right: 'Pj.' },
  { wrong: /^(?:PJS\.?|pjs\.?|Pjs)(?=\s)/u, right: 'Pjs.' },
];
const isUb = (line: string) => /^u\.?\s?b\.?$/iu.test(line.trim());

/** The block under the letter: right marks in the right order, and who carries which numbers (naskah-formats b.4). */
export function lintMarks(sheet: LetterSheet, context: Pick<LintContext, 'bareName'>): LintNote[] {
  const { lines } = sheet.signature;
  const ub = lines.findIndex(isUb);
  return [
    ...lines.flatMap((line, index) => markNotes(line, `signature.lines.${index}`)),
    ...(ub >= 0 && !(lines[0] ?? '').startsWith('a.n.') ? [quiet('ub_without_an', 'signature.lines')] : []),
    ...(lines.filter(isUb).length > 1 || lines.length > 4 ? [quiet('ub_too_far', 'signature.lines')] : []),
    ...(/,\s*$/u.test(lines.at(-1) ?? '') ? [] : [quiet('comma_missing', `signature.lines.${lines.length - 1}`, `${(lines.at(-1) ?? '').trim()},`)]),
    ...personNotes(sheet, context),
  ];
}

function markNotes(line: string, place: string): LintNote[] {
  if (/^u\.?\s?p\.?(?:\s|$)/iu.test(line)) return [quiet('up_in_signature', place)];
  if (isUb(line)) return line.trim() === 'u.b.' ? [] : [quiet('mark_form', place, 'u.b.')];
  return marks.flatMap(({ wrong, right }) => (wrong.test(line) ? [quiet('mark_form', place, line.replace(wrong, right))] : []));
}

/** Mayor and deputy print neither rank nor NIP; regulations name nobody's; everybody else prints the NIP. */
function personNotes(sheet: LetterSheet, context: Pick<LintContext, 'bareName'>): LintNote[] {
  const { name, rank, nip, lines } = sheet.signature;
  const bare = withoutTitles(name);
  if (context.bareName) {
    const hasTitles = bare.toLowerCase() !== name.trim().toLowerCase() || rank !== null || nip !== null;
    return hasTitles ? [quiet('titles_in_regulation', 'signature.name', bare.toUpperCase())] : [];
  }
  const mayor = lines.length === 1 && /^(?:Pjs?\. )?(?:WAKIL )?WALI ?KOTA\b/u.test(lines[0] ?? '');
  if (mayor) return rank !== null || nip !== null ? [quiet('numbers_of_mayor', 'signature.nip')] : [];
  return nip === null ? [quiet('nip_missing', 'signature.nip')] : [];
}

const quiet = (code: LintNote['code'], place: string, fix: string | null = null): LintNote => note(code, place, { fix });
