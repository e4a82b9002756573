import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import { migrate } from '#server/platform/migrate.ts';
import { startEmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import { findFreePort } from '#server/platform/process/port.ts';
import type { HostileFile } from '#tests/hostile/hostile-file.ts';
import { arrange } from './registers-proof.ts';

export type Row = { what: string; name: string; kilobytes: number; came: string; pages: string; seconds: number; isRight: boolean; wrong: string };
export type HostileResult = { rows: Row[]; healthMs: number[]; peakMegabytes: number };
type Office = { origin: string; cookie: string };

/**
 * Sends every file to one office with its worker, as a clerk would, while somebody asks for /healthz all the time.
 * What is taken is drawn to its end and then asked for again, to see that nothing active comes back.
 */
export async function proveHostile(files: readonly HostileFile[], say: (row: Row) => void): Promise<HostileResult> {
  // Made before anybody is timed: packing a gigabyte holds this very process up.
  const made: { file: HostileFile; bytes: Buffer }[] = [];
  for (const file of files) made.push({ file, bytes: await file.bytes() });
  const folder = await mkdtemp(path.join(tmpdir(), 'lontar-prove-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'db') });
  let server: ChildProcess | undefined;
  try {
    const store = path.join(folder, 'files');
    await mkdir(store, { recursive: true });
    await migrate({ adminUrl: postgres.adminUrl, appRole: decodeURIComponent(new URL(postgres.appUrl).username) });
    const { cookie } = await arrange(postgres, store);
    const port = (await findFreePort(0)) ?? 0;
    server = await openServer({ PROOF_DATABASE: postgres.appUrl, PROOF_FILES: store, PROOF_PORT: String(port), PROOF_WORKER: 'yes' });
    const office = { origin: `http://127.0.0.1:${port}`, cookie };
    const health = watchHealth(office.origin);
    const rows: Row[] = [];
    const work = async () => {
      for (let next = made.shift(); next; next = made.shift()) {
        const row = await tryFile(office, next.file, next.bytes);
        rows.push(row);
        say(row);
      }
    };
    // Two clerks, as many as a browser sends at once.
    await Promise.all([work(), work()]);
    return { rows, healthMs: await health.stop(), peakMegabytes: await peakOf(server.pid ?? 0) };
  } finally {
    server?.kill('SIGKILL');
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function openServer(settings: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'office-process.ts')], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => { if (text.includes('ready')) resolve(child); });
    child.once('exit', (code, signal) => reject(new Error(`the office server ended with ${code ?? signal}`)));
  });
}

/** Asks every tenth of a second, and once more only when the answer is there: the longest silence is what a person would feel. */
function watchHealth(origin: string): { stop: () => Promise<number[]> } {
  const times: number[] = [];
  let over = false;
  const asking = (async () => {
    while (!over) {
      const begun = performance.now();
      const reply = await fetch(`${origin}/healthz`).catch(() => null);
      times.push(reply?.ok ? performance.now() - begun : Number.POSITIVE_INFINITY);
      await pause(100);
    }
  })();
  return { stop: async () => { over = true; await asking; return times.sort((a, b) => a - b); } };
}

async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
}

async function tryFile(office: Office, file: HostileFile, bytes: Buffer): Promise<Row> {
  const begun = performance.now();
  const reply = await fetch(`${office.origin}/api/files?commandId=${randomUUID()}&name=${encodeURIComponent(file.name)}`, {
    method: 'POST', body: new Uint8Array(bytes), headers: { cookie: office.cookie, 'content-type': 'application/octet-stream' },
  });
  const seconds = (performance.now() - begun) / 1000;
  const answer = await reply.json() as Partial<FileCard> & { error?: { code: string } };
  const card = answer.id ? await whenDrawn(office, answer.id) : null;
  const came = answer.error?.code ?? 'taken';
  const expected = 'taken' in file.fate ? ['taken'] : file.fate.refused;
  const wrong = [...(expected.includes(came) ? [] : [`expected ${expected.join(' or ')}`]), ...(card ? await faultsOf(office, card, bytes) : [])];
  return { what: file.what, name: file.name, kilobytes: Math.ceil(bytes.length / 1024), came, pages: card ? `${card.pagesState} ${card.pages.length}/${card.pageCount}` : '', seconds, isRight: wrong.length === 0, wrong: wrong.join('; ') };
}

async function whenDrawn(office: Office, id: string): Promise<FileCard> {
  for (;;) {
    const card = await (await fetch(`${office.origin}/api/files/${id}`, { headers: { cookie: office.cookie } })).json() as FileCard;
    if (card.pagesState !== 'waiting') return card;
    await pause(100);
  }
}

/** What is wrong with the way a taken file comes back: nothing a browser would run, nothing but the very bytes. */
async function faultsOf(office: Office, card: FileCard, bytes: Buffer): Promise<string[]> {
  const faults: string[] = [];
  const ask = (rest: string) => fetch(`${office.origin}/api/files/${card.id}/${rest}`, { headers: { cookie: office.cookie } });
  const check = (isFine: boolean, fault: string) => { if (!isFine) faults.push(fault); };
  const original = await ask('original');
  const header = (reply: Response, name: string) => reply.headers.get(name) ?? '';
  check(Buffer.from(await original.arrayBuffer()).equals(bytes), 'the original has changed');
  check(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._!~-]+$/u.test(header(original, 'content-disposition')), 'the original is not a clean attachment');
  check(!/html|svg|xml;|javascript/u.test(header(original, 'content-type')), 'the original has an active type');
  const pages = await Promise.all(card.pages.flatMap(({ page }) => [ask(`pages/${page}`), ask(`pages/${page}?size=thumb`)]));
  for (const reply of [original, ...pages]) {
    check(header(reply, 'x-content-type-options') === 'nosniff', 'nosniff is missing');
    check(header(reply, 'content-security-policy') === "default-src 'none'; sandbox", 'the sandbox is missing');
  }
  for (const reply of pages) {
    const head = Buffer.from(await reply.arrayBuffer()).subarray(0, 12).toString('latin1');
    check(header(reply, 'content-type') === 'image/webp' && head.startsWith('RIFF') && head.endsWith('WEBP'), 'a page is no picture');
  }
  if (card.pages.length === 0) check((await ask('pages/1')).status === 404, 'a page where there is none');
  return faults;
}
