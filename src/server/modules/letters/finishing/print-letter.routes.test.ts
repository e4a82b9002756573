import pg from 'pg';
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
  expect(await office.letter('kadis', letterId)).toMatchObject({ printedAt: null });
  const { text } = await checkedBytes((await print('operator', letterId)).rawPayload);
  // Whoever printed it: its signer and its drafter read that the pen is next.
  const { printedAt } = (await office.letter('kadis', letterId)) as unknown as { printedAt: string | null };
  expect(printedAt).toEqual(expect.any(String));
  await print('kadis', letterId);
  expect(await office.letter('staf', letterId)).toMatchObject({ printedAt });
  expect(text).toContain('Ditandatangani di atas kertas');
  expect(text).not.toContain('belum ditandatangani');
});

test('the first print is a fact on the chain; while somebody holds the letter its page still comes, and the next print is the one that is noted', async () => {
  const { letterId } = await numbered('wet');
  const holder = new pg.Client({ connectionString: house.adminUrl });
  await holder.connect();
  try {
    const held = await holder.query(`begin; set local lontar.roles = '["system"]'; select from letters.outgoing where letter_id = '${letterId}' for update`);
    expect(held).toMatchObject([{}, {}, { rowCount: 1 }]);
    const page = await print('kadis', letterId);
    expect(page.statusCode, page.body).toBe(200);
  } finally {
    await holder.end();
  }
  expect(await office.letter('kadis', letterId)).toMatchObject({ printedAt: null });
  await print('operator', letterId);
  await print('kadis', letterId);
  expect(await office.letter('kadis', letterId)).toMatchObject({ printedAt: expect.any(String) });
  const notes = await lookAs<{ employeeId: string }>(house, `select employee_id from platform.audit_row where action = 'outgoing.first_printed' and subject_id = '${letterId}'`);
  expect(notes).toEqual([{ employeeId: office.desks['operator']?.employeeId }]);
});

/** A letter with one initial, finished by sign-in. */
const finished = async (change: Record<string, unknown> = {}) => {
  const { letterId, version, base } = await office.write(change);
  expect((await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base })).statusCode).toBe(200);
  const { route } = (await office.get('kabid', `/api/approvals/letter/${letterId}`)).json() as { route: { digest: string; steps: { id: string }[] } };
  const given = await office.post('kabid', `/api/approval-steps/${route.steps[0]?.id ?? ''}/initial`, { seen: route.digest });
  expect(given.statusCode, given.body).toBe(200);
  const before = (await office.letter('kadis', letterId)) as unknown as { version: number };
  const early = await office.get('kadis', `/api/letters/outgoing/${letterId}/archive-copy.pdf`);
  expect(early.statusCode, 'before it is signed nothing is copied').toBe(409);
  const signed = await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version: before.version });
  expect(signed.statusCode, signed.body).toBe(200);
  return letterId;
};
const archiveCopy = (who: string, letterId: string) => office.get(who, `/api/letters/outgoing/${letterId}/archive-copy.pdf`);

test('the copy of the archive says who initialled and when, and is no letter: no code, no data, no claim of a signature', async () => {
  const letterId = await finished();
  const page = await archiveCopy('operator', letterId);
  expect(page.statusCode, page.body).toBe(200);
  const { text, data, faults } = await checkedBytes(page.rawPayload);
  expect(text).toContain('SALINAN ARSIP');
  expect(text).toContain('PARAF HIERARKI');
  expect(text.replaceAll(/\s+/gu, ' ')).toMatch(/Kepala Bidang.* Orang kabid \d{2}-\d{2}-\d{4} \d{2}\.\d{2}/u);
  expect(text).toContain('Tanda tangan ada pada naskah asli');
  expect(text).not.toMatch(/secara elektronik (?:dengan|oleh)|\/v\/|belum ditandatangani/u);
  expect({ data, faults }).toEqual({ data: {}, faults: [] });
  expect(page.headers['content-disposition']).toMatch(/Salinan(?: |%20)arsip/u);
  await house.services.readLog.flush();
  expect(await lookAs(house, `select 1 from platform.audit_row where action = 'outgoing.archive_copy_printed' and subject_id = '${letterId}'`)).toHaveLength(1);
  expect((await archiveCopy('sekda', letterId)).statusCode, 'who cannot print the letter cannot print its copy').not.toBe(200);
});
