import sharp from 'sharp';
import { expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { lookAs, uploaded } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { house, office } = await openOutgoingOffice();

type Pages = { pages: { svg: string | null }[] };
type Saved = { version: number; contentVersion: number };
const of = (letterId: string, what: string) => `/api/letters/outgoing/${letterId}/${what}`;
const text = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
const figure = (fileId: string) => ({ type: 'doc', content: [...text('Curah hujan menurut pos:').content, { type: 'image', attrs: { fileId, alt: 'Grafik curah hujan', width: 60 } }] });
const save = async (letterId: string, base: number, change: Record<string, unknown>) => office.app.inject({ method: 'PATCH', url: of(letterId, 'content'), headers: { 'x-desk': 'kadis' }, payload: { commandId: newId(), base, change } });
const showsPicture = async (letterId: string, body: Record<string, unknown> = {}) => ((await office.post('kadis', of(letterId, 'preview'), body)).json() as Pages).pages.some((page) => page.svg?.includes('data:image/png'));
async function picture(who: string): Promise<string> {
  const bytes = await sharp({ create: { width: 60, height: 30, channels: 3, background: { r: Math.floor(Math.random() * 255), g: 60, b: 120 } } }).png().toBuffer();
  return uploaded(office, who, { name: 'grafik.png', bytes });
}

test('a picture in one part of a staff study stands on its page, is laid with the letter and goes into the signed file; a stranger\'s never does', async () => {
  const { letterId } = (await office.post('kadis', '/api/letters/outgoing', { typeCode: 'TELAAHAN' })).json() as { letterId: string };
  const parts = { issue: text('Genangan di pusat kota.'), assumptions: text('Pompa berfungsi.'), facts: text('Hujan lebat.'), conclusion: text('Perlu pompa.'), suggestion: text('Mohon arahan.') };
  const [own, strange] = [await picture('kadis'), await picture('stafdua')];
  const content = {
    subject: 'Penanganan genangan', place: 'Tanjung Lestari', way: 'login', classification: '600.1', route: [], fields: { ...parts, analysis: figure(own) },
    to: [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah' }],
    signer: { positionId: office.desks['kadis']?.positionId, employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null },
  };
  expect((await save(letterId, 1, { fields: { ...parts, analysis: figure(strange) } })).statusCode).toBe(403);
  const saved = await save(letterId, 1, content);
  expect(saved.statusCode, saved.body).toBe(200);
  const { version, contentVersion } = saved.json() as Saved;
  expect(await showsPicture(letterId)).toBe(true);
  const stored = ((await office.letter('kadis', letterId)) as unknown as { draft: { content: Record<string, unknown> } }).draft.content;
  expect(await showsPicture(letterId, { content: { ...stored, fields: { ...parts, analysis: figure(strange) } } })).toBe(false);

  const submitted = await office.post('kadis', of(letterId, 'submit'), { version, base: contentVersion });
  expect(submitted.statusCode, submitted.body).toBe(200);
  const signed = await office.post('kadis', of(letterId, 'sign'), { version: (submitted.json() as Saved).version });
  expect(signed.statusCode, signed.body).toBe(200);
  expect(await lookAs(house, `select subject_kind from documents.link where subject_id = '${letterId}' and file_id = '${own}'`)).not.toEqual([]);
});

test('the emblem of a second party is a picture of the agreement: it stands in its head, is laid with the letter, and a stranger\'s is neither taken nor shown', async () => {
  const { letterId } = (await office.post('kadis', '/api/letters/outgoing', { typeCode: 'SPERJANJIAN' })).json() as { letterId: string };
  const [own, strange] = [await picture('kadis'), await picture('stafdua')];
  const emblem = (fileId: string) => ({ secondName: 'Bank Contoh', secondEmblem: { fileId, name: 'logo.png' } });
  expect(await showsPicture(letterId)).toBe(false);
  expect((await save(letterId, 1, { fields: emblem(strange) })).statusCode).toBe(403);
  const saved = await save(letterId, 1, { fields: emblem(own) });
  expect(saved.statusCode, saved.body).toBe(200);
  expect(await showsPicture(letterId)).toBe(true);
  const stored = ((await office.letter('kadis', letterId)) as unknown as { draft: { content: Record<string, unknown> } }).draft.content;
  expect(await showsPicture(letterId, { content: { ...stored, fields: emblem(strange) } })).toBe(false);
  expect(await lookAs(house, `select subject_kind from documents.link where subject_id = '${letterId}' and file_id = '${own}'`)).not.toEqual([]);
});
