import hoodiecrow from 'hoodiecrow-imap';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { lookAs, signedByHand } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { notificationsRoom } from '../index.ts';
import { readBounces } from './read-bounces.ts';

// Letters that were mailed to outside parties and come back. The peer is a real IMAP server from npm, read by the client of the product.
const peer = hoodiecrow({ plugins: ['ID', 'UIDPLUS', 'NAMESPACE'], storage: { INBOX: { messages: [] } }, users: { kantor: { password: 'sandi-uji' } } });
const email = 'surat@airbersih.test';
let house: TestHouse;
let office: OutgoingOffice;
let letterId: string;
let consignmentId: string;

beforeAll(async () => {
  house = await freshServices();
  office = await makeOutgoingOffice(house);
  await new Promise<void>((resolve) => { peer.listen(0, resolve); });
  house.services.settings.bounceMail = `imap://kantor:sandi-uji@127.0.0.1:${(peer.server.address() as AddressInfo).port}/INBOX`;
  const signed = await signedByHand(house, office);
  letterId = signed.letterId;
  await office.post('operator', `/api/letters/outgoing/${letterId}/send`, { version: signed.version, outside: [{ line: 'to:0', way: 'courier' }] });
  await office.passSeconds();
  // As if it had been mailed: the way there is another test's.
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    update letters.consignment set way = 'mail', state = 'sent', email = '${email}', message_id = '<' || id || '@localhost>', next_try_at = now() where letter_id = '${letterId}'`);
  consignmentId = (await lookAs<{ id: string }>(house, `select id from letters.consignment where letter_id = '${letterId}'`))[0]?.id ?? '';
});
afterAll(async () => {
  await new Promise((resolve) => { peer.server.close(resolve); });
  await office.app.close();
  await house.close();
});

const report = (of: { id?: string; to?: string; more?: string }) => `From: MAILER-DAEMON@pos.test\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; boundary="b"; report-type=delivery-status\r\n${of.more ?? ''}\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; ${of.to ?? email}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 \u0000<script>alert(1)</script> User unknown\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${of.id ?? consignmentId}@localhost>\r\n--b--\r\n`;
const post = (source: string) => { peer.appendMessage('INBOX', [], undefined, source); };
const unread = () => peer.getMailbox('INBOX').messages.filter((message) => !message.flags.includes('\\Seen')).length;
const state = async () => ((await office.get('staf', `/api/letters/outgoing/${letterId}/sending`)).json() as { consignments: { state: string; answer: string | null }[] }).consignments[0];

test('a report that is forged, broken, enormous or of another mail changes nothing and stops nobody', async () => {
  post(report({ id: newId() }));
  post(report({ to: 'orang.lain@airbersih.test' }));
  post(report({ id: `${consignmentId}'; drop table letters.consignment; --` }));
  post(`Content-Type: multipart/report; report-type=delivery-status\r\n\r\nAction: failed\r\nStatus: 5.0.0\r\n\u0000\u0001Final-Recipient: rfc822; \u0007`);
  post(report({ to: `${'@'.repeat(190_000)} x` }));
  post(report({ id: newId(), more: `X-Long: ${'a '.repeat(60_000)}\r\n${' folded;\r\n'.repeat(5000)}` }));
  const began = performance.now();
  await readBounces.run(house.services, {});
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(await state()).toMatchObject({ state: 'sent' });
  expect(unread()).toBe(0);
});

test('a letter refused behind the address it was mailed to, since its party forwards its mail, comes back as well', async () => {
  // As Postfix reports it: where it was sent, and where that address was forwarded to.
  post(report({ to: 'staf.air@gmail.test' }).replace('Final-Recipient:', `Original-Recipient: rfc822; ${email}\r\nFinal-Recipient:`));
  await readBounces.run(house.services, {});
  expect(await state()).toMatchObject({ state: 'bounced' });
});

test('BKS-42 a letter that comes back is shown so with the words of the server, and the desk that wrote it hears of it once', async () => {
  // Some servers name their reports as we name our mails.
  post(report({ more: `Message-ID: <${newId()}@pos.test>\r\n` }));
  post(report({}));
  await readBounces.run(house.services, {});
  expect(await state()).toMatchObject({ state: 'bounced', answer: expect.stringContaining('5.1.1') });
  const ring = notificationsRoom.jobs?.find((job) => job.name === 'notifications.ring-bells');
  const events = await runSql(house.adminUrl, `select name, payload from platform.outbox where name = 'consignment.failed'`);
  expect(events).toHaveLength(1);
  for (const event of events) await ring?.run(house.services, { event: event['name'], ...(event['payload'] as object) });
  const staf = office.desks['staf']?.positionId ?? '';
  expect(await runSql(house.adminUrl, `select kind, letter_id from notifications.notice where position_id = '${staf}'`)).toEqual([{ kind: 'sending_failed', letter_id: letterId }]);
});
