import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { connect } from 'node:tls';
import hoodiecrow from 'hoodiecrow-imap';
import { findFreePort } from '../../src/server/platform/process/port.ts';
import { passingFolder } from '../passing-folder.ts';
import type { Person, Office } from './duty.ts';

/** Not localhost: what phones need (camera, passkeys, offline) is only to be had over HTTPS there. */
const NAME = 'kantor.contohkota.test';
const server = (file: string) => path.resolve(import.meta.dirname, '../../src/server', file);

/** Starts the model office as `npm run demo` does, in a folder of its own, and tells the duties where it is. */
export default async function openOffice(): Promise<() => Promise<void>> {
  // While writing a duty one may keep an office open and name it here.
  if (process.env['LONTAR_E2E_OFFICE']) return () => Promise.resolve();
  // Duties on stale or missing screens fail by waiting, one after the other.
  const { status } = spawnSync(process.execPath, [server('build-if-stale.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('the web could not be built');
  const mailbox = await openMailbox();
  const smtpPort = (await findFreePort(0)) ?? 0;
  const smtp = { LONTAR_SMTP_HOST: '127.0.0.1', LONTAR_SMTP_PORT: String(smtpPort), LONTAR_SMTP_SECURITY: 'none', LONTAR_SMTP_FROM: 'Kantor <kantor@contohkota.test>' };
  const started = await startOffice([server('main.ts'), '--demo'], { LONTAR_PORT: '0', LONTAR_SCAN_MAIL: mailbox.url, LONTAR_SCAN_MAIL_UNIT: 'Setda', ...smtp });
  process.env['LONTAR_E2E_OFFICE'] = JSON.stringify({ ...started.office, scanMail: mailbox.url, smtpPort } satisfies Office);
  return async () => {
    await started.close();
    await mailbox.close();
  };
}

/** A practice office beside the one of the duties, as `npm run practice` opens it. */
export function openPractice(port: number): Promise<{ office: Office; close: () => Promise<void> }> {
  return startOffice([server('practice.ts')], { LONTAR_PRACTICE_PORT: String(port) });
}

/** The scan-to-mail address: a real IMAP server, as scanners of offices write to one. */
async function openMailbox(): Promise<{ url: string; close: () => Promise<void> }> {
  const peer = hoodiecrow({ plugins: ['ID', 'UIDPLUS', 'NAMESPACE'], storage: { INBOX: { messages: [] } }, users: { pindai: { password: 'sandi-uji' } } });
  await new Promise<void>((resolve) => { peer.listen(0, resolve); });
  const { port } = peer.server.address() as AddressInfo;
  return { url: `imap://pindai:sandi-uji@127.0.0.1:${port}/INBOX`, close: () => new Promise((resolve) => { peer.server.close(() => resolve()); }) };
}

/** Starts an office in a folder of its own and reads what it prints: its port and its accounts. */
async function startOffice(args: string[], own: NodeJS.ProcessEnv): Promise<{ office: Office; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(passingFolder(), 'lontar-e2e-'));
  const { child, port, people } = await start(folder, { args, own });
  const office: Office = { origin: `https://${NAME}:${port}`, localOrigin: `http://localhost:${port}`, name: NAME, spki: await readKey(port), people, folder };
  return { office, close: async () => { await stop(child); await rm(folder, { recursive: true, force: true }); } };
}

async function start(folder: string, { args, own }: { args: string[]; own: NodeJS.ProcessEnv }): Promise<{ child: ChildProcess; port: number; people: Person[] }> {
  // Duties are walked faster than people walk them: fifty letters in two minutes is no attack.
  const env = { ...process.env, LONTAR_ACTS_PER_MINUTE: '3000', LONTAR_HOST: NAME, LONTAR_LOG_LEVEL: 'warn', LANG: '', LONTAR_DATA: path.join(folder, 'demo-data'), ...own };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (/^\S+\s+\S+.*\n[\s\S]*https:\/\//m.test(said) && peopleIn(said).length > 0 && portIn(said) !== null) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the office ended with ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`the office did not open in ten minutes:\n${said}`)), 600_000).unref();
  });
  return { child, port: portIn(said) ?? 0, people: peopleIn(said) };
}

const portIn = (said: string) => { const found = /https:\/\/[^\s:]+:(\d+)/.exec(said)?.[1]; return found ? Number(found) : null; };

/** `npm run demo` prints one account a line: username, password, then who it is. */
function peopleIn(said: string): Person[] {
  return [...said.matchAll(/^\s+([a-z0-9][a-z0-9.-]+)\s+(\S{12,})\s{2,}(.+)$/gm)].map((match) => ({ username: match[1] ?? '', password: match[2] ?? '', who: (match[3] ?? '').trim() }));
}

/** The public key of the office's certificate, to be pinned in the browser. */
function readKey(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', servername: NAME, rejectUnauthorized: false }, () => {
      const raw = socket.getPeerCertificate(true).raw;
      socket.destroy();
      resolve(createHash('sha256').update(new X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' })).digest('base64'));
    });
    socket.once('error', reject);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
