import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSql } from '#tests/database.ts';
import { Browser, openIdentityOffice, type IdentityOffice } from '#tests/identity-office.ts';
import { identityJobs } from './identity.jobs.ts';

let office: IdentityOffice;
beforeAll(async () => { office = await openIdentityOffice(); });
afterAll(async () => { await office.built.app.close(); await office.house.close(); });
const left = async () => (await runSql(office.house.adminUrl, 'select (select count(*)::int from identity.throttle) as tries, (select count(*)::int from identity.challenge) as challenges, (select count(*)::int from identity.known_device) as devices, (select count(*)::int from identity.session) as sessions'))[0];
const forget = async () => { for (const job of identityJobs) await job.run(office.house.services, {}); };

test('wrong tries, challenges and unseen browsers are forgotten in time, sessions are kept as evidence', async () => {
  const from = new Browser(office.built);
  await from.signIn('siapa.saja');
  await from.post('/api/sign-in/passkey/options');
  await from.signIn('rina.wulandari');
  await forget();
  const before = await left();
  expect(before).toMatchObject({ challenges: 1, devices: 1, sessions: 1 });
  office.house.setNow('2026-11-22T02:00:00Z');
  await forget();
  expect(await left()).toEqual({ tries: 0, challenges: 0, devices: 1, sessions: 1 });
  office.house.setNow('2027-12-01T02:00:00Z');
  await forget();
  expect(await left()).toEqual({ tries: 0, challenges: 0, devices: 0, sessions: 1 });
});
