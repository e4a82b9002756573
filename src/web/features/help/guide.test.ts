import { expect, it } from 'vitest';
import { chaptersOf, dutiesOfReader, findPages, readGuidePage } from './guide.ts';

const page = (slug: string, head: string, body = 'Isi.') => readGuidePage(`/docs/panduan/${slug}.md`, `---\n${head}\n---\n\n${body}\n`);
const dispose = page('disposisi', 'role: leader\norder: 10\ntitle: Mendisposisikan surat: cepat\nroute: /', 'Tekan **Kirim**.');
const book = page('buku', 'role: registry-clerk\norder: 50\ntitle: Buku agenda', '1. Pilih bulan.');
const news = page('kabar', 'role: siapa saja\norder: 5\ntitle: Kabar');

it('reads the head of a page; a title may hold a colon', () => {
  expect(dispose).toMatchObject({ slug: 'disposisi', title: 'Mendisposisikan surat: cepat', role: 'leader', order: 10, route: '/' });
});

it('a page without a head takes its first heading as title and is for everyone', () => {
  expect(readGuidePage('a.md', '# Judul\n\nIsi.')).toMatchObject({ title: 'Judul', role: 'everyone', route: null });
});

it("puts the reader's own duties first, then what is for everyone", () => {
  expect(chaptersOf([news, dispose, book], ['registry-clerk']).map((chapter) => chapter.role)).toEqual(['registry-clerk', 'everyone', 'leader']);
});

it('who sits at a desk without any duty writes letters: their chapter first, the administrator of the city last', () => {
  const write = page('menulis', 'role: drafter\norder: 10\ntitle: Menulis naskah');
  const install = page('memasang', 'role: super-administrator\norder: 1\ntitle: Memasang');
  const order = (hasSeat: boolean) => chaptersOf([install, dispose, news, write, book], dutiesOfReader([], hasSeat)).map((chapter) => chapter.role);
  expect(order(true)).toEqual(['drafter', 'everyone', 'leader', 'registry-clerk', 'super-administrator']);
  expect(order(false)).toEqual(['everyone', 'drafter', 'leader', 'registry-clerk', 'super-administrator']);
});

it('finds pages by all words typed, those in the title first', () => {
  expect(findPages([dispose, book, news], 'kirim tekan')).toEqual([dispose]);
  expect(findPages([dispose, book, news], 'a').length).toBeGreaterThan(1);
});
