import { describe, expect, test } from 'vitest';
import { typesetting } from '#server/modules/documents/index.ts';
import { openPdfium } from '#server/modules/documents/limited-pdfium.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { letterTypes } from '#templates/index.ts';
import { dressedIn, dressedSample } from './dress.ts';
import { setSample } from './set-sample.ts';

// Marks a reader made on the pages (docs/letters/README.md), so that they stay mended.

const flat = (text: string) => text.replaceAll(/\s+/gu, ' ');
const wordsOf = async (sheet: LetterSheet) => flat((await setSample(sheet)).text.join(' '));

describe('who signs', () => {
  test('stands in capitals above the signature and in small letters in the text', async () => {
    const note = await wordsOf(dressedSample('NOTADINAS', 'dumai'));
    expect(note).toContain('Dari : Kepala Dinas Komunikasi dan Informatika');
    expect(note).toContain('KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,');
    expect(await wordsOf(dressedSample('SKUASA', 'bekasi'))).toContain('Jabatan : Walikota Bekasi');
  });

  test('is described by rank and grade, and signs with the rank alone', async () => {
    const words = await wordsOf(dressedSample('SKET', 'dumai'));
    expect(words).toContain('Pangkat/Gol. Ruang : Penata Tingkat I (III/d)');
    expect(words).toMatch(/Nurhayati Palawija, S\.E\. Penata Tingkat I NIP/u);
    expect(await wordsOf(dressedSample('NOTULA', 'dumai'))).toMatch(/Penata Tingkat I (?!\(III\/d\))/u);
  });

  test('a mayor announces without titles; who signs in the mayor’s name keeps rank and number', async () => {
    const circular = dressedSample('SE', 'dumai');
    const named = { ...circular, signature: { ...circular.signature, name: 'Dr. Nurmala Pattikelana, S.E., M.Si.' } };
    expect(await wordsOf(named)).toContain('NURMALA PATTIKELANA');
    expect(await wordsOf(named)).not.toContain('DR. NURMALA');
    const inTheName = { ...circular, signature: dressedSample('SPERINTAH', 'dumai').signature };
    expect(await wordsOf(inTheName)).toContain('Ir. Hasan Mandagiri, M.Si. Pembina Utama Madya NIP 19680517 199403 1 903');
  });
});

test.each(dressedIn)('in %s an order of travel is one leaf, front and back, also under a long name of an office', async (city) => {
  const sheet = dressedSample('SPD', city);
  const office = 'Dinas Perumahan Rakyat, Kawasan Permukiman, dan Pertanahan';
  const long: LetterSheet = {
    ...sheet, letterhead: { ...sheet.letterhead, lines: [...sheet.letterhead.lines.slice(0, -1), office.toUpperCase()] },
    signature: { ...sheet.signature, way: 'wet', lines: [`KEPALA ${office.toUpperCase()},`], office: `Kepala ${office}` },
  };
  for (const one of [sheet, long]) expect((await setSample(one)).text).toHaveLength(2);
});

