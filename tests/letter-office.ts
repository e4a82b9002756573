import type { TestHouse } from '#tests/database.ts';
import { runSql } from '#tests/sql.ts';
import { systemActor, type Actor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { standOf } from '#server/modules/organization/index.ts';

type Desk = { positionId: string; employeeId: string; seat: NonNullable<Actor['seat']> };
export type LetterOffice = {
  unitId: string;
  desks: Record<string, Desk>;
  actor: (who: string) => Promise<Actor>;
  letter: (draft?: LetterDraft) => Promise<string>;
  /** Stands in for the identity room: the header `x-desk` names who comes. */
  door: Room;
};
export type LetterDraft = { subject?: string; sender?: string; number?: string; securityClass?: 'B' | 'T' | 'R' | 'SR'; urgency?: string; to?: string[]; copies?: string[]; at?: string; dueOn?: string | null };

const desks: [name: string, title: string, unit: 'root' | 'setda' | 'dinas' | 'bidang' | 'marga', superior: string | null, extra?: { heads?: boolean; disposes?: boolean }][] = [
  ['sekda', 'Sekretaris Daerah', 'setda', null, { heads: true, disposes: true }],
  ['kadis', 'Kepala Dinas PUPR', 'dinas', 'sekda', { heads: true, disposes: true }],
  ['kabid', 'Kepala Bidang Sumber Daya Air', 'bidang', 'kadis', { heads: true, disposes: true }],
  ['kamarga', 'Kepala Bidang Bina Marga', 'marga', 'kadis', { heads: true, disposes: true }],
  ['staf', 'Pengelola Irigasi', 'bidang', 'kabid'],
  ['stafdua', 'Pengelola Pompa', 'bidang', 'kabid'],
];

/** A small office: one secretary, one agency with two divisions, an assistant, a Plh., an operator. Invented people. */
export async function makeLetterOffice(house: Pick<TestHouse, 'services' | 'adminUrl'>): Promise<LetterOffice> {
  const units = { root: newId(), setda: newId(), dinas: newId(), bidang: newId(), marga: newId() };
  const book = newId();
  const people: LetterOffice['desks'] = {};
  const arrange = (statements: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statements}`);
  await arrange(`
    insert into organization.unit (id, parent_id, kind, name, abbreviation, number_code, is_agency, created_at) values
      ('${units.root}', null, 'government', 'Pemerintah Kota Tanjung Lestari', 'Pemkot', '', false, now()), ('${units.setda}', '${units.root}', 'secretariat', 'Sekretariat Daerah', 'Setda', 'SETDA', true, now()),
      ('${units.dinas}', '${units.root}', 'department', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'Dinas PUPR', 'PUPR', true, now()),
      ('${units.bidang}', '${units.dinas}', 'division', 'Bidang Sumber Daya Air', 'Bidang SDA', '', false, now()), ('${units.marga}', '${units.dinas}', 'division', 'Bidang Bina Marga', 'Bidang BM', '', false, now());
    insert into registers.book (id, unit_id, kind, year, pattern, start_basis, opened_at) values ('${book}', '${units.dinas}', 'incoming', 2026, '{urut}', 'buku baru', now())`);
  for (const [name, title, unit, superior, extra] of desks) {
    const desk: Desk = { positionId: newId(), employeeId: newId(), seat: 'definitive' };
    people[name] = desk;
    const superiorId = superior === null ? 'null' : `'${people[superior]?.positionId ?? ''}'`;
    await arrange(`
      insert into organization.position (id, unit_id, title, kind, superior_id, heads_unit, may_dispose, created_at) values ('${desk.positionId}', '${units[unit]}', '${title}', 'structural', ${superiorId}, ${extra?.heads ?? false}, ${extra?.disposes ?? false}, now());
      insert into organization.employee (id, name, status, created_at) values ('${desk.employeeId}', 'Orang ${name}', 'pns', now());
      insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${desk.employeeId}', '${desk.positionId}', 'definitive', '2020-01-01', now())`);
  }
  const kadis = people.kadis?.positionId ?? '';
  const [assistant, acting, operator] = [newId(), newId(), newId()];
  await arrange(`
    insert into organization.employee (id, name, status, created_at) values ('${assistant}', 'Orang ajudan', 'pns', now()), ('${acting}', 'Orang plh', 'pns', now()), ('${operator}', 'Orang operator', 'pns', now());
    insert into organization.assistant (id, position_id, employee_id, from_on, created_at) values ('${newId()}', '${kadis}', '${assistant}', '2020-01-01', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, until_on, created_at) values ('${newId()}', '${acting}', '${kadis}', 'plh', '2026-11-01', '2026-12-31', now());
    insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at) values ('${newId()}', 'operator', '${operator}', '${units.dinas}', '2020-01-01', now())`);
  people.ajudan = { positionId: kadis, employeeId: assistant, seat: 'assistant' };
  people.plh = { positionId: kadis, employeeId: acting, seat: 'plh' };
  people.operator = { positionId: '', employeeId: operator, seat: 'definitive' };

  const actor = (who: string) => actorOf(house.services, { who, desk: people[who] });
  let serial = 0;
  const letter = async (draft: LetterDraft = {}) => {
    serial += 1;
    const id = newId();
    const entry = newId();
    const securityClass = draft.securityClass ?? 'B';
    const at = draft.at ?? house.services.clock().toISOString();
    const text = [`set lontar.phase = 'work'; set lontar.roles = '["system"]'`,
      `insert into letters.letter (id, direction, unit_id, sender_name, letter_number, received_on, received_via, urgency, security_class, state, entry_id, registered_at, reply_due_on)
        values ('${id}', 'incoming', '${units.dinas}', '${draft.sender ?? 'Balai Wilayah Sungai'}', '${draft.number ?? `600/${serial}/BWS`}', '${at.slice(0, 10)}', 'hand', '${draft.urgency ?? 'normal'}', '${securityClass}', 'registered', '${entry}', '${at}', ${draft.dueOn ? `'${draft.dueOn}'` : 'null'})`,
      `insert into letters.letter_subject (letter_id, subject) values ('${id}', '${draft.subject ?? `Permintaan data banjir ${serial}`}')`,
      `set lontar.phase = 'counter'; insert into registers.entry (id, book_id, n, text, subject_kind, subject_id, issued_at, issued_by) values ('${entry}', '${book}', ${serial}, '${serial}', 'letter', '${id}', '${at}', '${systemActor('x').accountId}'); set lontar.phase = 'work'`,
      ...deliveries(draft, people).flatMap(({ desk, kind }) => [
        `insert into letters.delivery (id, letter_id, kind, position_id, employee_id, state, delivered_at) values ('${newId()}', '${id}', '${kind}', '${desk.positionId}', '${desk.employeeId}', 'unread', '${at}')`,
        accessRow({ id, grantee: securityClass === 'SR' ? 'employee' : 'position', granteeId: securityClass === 'SR' ? desk.employeeId : desk.positionId, relation: 'addressee', securityClass, at, unitId: units.dinas }),
      ]),
      accessRow({ id, grantee: 'registry', granteeId: units.dinas, relation: 'registry', securityClass, at, unitId: units.dinas }),
    ].join(';\n');
    await runSql(house.adminUrl, text);
    return id;
  };
  const door: Room = { name: 'door', authenticate: async (_services, request) => {
    const who = request.headers['x-desk'];
    return typeof who === 'string' && people[who] ? { actor: await actor(who), half: false } : null;
  } };
  return { unitId: units.dinas, desks: people, actor, letter, door };
}

