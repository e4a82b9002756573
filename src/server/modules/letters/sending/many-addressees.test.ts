import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { TestMailServer } from '#tests/mail-server.ts';
import { lookAs, signedByHand, wordsOfPdf } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { mailDue } from '../consignments/consignments.jobs.ts';
import { enterDispatches } from '../dispatch/dispatch.jobs.ts';

// A letter to sixty: thirty agencies of the house with registries of their own, thirty offices outside with long names.
const HALF = 30;
const server = new TestMailServer();
let house: TestHouse;
let office: OutgoingOffice;
let services: Services;
const desks: string[] = [];
beforeAll(async () => {
  await server.start();
  house = await freshServices();
  services = { ...house.services, mail: server.open() };
  office = await makeOutgoingOffice({ ...house, services });
  for (let n = 1; n <= HALF; n += 1) {
    const [unit, position, employee] = [newId(), newId(), newId()];
    desks.push(position);
    await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
      insert into organization.unit (id, parent_id, kind, name, abbreviation, number_code, is_agency, created_at)
        select '${unit}', id, 'department', 'Dinas Pengelolaan Lingkungan Hidup, Kebersihan, dan Pertamanan Wilayah ${n}', 'DLH${n}', 'DLH${n}', true, now() from organization.unit where parent_id is null;
      insert into organization.position (id, unit_id, title, kind, heads_unit, created_at) values ('${position}', '${unit}', 'Kepala Dinas Pengelolaan Lingkungan Hidup, Kebersihan, dan Pertamanan Wilayah ${n}', 'structural', true, now());
      insert into organization.employee (id, name, status, created_at) values ('${employee}', 'Orang wilayah ${n}', 'pns', now());
      insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${employee}', '${position}', 'definitive', '2020-01-01', now());
      insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at) values ('${newId()}', 'operator', '${employee}', '${unit}', '2020-01-01', now())`);
  }
});
afterAll(async () => {
  await office.app.close();
  await house.close();
  await server.stop();
});

type Summary = { summary: { house: { unitName: string; desks: unknown[] }[]; outside: { line: string; way: string }[] }; consignments: { line: string; state: string }[] };

test('a letter to sixty lists them on an annex, lies once in each of thirty books and is mailed once to each of thirty offices', async () => {
  const house30 = desks.map((id, n) => ({ ref: { kind: 'position', id }, name: `Kepala Dinas Pengelolaan Lingkungan Hidup, Kebersihan, dan Pertamanan Wilayah ${n + 1}`, place: 'Tempat' }));
  const outside30 = Array.from({ length: HALF }, (_, n) => ({ ref: null, name: `Direktur Utama PT Pembangunan Sarana Air Bersih dan Penyehatan Lingkungan Permukiman Nusantara Sejahtera (Persero) Tbk. Cabang ${n + 1}`, place: 'Jakarta', email: `surat${n + 1}@airbersih.test` }));
  const to = [...house30, ...outside30];
  const printed = await office.approve({ way: 'wet', to });
  expect((await office.post('operator', `/api/letters/outgoing/${printed.letterId}/number`, { version: printed.version })).statusCode).toBe(200);
  const page = await office.get('operator', `/api/letters/outgoing/${printed.letterId}/print.pdf`);
  expect(page.statusCode, page.statusCode === 200 ? '' : page.body).toBe(200);
  const text = await wordsOfPdf(page.rawPayload);
  expect(text).toContain('Yth. (daftar terlampir)');
  expect(text).toMatch(/Lampiran : 1 \(satu\) berkas/u);
  expect(text).toContain('DAFTAR ALAMAT YANG DITUJU');
  expect(text).toMatch(/60\. Yth\. Direktur Utama PT Pembangunan Sarana .* Cabang 30, Jakarta/u);

  const { letterId, version } = await signedByHand({ ...house, services }, office, { to });
  const before = (await office.get('operator', `/api/letters/outgoing/${letterId}/sending`)).json() as Summary;
  expect(before.summary.house.map((unit) => unit.desks.length)).toEqual(Array.from({ length: HALF }, () => 1));
  expect(before.summary.outside.map((line) => line.way)).toEqual(Array.from({ length: HALF }, () => 'mail'));
  const outside = before.summary.outside.map(({ line }) => ({ line, way: 'mail' }));
  expect((await office.post('operator', `/api/letters/outgoing/${letterId}/send`, { version, outside })).json()).toMatchObject({ dispatches: HALF, consignments: HALF });
  await office.passSeconds();
  await enterDispatches(services, letterId);
  house.setNow('2026-11-20T02:05:00Z');
  await mailDue(services);
  await mailDue(services);

  const books = await lookAs<{ units: number; letters: number }>(house, `select count(distinct unit_id)::int as units, count(*)::int as letters from letters.letter where came_from = '${letterId}'`);
  expect(books).toEqual([{ units: HALF, letters: HALF }]);
  expect(new Set(server.received.map((mail) => mail.to)).size).toBe(HALF);
  expect(server.received).toHaveLength(HALF);
  const after = (await office.get('operator', `/api/letters/outgoing/${letterId}/sending`)).json() as Summary;
  // In the order of the letter, as whoever follows it reads it down the annex.
  expect(after.consignments.map((each) => each.line)).toEqual(before.summary.outside.map(({ line }) => line));
  expect(after.consignments.map((each) => each.state)).toEqual(Array.from({ length: HALF }, () => 'sent'));
  expect(await office.letter('operator', letterId)).toMatchObject({ state: 'sent', dispatches: expect.objectContaining({ length: HALF }) });
}, 120_000);
