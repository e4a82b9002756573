import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ReadLog } from '#server/platform/audit.ts';
import { openDatabase } from '#server/platform/database.ts';
import { localFiles } from '#server/platform/files.ts';
import { newId } from '#server/platform/ids.ts';
import { migrate } from '#server/platform/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import { findFreePort } from '#server/platform/process/port.ts';
import type { Services } from '#server/platform/services.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { TestMailServer } from '#tests/mail-server.ts';
import { runSql } from '#tests/sql.ts';
import { seeded } from './random.ts';
import { examine, type Examination } from './sending-examination.ts';
import { writeAndSend, type Fate, type Tally, type Writing } from './sending-letters.ts';

export type ProofPlan = { desks: number; rounds: number; seed: number; say: (line: string) => void };
export type ProofResult = { tally: Tally; died: Map<string, number>; seconds: number; examination: Examination };

const passphrase = 'kambing merah tiga naik perahu senja';
/** Statements of one letter from blank page to mailbox are some 250; several are under way at once. */
const LONGEST_LIFE = 500;
/** Each life begins this much later by the clock of the office: what a dead worker had in hand is given up within the proof. */
const CLOCK_STEP_MS = 16 * 60_000;
const MOST_SECONDS_A_LIFE = 45;

/**
 * Writes, signs and sends letters with several desks at once while the office dies by SIGKILL, at a random statement of its own or with
 * its mail server in the middle of a mail, then counts: in the house each exactly once, no mail twice, no lost answer repeated, no
 * signed file lost, number, file and state in agreement.
 */