function deliveries(draft: LetterDraft, people: LetterOffice['desks']): { desk: Desk; kind: string }[] {
  const named = [...(draft.to ?? ['kadis']).map((who) => ({ who, kind: 'to' })), ...(draft.copies ?? []).map((who) => ({ who, kind: 'copy' }))];
  return named.flatMap(({ who, kind }) => { const desk = people[who]; return desk ? [{ desk, kind }] : []; });
}

function accessRow(row: { id: string; grantee: string; granteeId: string; relation: string; securityClass: string; at: string; unitId: string }): string {
  return `insert into letters.access (letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id)
    values ('${row.id}', '${row.grantee}', '${row.granteeId}', '${row.relation}', '${row.securityClass}', '${row.at}', '${row.at}', '${row.at.slice(0, 10)}', 'normal', 'registered', '${row.unitId}')`;
}

/** Who somebody of the small office is at this moment. */
export async function actorOf(services: Services, of: { who: string; desk: Desk | undefined }): Promise<Actor> {
  const { who, desk } = of;
  if (!desk) throw new Error(`nobody is called ${who}`);
  const now = services.clock();
  const stand = await readTransaction(services.db, systemActor('test'), (tx) => standOf(tx, { employeeId: desk.employeeId, positionId: desk.positionId || null, seat: desk.seat, at: now }));
  return { ...systemActor(`Orang ${who}`), accountId: desk.employeeId, employeeId: desk.employeeId, positionId: stand.seat?.positionId ?? null, unitId: stand.seat?.unitId ?? null, seat: stand.seat?.seat ?? null, roles: stand.roles, hats: stand.hats, sessionId: newId() };
}
