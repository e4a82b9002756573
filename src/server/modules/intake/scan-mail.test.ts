import hoodiecrow from 'hoodiecrow-imap';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/platform/actor.ts';
import { diskFull } from '#server/platform/files.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { attachmentsOf, marksOf, orderOfWork } from './scan-mail-rules.ts';
import { readScanMailJob } from './scan-mail.ts';

// The peer is a real IMAP server from npm, spoken to over a socket by the very client of the product.
const peer = hoodiecrow({ plugins: ['ID', 'UIDPLUS', 'NAMESPACE'], storage: { INBOX: { messages: [] } }, users: { pindai: { password: 'sandi-uji' } } });
let house: TestHouse;
let office: LetterOffice;
let url: string;

beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  await new Promise<void>((resolve) => { peer.listen(0, resolve); });
  url = `imap://pindai:sandi-uji@127.0.0.1:${(peer.server.address() as AddressInfo).port}/INBOX`;
  house.services.settings.scanMail = { url, unit: 'Setda' };
});
afterAll(async () => {
  await new Promise((resolve) => { peer.server.close(resolve); });
  await house.close();
});

type Attachment = { name: string; type: string; bytes: Buffer };
/** The peer reads part numbers of one last digit alone: many attachments stand in groups of nine, as in forwarded mails. */
function post(mail: { to: string; id: string; attachments: Attachment[] }): void {
  const parts = mail.attachments.map(({ name, type, bytes }) => `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/(.{76})/gu, '$1\r\n')}\r\n`);
  const groups = Array.from({ length: Math.ceil(parts.length / 9) }, (_, n) => multipart(`g${n}`, parts.slice(n * 9, n * 9 + 9)));
  const body = multipart('b', ['Content-Type: text/plain\r\n\r\nTerlampir.\r\n', ...(parts.length < 9 ? parts : groups)]);
  peer.appendMessage('INBOX', [], undefined, `From: pemindai@kantor.test\r\nTo: ${mail.to}\r\nSubject: Hasil pindai\r\nMessage-ID: <${mail.id}>\r\nMIME-Version: 1.0\r\n${body}`);
}
function multipart(boundary: string, parts: readonly string[]): string {
  return `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${parts.map((part) => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
}
let shade = 0;
const scan = async (name: string): Promise<Attachment> => { shade += 1; return { name, type: 'image/png', bytes: await sharp({ create: { width: 60, height: 80, channels: 3, background: { r: 3, g: shade, b: 9 } } }).png().toBuffer() }; };
const read = () => readScanMailJob.run(house.services, {});
const papers = async (name: string) => readTransaction(house.db, systemActor('test'), (tx) => tx.selectFrom('intake.paper').select(['unitId', 'source']).where('name', '=', name).execute());
const unread = () => peer.getMailbox('INBOX').messages.filter((message) => !message.flags.includes('\\Seen')).length;

test('BKS-26 DMI-24 each attachment of a mail to the scan address becomes a paper in the tray of the unit it names', async () => {
  post({ to: 'pindai+dinaspupr@kantor.test', id: 'a1@kantor.test', attachments: [await scan('satu.png'), await scan('dua.png')] });
  await read();
  expect(await papers('satu.png')).toEqual([{ unitId: office.unitId, source: 'mail' }]);
  expect(await papers('dua.png')).toHaveLength(1);
  expect(unread()).toBe(0);
});

test('a mail that names no unit goes to the unit of the setting', async () => {
  post({ to: 'pindai@kantor.test', id: 'a2@kantor.test', attachments: [await scan('umum.png')] });
  await read();
  const [paper] = await papers('umum.png');
  expect(paper?.unitId).not.toBe(office.unitId);
});

test('a message that comes again, or whose mark of having been read was lost, doubles nothing', async () => {
  const again = { to: 'pindai+pupr@kantor.test', id: 'a3@kantor.test', attachments: [await scan('sekali.png')] };
  post(again);
  await read();
  post(again);
  expect(unread()).toBe(1);
  await read();
  expect(await papers('sekali.png')).toHaveLength(1);
  expect(unread()).toBe(0);
});

test('a fault leaves the message unread, and the next minute takes it', async () => {
  const { files } = house.services;
  post({ to: 'pindai+pupr@kantor.test', id: 'a4@kantor.test', attachments: [await scan('nanti.png')] });
  house.services.files = { ...files, put: async () => { throw diskFull(); } };
  await expect(read()).rejects.toMatchObject({ code: 'file.disk_full' });
  house.services.files = files;
  expect(unread()).toBe(1);
  await read();
  expect(await papers('nanti.png')).toHaveLength(1);
});

test('an attachment that is no letter is told to the clerks; the others of its mail are taken', async () => {
  post({ to: 'pindai+pupr@kantor.test', id: 'a5@kantor.test', attachments: [await scan('baik.png'), { name: 'virus.exe', type: 'application/octet-stream', bytes: Buffer.from('MZ not a letter') }] });
  await read();
  expect(await papers('baik.png')).toHaveLength(1);
  const told = await readTransaction(house.db, await office.actor('operator'), (tx) => tx.selectFrom('intake.refusal').select(['name', 'code', 'source']).execute());
  expect(told).toEqual([{ name: 'virus.exe', code: 'document.kind_unknown', source: 'mail' }]);
});

test('a mail of very many attachments is taken a piece a turn, behind which nobody else waits; killed, failed or marked anew it loses and doubles nothing', async () => {
  const names = Array.from({ length: 25 }, (_, n) => `halaman-${n}.png`);
  const many = { to: 'pindai+pupr@kantor.test', id: 'banyak@kantor.test', attachments: await Promise.all(names.map(scan)) };
  post(many);
  post({ to: 'pindai+pupr@kantor.test', id: 'a7@kantor.test', attachments: [await scan('orang-lain.png')] });
  const taken = async () => (await readTransaction(house.db, systemActor('test'), (tx) => tx.selectFrom('intake.paper').select('name').where('name', 'like', 'halaman-%').orderBy('seq').execute())).map((row) => row.name);
  await read();
  expect(await taken()).toEqual(names.slice(0, 20));
  expect(await papers('orang-lain.png')).toHaveLength(1);
  expect(unread()).toBe(1);
  // In the middle of its second piece the disk is full.
  const { files } = house.services;
  let left = 2;
  house.services.files = { ...files, put: (...given: Parameters<typeof files.put>) => { left -= 1; if (left < 0) throw diskFull(); return files.put(...given); } };
  await expect(read()).rejects.toMatchObject({ code: 'file.disk_full' });
  house.services.files = files;
  expect(await taken()).toHaveLength(20);
  // The same mail once more in the mailbox goes on where the first was left; what comes meanwhile is taken before both.
  post(many);
  post({ to: 'pindai+pupr@kantor.test', id: 'a8@kantor.test', attachments: [await scan('sela.png')] });
  await read();
  expect(await papers('sela.png')).toHaveLength(1);
  expect(await taken()).toEqual(names);
  expect(unread()).toBe(0);
  for (const message of peer.getMailbox('INBOX').messages.slice(-3)) message.flags = message.flags.filter((flag) => flag !== '\\Seen');
  await read();
  expect(await taken()).toEqual(names);
}, 60_000);

test('fifty messages that name no unit do not stand before the scan that comes after them', async () => {
  house.services.settings.scanMail = { url };
  for (let n = 0; n < 50; n += 1) post({ to: 'pindai@kantor.test', id: `iklan${n}@kantor.test`, attachments: [] });
  await read();
  post({ to: 'pindai+pupr@kantor.test', id: 'a6@kantor.test', attachments: [await scan('sesudah.png')] });
  await read();
  expect(await papers('sesudah.png')).toHaveLength(1);
  expect(unread()).toBe(50);
  // Once there is a unit for them they are taken too.
  house.services.settings.scanMail = { url, unit: 'Setda' };
  await read();
  expect(unread()).toBe(0);
});

test('what stayed unread is looked at again in turn, behind what is new', () => {
  const before = new Set([3, 1, 9]);
  expect(orderOfWork([1, 2, 3, 4], before)).toEqual([2, 4, 3, 1]);
  expect([...before]).toEqual([3, 1]);
});

test('a mail server that is away is told and tried again', async () => {
  house.services.settings.scanMail = { url: 'imap://pindai:sandi-uji@127.0.0.1:1/INBOX' };
  await expect(read()).rejects.toThrow();
  house.services.settings.scanMail = { url, unit: 'Setda' };
  await expect(read()).resolves.toBeUndefined();
});

test('texts and pictures of a signature line are no attachments; a scan without a name is one', () => {
  const parts = [
    { part: '1', type: 'text/plain' }, { part: '2', type: 'image/png', disposition: 'inline', parameters: { name: 'logo.png' } },
    { part: '3', type: 'application/pdf', disposition: 'attachment' }, { part: '4', type: 'application/msword', parameters: { name: 'a.doc' } },
  ];
  expect(attachmentsOf({ type: 'multipart/mixed', childNodes: parts })).toEqual([{ part: '3', name: 'pindai-1.pdf' }, { part: '4', name: 'a.doc' }]);
  expect(attachmentsOf({ type: 'application/pdf' })).toEqual([{ part: '1', name: 'pindai-1.pdf' }]);
  expect(marksOf(['pindai+Dinas.PUPR@kota.go.id', 'sekda@kota.go.id', undefined])).toEqual(['Dinas.PUPR']);
});
