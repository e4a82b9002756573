import { beforeEach, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { lookAs, wordsOfPdf } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { enterDispatches } from '../dispatch/dispatch.jobs.ts';

// "Yth. Semua lurah": seven desks of the house, whose page says them by name.
const { house, office } = await openOutgoingOffice();
let groupId: string;
let members: { id: string; title: string }[];
const asSystem = async (statements: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statements}`);

/** A position of the Setda with somebody on it. */
const seat = (id: string, title: string) => {
  const employee = newId();
  return `insert into organization.position (id, unit_id, title, kind, created_at) select '${id}', unit_id, '${title}', 'structural', now() from organization.position where id = '${office.desks['sekda']?.positionId ?? ''}';
    insert into organization.employee (id, name, status, created_at) values ('${employee}', 'Orang ${title}', 'pns', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${employee}', '${id}', 'definitive', '2020-01-01', now());`;
};
const joins = (id: string, place: number) => `insert into organization.address_group_member (group_id, position_id, place) values ('${groupId}', '${id}', ${place});`;

beforeEach(async () => {
  groupId = newId();
  const name = `Semua lurah ${groupId.slice(-6)}`;
  members = ['Melati', 'Kenanga', 'Cempaka', 'Mawar', 'Anggrek', 'Teratai', 'Dahlia'].map((title) => ({ id: newId(), title: `Lurah ${title} ${groupId.slice(-6)}` }));
  await asSystem(`insert into organization.address_group (id, name, created_at) values ('${groupId}', '${name}', now()); ${members.map(({ id, title }, place) => seat(id, title) + joins(id, place)).join('\n')}`);
});

const toGroup = (membersListed: boolean) => ({ to: [{ ref: { kind: 'group', id: groupId }, name: 'Semua lurah', place: 'Tempat', ...(membersListed ? { membersListed } : {}) }] });
const closes = async (id: string) => asSystem(`update organization.position set closed_on = '2026-11-19' where id = '${id}'`);
const titles = () => members.map(({ title }) => title);
type Groups = { gone: { group: string; name: string }[]; joined: { group: string; name: string }[] };
const summary = async (letterId: string) => ((await office.get('operator', `/api/letters/outgoing/${letterId}/sending`)).json() as { summary: { groups: Groups; house: { desks: { title: string }[] }[]; outside: unknown[] } }).summary;
const named = async (letterId: string) => ((await lookAs<{ names: string[] | null }>(house, `select array(select jsonb_array_elements_text(f.sheet->'addressees'->0->'members'->'names')) as names from letters.frozen f where f.letter_id = '${letterId}'`))[0]?.names ?? []);

async function signed(letterId: string, version: number): Promise<number> {
  const reply = await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version });
  expect(reply.statusCode, reply.body).toBe(200);
  return (reply.json() as { version: number }).version;
}
async function sent(letterId: string, version: number): Promise<string[]> {
  const reply = await office.post('kadis', `/api/letters/outgoing/${letterId}/send`, { version });
  expect(reply.statusCode, reply.body).toBe(200);
  await office.passSeconds();
  await enterDispatches(house.services, letterId);
  return (await lookAs<{ title: string }>(house, `select p.title from letters.delivery d join letters.letter l on l.id = d.letter_id join organization.position p on p.id = d.position_id where l.came_from = '${letterId}'`)).map((row) => row.title);
}

test('a letter to a group of seven says (daftar terlampir) behind its name, and the list that goes with it names all seven', async () => {
  const { letterId, version } = await office.approve({ way: 'wet', ...toGroup(true) });
  expect((await office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version })).statusCode).toBe(200);
  const page = await office.get('operator', `/api/letters/outgoing/${letterId}/print.pdf`);
  const text = await wordsOfPdf(page.rawPayload);
  expect(text).toContain('Yth. Semua lurah (daftar terlampir)');
  expect(text).toMatch(/Lampiran : 1 \(satu\) berkas/u);
  expect(text).toMatch(new RegExp(`DAFTAR ALAMAT YANG DITUJU Semua lurah ${titles().map((title, at) => `${at + 1}\\. Yth\\. ${title}, Tempat`).join(' ')}`, 'u'));
});

