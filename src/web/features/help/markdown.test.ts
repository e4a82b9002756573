import { describe, expect, it } from 'vitest';
import { readInline, readMarkdown } from './markdown.ts';

describe('the Markdown of the guide', () => {
  it('reads bold, italic, code, links and pictures inside of a sentence', () => {
    expect(readInline('Tekan **Simpan**, lalu *lihat* `2.418` di [buku](/buku) ![gambar](a.png).')).toEqual([
      { kind: 'text', text: 'Tekan ' }, { kind: 'bold', text: 'Simpan' }, { kind: 'text', text: ', lalu ' }, { kind: 'italic', text: 'lihat' }, { kind: 'text', text: ' ' },
      { kind: 'code', text: '2.418' }, { kind: 'text', text: ' di ' }, { kind: 'link', text: 'buku', target: '/buku' }, { kind: 'text', text: ' ' }, { kind: 'image', text: 'gambar', target: 'a.png' }, { kind: 'text', text: '.' },
    ]);
  });
  it('leaves a lone star and words with underscores alone', () => {
    expect(readInline('2 * 3 dan nama_berkas_ini')).toEqual([{ kind: 'text', text: '2 * 3 dan nama_berkas_ini' }]);
  });
  it('never turns tags into markup', () => {
    expect(readMarkdown('<img src=x onerror=alert(1)>')).toEqual([{ kind: 'paragraph', content: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] }]);
  });
  it('reads numbered steps with a list below one and a line that goes on', () => {
    const [list] = readMarkdown('1. Buka surat.\n   Baca halamannya.\n2. Pilih:\n   - satu\n   - dua\n3. Kirim.');
    expect(list).toMatchObject({ kind: 'list', ordered: true, items: [{ content: [{ text: 'Buka surat.' }, { text: ' Baca halamannya.' }], below: null }, { below: { kind: 'list', ordered: false, items: [{}, {}] } }, { below: null }] });
  });
  it('reads a table', () => {
    expect(readMarkdown('| a | b |\n|---|---|\n| 1 | **2** |')).toEqual([{ kind: 'table', heads: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]], rows: [[[{ kind: 'text', text: '1' }], [{ kind: 'bold', text: '2' }]]] }]);
  });
  it('ends a paragraph where a list begins, and comes to an end on anything', () => {
    expect(readMarkdown('Kata\n- satu\n\n> kutip\n```\nx\n').map((block) => block.kind)).toEqual(['paragraph', 'list', 'quote', 'code']);
    expect(readMarkdown('   - \n|\n```').length).toBeGreaterThan(0);
  });
});
