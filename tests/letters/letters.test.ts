import { describe, expect, test } from 'vitest';
import { typesetting } from '#server/modules/documents/index.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { letterTypes } from '#templates/index.ts';
import { dressedIn, dressedSample } from './dress.ts';
import { setSample } from './set-sample.ts';

const flat = (text: string) => text.replaceAll(/\s+/gu, ' ');
const starts = (sheet: LetterSheet) => [...JSON.stringify(sheet.body).matchAll(/"text":"(?<text>[^"\\]+)"/gu)].map((match) => flat(match.groups?.['text'] ?? '').replace(/^[^\p{L}\d(]+/u, '').trim().split(' ').slice(0, 3).join(' ')).filter((start) => start.length > 6);

/** Each of the pieces stands after the one before; the first that does not is named. */
function outOfOrder(text: string, pieces: readonly string[]): string | undefined {
  let at = 0;
  return pieces.find((piece) => {
    const found = text.indexOf(piece, at);
    at = found + piece.length;
    return found < 0;
  });
}

const cases = dressedIn.flatMap((city) => letterTypes.map((type) => ({ city, code: type.code })));

describe('every kind of letter in two cities', () => {
  test.concurrent.each(cases)('$code in $city is set as a file for the archive, whose words are read in the order of the page', async ({ city, code }) => {
    const sheet = dressedSample(code, city);
    const set = await setSample(sheet);
    expect(await typesetting.checkArchivable(set.pdf)).toEqual([]);
    const upper = code === 'RADIOGRAM' || code === 'TELEGRAM';
    const text = flat(set.text.join(' '));
    const order = [...sheet.letterhead.lines.slice(0, 1), ...starts(sheet).map((start) => (upper ? start.toUpperCase() : start))];
    expect(outOfOrder(text, order)).toBeUndefined();
    expect(text.toLowerCase()).toContain(sheet.signature.name.toLowerCase());
    // The last page is never the signature alone: something of the letter stands above it.
    const last = flat(set.text.find((page) => page.toLowerCase().includes(sheet.signature.name.toLowerCase())) ?? '');
    expect(last.toLowerCase().indexOf(sheet.signature.name.toLowerCase())).toBeGreaterThan(60);
  });
});

test('the points of a clause stand below it with their own marks', async () => {
  const { text } = await setSample(dressedSample('KEPKADA', 'dumai'));
  expect(flat(text.join(' '))).toMatch(/tugas: a\. mendampingi .*meliputi: 1\. pelatihan pelaksana; dan 2\. layanan .*b\. memantau .*c\. menyampaikan/u);
});

test.each([['A4', 595, 842], ['F4', 609, 935], ['F4-210', 595, 935]] as const)('%s has its own size', async (paper, width, height) => {
  const sheet = dressedSample('SBIASA', 'dumai');
  const [page] = await typesetting.previewPages({ ...sheet, profile: { ...sheet.profile, paper } }, { face: 'arial' });
  const [, w, h] = /width="([\d.]+)pt" height="([\d.]+)pt"/u.exec(page?.svg ?? '') ?? [];
  expect([Math.round(Number(w)), Math.round(Number(h))]).toEqual([width, height]);
});

describe('a page that is not finished', () => {
  test.concurrent.each(letterTypes.map((type) => type.code))('%s shows room for what is not there', async (code) => {
    const sheet = dressedSample(code, 'dumai');
    const empty: LetterSheet = { ...sheet, number: null, date: null, check: null, fields: {}, subject: '', addressees: [], copies: [], annexes: [], body: { type: 'doc', content: [{ type: 'paragraph' }] } };
    const pages = await typesetting.previewPages(empty, { face: 'arial' });
    expect(pages.length).toBeGreaterThan(0);
  });
});

describe('the signature never stands alone on its page', () => {
  const letter = (lines: number): LetterSheet => {
    const sheet = dressedSample('SBIASA', 'dumai');
    const content = Array.from({ length: lines }, (_, index) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `Butir ${index + 1} kalimat pendek.` }] }));
    return { ...sheet, body: { type: 'doc', content } };
  };

  test('however long the text is, its last words stand with it', async () => {
    for (let lines = 14; lines <= 34; lines += 1) {
      const { text } = await setSample(letter(lines));
      const page = text.find((each) => each.includes('Andi Wirasena')) ?? '';
      expect(page, `${lines} lines`).toContain(`Butir ${lines} `);
    }
  }, 120_000);
});

test('the foot of a page says with which word the next one begins', async () => {
  const { text } = await setSample(dressedSample('TELAAHAN', 'dumai'));
  expect(flat(text[0] ?? '')).toContain('VI. Saran …');
  expect(flat(text[1] ?? '')).toContain('VI. Saran Tindak');
  expect(text[1]).not.toContain('…');
});