describe('the forms of the house', () => {
  /** A page kept or frozen before an edition of the rules names none. */
  const ofBefore = (sheet: LetterSheet): LetterSheet => ({ ...sheet, profile: { ...sheet.profile, edition: undefined } });

  test.each(['KEPKADA', 'KEPKAPD', 'KEPDPRD', 'PERKADA', 'PERDA', 'PERDPRD', 'LEMBARAN', 'BERITADAERAH'])('the last consideration of a %s ends with a semicolon, the last rule with a full stop', async (code) => {
    const sheet = dressedSample(code, 'dumai');
    expect(await wordsOf(sheet)).toMatch(/perlu menetapkan [^;]*; (?:\S+ … )?(?:– \d+ – )?(?:[^;]{0,400}?)Mengingat :/u);
    expect(await wordsOf(sheet)).toMatch(/\. (?:\S+ … )?(?:MEMUTUSKAN|Dengan Persetujuan)/u);
    expect(await wordsOf(ofBefore(sheet))).not.toMatch(/perlu menetapkan [^;.]*;/u);
  });

  test.each([['BERITADAERAH', 'BERITA DAERAH KOTA DUMAI TAHUN 2026 NOMOR 41 SERI E'], ['LEMBARAN', 'LEMBARAN DAERAH KOTA DUMAI TAHUN 2026 NOMOR 7 SERI E']])('a %s closes with its own name, number and series, below who promulgated', async (code, line) => {
    const last = flat((await setSample(dressedSample(code, 'dumai'))).text.at(-1) ?? '');
    expect(last).toMatch(new RegExp(`HASAN MANDAGIRI ${line}`, 'u'));
    expect(await wordsOf(ofBefore(dressedSample(code, 'dumai')))).not.toContain(line);
  });

  test('what is called an order commands; a letter of duty gives a task', async () => {
    expect(await wordsOf(dressedSample('STUGAS', 'dumai'))).toMatch(/SURAT PERINTAH TUGAS .* MEMERINTAHKAN:/u);
    expect(await wordsOf(dressedSample('STUGAS', 'bekasi'))).toMatch(/SURAT TUGAS .* MENUGASKAN:/u);
  });

  test('a sheet of disposition has the choices of its form, and none left open for others once it is approved', async () => {
    const sheet = dressedSample('LDISPOSISI', 'dumai');
    const words = await wordsOf(sheet);
    expect(words).toMatch(/Dengan hormat harap: Tanggapan dan Saran Proses lebih lanjut Koordinasi\/konfirmasi lainnya/u);
    expect(words).not.toMatch(/\.{5,}/u);
    const other = { ...sheet, fields: { ...sheet.fields, instructions: ['proses lebih lanjut', 'Hadiri dan laporkan'] } };
    expect(await wordsOf(other)).toContain('Koordinasi/konfirmasi lainnya: Hadiri dan laporkan');
    expect(await wordsOf({ ...sheet, signature: { ...sheet.signature, way: 'wet' } })).toMatch(/\.{5,}/u);
  });

  test('an order of travel is signed as Pengguna Anggaran by who is named in its first row, and by nobody for the return', async () => {
    const sheet = dressedSample('SPD', 'dumai');
    expect(await wordsOf(sheet)).toMatch(/KEPALA DINAS KOMUNIKASI DAN INFORMATIKA SELAKU PENGGUNA ANGGARAN, .*Andi Wirasena/u);
    expect(await wordsOf({ ...sheet, fields: { ...sheet.fields, budgetOfficer: 'Sekretaris Daerah' } })).not.toContain('SELAKU');
    expect(await wordsOf(sheet)).toMatch(/V\. Tiba di : Dumai \(tempat kedudukan\) Pada tanggal : [.·\s]+Telah diperiksa/u);
  });

  test('the person a letter is about is copied without Yth.', async () => {
    expect(await wordsOf(dressedSample('SKGB', 'dumai'))).toMatch(/3\. Yth\. Bendahara [^;]*; dan 4\. Pegawai yang bersangkutan\./u);
  });

  test('a statement names place and day of birth where they are given, and has no place for the number of an identity card', async () => {
    expect(await wordsOf(dressedSample('SKET', 'dumai'))).toContain('Tempat, tanggal lahir : Dumai, 14 Maret 1984');
    for (const { fields } of letterTypes) expect(Object.keys(fields.shape).map((name) => name.toLowerCase())).not.toContain('nik');
    for (const type of letterTypes) expect(JSON.stringify(dressedSample(type.code, 'dumai'))).not.toMatch(/\bNIK\b/u);
  });

  test('the council decides under arms and name alone, an agency under its paper', async () => {
    for (const code of ['KEPDPRD', 'PERDPRD']) expect(await wordsOf(dressedSample(code, 'dumai'))).not.toMatch(/Telepon|Jalan/u);
    expect(await wordsOf(dressedSample('KEPKAPD', 'dumai'))).toMatch(/Telepon .* KEPUTUSAN KEPALA DINAS KOMUNIKASI DAN INFORMATIKA KOTA DUMAI NOMOR/u);
  });

  test('PARA PIHAK is defined before the articles speak of it', async () => {
    expect(await wordsOf(dressedSample('SPERJANJIAN', 'dumai'))).toMatch(/selanjutnya bersama-sama disebut PARA PIHAK, dengan ini sepakat/u);
  });
});

