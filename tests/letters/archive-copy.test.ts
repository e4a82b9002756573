import { expect, test } from 'vitest';
import { typesetting } from '#server/modules/documents/index.ts';
import { letterTypes } from '#templates/index.ts';
import { dressedSample } from './dress.ts';

// The copy the archive keeps bears the initials once, whatever kind it is and whoever else signs beside.

const initials = [
  { name: 'Made Suardika', position: 'Asisten Administrasi Umum', at: '23-11-2026 10.12', kind: 'line' as const },
  { name: 'Rahmawati Lestaluhu', position: 'Kepala Bagian Hukum', at: '23-11-2026 11.05', kind: 'coordination' as const },
];

test.each(letterTypes.map(({ code, face }) => ({ code, face })))('the archive copy of $code has one table of initials and no mark of a signature', async ({ code, face }) => {
  const sheet = { ...dressedSample(code, 'dumai'), initials };
  const { pdf, text } = await typesetting.typesetLetter({ ...sheet, check: null }, { face, data: null, mark: 'archive', codeOf: sheet.check?.url ?? '', turn: 'batch' });
  const words = text.join(' ').replaceAll(/\s+/gu, ' ');
  expect(words.match(/PARAF HIERARKI/gu)).toHaveLength(1);
  expect(words).toMatch(/PARAF HIERARKI Jabatan Paraf Asisten Administrasi Umum Made Suardika 23-11-2026 10\.12 PARAF KOORDINASI/u);
  expect(text.every((page) => page.includes('SALINAN ARSIP'))).toBe(true);
  expect(words).not.toMatch(/Ditandatangani secara elektronik oleh|Disetujui secara elektronik/u);
  expect(await typesetting.checkArchivable(pdf)).toEqual([]);
});

test('a page the city draws itself without a place for initials gets them behind it', async () => {
  const own = typesetting.treeOf([...typesetting.readTemplates('templates').files].filter(([name]) => name.startsWith('/templates/')).map(([name, bytes]) => [name.slice('/templates/'.length), name === '/templates/SDINAS/template.typ' ? Buffer.from('Surat kota.') : bytes] as const));
  const { text } = await typesetting.typesetLetter({ ...dressedSample('SDINAS', 'dumai'), check: null, initials }, { data: null, mark: 'archive', own });
  expect(text.join(' ').replaceAll(/\s+/gu, ' ')).toContain('Made Suardika 23-11-2026 10.12');
});
