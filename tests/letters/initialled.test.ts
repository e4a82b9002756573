import { expect, test } from 'vitest';
import { typesetting } from '#server/modules/documents/index.ts';
import { formatLetterNumber, roomOfNumber, type NumberParts } from '#shared/domain/letter-number.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { findLetterType, letterTypes } from '#templates/index.ts';
import { dressedIn, dressedSample } from './dress.ts';

// Who initials sees the page that will be signed: its lines and pages break where those of the numbered letter do, whatever number and day
// it gets (ADR 147).

const PATTERN = '{klasifikasi}/{urut}/{unit}/{bulan_romawi}/{tahun}';
const WRITTEN_ON = '2026-05-01';
const codes: Omit<NumberParts, 'sequence' | 'letterDate'> = { securityClass: 'B', classification: '000.8.3', unitCode: 'DISKOMINFO', positionCode: '' };
const numberOf = (sequence: number, letterDate: string) => formatLetterNumber(PATTERN, { ...codes, sequence, letterDate });
/** The narrowest number and day, and the widest of each: no month prints wider in figures than August, in words than September. */
const given = [{ number: numberOf(1, '2026-05-01'), date: '2026-05-01' }, { number: numberOf(8888, '2026-08-01'), date: '2026-09-30' }] as const;

const loose = (text: string) => [...text].map((sign) => (/\s/u.test(sign) ? String.raw`\s+` : sign.replace(/[.*+?^${}()|[\]\\/]/u, String.raw`\$&`))).join(String.raw`\s*`);
const anywhere = (...texts: string[]) => new RegExp(texts.map(loose).join(String.raw`\s*`), 'giu');

/** The lines of each page, without number, date, the mark of the signature and the sentences of the foot. */
function linesOf(pages: readonly string[], apart: readonly RegExp[]): string[][] {
  return pages.map((page) => apart.reduce((text, each) => text.replaceAll(each, '¶'), page).split('\n').map((line) => line.replaceAll('¶', '').trim()).filter((line) => line !== ''));
}

async function setLines(sheet: LetterSheet, apart: readonly RegExp[], codeOf?: string): Promise<string[][]> {
  const { text } = await typesetting.typesetLetter(sheet, { face: findLetterType(sheet.type)?.face ?? 'arial', data: null, turn: 'batch', ...(codeOf === undefined ? {} : { codeOf }) });
  return linesOf(text, apart);
}

/** What a finished page says and a draft does not. */
function marksOf({ signature, profile, check }: LetterSheet): RegExp[] {
  const block = [...signature.lines.map((line) => line.replace(/,$/u, '')), signature.name];
  return [
    ...profile.footer.map((sentence) => anywhere(sentence)), anywhere(`Kode ${check?.url.split('/').at(-1) ?? ''}`),
    anywhere('Ditandatangani di atas kertas; kode QR mencocokkan hasil pindai dengan naskahnya.'),
    anywhere('Ditandatangani secara elektronik oleh:', ...block), anywhere('Disetujui secara elektronik dengan masuk akun oleh:', ...block, 'Naskah di dalam lingkungan pemerintah kota, tanpa sertifikat elektronik.'),
  ];
}

const ways = ['certificate', 'login', 'wet'] as const;
const cases = dressedIn.flatMap((city, of) => letterTypes.map((type, index) => ({ city, code: type.code, way: ways[(index + of) % ways.length] ?? 'wet' })));

test.concurrent.each(cases)('$code in $city, finished by $way, breaks into the same lines and pages when it is initialled and when it is signed', async ({ city, code, way }) => {
  const sample = dressedSample(code, city);
  const room = roomOfNumber(PATTERN, { ...codes, sequence: 8888, letterDate: WRITTEN_ON });
  const sheet: LetterSheet = { ...sample, signature: { ...sample.signature, way }, awaits: { ...room, date: WRITTEN_ON } };
  const draft = await setLines({ ...sheet, number: null, date: null, check: null }, [anywhere(room.before, room.after), /\bMei 2026\b/giu, /Tempat (?:tanda tangan|persetujuan) elektronik/gu, /tempat\s+lambang\s+pihak kedua/gu], sheet.check?.url);
  for (const { number, date } of given) {
    const final = await setLines({ ...sheet, number, date }, [anywhere(number), anywhere(longDate(date)), ...marksOf(sheet)]);
    expect(draft, `${number}, ${date}`).toEqual(final);
  }
}, 60_000);