describe('regulations', () => {
  test.each(dressedIn)('in %s name their kind below Menetapkan without the city', async (city) => {
    const mayor = city === 'dumai' ? 'WALI KOTA' : 'WALIKOTA';
    expect(await wordsOf(dressedSample('PERKADA', city))).toContain(`Menetapkan : PERATURAN ${mayor} TENTANG`);
    expect(await wordsOf(dressedSample('KEPKADA', city))).toContain(`Menetapkan : KEPUTUSAN ${mayor} TENTANG`);
    expect(await wordsOf(dressedSample('PERDA', city))).toContain('Menetapkan : PERATURAN DAERAH TENTANG');
    expect(await wordsOf(dressedSample('PERDPRD', city))).toContain('Menetapkan : PERATURAN DEWAN PERWAKILAN RAKYAT DAERAH TENTANG');
  });

  test('an agency whose name speaks of the city keeps it', async () => {
    const decree = { ...dressedSample('KEPKAPD', 'dumai'), title: 'Keputusan Kepala Dinas Tata Kota dan Pertamanan' };
    expect(await wordsOf(decree)).toContain('KEPUTUSAN KEPALA DINAS TATA KOTA DAN PERTAMANAN TENTANG');
  });

  test('an agency decides in the name of its office, whoever acts in it', async () => {
    const decree = dressedSample('KEPKAPD', 'dumai');
    const acting = { ...decree, title: 'Keputusan Kepala Perangkat Daerah', signature: { ...decree.signature, office: 'Plt. Camat Bukit Kapur' } };
    const words = await wordsOf(acting);
    expect(words).toContain('KEPUTUSAN CAMAT BUKIT KAPUR KOTA DUMAI NOMOR');
    expect(words).toContain('Menetapkan : KEPUTUSAN CAMAT BUKIT KAPUR TENTANG');
    expect(await wordsOf({ ...acting, signature: { ...acting.signature, office: '…' } })).toContain('KEPUTUSAN KEPALA PERANGKAT DAERAH NOMOR');
  });

  test.each(['101 TAHUN 2026', 'NOMOR 101 TAHUN 2026'])('the number %s of their book stands once behind the word NOMOR', async (number) => {
    const words = await wordsOf({ ...dressedSample('KEPKADA', 'dumai'), number });
    expect(words).toContain(' NOMOR 101 TAHUN 2026 TENTANG');
    expect(words).not.toContain('NOMOR NOMOR');
  });

  test('a certified copy says ttd. where the original was signed', async () => {
    const original = dressedSample('PERKADA', 'dumai');
    const copy = { ...original, fields: { ...original.fields, certifiedBy: { name: 'Theodora Minggawati, S.H., M.H.', nip: '197702032003122921', rank: 'Pembina', position: 'Kepala Bagian Hukum' } } };
    expect((await wordsOf(copy)).match(/ttd\./gu)).toHaveLength(2);
    expect(await wordsOf(original)).not.toContain('ttd.');
  });
});

test('the number of a gazette stands beside its year, which its book counts with it', async () => {
  const words = await wordsOf(dressedSample('BERITADAERAH', 'dumai'));
  expect(words).toContain('NOMOR : 41 2026 SERI : E');
});

