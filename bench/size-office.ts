import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { buildApp } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { signIn } from '#tests/sign-in.ts';
import { runSql } from '#tests/sql.ts';
import { openBenchHouse, type BenchHouse } from './bench-house.ts';

type Headers = { cookie: string };
export type Sample = { id: string; number: string; subject: string };
/** A generated office opened for measuring: its app, some people signed in, some of its letters. */
export type SizeOffice = { house: BenchHouse; app: FastifyInstance; clerk: Headers; leader: Headers; leaderPosition: string; below: string[]; bookId: string; unitId: string; letters: Sample[]; fileId: string; total: number };

/** Opens a generated office: the clerk of its fullest book and the head most letters go to. */
export async function openSizeOffice(folder: string): Promise<SizeOffice> {
  const house = await openBenchHouse(folder);
  const { app } = await buildApp(house.services, { server: { logger: false } });
  const ask = (text: string) => runSql(house.postgres.adminUrl, text);
  const [book] = await ask(`select c.book_id as id, b.unit_id from registers.counter c join registers.book b on b.id = c.book_id where b.year = (select max(b2.year) from registers.book b2 join registers.counter c2 on c2.book_id = b2.id) order by c.last - b.start_number desc limit 1`);
  const unitId = String(book?.['unit_id']);
  const [clerk] = await ask(`select a.username from organization.duty d join identity.account a on a.employee_id = d.employee_id where d.unit_id = '${unitId}' and d.role = 'operator' limit 1`);
  const [leader] = await ask(`select a.username, p.id from organization.position p join organization.assignment s on s.position_id = p.id and s.kind = 'definitive' join identity.account a on a.employee_id = s.employee_id where p.code = 'SEKDA'`);
  const below = await ask(`select id from organization.position where superior_id = '${String(leader?.['id'])}' and closed_on is null order by id limit 2`);
  const samples = await ask(`select l.letter_id as id, l.number, t.subject from search.letter_number l join search.letter_text t using (letter_id) join letters.access a on a.letter_id = l.letter_id and a.relation = 'registry' and a.grantee_id = '${unitId}'
    where l.kind = 'sender' and a.security_class = 'B' and t.subject <> '' order by md5(l.letter_id::text) limit 40`);
  const [total] = await ask('select reltuples::bigint as n from pg_class where oid = \'letters.letter\'::regclass');
  const headers = await signIn(app, String(clerk?.['username']));
  const scan = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#faf9f5' } }).jpeg().toBuffer();
  const upload = await app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=pindai.jpg`, headers: { ...headers, 'content-type': 'application/octet-stream' }, payload: scan });
  return {
    house, app, clerk: headers, leader: await signIn(app, String(leader?.['username'])), leaderPosition: String(leader?.['id']), below: below.map((row) => String(row['id'])), bookId: String(book?.['id']), unitId,
    letters: samples.map((row) => ({ id: String(row['id']), number: String(row['number']), subject: String(row['subject']) })), fileId: upload.json<{ id: string }>().id, total: Number(total?.['n']),
  };
}

/** Registers one letter to the leader and gives its id. */
export async function registerOne(office: SizeOffice): Promise<string> {
  const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(new Date());
  const payload = {
    commandId: newId(), unitId: office.unitId, senderName: 'Balai Wilayah Sungai Nusa Bahari', letterNumber: `600.1/${newId().slice(-8)}/BWS/2026`, letterDate: on, receivedOn: on, receivedVia: 'hand', urgency: 'normal', securityClass: 'B',
    subject: 'Permintaan Data Pompa Air di Kecamatan Pesisir', files: [{ fileId: office.fileId, role: 'main' }], addressees: [{ positionId: office.leaderPosition, kind: 'to' }],
  };
  const reply = await office.app.inject({ method: 'POST', url: '/api/letters/incoming', headers: office.clerk, payload });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json<{ letterId: string }>().letterId;
}

export async function disposeOne(office: SizeOffice, letterId: string): Promise<void> {
  const payload = { commandId: newId(), parentRecipientId: null, recipients: office.below.map((positionId, index) => ({ positionId, leading: index === 0 })), instructions: ['TL'], note: 'Segera siapkan datanya', due: { workingDays: 3 } };
  const reply = await office.app.inject({ method: 'POST', url: `/api/letters/${letterId}/dispositions`, headers: office.leader, payload });
  if (reply.statusCode !== 200) throw new Error(reply.body);
}