describe('the foot of a page whose last words go on', () => {
  const sentence = 'mohon Saudara menyampaikan data dan laporan perangkat daerah pada waktu yang ditentukan. '.repeat(6).trim();
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
  const cell = (text: string) => ({ type: 'tableCell' as const, content: [paragraph(text)] });
  const long = (content: LetterSheet['body']['content']): LetterSheet => {
    const sheet = dressedSample('SDINAS', 'dumai');
    return { ...sheet, annexes: [], profile: { ...sheet.profile, catchwords: true, pageNumber: 'none', footer: [] }, body: { type: 'doc', content } };
  };
  const bodies: Record<string, LetterSheet['body']['content']> = {
    'paragraphs of their own': Array.from({ length: 24 }, (_, index) => paragraph(`Alinea ${index + 1} ${'sebagai contoh '.repeat(index)}${sentence}`)),
    'equal paragraphs': Array.from({ length: 24 }, () => paragraph(sentence)),
    'cells of a table beside each other': [{ type: 'table', content: Array.from({ length: 10 }, (_, index) => ({ type: 'tableRow' as const, content: [cell(`Kiri ${index} ${sentence} ${sentence} ${sentence}`), cell(`Kanan ${index} pendek`)] })) }],
  };

  test.concurrent.each(Object.keys(bodies))('names the very word the next one begins with: %s', async (name) => {
    const { text, pages } = await setSample(long(bodies[name] ?? []));
    expect(pages).toBeGreaterThan(3);
    let broken = 0;
    for (let page = 0; page < pages - 1; page += 1) {
      const foot = /(\S+) …$/u.exec(flat(text[page] ?? '').trim())?.[1];
      const [begins = ''] = flat(text[page + 1] ?? '').trim().split(' ');
      expect([page, foot]).toEqual([page, begins]);
      if (/^\p{Ll}/u.test(begins)) broken += 1;
    }
    expect(broken).toBeGreaterThan(0);
  });
});

describe('what a text may hold', () => {
  const picture = '01990000-0000-7000-8000-00000000000a';
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
  const cells = (type: 'tableHeader' | 'tableCell', ...words: string[]) => ({ type: 'tableRow' as const, content: words.map((word) => ({ type, content: [paragraph(word)] })) });
  const everything = (): LetterSheet => {
    const sheet = dressedSample('SDINAS', 'dumai');
    const rows = Array.from({ length: 60 }, (_, index) => cells('tableCell', `${index + 1}.`, `Barang ${index + 1}`));
    return {
      ...sheet, letterhead: { ...sheet.letterhead, emblem: picture }, addresseesAttached: true, subject: 'Rencana {{bukan isian}} #panic("x") $x$ @label',
      body: { type: 'doc', content: [
        paragraph('Pembuka.'), { type: 'table', content: [cells('tableHeader', 'Nomor', 'Uraian'), ...rows] }, { type: 'pageBreak' },
        { type: 'image', attrs: { fileId: picture, alt: 'Denah gudang', width: 40 } },
        { type: 'paragraph', content: [{ type: 'text', text: 'Salam ' }, { type: 'placeholder', attrs: { field: 'greeting' } }, { type: 'placeholder', attrs: { field: 'tiada' } }] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Butir lepas')] }] }, paragraph('Penutup.'),
      ] },
      fields: { greeting: 'Dengan hormat,' },
      annexes: [...sheet.annexes, { title: 'Kedua', body: { type: 'doc', content: [paragraph('Isi lampiran kedua.')] } }],
      initials: [{ name: 'Made Suardika', position: 'Asisten Administrasi Umum', at: '23-11-2026 10.12' }],
    };
  };
  const files = new Map([[picture, { kind: 'svg' as const, bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z" fill="#123456"/></svg>') }]]);

  test('tables go on with their head, pictures say what they show, annexes are counted in roman, and no word is taken for a command', async () => {
    const set = await setSample(everything(), files);
    expect(await typesetting.checkArchivable(set.pdf)).toEqual([]);
    const pages = set.text.map(flat);
    expect(pages.filter((page) => page.includes('Nomor Uraian')).length).toBe(2);
    expect(pages.join(' ')).toContain('#panic("x") $x$ @label');
    expect(pages.join(' ')).toMatch(/Salam Dengan hormat, ?tiada/u);
    expect(pages.join(' ')).toContain('PARAF HIERARKI');
    const heads = pages.flatMap((page) => /LAMPIRAN [IVX]+ SURAT (?:DINAS|BIASA)/u.exec(page)?.[0] ?? []);
    expect(heads.map((head) => head.split(' ')[1])).toEqual(['I', 'II', 'III']);
    expect(pages.find((page) => page.includes('LAMPIRAN I '))).toContain('DAFTAR ALAMAT YANG DITUJU');
  }, 120_000);

  test('a finished letter whose picture is not there is refused by the field; a draft shows its place', async () => {
    await expect(setSample({ ...everything(), letterhead: dressedSample('SDINAS', 'dumai').letterhead })).rejects.toMatchObject({ code: 'typeset.field' });
    const pages = await typesetting.previewPages({ ...everything(), check: null }, { face: 'arial' });
    expect(pages.length).toBeGreaterThan(3);
  });
});
