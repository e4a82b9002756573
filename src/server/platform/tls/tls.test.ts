import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { loadConfig } from '../config/config.ts';
import { ensureAuthority, ensureServerCertificate } from './authority.ts';
import { loadServerCertificate } from './certificate.ts';
import { createListener } from './listener.ts';
import { listLanAddresses } from './names.ts';
import { renderNothingToTrust, renderTrustPage } from './trust-page.ts';

const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const names = { dns: ['localhost', 'kantor.example'], ip: ['127.0.0.1', '::1'] };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lontar-tls-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Answer = { status: number; body: string; headers: http.IncomingHttpHeaders };

async function listening(options: { strict?: boolean; plainFrom?: string[]; host?: string } = {}) {
  const certificate = await ensureServerCertificate(folder, names, now);
  const handler = (_: http.IncomingMessage, response: http.ServerResponse) => response.end('meja kerja');
  const server = createListener(handler, { certificate, strictTransport: options.strict ?? false, plainAllowedFrom: options.plainFrom ?? [] });
  server.listen(0, options.host ?? '0.0.0.0');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { port, close: () => new Promise<void>((done) => { server.closeAllConnections(); server.close(() => done()); }) };
}

async function get(url: string, options: https.RequestOptions = {}): Promise<Answer> {
  const client = url.startsWith('https') ? https : http;
  const request = client.get(url, { agent: false, ...options });
  const [response] = z.tuple([z.instanceof(http.IncomingMessage)]).parse(await once(request, 'response'));
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk as Uint8Array));
  return { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: response.headers };
}

test('the first start makes an authority whose key only its owner reads, and later starts keep it', async () => {
  const first = await ensureAuthority(folder, now);
  expect((await stat(path.join(folder, 'authority.key'))).mode & 0o777).toBe(0o600);
  expect(await ensureAuthority(folder, inDays(300))).toEqual(first);
  expect(new X509Certificate(first.certificate).ca).toBe(true);
});

test('a browser that trusts the authority accepts the server under each of its names', async () => {
  const { certificate: ca } = await ensureAuthority(folder, now);
  const server = await listening();
  for (const servername of ['localhost', 'kantor.example']) {
    const answer = await get(`https://127.0.0.1:${server.port}/`, { ca, servername, checkServerIdentity: (_, peer) => (peer.subjectaltname?.includes(servername) ? undefined : new Error('wrong name')) });
    expect(answer).toMatchObject({ status: 200, body: 'meja kerja' });
  }
  await expect(get(`https://127.0.0.1:${server.port}/`)).rejects.toThrow(/certificate/);
  await server.close();
});

test('the certificate is renewed before its end and when the machine gets a new name, and not otherwise', async () => {
  const first = await ensureServerCertificate(folder, names, now);
  expect(await ensureServerCertificate(folder, names, inDays(300))).toEqual(first);
  const renewed = await ensureServerCertificate(folder, names, inDays(380));
  expect(renewed.certificate).not.toBe(first.certificate);
  const wider = await ensureServerCertificate(folder, { ...names, ip: [...names.ip, '192.0.2.7'] }, inDays(381));
  expect(new X509Certificate(wider.certificate).checkIP('192.0.2.7')).toBe('192.0.2.7');
});

test('plain HTTP is served to this machine on the same port, bodies and kept-open connections included', async () => {
  const server = await listening();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  for (let round = 0; round < 3; round += 1) {
    expect(await get(`http://127.0.0.1:${server.port}/`, { agent })).toMatchObject({ status: 200, body: 'meja kerja' });
  }
  const posted = await fetch(`http://127.0.0.1:${server.port}/`, { method: 'POST', body: 'x'.repeat(300_000) });
  expect(posted.status).toBe(200);
  agent.destroy();
  await server.close();
});

test.skipIf(listLanAddresses().length === 0)('plain HTTP from another machine is sent to HTTPS, unless it is a named proxy', async () => {
  const lan = listLanAddresses()[0] ?? '';
  const server = await listening();
  expect(await get(`http://${lan}:${server.port}/surat?a=1`)).toMatchObject({ status: 308, headers: { location: `https://${lan}:${server.port}/surat?a=1` } });
  expect((await get(`http://${lan}:${server.port}/`, { headers: { host: 'jahat.example/\\x' } })).status).toBe(400);
  await server.close();
  const proxied = await listening({ plainFrom: [lan] });
  expect((await get(`http://${lan}:${proxied.port}/`)).status).toBe(200);
  await proxied.close();
});

test('strict transport is promised only with a certificate browsers know', async () => {
  const strict = await listening({ strict: true });
  const loose = await listening();
  const header = async (port: number) => (await get(`https://127.0.0.1:${port}/`, { rejectUnauthorized: false })).headers['strict-transport-security'];
  expect(await header(strict.port)).toBe('max-age=31536000');
  expect(await header(loose.port)).toBeUndefined();
  await strict.close();
  await loose.close();
});

test('noise on the port harms nobody', async () => {
  const server = await listening();
  const noise = connect(server.port, '127.0.0.1');
  noise.on('error', () => undefined);
  noise.write(Buffer.from([0x16, 0x03, 0x01, 0xff, 0xff, 0x00]));
  noise.resume().end();
  const garbage = connect(server.port, '127.0.0.1');
  garbage.on('error', () => undefined);
  garbage.resume().end('\0\0\0 omong kosong\r\n\r\n');
  await Promise.all([once(noise, 'close'), once(garbage, 'close')]);
  expect((await get(`http://127.0.0.1:${server.port}/`)).status).toBe(200);
  await server.close();
});

test('configured certificate files are used, and refused when key and certificate do not belong together', async () => {
  const other = path.join(folder, 'lain');
  const [one, two] = await Promise.all([ensureServerCertificate(folder, names, now), ensureAuthority(other, now)]);
  const files = { cert: path.join(folder, 'a.pem'), key: path.join(folder, 'a.key') };
  await writeFile(files.cert, one.certificate);
  await writeFile(files.key, one.key);
  const config = loadConfig({ LONTAR_DATA: folder, LONTAR_TLS_CERT: files.cert, LONTAR_TLS_KEY: files.key });
  expect(await loadServerCertificate(config, now)).toMatchObject({ certificate: one.certificate, authority: undefined });
  await expect(loadServerCertificate(config, inDays(900))).rejects.toMatchObject({ code: 'tls.expired' });
  await writeFile(files.key, two.key);
  await expect(loadServerCertificate(config, now)).rejects.toMatchObject({ code: 'tls.mismatch' });
});

test('the practice office says what it is on the page of its certificate too', async () => {
  const page = { url: 'https://kantor.test/percaya', fingerprint: 'AB:CD' };
  for (const practice of [true, false]) {
    const pages = [await renderTrustPage({ ...page, practice }), renderNothingToTrust({ practice })];
    expect(pages.map((text) => text.includes('LATIHAN · bukan kantor sebenarnya'))).toEqual([practice, practice]);
  }
});