test('a regulation leaves open for the hand of the secretary what follows its signature; a page signed by certificate takes no ink', async () => {
  const known = dressedSample('PERKADA', 'dumai');
  const fields = Object.fromEntries(Object.entries(known.fields).filter(([name]) => ['considering', 'recalling'].includes(name)));
  const words = await wordsOf({ ...known, fields });
  expect(words).toMatch(/Diundangkan di Dumai pada tanggal \.{5,} SEKRETARIS DAERAH KOTA DUMAI, \.{5,} BERITA DAERAH KOTA DUMAI TAHUN 2026 NOMOR \.{5,}/u);
  expect(await wordsOf(known)).toContain('pada tanggal 25 November 2026 SEKRETARIS DAERAH KOTA DUMAI, HASAN MANDAGIRI BERITA DAERAH KOTA DUMAI TAHUN 2026 NOMOR 41 SERI E');
  expect(await wordsOf({ ...known, fields, signature: { ...known.signature, way: 'certificate' } })).not.toContain('Diundangkan di');
});

test.each(letterTypes.filter((type) => type.names.permendagri_1_2023 !== null).map((type) => [type.code, type.subjectAs === 'about'] as const))('a %s is about something on its page exactly where its form asks for it: %s', async (code, about) => {
  const sheet = { ...dressedSample(code, 'dumai'), subject: 'perkara yang diuji' };
  expect((await wordsOf(sheet)).includes('TENTANG PERKARA YANG DIUJI')).toBe(about);
});

test.each(dressedIn)('in %s no title ends in a word alone', async (city) => {
  const ends = async (code: string) => {
    const { text } = await setSample(dressedSample(code, city));
    const lines = (text[0] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const about = lines.slice(lines.indexOf('TENTANG') + 1);
    return about.slice(0, 2).map((line) => line.length);
  };
  for (const code of ['KEPKAPD', 'KEPDPRD', 'PENGUMUMAN']) {
    const [first = 0, second = 0] = await ends(code);
    expect(Math.min(first, second) / Math.max(first, second), code).toBeGreaterThan(0.6);
  }
});

test.each(dressedIn)('in %s a number in running text is never broken over two lines', async (city) => {
  expect(await wordsOf(dressedSample('REKOMENDASI', city))).toContain('12/LPK/XI/2026');
  expect(await wordsOf(dressedSample('SIZIN', city))).toContain(city === 'dumai' ? '800.1.4.1/399/DISKOMINFO/2026' : '800.1.4.1/399-DISKOMINFO/XI/2026');
  const decree = await setSample(dressedSample('KEPKAPD', city));
  expect(decree.text.join('\n')).toContain('NIP 19851117 201101 1 915');
});

test('nor in a paragraph that may go over the end of a page, wherever the number comes to stand', async () => {
  const sheet = dressedSample('SBIASA', 'dumai');
  for (let words = 32; words < 50; words += 1) {
    const text = `${'kata '.repeat(words)}Nomor 000.8.3/398/DISKOMINFO/2026 hal permohonan.`;
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] };
    expect(await wordsOf({ ...sheet, number: '1', body }), `${words} words before`).toContain('000.8.3/398/DISKOMINFO/2026');
  }
}, 60_000);

test('the foot names the figure of the item with which the next page begins', async () => {
  const sheet = dressedSample('SBIASA', 'dumai');
  const item = (index: number) => ({ type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `Perkara ke-${index + 1}.` }] }] });
  const body = { type: 'doc' as const, content: [{ type: 'orderedList' as const, content: Array.from({ length: 60 }, (_, index) => item(index)) }] };
  const [first = '', second = ''] = (await setSample({ ...sheet, body })).text.map(flat);
  const begins = /– 2 – (?<words>\d+\. Perkara)/u.exec(second)?.groups?.['words'];
  expect(begins).toBeDefined();
  expect(first).toContain(`${begins} …`);
});

test('an invitation whose signature goes over leaves its opening on the first page', async () => {
  const sheet = dressedSample('SUNDANGAN', 'dumai');
  const addressees = Array.from({ length: 14 }, (_, index) => ({ name: `Camat Teladan ${index + 1}`, place: 'Dumai' }));
  const { text } = await setSample({ ...sheet, addressees });
  expect(text.length).toBe(2);
  expect(flat(text[0] ?? '')).toContain('hari, tanggal : Kamis, 3 Desember 2026');
});

