import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestMailServer } from '#tests/mail-server.ts';
import { loadConfig } from './config/config.ts';
import { MailRefused, openMail, type Mail } from './mail.ts';
import { ensureAuthority, ensureServerCertificate } from './tls/authority.ts';

let folder: string;
let server: TestMailServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lontar-mail-'));
  const now = new Date();
  const { certificate, key } = await ensureServerCertificate(folder, { dns: ['localhost'], ip: ['127.0.0.1'] }, now);
  await writeFile(path.join(folder, 'ca.pem'), (await ensureAuthority(folder, now)).certificate);
  server = new TestMailServer({ cert: certificate, key });
  await server.start();
});
afterAll(async () => { await server.stop(); await rm(folder, { recursive: true, force: true }); });

const mail = (change: Partial<Mail> = {}): Mail => ({ to: 'kadis@tanjunglestari.test', subject: 'Surat masuk', text: 'Satu surat', html: '<p>Satu surat</p>', messageId: '<satu@kantor.test>', unsubscribe: 'https://kantor.test/akun/pemberitahuan', ...change });

test('a mail goes over a line sealed by a certificate the office trusts, under its own fixed name', async () => {
  await server.open({ LONTAR_SMTP_SECURITY: 'starttls', LONTAR_SMTP_CA: path.join(folder, 'ca.pem') }).send(mail());
  expect(server.of('kadis@tanjunglestari.test')).toMatchObject([{ messageId: '<satu@kantor.test>', subject: 'Surat masuk' }]);
  expect(server.received[0]?.raw).toContain('List-Unsubscribe: <https://kantor.test/akun/pemberitahuan>');
});

test('nothing is handed to a mail server whose certificate nobody vouches for', async () => {
  const before = server.received.length;
  await expect(server.open({ LONTAR_SMTP_SECURITY: 'starttls' }).send(mail())).rejects.toThrow();
  expect(server.received).toHaveLength(before);
});

test('an address the server does not know is refused for good; a server that is away is not', async () => {
  server.unknown.add('tidak.ada@tanjunglestari.test');
  await expect(server.open().send(mail({ to: 'tidak.ada@tanjunglestari.test' }))).rejects.toBeInstanceOf(MailRefused);
  const away = openMail(loadConfig({ HOME: folder, LONTAR_SMTP_HOST: '127.0.0.1', LONTAR_SMTP_PORT: '1', LONTAR_SMTP_SECURITY: 'none', LONTAR_SMTP_FROM: 'a@b.test', LONTAR_SMTP_TIMEOUT_SECONDS: '1' }));
  await expect(away?.send(mail())).rejects.not.toBeInstanceOf(MailRefused);
});

test('a subject cannot smuggle a header', async () => {
  await server.open().send(mail({ to: 'uji@tanjunglestari.test', subject: 'Hal\r\nBcc: orang@lain.test' }));
  expect(server.of('uji@tanjunglestari.test')[0]?.raw).not.toMatch(/^Bcc:/mi);
  expect(server.of('orang@lain.test')).toEqual([]);
});

test('without a mail server there is no way out, and half a setting is refused', () => {
  expect(openMail(loadConfig({ HOME: folder }))).toBeUndefined();
  expect(() => loadConfig({ LONTAR_SMTP_HOST: 'mail.test' })).toThrow(expect.objectContaining({ code: 'config.half_smtp' }));
});