export async function proveSending(plan: ProofPlan): Promise<ProofResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lontar-prove-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'db'), settings: { max_connections: '120' } });
  const files = path.join(folder, 'files');
  const server = new TestMailServer();
  try {
    await mkdir(files, { recursive: true });
    await migrate({ adminUrl: postgres.adminUrl, appRole: decodeURIComponent(new URL(postgres.appUrl).username) });
    await server.start();
    const desks = await arrange(postgres, files);
    const result = await storm({ plan, postgres, files, code: path.join(folder, 'code'), server, desks });
    return { ...result, examination: await examine({ adminUrl: postgres.adminUrl, appUrl: postgres.appUrl, files, tally: result.tally, server }) };
  } finally {
    await server.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A small office whose head may sign, with a registry of its own in each of its two agencies. */
async function arrange(postgres: Pick<EmbeddedPostgres, 'appUrl' | 'adminUrl'>, files: string): Promise<LetterOffice['desks']> {
  const db = openDatabase({ url: postgres.appUrl, max: 4 });
  const clock = () => new Date();
  const services: Services = {
    db, clock, files: localFiles(files), readLog: new ReadLog(db, clock), settings: { timeZone: 'Asia/Jakarta', uploadLimit: 20 * 1024 * 1024, origins: [], sessionIdleMinutes: 600, sessionMaxHours: 12 },
  };
  const office = await makeLetterOffice({ services, adminUrl: postgres.adminUrl });
  const [kadis, sekda] = [office.desks['kadis']?.positionId ?? '', office.desks['sekda']?.positionId ?? ''];
  const clerk = newId();
  await runSql(postgres.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    update organization.position set may_sign = true where id = '${kadis}';
    insert into organization.employee (id, name, status, created_at) values ('${clerk}', 'Orang pencatat setda', 'pns', now());
    insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at) select '${newId()}', 'operator', '${clerk}', unit_id, '2020-01-01', now() from organization.position where id = '${sekda}'`);
  await services.readLog.flush();
  await db.destroy();
  return office.desks;
}

type Storm = { plan: ProofPlan; postgres: EmbeddedPostgres; files: string; /** folder of compiled code */ code: string; server: TestMailServer; desks: LetterOffice['desks'] };

async function storm(input: Storm): Promise<Omit<ProofResult, 'examination'>> {
  const { plan, server } = input;
  const random = seeded(plan.seed);
  const port = (await findFreePort(0)) ?? 0;
  const died = new Map<string, number>();
  const tally: Tally = { written: [], repeats: 0, refused: [] };
  const begun = performance.now();
  let [over, settled, serial] = [false, false, 0];
  const addressOf = (fate: Fate, n: number) => {
    const email = `surat${n}@airbersih.test`;
    if (fate === 'silent') server.silent.add(email);
    if (fate === 'unknown') server.unknown.add(email);
    return email;
  };
  const writing: Writing = { origin: `http://127.0.0.1:${port}`, desks: input.desks, passphrase, addressOf, over: () => over, settled: () => settled };
  const offices = new Offices(input, { port, died });
  const live = (round: number, killAt: number) => offices.open({ aheadMs: round * CLOCK_STEP_MS, killAt });

  let office = await live(0, 0);
  await makeCertificate(writing);
  office.child.kill('SIGKILL');
  await office.ended;
  const desks = Array.from({ length: plan.desks }, () => writeAndSend(writing, tally, () => (serial += 1)));
  for (let round = 1; round <= plan.rounds; round += 1) {
    office = await live(round, 1 + Math.floor(random() * LONGEST_LIFE));
    // In every third life a mail of its server takes the office with it: before the mail, behind it, or behind the answer.
    server.atMail = round % 3 === 0 ? { moment: (['data', 'taken', 'answered'] as const)[Math.floor(random() * 3)] ?? 'taken', run: () => { count(died, 'a mail under way'); office.child.kill('SIGKILL'); } } : null;
    await Promise.race([office.ended, pause(MOST_SECONDS_A_LIFE * 1000)]);
    if (office.child.exitCode === null && office.child.signalCode === null) { count(died, 'between two letters'); office.child.kill('SIGKILL'); await office.ended; }
    if (round % 10 === 0) plan.say(`putaran ${round}: ${tally.written.length} surat terkirim, ${tally.repeats} perintah diulang, ${server.received.length} pos-el sampai`);
  }
  server.atMail = null;
  over = true;
  office = await live(plan.rounds + 1, 0);
  await Promise.all(desks);
  settled = true;
  await untilQuiet(input);
  office.child.kill('SIGKILL');
  await office.ended;
  // What the last life had in hand is given up by one more.
  office = await live(plan.rounds + 2, 0);
  await untilQuiet(input);
  office.child.kill('SIGKILL');
  await office.ended;
  await offices.close();
  return { tally, died, seconds: (performance.now() - begun) / 1000 };
}

function count(died: Map<string, number>, step: string): void {
  died.set(step, (died.get(step) ?? 0) + 1);
}

async function makeCertificate(writing: Writing): Promise<void> {
  const reply = await fetch(`${writing.origin}/api/signing/certificates`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-desk': 'kadis' }, body: JSON.stringify({ commandId: newId(), passphrase }) });
  if (!reply.ok) throw new Error(await reply.text());
}

/** Nothing is on its way any more that goes by itself. */
async function untilQuiet({ postgres }: Storm): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  try {
    await client.query(`select set_config('lontar.roles', '["system"]', false)`);
    for (let left = 600; left > 0; left -= 1) {
      const { rows } = await client.query<{ n: number }>(`select ((select count(*) from letters.sending where state = 'waiting') + (select count(*) from letters.dispatch where state = 'waiting')
        + (select count(*) from letters.consignment where way = 'mail' and state in ('waiting', 'handing')))::int as n`);
      if (rows[0]?.n === 0) return;
      await pause(200);
    }
  } finally {
    await client.end();
  }
}

type Life = { aheadMs: number; killAt: number };
type Office = { child: ChildProcess; ended: Promise<void> };

/**
 * Offices one after the other: while one lives, the next has loaded its program and waits at the door, so that a life is spent on letters and
 * not on starting. Nothing else differs from a start behind the death of the one before: it opens database, mail and port when it is told to.
 */
class Offices {
  readonly #env: NodeJS.ProcessEnv;
  readonly #died: Map<string, number>;
  #next: Waiting;

  constructor({ postgres, files, server, desks, code }: Storm, { port, died }: { port: number; died: Map<string, number> }) {
    this.#env = {
      ...process.env, PROOF_DATABASE: postgres.appUrl, PROOF_FILES: files, PROOF_PORT: String(port), PROOF_DESKS: JSON.stringify(desks), PROOF_SMTP_PORT: String(server.port),
      // What the first one compiled, the others take over.
      NODE_COMPILE_CACHE: code,
    };
    this.#died = died;
    this.#next = this.#prepare();
  }

  /** Opens the office that waits, and has the one after it get ready. */
  async open(life: Life): Promise<Office> {
    const { office, say, opened } = this.#next;
    say(`${JSON.stringify(life)}\n`);
    await opened;
    this.#next = this.#prepare();
    return office;
  }

  /** The last one that waits never opens. */
  async close(): Promise<void> {
    this.#next.opened.catch(() => undefined);
    this.#next.office.child.kill('SIGKILL');
    await this.#next.office.ended;
  }

  #prepare(): Waiting {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'sending-process.ts')], { env: this.#env, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
    // It may be dead already when it is told something.
    child.stdin.on('error', () => undefined);
    let rest = '';
    const opened = new Promise<void>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (line === 'ready') resolve();
          else if (line.startsWith('died ')) count(this.#died, line.slice(5));
        }
      });
      child.once('exit', (code, signal) => reject(new Error(`the office ended with ${code ?? signal} before it was open`)));
    });
    return { office: { child, ended }, opened, say: (text) => child.stdin.write(text) };
  }
}

type Waiting = { office: Office; opened: Promise<void>; say: (text: string) => void };