test('the members are those of the submission: who joins, leaves or ends on the route changes neither the page nor the desks, and the sender is told', async () => {
  const { letterId, version } = await office.approve(toGroup(true));
  const [goes, leaves] = members;
  const joined = { id: newId(), title: `Lurah Flamboyan ${groupId.slice(-6)}` };
  await asSystem(`${seat(joined.id, joined.title)} ${joins(joined.id, 9)} delete from organization.address_group_member where group_id = '${groupId}' and position_id = '${leaves?.id ?? ''}'`);
  await closes(goes?.id ?? '');
  const after = await signed(letterId, version);
  expect(await named(letterId)).toEqual(titles());
  const before = await summary(letterId);
  expect(before.groups).toEqual({ gone: [{ group: 'Semua lurah', name: goes?.title }], joined: [{ group: 'Semua lurah', name: joined.title }] });
  expect(before.outside).toEqual([]);
  const reached = titles().slice(1).sort();
  expect(before.house.flatMap(({ desks }) => desks.map(({ title }) => title)).sort()).toEqual(reached);
  expect((await sent(letterId, after)).sort()).toEqual(reached);
});

test('a group that is closed on the route stops neither the number nor the sending of a letter that names its members', async () => {
  const { letterId, version } = await office.approve(toGroup(true));
  await asSystem(`update organization.address_group set closed_at = now() where id = '${groupId}'`);
  expect((await sent(letterId, await signed(letterId, version))).sort()).toEqual(titles().sort());
});

test('taken back and submitted again the letter names the members of that day', async () => {
  const { letterId, version, base } = await office.write(toGroup(true));
  const submit = async (at: { version: number; base: number }) => {
    const reply = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, at);
    expect(reply.statusCode, reply.body).toBe(200);
  };
  await submit({ version, base });
  await asSystem(`delete from organization.address_group_member where group_id = '${groupId}' and position_id = '${members[0]?.id ?? ''}'`);
  const kept = async () => ((await lookAs<{ names: string[] }>(house, `select array(select jsonb_array_elements(d.members->'${groupId}')->>'name') as names from letters.draft d where d.letter_id = '${letterId}'`))[0]?.names);
  expect(await kept()).toEqual(titles());
  const { route } = (await office.get('staf', `/api/approvals/letter/${letterId}`)).json() as { route: { id: string } };
  expect((await office.post('staf', `/api/approval-routes/${route.id}/withdraw`)).statusCode).toBe(200);
  const again = (await office.letter('staf', letterId)) as unknown as { version: number; draft: { version: number } };
  await submit({ version: again.version, base: again.draft.version });
  expect(await kept()).toEqual(titles().slice(1));
});

test('a group addressed as such stays one line, and the letter goes to whoever belongs to it when it is sent', async () => {
  const { letterId, version } = await office.approve(toGroup(false));
  const joined = { id: newId(), title: `Lurah Flamboyan ${groupId.slice(-6)}` };
  await asSystem(`${seat(joined.id, joined.title)} ${joins(joined.id, 9)}`);
  const after = await signed(letterId, version);
  expect(await named(letterId)).toEqual([]);
  expect((await summary(letterId)).groups).toEqual({ gone: [], joined: [] });
  expect((await sent(letterId, after)).sort()).toEqual([...titles(), joined.title].sort());
});

test('a group added on the route is named with the members of that day, those named before stay', async () => {
  const { letterId } = await office.approve(toGroup(true));
  const other = newId();
  await asSystem(`insert into organization.address_group (id, name, created_at) values ('${other}', 'Kelompok ${other.slice(-6)}', now());
    insert into organization.address_group_member (group_id, position_id, place) values ('${other}', '${office.desks['kabid']?.positionId ?? ''}', 1);
    delete from organization.address_group_member where group_id = '${groupId}' and position_id = '${members[0]?.id ?? ''}'`);
  await office.mend(letterId, { to: [...toGroup(true).to, { ref: { kind: 'group', id: other }, name: 'Para kepala bidang', membersListed: true }] });
  const [row] = await lookAs<{ members: Record<string, { name: string }[]> }>(house, `select members from letters.draft where letter_id = '${letterId}'`);
  expect(row?.members[groupId]?.map(({ name }) => name)).toEqual(titles());
  expect(row?.members[other]?.map(({ name }) => name)).toEqual(['Kepala Bidang Sumber Daya Air']);
});