test.each(['SIZIN', 'SKUASA', 'REKOMENDASI', 'SKET', 'SKETKERJA', 'SPMT', 'SPERINTAH', 'BA', 'SPANGGILAN'])('at least two lines of a %s stand with its signature on a page of their own, wherever the page ends', async (code) => {
  const sample = dressedSample(code, 'dumai');
  const sheet = { ...sample, fields: { ...sample.fields, ...(code === 'SPERINTAH' ? { report: 'Hasilnya dilaporkan secara tertulis.' } : code.startsWith('SKET') ? { closing: 'Demikian agar maklum.' } : {}) } };
  // A summons is dated at its head: its signature begins with the office.
  const dated = code === 'SPANGGILAN' ? /^SEKRETARIS DAERAH,/mu : /Ditetapkan di|^Dumai, \d/mu;
  let moved = 0;
  for (let edge = 20; edge <= 60; edge += 4) {
    const { text } = await setSample({ ...sheet, copies: [], profile: { ...sheet.profile, footer: [], margins: { ...sheet.profile.margins, top: edge, bottom: edge } } });
    const page = text.find((each) => dated.test(each)) ?? '';
    if (page === text[0]) continue;
    moved += 1;
    const above = page.slice(0, page.search(dated)).split('\n').filter((line) => line.trim() !== '' && !/^– \d+ –/u.test(line));
    expect(above.length, `margins of ${edge} mm`).toBeGreaterThanOrEqual(2);
  }
  expect(moved).toBeGreaterThan(0);
}, 60_000);

test.each(dressedIn)('no sentence of the foot in %s ends in a line of a word or two', async (city) => {
  const sheet = dressedSample('SDINAS', city);
  const [page = ''] = (await setSample(sheet)).text;
  for (const sentence of sheet.profile.footer) {
    const ends = page.split('\n').map((line) => line.trim()).filter((line) => line !== '' && sentence.endsWith(line));
    expect(ends.map((line) => line.split(' ').length > 4)).toContain(true);
    expect(ends).toHaveLength(1);
  }
});

test('the file is named as its page is headed', async () => {
  const sheet = { ...dressedSample('PERKADA', 'dumai'), title: 'Peraturan Kepala Daerah' };
  const { pdf } = await setSample(sheet);
  expect(pdf.toString('latin1')).toContain('Peraturan Wali Kota Dumai 41 TAHUN 2026');
});

