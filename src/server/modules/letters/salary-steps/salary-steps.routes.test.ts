import { afterAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { addDays } from '#shared/domain/office-dates.ts';
import { freshServices } from '#tests/database.ts';
import { makeCity } from '#tests/make.ts';
import { freshFile, lookAs } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice } from '#tests/outgoing-office.ts';

const house = await freshServices();
// A city whose regulation knows the letter.
await makeCity(house.services, 'ternate');
const office = await makeOutgoingOffice(house);
afterAll(async () => {
  await office.app.close();
  await house.close();
});
const today = house.services.clock().toISOString().slice(0, 10);
const due = async (who: string) => ((await office.get(who, '/api/salary-steps/due')).json() as { rows: { letterId: string; employeeName: string; dueOn: string }[] }).rows;

const step = (employee: Record<string, string>, nextEffective: string) => ({
  employee, office: 'Dinas PUPR', employment: 'pns', oldSalary: 3_800_000, oldDecreeBy: 'Wali Kota', oldDecreeDate: '2023-01-10', oldDecreeNumber: '800/1/2023', oldEffective: '2023-03-01', oldYears: 10, oldMonths: 0,
  newSalary: 3_920_000, newYears: 12, newMonths: 0, grade: 'III/c', effective: '2025-03-01', nextEffective,
});

/** The letter of a step, signed by hand and sent; a secret one is numbered and scanned by its signer. */
async function granted(employee: Record<string, string>, nextEffective: string, more: Record<string, unknown> = {}): Promise<string> {
  const { letterId } = (await office.post('staf', '/api/letters/outgoing', { typeCode: 'SKGB' })).json<{ letterId: string }>();
  const change = {
    subject: `Kenaikan gaji berkala ${employee['name'] ?? ''}`, place: 'Tanjung Lestari', way: 'wet', classification: '800.1', route: [], fields: step(employee, nextEffective),
    to: [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah', place: 'Tempat' }],
    signer: { positionId: office.desks['kadis']?.positionId, employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null }, ...more,
  };
  const saved = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 1, change } });
  expect(saved.statusCode, saved.body).toBe(200);
  const act = async (who: string, what: string, body: Record<string, unknown>) => {
    const reply = await office.post(who, `/api/letters/outgoing/${letterId}/${what}`, body);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<{ version: number }>();
  };
  const keeper = more['securityClass'] === 'R' ? 'kadis' : 'operator';
  const { version, contentVersion } = saved.json<{ version: number; contentVersion: number }>();
  const submitted = await act('staf', 'submit', { version, base: contentVersion });
  const numbered = await act(keeper, 'number', { version: submitted.version });
  const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${letterId}'`);
  const scanned = await act(keeper, 'attach-scan', { version: numbered.version, fileId: await freshFile(office, keeper), code: row?.checkCode ?? '' });
  await act('staf', 'send', { version: scanned.version });
  await office.passSeconds();
  expect(await office.letter('staf', letterId)).toMatchObject({ state: 'sent' });
  return letterId;
}

test('whose step is due within three months is named to who reads the last letter, until the next one is begun from it', async () => {
  const soon = await granted({ name: 'Yusuf', nip: '198701012010011001' }, addDays(today, 60));
  await granted({ name: 'Rina' }, addDays(today, 200));
  expect(await due('staf')).toMatchObject([{ letterId: soon, employeeName: 'Yusuf', dueOn: addDays(today, 60) }]);
  expect(await due('stafdua')).toEqual([]);

  const begun = await office.post('staf', `/api/salary-steps/${soon}/next`);
  expect(begun.statusCode, begun.body).toBe(200);
  const { letterId } = begun.json() as { letterId: string };
  const next = (await office.letter('staf', letterId)) as unknown as { state: string; draft: { content: { fields: Record<string, unknown>; signer: unknown; relations: unknown; to: unknown[] } } };
  expect(next).toMatchObject({ state: 'draft', draft: { content: { signer: null, relations: [{ kind: 'refers', letterId: soon }] } } });
  expect(next.draft.content.fields).toMatchObject({ employee: { name: 'Yusuf' }, oldSalary: 3_920_000, oldDecreeDate: today, effective: addDays(today, 60) });
  expect(next.draft.content.fields['newSalary']).toBeUndefined();
  expect(next.draft.content.to).toHaveLength(1);
  expect(await due('staf')).toEqual([]);

  await office.post('staf', `/api/letters/outgoing/${letterId}/discard`, { version: (next as unknown as { version: number }).version, reason: 'Salah orang' });
  expect(await due('staf')).toMatchObject([{ letterId: soon }]);
});

