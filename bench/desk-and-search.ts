import { parseArgs } from 'node:util';
import pg from 'pg';
import { ReadLog } from '#server/platform/audit.ts';
import { buildApp } from '#server/app.ts';
import { openDatabase } from '#server/platform/database.ts';
import { localFiles } from '#server/platform/files.ts';
import { migrate } from '#server/platform/migrate.ts';
import type { Services } from '#server/platform/services.ts';
import { deskRoom } from '#server/modules/desk/index.ts';
import { searchRoom } from '#server/modules/search/index.ts';
import { trackingRoom } from '#server/modules/tracking/index.ts';
import { startTestCluster } from '#tests/cluster.ts';
import { makeLetterOffice } from '#tests/letter-office.ts';
import { withDatabase } from '#tests/sql.ts';

// `node bench/desk-and-search.ts --letters 100000`: a desk with 100 open letters, and search, in a city with many.
const { values } = parseArgs({ options: { letters: { type: 'string', default: '100000' } } });
const letters = Number(values.letters);
const cluster = await startTestCluster();
try {
  const services = await prepare();
  const office = await makeLetterOffice({ services, adminUrl: adminUrl() });
  await fill(office.unitId, office.desks);
  const { app } = await buildApp(services, { rooms: [deskRoom, trackingRoom, searchRoom, office.door] });
  await measure('desk, 50 rows of 100', () => app.inject({ method: 'GET', url: '/api/desk', headers: { 'x-desk': 'kadis' } }));
  await measure('counts of the position switch', () => app.inject({ method: 'GET', url: '/api/desk/seats', headers: { 'x-desk': 'kadis' } }));
  for (const q of ['600/4711/BWS', '600/47', 'pompa 471', 'undangan rapat', 'undangn jembtan', 'tidakada']) {
    await measure(`search "${q}", knows 2 in 100`, () => app.inject({ method: 'GET', url: `/api/search?q=${encodeURIComponent(q)}`, headers: { 'x-desk': 'kadis' } }));
    await measure(`search "${q}", knows all`, () => app.inject({ method: 'GET', url: `/api/search?q=${encodeURIComponent(q)}`, headers: { 'x-desk': 'operator' } }));
  }
  await app.close();
  await services.db.destroy();
} finally {
  await cluster.stop();
}

function adminUrl(): string {
  return withDatabase(cluster.adminUrl, 'lontar_bench');
}

async function prepare(): Promise<Services> {
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  await client.query('create database lontar_bench');
  await client.end();
  await migrate({ adminUrl: adminUrl(), appRole: decodeURIComponent(new URL(cluster.appUrl).username) });
  const db = openDatabase({ url: withDatabase(cluster.appUrl, 'lontar_bench') });
  const clock = () => new Date('2026-11-20T02:00:00Z');
  return {
    db, clock, files: localFiles('/nonexistent'), readLog: new ReadLog(db, clock),
    settings: { timeZone: 'Asia/Jakarta', uploadLimit: 1, origins: ['https://localhost'], sessionIdleMinutes: 60, sessionMaxHours: 12 },
  };
}

async function fill(unitId: string, desks: Record<string, { positionId: string; employeeId: string }>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  // Some thousands of different subjects, a tenth of them invitations.
  const word = (words: string, by: number) => `(string_to_array('${words}', ' '))[1 + (n / ${by}) % ${words.split(' ').length}]`;
  const subject = `${word('Undangan Permohonan Laporan Penyampaian Klarifikasi Usulan Rekomendasi Edaran Permintaan Pemberitahuan', 1)} || ' ' || ${word('rapat data pompa irigasi jalan jembatan anggaran pegawai aset sampah banjir kesehatan sekolah pasar taman', 7)} || ' ' || ${word('triwulan semester tahunan kelurahan kecamatan kota provinsi', 31)} || ' ' || n`;
  const [kadis, sekda] = [desks.kadis?.positionId, desks.sekda?.positionId];
  await client.query(`set lontar.phase = 'work'; set lontar.roles = '["system"]'`);
  await client.query(`
    create temporary table planned as select gen_random_uuid() as id, n, case when n % 50 = 0 then '${kadis}'::uuid else '${sekda}'::uuid end as position_id,
      case when n % 50 = 0 and n <= 5000 then 'registered' else 'closed' end as state, timestamptz '2026-01-01' + n * interval '1 minute' as at from generate_series(1, ${letters}) n`);
  await client.query(`insert into letters.letter (id, direction, unit_id, sender_name, letter_number, received_on, received_via, urgency, security_class, state, entry_id, registered_at)
    select id, 'incoming', '${unitId}', 'Balai ' || n % 97, '600/' || n || '/BWS', at::date, 'hand', 'normal', 'B', state, gen_random_uuid(), at from planned`);
  await client.query(`insert into letters.letter_subject (letter_id, subject) select id, ${subject} from planned`);
  await client.query(`insert into letters.delivery (id, letter_id, kind, position_id, state, delivered_at) select gen_random_uuid(), id, 'to', position_id, 'read', at from planned`);
  await client.query(`insert into letters.access (letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id)
    select id, 'position', position_id, 'addressee', 'B', at, at, at::date, 'normal', state, '${unitId}'::uuid from planned union all select id, 'registry', '${unitId}', 'registry', 'B', at, at, at::date, 'normal', state, '${unitId}' from planned`);
  await client.query(`insert into search.letter_text (letter_id, sender, subject, indexed_at) select id, 'Balai ' || n % 97, ${subject}, now() from planned`);
  await client.query(`insert into search.letter_number (letter_id, kind, number) select id, 'sender', '600/' || n || '/BWS' from planned`);
  await client.query('analyze');
  await client.end();
}

async function measure(name: string, work: () => Promise<{ statusCode: number; body: string }>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 15; run += 1) {
    const started = performance.now();
    const reply = await work();
    if (reply.statusCode !== 200) throw new Error(`${name}: ${reply.body}`);
    times.push(performance.now() - started);
  }
  const [median, worst] = [times.toSorted((a, b) => a - b)[7] ?? 0, Math.max(...times)];
  process.stdout.write(`${name}: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms\n`);
}
