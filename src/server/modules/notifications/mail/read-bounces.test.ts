import hoodiecrow from 'hoodiecrow-imap';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { readBounce } from './bounce-rules.ts';
import { readBounces } from './read-bounces.ts';

// The peer is a real IMAP server from npm, spoken to over a socket by the very client of the product.
const peer = hoodiecrow({ plugins: ['ID', 'UIDPLUS', 'NAMESPACE'], storage: { INBOX: { messages: [] } }, users: { kantor: { password: 'sandi-uji' } } });
let house: TestHouse;
let office: LetterOffice;

beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  await new Promise<void>((resolve) => { peer.listen(0, resolve); });
  house.services.settings.bounceMail = `imap://kantor:sandi-uji@127.0.0.1:${(peer.server.address() as AddressInfo).port}/INBOX`;
});
afterAll(async () => {
  await new Promise((resolve) => { peer.server.close(resolve); });
  await house.close();
});

type Said = { mailId: string; to: string; action?: string; status?: string };
const notification = ({ mailId, to, action = 'failed', status = '5.1.1' }: Said) => `From: MAILER-DAEMON@pos.test\r\nTo: kantor@kota.test\r\nSubject: Undelivered Mail\r\nMessage-ID: <20261120.1@pos.test>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; boundary="b";\r\n report-type=delivery-status\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; pos.test\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 5.1.1 User\r\n  unknown\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: Surat masuk\r\nMessage-ID: <${mailId}@kantor.test>\r\n--b--\r\n`;
const post = (source: string) => { peer.appendMessage('INBOX', [], undefined, source); };
const unread = () => peer.getMailbox('INBOX').messages.filter((message) => !message.flags.includes('\\Seen')).length;

/** A person with a proved address and one mail on its way there. */
async function mailTo(who: string): Promise<{ mailId: string; to: string }> {
  const [mailId, employeeId, to] = [newId(), office.desks[who]?.employeeId ?? '', `${who}@kota.test`];
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into notifications.mail_address (employee_id, address, state, verified_by, verified_at) values ('${employeeId}', '${to}', 'verified', 'self', now());
    insert into notifications.mail (id, employee_id, digest, send_at, state, ended_at) values ('${mailId}', '${employeeId}', false, now(), 'sent', now())`);
  return { mailId, to };
}
const stateOf = async (who: string) => (await runSql(house.adminUrl, `select state, refused_reason from notifications.mail_address where employee_id = '${office.desks[who]?.employeeId ?? ''}'`))[0];

test('a mail that comes back as undeliverable marks its address, and the person is told where they still look', async () => {
  post(notification(await mailTo('kabid')));
  await readBounces.run(house.services, {});
  expect(await stateOf('kabid')).toEqual({ state: 'refused', refused_reason: '5.1.1 550 5.1.1 User unknown' });
  expect(await runSql(house.adminUrl, `select kind from notifications.notice where employee_id = '${office.desks.kabid?.employeeId ?? ''}'`)).toEqual([{ kind: 'mail_refused' }]);
  expect(unread()).toBe(0);
});

test('what is only late, what was never our mail or went to another address changes nothing', async () => {
  const mail = await mailTo('kamarga');
  post(notification({ ...mail, action: 'delayed', status: '4.4.1' }));
  post(notification({ ...mail, mailId: newId() }));
  post(notification({ ...mail, to: 'orang.lain@kota.test' }));
  await readBounces.run(house.services, {});
  expect(await stateOf('kamarga')).toEqual({ state: 'verified', refused_reason: null });
});

test('a message of a person in that mailbox is not touched', async () => {
  post('From: warga@kota.test\r\nTo: kantor@kota.test\r\nSubject: Tanya\r\nMessage-ID: <x@kota.test>\r\n\r\nHalo\r\n');
  await readBounces.run(house.services, {});
  expect(unread()).toBe(1);
});

test('without a mailbox nothing is read', async () => {
  const { bounceMail: _, ...settings } = house.services.settings;
  await expect(readBounces.run({ ...house.services, settings }, {})).resolves.toBeUndefined();
});

test.each([['no report', 'Subject: Halo\r\n\r\nStatus: 5.1.1\r\n'], ['a report of reading', 'Content-Type: multipart/report; report-type=disposition-notification\r\n\r\nAction: failed\r\nStatus: 5.0.0\r\n']])('%s is no bounce', (_name, source) => {
  expect(readBounce(source)).toBeNull();
});