const routeOf = async (letterId: string) => ((await office.get('kabid', `/api/approvals/letter/${letterId}`)).json() as { route: { state: string; digest: string; id: string; steps: { id: string; state: string }[]; sinceMyLook: { changed: string[] } | null } }).route;
const flamboyan = () => ({ id: newId(), title: `Lurah Flamboyan ${groupId.slice(-6)}` });

/** The head of the division has looked at the page that names all seven, and initialled it. */
async function initialled(change: Record<string, unknown> = toGroup(true)): Promise<string> {
  const { letterId, version, base } = await office.write(change);
  expect((await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base })).json()).toMatchObject({ state: 'in_route' });
  const route = await routeOf(letterId);
  expect((await office.post('kabid', `/api/approval-steps/${route.steps[0]?.id ?? ''}/initial`, { seen: route.digest })).json()).toMatchObject({ state: 'approved' });
  return letterId;
}

test.each([['the receivers', () => toGroup(true)], ['the copies', () => copyTo(true)]])('an initial given for a page that named other members among %s does not stand when the letter is submitted again, and the comparison says who came and went', async (_whom, change) => {
  const letterId = await initialled(change());
  expect((await office.post('staf', `/api/approval-routes/${(await routeOf(letterId)).id}/withdraw`)).statusCode).toBe(200);
  const joined = flamboyan();
  await asSystem(`${seat(joined.id, joined.title)} ${joins(joined.id, 9)} delete from organization.address_group_member where group_id = '${groupId}' and position_id = '${members[0]?.id ?? ''}'`);
  const again = (await office.letter('staf', letterId)) as unknown as { version: number; draft: { version: number } };
  const reply = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version: again.version, base: again.draft.version });
  // The page now names Flamboyan and Melati no more: who initialled it has never seen that page.
  expect([reply.statusCode, reply.json()]).toMatchObject([200, { state: 'in_route' }]);
  const versions = ((await office.get('kabid', `/api/letters/outgoing/${letterId}/versions`)).json() as { rows: { n: number; cause: string }[] }).rows.filter(({ cause }) => cause === 'submitted');
  const { changes } = (await office.get('kabid', `/api/letters/outgoing/${letterId}/compare?from=${versions.at(-1)?.n ?? 0}`)).json() as { changes: { part: string; runs: { kind: string; text: string }[] }[] };
  const words = (kind: string) => changes[0]?.runs.filter((run) => run.kind === kind).map(({ text }) => text).join(' ');
  expect(changes.map(({ part }) => part)).toEqual(['addressees']);
  expect([words('gone'), words('new')]).toEqual([expect.stringContaining('Melati'), expect.stringContaining('Flamboyan')]);
});

test('submitted again with the members it named, the initials stand', async () => {
  const letterId = await initialled();
  expect((await office.post('staf', `/api/approval-routes/${(await routeOf(letterId)).id}/withdraw`)).statusCode).toBe(200);
  const again = (await office.letter('staf', letterId)) as unknown as { version: number; draft: { version: number } };
  expect((await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version: again.version, base: again.draft.version })).json()).toMatchObject({ state: 'approved' });
});

test('a group taken off on the route costs the initials; put back it names whom it named when it was initialled, and they stand again', async () => {
  const letterId = await initialled();
  const joined = flamboyan();
  await asSystem(`${seat(joined.id, joined.title)} ${joins(joined.id, 9)}`);
  await office.mend(letterId, { to: [{ ref: null, name: 'Kepala Sementara', place: null, attention: null, email: null }] });
  expect((await routeOf(letterId)).state).toBe('open');
  await office.mend(letterId, { to: toGroup(true).to });
  const [row] = await lookAs<{ members: Record<string, { name: string }[]> }>(house, `select members from letters.draft where letter_id = '${letterId}'`);
  expect(row?.members[groupId]?.map(({ name }) => name)).toEqual(titles());
  expect((await routeOf(letterId)).state).toBe('approved');
});

