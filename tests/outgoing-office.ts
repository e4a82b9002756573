import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { buildApp } from '#server/app.ts';
import { approvalsRoom } from '#server/modules/approvals/index.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import { freshServices, type TestHouse } from './database.ts';
import { makeLetterOffice, type LetterOffice } from './letter-office.ts';
import { runSql } from './sql.ts';

type Body = Record<string, unknown>;
type Reply = Awaited<ReturnType<FastifyInstance['inject']>>;
export type OutgoingOffice = Omit<LetterOffice, 'letter'> & {
  /** A letter of somebody outside that lies with `kadis`. */
  letterIn: LetterOffice['letter'];
  app: FastifyInstance;
  post: (who: string, url: string, body?: Body) => Promise<Reply>;
  get: (who: string, url: string) => Promise<Reply>;
  /** A draft of an order, ready for its route: written by `staf`, to the Sekda, signed by `signer`. */
  write: (change?: Body, who?: string) => Promise<{ letterId: string; version: number; base: number }>;
  letter: (who: string, letterId: string) => Promise<Record<string, never>>;
  /** The ten seconds of every sending are over. */
  passSeconds: () => Promise<void>;
  /** A letter all desks have initialled. */
  approve: (change?: Body) => Promise<{ letterId: string; version: number }>;
  /** Its drafter mends a letter on its route. */
  mend: (letterId: string, change: Body) => Promise<{ letterId: string; version: number }>;
};

const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** The office of one file of tests, closed after them. */
export async function openOutgoingOffice(more: readonly Room[] = []): Promise<{ house: TestHouse; office: OutgoingOffice }> {
  const house = await freshServices();
  const office = await makeOutgoingOffice(house, more);
  afterAll(async () => {
    await office.app.close();
    await house.close();
  });
  return { house, office };
}

/** The small office, with desks that may sign, and a registry at the Setda as well; whoever comes has just proved who they are. */
export async function makeOutgoingOffice(house: TestHouse, more: readonly Room[] = []): Promise<OutgoingOffice> {
  const office = await makeLetterOffice(house);
  const signers = ['sekda', 'kadis', 'kabid'].map((who) => `'${office.desks[who]?.positionId ?? ''}'`).join(',');
  const clerk = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    update organization.position set may_sign = true where id in (${signers});
    insert into organization.employee (id, name, status, created_at) values ('${clerk}', 'Orang pencatat setda', 'pns', now());
    insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at)
      select '${newId()}', 'operator', '${clerk}', unit_id, '2020-01-01', now() from organization.position where id = '${office.desks['sekda']?.positionId ?? ''}'`);
  office.desks['pencatat'] = { positionId: '', employeeId: clerk, seat: 'definitive' };
  const door: Room = {
    name: 'door',
    authenticate: async (services, request) => {
      const come = await office.door.authenticate?.(services, request);
      return come ? { ...come, actor: { ...come.actor, stepUpAt: services.clock() } } : null;
    },
  };
  const { app } = await buildApp(house.services, { rooms: [door, registersRoom, documentsRoom, approvalsRoom, lettersRoom, ...more] });
  const post: OutgoingOffice['post'] = async (who, url, body = {}) => app.inject({ method: 'POST', url, headers: { 'x-desk': who }, payload: { commandId: newId(), ...body } });
  const get: OutgoingOffice['get'] = async (who, url) => app.inject({ method: 'GET', url, headers: { 'x-desk': who } });
  const letter: OutgoingOffice['letter'] = async (who, letterId) => (await get(who, `/api/letters/outgoing/${letterId}`)).json();
  const desk = (who: string) => office.desks[who]?.positionId ?? '';

  async function write(change: Body = {}, who = 'staf') {
    const { letterId } = (await post(who, '/api/letters/outgoing', { typeCode: 'SDINAS' })).json() as { letterId: string };
    const content = {
      subject: 'Permintaan data pintu air', place: 'Tanjung Lestari', way: 'login', classification: '600.1', route: [desk('kabid')],
      to: [{ ref: { kind: 'position', id: desk('sekda') }, name: 'Sekretaris Daerah', place: 'Tempat' }], body: paragraph('Bersama ini kami mohon data pintu air.'),
      signer: { positionId: desk('kadis'), employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null }, ...change,
    };
    const saved = await app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': who }, payload: { commandId: newId(), base: 1, change: content } });
    if (saved.statusCode !== 200) throw new Error(saved.body);
    const { version, contentVersion } = saved.json() as { version: number; contentVersion: number };
    return { letterId, version, base: contentVersion };
  }
  async function passSeconds() {
    const later = () => new Date(house.services.clock().getTime() + 11_000);
    for (const job of lettersRoom.jobs ?? []) if (job.name === 'letters.release-sending') await job.run({ ...house.services, clock: later }, {});
  }
  async function approve(change: Body = {}) {
    const { letterId, version, base } = await write({ route: [], ...change });
    const submitted = await post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base });
    if (submitted.statusCode !== 200) throw new Error(submitted.body);
    return { letterId, version: (submitted.json() as { version: number }).version };
  }
  async function mend(letterId: string, change: Body) {
    const { draft } = (await letter('staf', letterId)) as unknown as { draft: { version: number } };
    const saved = await app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: draft.version, change } });
    if (saved.statusCode !== 200) throw new Error(saved.body);
    return { letterId, version: (saved.json() as { version: number }).version };
  }
  return { ...office, letterIn: office.letter, app, post, get, write, letter, passSeconds, approve, mend };
}
