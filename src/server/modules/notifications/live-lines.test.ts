import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { identityRoom } from '#server/modules/identity/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { makeAccount, signInAs } from '#tests/sign-in.ts';
import { openNotifications } from './index.ts';
import { ringBells } from './ring-bells.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
let address: string;
const headers: Record<string, { cookie: string }> = {};
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [identityRoom, openNotifications({ beatMs: 50 })] });
  await built.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(built.app.server.address() as AddressInfo).port}`;
  for (const who of ['kadis', 'kabid', 'plh']) {
    const desk = office.desks[who];
    if (!desk) throw new Error(who);
    await makeAccount(house.services, { employeeId: desk.employeeId, username: who });
    headers[who] = await signInAs(built.app, { username: who, positionId: desk.positionId, seat: desk.seat });
  }
});
afterAll(async () => { await built.app.close(); await house.close(); });

type Line = { until: (text: string) => Promise<string>; heard: () => string; ended: Promise<void>; close: () => void };
/** One open tab: gathers what is said, without any fixed wait. */
async function openTab(who: string): Promise<Line> {
  const stop = new AbortController();
  const reply = await fetch(`${address}/api/live`, { headers: headers[who] ?? {}, signal: stop.signal });
  expect(reply.headers.get('content-type')).toContain('text/event-stream');
  let heard = '';
  const waiting = new Set<() => void>();
  const read = async () => {
    for await (const chunk of reply.body ?? []) {
      heard += Buffer.from(chunk).toString();
      for (const look of waiting) look();
    }
  };
  const ended = read().catch(() => undefined);
  const until = (text: string) => new Promise<string>((resolve) => {
    const look = () => { if (heard.includes(text)) { waiting.delete(look); resolve(heard); } };
    waiting.add(look);
    look();
  });
  return { until, heard: () => heard, ended, close: () => stop.abort() };
}
const arrive = async (securityClass: 'B' | 'R' | 'SR', subject: string) => {
  const letterId = await office.letter({ securityClass, subject });
  await ringBells.run(house.services, { event: 'letter.registered', letterId, securityClass });
  return letterId;
};

test('what happens at a desk is heard at once in every open tab of that desk, and at no other', async () => {
  const tabs = [await openTab('kadis'), await openTab('kadis'), await openTab('plh')];
  const other = await openTab('kabid');
  const letterId = await arrive('B', 'Rapat banjir');
  for (const tab of tabs) expect(await tab.until(letterId)).toContain('event: notice');
  await other.until(': beat');
  expect(other.heard()).not.toContain(letterId);
  for (const tab of [...tabs, other]) tab.close();
});

test('a live line never carries words of a letter', async () => {
  const tab = await openTab('kadis');
  const letterId = await arrive('R', 'Mutasi pejabat eselon dua');
  expect(await tab.until(letterId)).not.toContain('Mutasi');
  tab.close();
});

test('of a top secret letter the line of the Plh says nothing', async () => {
  const [holder, acting] = [await openTab('kadis'), await openTab('plh')];
  const letterId = await arrive('SR', 'Sangat rahasia');
  await holder.until(letterId);
  const beats = acting.heard().length;
  await acting.until(': beat');
  expect(acting.heard().slice(beats)).not.toContain(letterId);
  holder.close();
  acting.close();
});

test('a line ends with its session', async () => {
  const tab = await openTab('kabid');
  await tab.until(': beat');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update identity.session set ended_at = now(), end_reason = 'revoked' where account_id = (select id from identity.account where username = 'kabid')`);
  await tab.ended;
  expect(tab.heard()).toContain('event: end');
  expect((await fetch(`${address}/api/live`, { headers: headers.kabid ?? {} })).status).toBe(401);
});