test('who may sign a letter on its route is offered by the members it names, also after their group was closed', async () => {
  const { letterId } = await office.approve(toGroup(true));
  const signers = async () => (await office.get('staf', `/api/letters/outgoing/${letterId}/signers`)).json() as { options: { positionId: string; way: string }[]; refusals: { title: string; code: string }[] };
  const before = await signers();
  await asSystem(`update organization.address_group set closed_at = now() where id = '${groupId}'`);
  expect(await signers()).toEqual(before);
});

test('the page of a numbered letter and the notes on it are those of its number, also when the number is void and the group has changed', async () => {
  const { letterId, version } = await office.approve({ way: 'wet', ...toGroup(true) });
  const numbered = (await office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version })).json() as { version: number };
  const pages = async () => ((await office.post('operator', `/api/letters/outgoing/${letterId}/preview`, { content: null, known: [] })).json() as { pages?: { key: string }[] }).pages?.map((page) => page.key);
  const notes = async () => (await office.post('operator', `/api/letters/outgoing/${letterId}/notes`, { content: null })).json();
  const [before, noted] = [await pages(), await notes()];
  await asSystem(`delete from organization.address_group_member where group_id = '${groupId}' and position_id <> '${members[6]?.id ?? ''}'; update organization.address_group set closed_at = now() where id = '${groupId}'`);
  expect([before?.length, await pages()]).toEqual([2, before]);
  const voided = await office.post('operator', `/api/letters/outgoing/${letterId}/void`, { version: numbered.version, reason: 'Salah ketik alamat' });
  expect(voided.statusCode, voided.body).toBe(200);
  expect([await pages(), await notes()]).toEqual([before, noted]);
});

test('a letter that names more than five hundred one by one is refused when it is submitted, and says so', async () => {
  const [ids, groups] = [Array.from({ length: 200 }, () => newId()), [newId(), newId(), newId()]];
  await asSystem(`insert into organization.position (id, unit_id, title, kind, created_at) select x.id, p.unit_id, 'Ketua RW ' || x.n, 'structural', now() from organization.position p, unnest(array['${ids.join("','")}']::uuid[]) with ordinality x (id, n) where p.id = '${office.desks['sekda']?.positionId ?? ''}';
    ${groups.map((id) => `insert into organization.address_group (id, name, created_at) values ('${id}', 'Para RW ${id}', now()); insert into organization.address_group_member (group_id, position_id, place) select '${id}', x.id, x.n from unnest(array['${ids.join("','")}']::uuid[]) with ordinality x (id, n);`).join('\n')}`);
  const lines = groups.map((id) => ({ ref: { kind: 'group', id }, name: 'Para ketua RW', membersListed: true }));
  const { letterId, version, base } = await office.write({ copies: lines });
  const reply = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base });
  expect([reply.statusCode, (reply.json() as { error: unknown }).error]).toMatchObject([422, { code: 'outgoing.addressees_too_many', details: { field: 'copies', named: 600, most: 500 } }]);
  // On a list that goes with the page they are no lines of their own.
  const listed = await office.write({ to: lines });
  expect((await office.post('staf', `/api/letters/outgoing/${listed.letterId}/submit`, { version: listed.version, base: listed.base })).statusCode).toBe(200);
});

// ── among the copies (ADR 160) ──

const copyTo = (membersListed: boolean) => ({ copies: [{ ref: { kind: 'group', id: groupId }, name: 'Semua lurah', ...(membersListed ? { membersListed } : {}) }] });
const copied = async (letterId: string) => (await summary(letterId)).house.flatMap(({ desks }) => (desks as { title: string; kind: string }[]).filter(({ kind }) => kind === 'copy').map(({ title }) => title)).sort();

