import { expect, test } from 'vitest';
import { checkedBytes, checkedPdf, lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { house, office } = await openOutgoingOffice();

const print = async (who: string, letterId: string) => office.get(who, `/api/letters/outgoing/${letterId}/print.pdf`);
const numbered = async (way: string, change: Record<string, unknown> = {}) => {
  const { letterId, version } = await office.approve({ way, ...change });
  const reply = await office.post('kadis', `/api/letters/outgoing/${letterId}/number`, { version });
  expect(reply.statusCode, reply.body).toBe(200);
  return { letterId, ...(reply.json() as { version: number; agenda: { text: string } }) };
};

test.each(['login', 'certificate'])('a numbered letter nobody has signed by %s is printed as what it is: a page to check, without code and data', async (way) => {
  const { letterId, agenda } = await numbered(way, { securityClass: 'R', classReason: 'Operasi penertiban' });
  const page = await print('staf', letterId);
  expect(page.statusCode, page.body).toBe(200);
  const { text, data, faults } = await checkedBytes(page.rawPayload);
  expect(text).toContain(agenda.text);
  expect(text).toContain('belum ditandatangani, bukan naskah dinas');
  expect(text).not.toMatch(/secara elektronik (?:dengan|oleh)/u);
  expect(text).not.toContain('/v/');
  expect({ data, faults }).toEqual({ data: {}, faults: [] });
  expect(page.headers['content-disposition']).toMatch(/Belum(?: |%20)ditandatangani/u);
  expect(await lookAs(house, `select 1 from platform.audit_row where action = 'outgoing.printed' and subject_id = '${letterId}' and body::text like '%unsigned%'`)).toHaveLength(1);
});

test('once it is signed its print is the very letter', async () => {
  const { letterId, version } = await numbered('login');
  const before = await print('kadis', letterId);
  const signed = (await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version })).json() as { fileId: string };
  const after = await print('kadis', letterId);
  expect(after.rawPayload.equals(before.rawPayload)).toBe(false);
  const file = await office.get('kadis', `/api/files/${signed.fileId}/original`);
  expect(after.rawPayload.equals(file.rawPayload)).toBe(true);
  expect((await checkedPdf(house, signed.fileId)).text).not.toContain('belum ditandatangani');
});

test('a letter to be signed by hand is printed whole: the paper is where it is signed', async () => {
  const { letterId } = await numbered('wet');
  const { text } = await checkedBytes((await print('operator', letterId)).rawPayload);
  expect(text).toContain('Ditandatangani di atas kertas');
  expect(text).not.toContain('belum ditandatangani');
});