test('who does not read the last letter is named nobody by it and begins nothing from it, nor is another kind a step', async () => {
  const soon = await granted({ name: 'Andi' }, addDays(today, 10), { securityClass: 'T', classReason: 'Gaji perorangan' });
  for (const who of ['kadis', 'operator']) expect((await due(who)).map((row) => row.letterId), who).toContain(soon);
  for (const who of ['stafdua', 'kabid', 'kamarga', 'sekda']) {
    expect((await due(who)).map((row) => row.letterId), who).not.toContain(soon);
    expect((await office.post(who, `/api/salary-steps/${soon}/next`)).statusCode, who).toBe(404);
  }
  const { letterId } = await office.write();
  expect((await office.post('staf', `/api/salary-steps/${letterId}/next`)).statusCode).toBe(404);

  // What was limited is no less so two years on.
  const begun = (await office.post('staf', `/api/salary-steps/${soon}/next`)).json<{ letterId: string }>();
  expect(await office.letter('staf', begun.letterId)).toMatchObject({ securityClass: 'T', draft: { content: { securityClass: 'T', classReason: 'Gaji perorangan' } } });
});

test('the list names nobody of a secret letter, whose reading goes on the chain, nor any number of an employee', async () => {
  const open = await granted({ name: 'Sari', nip: '198701012010011002' }, addDays(today, 20));
  const secret = await granted({ name: 'Budi', nip: '198701012010011003' }, addDays(today, 20), { securityClass: 'R', classReason: 'Penugasan tertutup' });
  for (const who of ['staf', 'kadis', 'operator']) {
    const seen = await office.get(who, '/api/salary-steps/due');
    expect(seen.body, who).toContain(open);
    for (const kept of [secret, 'Budi', '198701012010011002', '198701012010011003']) expect(seen.body, who).not.toContain(kept);
  }
  expect((await office.post('staf', `/api/salary-steps/${secret}/next`)).statusCode).toBe(404);
});

test('of two letters that grant one person the same step one is named, the later', async () => {
  await granted({ name: 'Tono', nip: '198701012010011004' }, addDays(today, 30));
  house.setNow(new Date(house.services.clock().getTime() + 60_000).toISOString());
  const mended = await granted({ name: 'Tono', nip: '198701012010011004' }, addDays(today, 31));
  expect((await due('staf')).filter((row) => row.employeeName === 'Tono')).toMatchObject([{ letterId: mended }]);
});

test('the next step of somebody is begun once, also by desks that do not see each other\'s drafts', async () => {
  const soon = await granted({ name: 'Siti', nip: '198701012010012009' }, addDays(today, 20), { securityClass: 'T', classReason: 'Gaji perorangan' });
  const replies = await Promise.all(['staf', 'staf', 'kadis'].map((who) => office.post(who, `/api/salary-steps/${soon}/next`)));
  const begun = await lookAs<{ n: number }>(house, `select count(*)::int as n from letters.outgoing o join letters.draft d on d.letter_id = o.letter_id where o.type_code = 'SKGB' and d.content->'relations' @> '[{"kind":"refers","letterId":"${soon}"}]'`);
  expect([replies.filter((reply) => reply.statusCode === 200).length, begun[0]?.n]).toEqual([1, 1]);
  // Nobody is offered it any more, the signer not either, who does not read the draft of the staff.
  for (const who of ['staf', 'kadis', 'operator']) expect((await due(who)).map((row) => row.letterId)).not.toContain(soon);
  expect(replies.filter((reply) => reply.statusCode !== 200).map((reply) => (reply.json() as { error: { code: string } }).error.code)).toEqual(['outgoing.step_begun', 'outgoing.step_begun']);
});