test('a group among the copies is named member by member below the signature, those of the submission: its sender sees them before sending, and each gets the copy', async () => {
  const { letterId, version } = await office.approve({ way: 'wet', ...copyTo(true) });
  const [goes, leaves] = members;
  const joined = { id: newId(), title: `Lurah Flamboyan ${groupId.slice(-6)}` };
  await asSystem(`${seat(joined.id, joined.title)} ${joins(joined.id, 9)} delete from organization.address_group_member where group_id = '${groupId}' and position_id = '${leaves?.id ?? ''}'`);
  await closes(goes?.id ?? '');
  expect((await office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version })).statusCode).toBe(200);
  const text = await wordsOfPdf((await office.get('operator', `/api/letters/outgoing/${letterId}/print.pdf`)).rawPayload);
  const ends = (at: number) => (at === titles().length - 1 ? '\\.' : at === titles().length - 2 ? '; dan' : ';');
  expect(text).toMatch(new RegExp(`Tembusan: ${titles().map((title, at) => `${at + 1}\\. Yth\\. ${title}${ends(at)}`).join(' ')}`, 'u'));
  expect(text).not.toContain('Semua lurah');
  expect(text).not.toContain('DAFTAR ALAMAT');
});

test('who joins, leaves or ends on the route changes no copy that is named, the sender is told, and each named member receives the copy', async () => {
  const { letterId, version } = await office.approve(copyTo(true));
  const [goes, leaves] = members;
  const joined = { id: newId(), title: `Lurah Flamboyan ${groupId.slice(-6)}` };
  await asSystem(`${seat(joined.id, joined.title)} ${joins(joined.id, 9)} delete from organization.address_group_member where group_id = '${groupId}' and position_id = '${leaves?.id ?? ''}'`);
  await closes(goes?.id ?? '');
  const after = await signed(letterId, version);
  expect((await summary(letterId)).groups).toEqual({ gone: [{ group: 'Semua lurah', name: goes?.title }], joined: [{ group: 'Semua lurah', name: joined.title }] });
  const reached = titles().slice(1).sort();
  expect(await copied(letterId)).toEqual(reached);
  await sent(letterId, after);
  const got = await lookAs<{ title: string; kind: string }>(house, `select p.title, d.kind from letters.delivery d join letters.letter l on l.id = d.letter_id join organization.position p on p.id = d.position_id where l.came_from = '${letterId}' and d.kind = 'copy'`);
  expect(got.map(({ title }) => title).sort()).toEqual(reached);
});

test('a group among the copies that names nobody stays one line, and its sender sees who belongs to it before sending', async () => {
  const { letterId, version } = await office.approve(copyTo(false));
  const joined = { id: newId(), title: `Lurah Flamboyan ${groupId.slice(-6)}` };
  await asSystem(`${seat(joined.id, joined.title)} ${joins(joined.id, 9)}`);
  await signed(letterId, version);
  expect(await copied(letterId)).toEqual([...titles(), joined.title].sort());
  expect(await lookAs(house, `select f.sheet->'copies' as copies from letters.frozen f where f.letter_id = '${letterId}'`)).toEqual([{ copies: [{ name: 'Semua lurah' }] }]);
});

test('a group given a copy on the route is named with the members of that day', async () => {
  const { letterId } = await office.approve(copyTo(true));
  const other = newId();
  await asSystem(`insert into organization.address_group (id, name, created_at) values ('${other}', 'Kelompok ${other.slice(-6)}', now());
    insert into organization.address_group_member (group_id, position_id, place) values ('${other}', '${office.desks['kabid']?.positionId ?? ''}', 1);
    delete from organization.address_group_member where group_id = '${groupId}' and position_id = '${members[0]?.id ?? ''}'`);
  await office.mend(letterId, { copies: [...copyTo(true).copies, { ref: { kind: 'group', id: other }, name: 'Para kepala bidang', membersListed: true }] });
  const [row] = await lookAs<{ members: Record<string, { name: string }[]> }>(house, `select members from letters.draft where letter_id = '${letterId}'`);
  expect(row?.members[groupId]?.map(({ name }) => name)).toEqual(titles());
  expect(row?.members[other]?.map(({ name }) => name)).toEqual(['Kepala Bidang Sumber Daya Air']);
});
