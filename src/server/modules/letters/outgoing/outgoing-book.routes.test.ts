import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { house, office } = await openOutgoingOffice();

const desk = (who: string) => ({ kind: 'position', id: office.desks[who]?.positionId ?? '' });

test('the book of letters sent names every addressee, and of a withdrawn letter that it was withdrawn and why, on the sheet as well', async () => {
  const { letterId, version } = await office.approve({ to: [{ ref: desk('sekda'), name: 'Sekretaris Daerah', place: 'Tempat' }, { ref: desk('sekda'), name: 'Asisten Pemerintahan', place: 'Tempat' }, { ref: desk('sekda'), name: 'Inspektur', place: 'Tempat' }] });
  const act = async (who: string, what: string, body: Record<string, unknown>) => office.post(who, `/api/letters/outgoing/${letterId}/${what}`, body);
  const signed = (await act('kadis', 'sign', { version })).json() as { version: number };
  const sent = await act('operator', 'send', { version: signed.version });
  expect(sent.statusCode, sent.body).toBe(200);
  await office.passSeconds();
  const { version: now } = (await office.letter('kadis', letterId)) as unknown as { version: number };
  const withdrawn = await act('kadis', 'withdraw', { version: now, reason: 'Tanggal acara keliru' });
  expect(withdrawn.statusCode, withdrawn.body).toBe(200);
  const { bookId } = (await lookAs<{ bookId: string }>(house, `select e.book_id from registers.entry e where e.subject_id = '${letterId}'`))[0] ?? { bookId: '' };
  const names = ['Sekretaris Daerah', 'Asisten Pemerintahan', 'Inspektur'];
  expect((await office.get('operator', `/api/books/${bookId}/agenda`)).json()).toMatchObject({ rows: [{ outgoing: { state: 'withdrawn', addressee: names[0], addressees: names, withdrawnReason: 'Tanggal acara keliru' } }] });
  const sheet = await readSheet((await office.get('operator', `/api/books/${bookId}/agenda.xlsx`)).rawPayload);
  const line = Object.fromEntries((sheet[0] ?? []).map((heading, index) => [String(heading), sheet[1]?.[index]]));
  expect(line).toMatchObject({ 'Dikirim kepada (instansi, alamat)': names.join('; '), Keterangan: 'Ditarik: Tanggal acara keliru', 'Sarana kirim (e-office, e-mail, kurir, pos)': 'Di dalam kantor' });
});