describe('the typesetting of an edition', () => {
  const lines = async (sheet: LetterSheet) => (await setSample(sheet)).text.flatMap((page) => page.split('\n').map((line) => line.trim()));
  const ofBefore = (sheet: LetterSheet): LetterSheet => ({ ...sheet, profile: { ...sheet.profile, edition: undefined } });
  const paragraph = (text: string): LetterSheet['body'] => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

  test.each(['9 November 2026', 'Nomor 3829);', '1 (satu)', 'PIHAK KEDUA', 'Pasal 11 ayat (5)', 'huruf a,'])('a line never ends between the words of %s, wherever it stands', async (pair) => {
    const sheet = dressedSample('SBIASA', 'dumai');
    const held = pair === '9 November 2026' ? '9 November' : pair === 'Pasal 11 ayat (5)' ? 'Pasal 11' : pair;
    let parted = 0;
    for (let signs = 1; signs < 30; signs += 2) {
      const body = paragraph(`${'kata '.repeat(9)}${'a'.repeat(signs)} ${pair} dan seterusnya sampai selesai pada waktunya.`);
      expect((await lines({ ...sheet, number: '1', body })).join('\n'), `${signs} signs before`).toContain(held);
      if (!(await lines(ofBefore({ ...sheet, number: '1', body }))).join('\n').includes(held)) parted += 1;
    }
    expect(parted).toBeGreaterThan(0);
  }, 60_000);

  test('a short point does not go over alone with the signature, nor the second of two points', async () => {
    const minutes = (await setSample(dressedSample('NOTULA', 'dumai'))).text[1] ?? '';
    expect(minutes).toMatch(/2\. Perbaikan pompa [^]*3\. Laporan mingguan/u);
    const [, , last = ''] = (await setSample(dressedSample('PERKADA', 'dumai'))).text;
    expect(last).toMatch(/a\. Anggaran [^]*b\. sumber lain/u);
  });

  test('the foot ends where the source has it, out of reach of what printers leave white', async () => {
    const { pages, bottom } = await lowestInk(dressedSample('SDINAS', 'dumai'));
    expect(pages).toBe(3);
    expect(bottom).toBeGreaterThan(11.5);
    expect((await lowestInk(ofBefore(dressedSample('SDINAS', 'dumai')))).bottom).toBeLessThan(8);
  });

  test('a column of nothing but figures stands at the right edge, one of codes or words at the left', async () => {
    const sheet = dressedSample('SBIASA', 'dumai');
    const cell = (text: string, type: 'tableCell' | 'tableHeader' = 'tableCell') => ({ type, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] });
    const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content: cells });
    const table: LetterSheet['body'] = { type: 'doc', content: [{ type: 'table', content: [row(cell('Nama', 'tableHeader'), cell('Jumlah', 'tableHeader'), cell('Kode', 'tableHeader')), row(cell('Kertas'), cell('9'), cell('1.3.2.10')), row(cell('Tinta'), cell('12.345'), cell('1.3.2.101'))] }] };
    const [page] = await typesetting.previewPages({ ...sheet, body: table }, { face: 'arial' });
    const [before] = await typesetting.previewPages(ofBefore({ ...sheet, body: table }), { face: 'arial' });
    expect(page?.svg === before?.svg).toBe(false);
  });
});

/** How far above the edge of the first page its lowest ink stands, in millimetres. */
async function lowestInk(sheet: LetterSheet): Promise<{ pages: number; bottom: number }> {
  const { pdf, pages } = await setSample(sheet);
  const document = await (await openPdfium()).loadDocument(pdf);
  const { data, width, height } = await document.getPage(0).render({ scale: 2, render: ({ data: raw }) => Promise.resolve(raw) });
  document.destroy();
  const pixels = Buffer.from(data);
  let row = height - 1;
  while (row > 0 && pixels.subarray(row * width * 4, (row + 1) * width * 4).every((value) => value > 200)) row -= 1;
  return { pages, bottom: ((height - row) / 2 / 72) * 25.4 };
}

test('a word wider than its cell or its line goes on in the next one, and in a page of before runs on as it did', async () => {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
  const row = (type: 'tableHeader' | 'tableCell', ...texts: string[]) => ({ type: 'tableRow' as const, content: texts.map((text) => ({ type, content: [paragraph(text)] })) });
  const code = 'KODEPERALATAN'.repeat(5);
  const sample = dressedSample('SDINAS', 'dumai');
  const sheet: LetterSheet = { ...sample, body: { type: 'doc', content: [paragraph(`Kode ${code} dipakai.`), { type: 'table', content: [row('tableHeader', 'Nama', 'Pos-el', 'Telepon', 'Keterangan'), row('tableCell', 'Dewi', 'sekretariat.dpupr@tanjunglestarikota.go.id', '-', 'Perlengkapan')] }] } };
  const words = await wordsOf(sheet);
  expect(words).toMatch(/sekretariat\.dpupr@ tanjunglestarikota/u);
  expect(words).not.toContain(code);
  expect(words.replaceAll(' ', '')).toContain(code);
  expect(words).toContain('Perlengkapan');
  const { edition: _edition, ...before } = sheet.profile;
  expect(await wordsOf({ ...sheet, profile: before })).toContain('sekretariat.dpupr@tanjunglestarikota.go.id');
});
