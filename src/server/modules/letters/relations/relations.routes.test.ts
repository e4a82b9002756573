import { expect, test } from 'vitest';
import { trackingRoom } from '#server/modules/tracking/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import { makeCity } from '#tests/make.ts';
import { checkedPdf, lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { enterDispatches, tellReceivers } from '../dispatch/dispatch.jobs.ts';
import { relateReceived } from './relate-received.ts';

const { house, office } = await openOutgoingOffice([trackingRoom]);

const desk = (who: string) => office.desks[who]?.positionId ?? '';
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);
const seen = async (who: string, letterId: string) => (await office.get(who, `/api/letters/${letterId}`)).json() as Record<string, unknown>;
const to = (who: string, name: string) => [{ ref: { kind: 'position', id: desk(who) }, name }];
const signerOf = (who: string) => ({ positionId: desk(who), employeeId: office.desks[who]?.employeeId, way: 'own', inNameOf: null, through: null });

type Sent = { letterId: string; version: number; number: string };
/** Written by `writer`, who has to know the letters it names, and signed by `who`. */
async function send(who: string, change: Record<string, unknown>, writer = 'staf'): Promise<Sent> {
  const { letterId, version: written, base } = await office.write({ route: [], ...change }, writer);
  const submitted = await act(writer, `${letterId}/submit`, { version: written, base });
  if (submitted.statusCode !== 200) throw new Error(submitted.body);
  const { version } = submitted.json() as { version: number };
  const signed = await act(who, `${letterId}/sign`, { version });
  if (signed.statusCode !== 200) throw new Error(signed.body);
  const { version: now, number } = signed.json() as { version: number; number: string };
  const sent = await act(who, `${letterId}/send`, { version: now });
  if (sent.statusCode !== 200) throw new Error(sent.body);
  await office.passSeconds();
  await enterDispatches(house.services, letterId);
  return { letterId, version: ((await office.letter(who, letterId)) as unknown as { version: number }).version, number };
}
const copyOf = async (letterId: string, who: string): Promise<string> =>
  (await lookAs<{ id: string }>(house, `select l.id from letters.letter l join letters.delivery d on d.letter_id = l.id where l.came_from = '${letterId}' and d.position_id = '${desk(who)}'`))[0]?.id ?? '';

test('BKS-28 an answer is shown where it arrives as the answer to the letter the receiver itself had sent', async () => {
  const asked = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const lies = await copyOf(asked.letterId, 'sekda');
  const answer = await send('sekda', { to: to('kadis', 'Kepala Dinas PUPR'), signer: signerOf('sekda'), relations: [{ kind: 'answers', letterId: lies }] }, 'sekda');
  const back = await copyOf(answer.letterId, 'kadis');
  expect(await seen('kadis', back)).toMatchObject({ relations: [{ kind: 'answers', side: 'out', letterId: asked.letterId, direction: 'outgoing', number: asked.number, opens: true }] });
  // The first sender reads at their own letter that it was answered; where it lies in the other office it says so too.
  expect(await office.letter('kadis', asked.letterId)).toMatchObject({ relations: [{ kind: 'answers', side: 'in', letterId: back, direction: 'incoming' }] });
  expect(await seen('sekda', lies)).toMatchObject({ relations: [{ kind: 'answers', side: 'in', letterId: answer.letterId, direction: 'outgoing' }] });
  // Where it came from is named to who may know it, and to nobody else.
  expect(await seen('sekda', lies)).toMatchObject({ origin: null });
  expect((await office.get('stafdua', `/api/letters/${back}`)).statusCode).toBe(404);
});

test('who wrote the question reads at it which letter answered, and opens that only where it lies with them', async () => {
  const asked = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const lies = await copyOf(asked.letterId, 'sekda');
  const answer = await send('sekda', { to: to('kadis', 'Kepala Dinas PUPR'), signer: signerOf('sekda'), relations: [{ kind: 'answers', letterId: lies }] }, 'sekda');
  const back = await copyOf(answer.letterId, 'kadis');
  expect((await office.get('staf', `/api/letters/${back}`)).statusCode).toBe(404);
  const { relations } = (await office.letter('staf', asked.letterId)) as unknown as { relations: unknown[] };
  expect(relations).toEqual([{ kind: 'answers', side: 'in', letterId: back, direction: 'incoming', number: answer.number, letterDate: expect.any(String), subject: null, opens: false }]);
  expect(await office.letter('kadis', asked.letterId)).toMatchObject({ relations: [{ letterId: back, opens: true }] });
});

test('of a secret answer nothing is told to who does not read it, nor of one that became secret', async () => {
  const asked = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const lies = await copyOf(asked.letterId, 'sekda');
  const answers = { to: to('kadis', 'Kepala Dinas PUPR'), signer: signerOf('sekda'), relations: [{ kind: 'answers', letterId: lies }] };
  await send('sekda', { ...answers, securityClass: 'R', classReason: 'Pemeriksaan berjalan' }, 'sekda');
  expect(await office.letter('staf', asked.letterId)).toMatchObject({ relations: [] });
  const open = await send('sekda', answers, 'sekda');
  expect(await office.letter('staf', asked.letterId)).toMatchObject({ relations: [{ number: open.number, opens: false }] });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set security_class = 'R' where id = '${await copyOf(open.letterId, 'kadis')}'`);
  expect(await office.letter('staf', asked.letterId)).toMatchObject({ relations: [] });
});

test('a letter taken back is marked with its reason wherever it went', async () => {
  const sent = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const lies = await copyOf(sent.letterId, 'sekda');
  expect(await seen('sekda', lies)).toMatchObject({ takenBack: null });
  expect((await act('kadis', `${sent.letterId}/withdraw`, { version: sent.version, reason: 'Lampirannya keliru' })).statusCode).toBe(200);
  await tellReceivers(house.services, sent.letterId);
  expect(await seen('sekda', lies)).toMatchObject({ takenBack: { reason: 'Lampirannya keliru', at: expect.any(String) }, state: 'registered' });
  // So it does in every list, and its line in the book stays.
  const { rows } = (await office.get('sekda', '/api/letters/incoming?limit=50')).json() as { rows: { id: string; takenBack: boolean }[] };
  expect(rows.find((row) => row.id === lies)).toMatchObject({ takenBack: true });
  expect(rows.filter((row) => row.takenBack).map((row) => row.id)).toEqual([lies]);
  const events = await lookAs<{ payload: { letterId: string } }>(house, "select payload from platform.outbox where name = 'letter.sender_withdrew'");
  expect(events.map((event) => event.payload.letterId)).toEqual([lies]);
});

test('a later letter that withdraws an earlier one marks that one where it lies, by its own copy', async () => {
  const first = await send('kadis', { to: to('sekda', 'Sekretaris Daerah'), subject: 'Jadwal pertama' });
  const lies = await copyOf(first.letterId, 'sekda');
  const second = await send('kadis', { to: to('sekda', 'Sekretaris Daerah'), subject: 'Pencabutan jadwal', relations: [{ kind: 'withdraws', letterId: first.letterId }] });
  const told = await copyOf(second.letterId, 'sekda');
  expect(await seen('sekda', told)).toMatchObject({ relations: [{ kind: 'withdraws', side: 'out', letterId: lies, direction: 'incoming' }] });
  expect(await seen('sekda', lies)).toMatchObject({ takenBack: { reason: expect.stringContaining(second.number) }, relations: [{ kind: 'withdraws', side: 'in', letterId: told }] });
});

const relate = (letterId: string) => runCommand(house.services, relateReceived, { name: 'letters.relateReceived', actor: systemActor('letters.relate-received'), commandId: newId(), input: { letterId } });

test('what the writer of a question is told of its answer is corrected with it, and an answer its sender took back is none', async () => {
  const asked = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const lies = await copyOf(asked.letterId, 'sekda');
  const answer = await send('sekda', { to: to('kadis', 'Kepala Dinas PUPR'), signer: signerOf('sekda'), relations: [{ kind: 'answers', letterId: lies }] }, 'sekda');
  const back = await copyOf(answer.letterId, 'kadis');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set letter_number = '33/B/2026', letter_date = '2026-11-11' where id = '${back}'`);
  expect(await office.letter('staf', asked.letterId)).toMatchObject({ relations: [{ number: '33/B/2026', letterDate: '2026-11-11', opens: false }] });
  expect((await act('sekda', `${answer.letterId}/withdraw`, { version: answer.version, reason: 'Datanya keliru' })).statusCode).toBe(200);
  await tellReceivers(house.services, answer.letterId);
  expect(await office.letter('staf', asked.letterId)).toMatchObject({ relations: [] });
});

test('that a letter counts no more is told for the unit that sent it, never for another', async () => {
  const first = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const lies = await copyOf(first.letterId, 'sekda');
  const answer = await send('sekda', { to: to('kadis', 'Kepala Dinas PUPR'), signer: signerOf('sekda'), relations: [{ kind: 'refers', letterId: lies }] }, 'sekda');
  const back = await copyOf(answer.letterId, 'kadis');
  expect(await relate(back)).toEqual({ related: 1 });
  // As one could write it before drafts refused it.
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into letters.relation (letter_id, kind, other_letter_id, made_at) select letter_id, 'withdraws', other_letter_id, made_at from letters.relation where letter_id = '${answer.letterId}'`);
  expect(await relate(back)).toEqual({ related: 1 });
});

test('data of an issuer this house does not know withdraws nothing, though a clerk accepted it', async () => {
  const received = async () => copyOf((await send('kadis', { to: to('sekda', 'Sekretaris Daerah') })).letterId, 'sekda');
  const [earlier, forged, later] = [await received(), await received(), await received()];
  const keep = (id: string, standing: string, said: readonly object[]) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    insert into letters.carried (letter_id, file_id, standing, letter_number, relations, fingerprint, accepted, checked_at)
      select '${id}', id, '${standing}', '9/DISHUB/2026', '${JSON.stringify(said)}', 'f1', ${standing === 'unknown' ? 'true' : 'null'}, now() from documents.file limit 1`);
  const said = [{ kind: 'withdraws', number: '9/DISHUB/2026', date: null, sender: null }];
  await keep(earlier, 'known', []);
  await keep(forged, 'unknown', said);
  expect(await relate(forged)).toEqual({ related: 0 });
  expect(await seen('sekda', earlier)).toMatchObject({ takenBack: null });
  await keep(later, 'known', said);
  // The forged one bears that number too, and is not what an issuer this house knows speaks of.
  expect(await relate(later)).toEqual({ related: 1 });
  expect(await seen('sekda', earlier)).toMatchObject({ takenBack: { at: expect.any(String) } });
});

/** What a letter from outside would have brought along; it lies with the Sekda. */
async function bring(id: string, of: { number: string; fingerprint: string; standing?: string; relations?: readonly Record<string, string | null>[] }): Promise<string> {
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    insert into letters.carried (letter_id, file_id, standing, letter_number, relations, fingerprint, checked_at)
      select '${id}', id, '${of.standing ?? 'known'}', '${of.number}', '${JSON.stringify(of.relations ?? [])}', '${of.fingerprint}', now() from documents.file limit 1`);
  return id;
}
const lying = async () => copyOf((await send('kadis', { to: to('sekda', 'Sekretaris Daerah') })).letterId, 'sekda');
const history = async (letterId: string) => ((await office.get('sekda', `/api/letters/${letterId}/actions`)).json() as { rows: { kind: string; note: string | null }[] }).rows.filter((each) => each.kind === 'relation_unclear');

test('a number of another issuer is not taken for the same number of this house, nor of a third', async () => {
  await makeCity(house.services, 'bekasi');
  const ours = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const said = (sender: string | null) => [{ kind: 'answers', number: ours.number, date: null, sender }];
  const bringing = async (sender: string | null) => relate(await bring(await lying(), { number: `${newId()}`, fingerprint: 'kota-b', relations: said(sender) }));
  // Its own issuer's, and that of a third city, though a letter of this house bears the same number.
  expect(await bringing(null)).toEqual({ related: 0 });
  expect(await bringing('Dinas Pekerjaan Umum dan Penataan Ruang, Kota Lain')).toEqual({ related: 0 });
  expect(await bringing('Dinas PUPR Kota Tanjung Lestari')).toEqual({ related: 1 });
  // One that never went out answers nobody's letter.
  const kept = await office.approve({ to: to('sekda', 'Sekretaris Daerah') });
  const { number } = (await act('kadis', `${kept.letterId}/sign`, { version: kept.version })).json() as { number: string };
  expect(await relate(await bring(await lying(), { number: 'x/1', fingerprint: 'kota-b', relations: [{ kind: 'answers', number, date: null, sender: 'Kota Tanjung Lestari' }] }))).toEqual({ related: 0 });
  // The same number of two cities: each speaks of its own.
  const [ofB, ofC] = [await bring(await lying(), { number: '7/DISHUB/2026', fingerprint: 'kota-b' }), await bring(await lying(), { number: '7/DISHUB/2026', fingerprint: 'kota-c' })];
  const later = await bring(await lying(), { number: '8/DISHUB/2026', fingerprint: 'kota-c', relations: [{ kind: 'withdraws', number: '7/DISHUB/2026', date: null, sender: null }] });
  expect(await relate(later)).toEqual({ related: 1 });
  expect(await seen('sekda', ofB)).toMatchObject({ takenBack: null });
  expect(await seen('sekda', ofC)).toMatchObject({ takenBack: { at: expect.any(String) } });
});

test('of two letters with one number none is linked, and the letter says so', async () => {
  const [one, other] = [await bring(await lying(), { number: '9/SETDA/2026', fingerprint: 'kota-d' }), await bring(await lying(), { number: '9/SETDA/2026', fingerprint: 'kota-d' })];
  const later = await bring(await lying(), { number: '10/SETDA/2026', fingerprint: 'kota-d', relations: [{ kind: 'withdraws', number: '9/SETDA/2026', date: null, sender: null }] });
  expect(await relate(later)).toEqual({ related: 0 });
  for (const id of [one, other]) expect(await seen('sekda', id)).toMatchObject({ takenBack: null });
  expect(await seen('sekda', later)).toMatchObject({ relations: [], saidRelations: [{ kind: 'withdraws', number: '9/SETDA/2026' }] });
  expect(await history(later)).toMatchObject([{ note: '9/SETDA/2026' }]);
});

test('a unit of the same city takes back its own letters, not those of another unit that happen to bear the number', async () => {
  const first = await bring(await lying(), { number: '11/2026', fingerprint: 'kota-e' });
  const later = await bring(await lying(), { number: '12/2026', fingerprint: 'kota-e', relations: [{ kind: 'withdraws', number: '11/2026', date: null, sender: null }] });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set sender_name = 'Dinas Lain, Kota E' where id = '${later}'`);
  expect(await relate(later)).toEqual({ related: 0 });
  expect(await seen('sekda', first)).toMatchObject({ takenBack: null });
});

test('a letter that answers one its registry may not know of is linked for who may, and shows the registry nothing of it', async () => {
  const { letterId, number } = await send('kadis', { to: to('kabid', 'Kepala Bidang SDA'), securityClass: 'R', classReason: 'Rencana penertiban' });
  const answer = await bring(await lying(), { number: '13/2026', fingerprint: 'kota-f', relations: [{ kind: 'answers', number, date: null, sender: 'Kota Tanjung Lestari' }] });
  expect(await relate(answer)).toEqual({ related: 1 });
  expect(await seen('pencatat', answer)).toMatchObject({ relations: [] });
  expect(await seen('sekda', answer)).toMatchObject({ relations: [] });
  expect((await office.get('pencatat', `/api/letters/outgoing/${letterId}`)).statusCode).toBe(404);
});

test('an open letter carries no number, day and sender of a secret one it stands to; a secret letter does', async () => {
  const ofClassR = { to: to('sekda', 'Sekretaris Daerah'), securityClass: 'R', classReason: 'Pemeriksaan berjalan' };
  const secret = await send('kadis', ofClassR, 'kadis');
  const relations = [{ kind: 'refers', letterId: secret.letterId }];
  const saidIn = async ({ letterId }: Sent) => (await checkedPdf(house, ((await office.letter('kadis', letterId)) as unknown as { fileId: string }).fileId)).data['relations'];
  expect(await saidIn(await send('kadis', { to: to('sekda', 'Sekretaris Daerah'), relations }, 'kadis'))).toEqual([]);
  expect(await saidIn(await send('kadis', { ...ofClassR, relations }, 'kadis'))).toMatchObject([{ kind: 'refers', number: secret.number }]);
});

test('BKS-30 the way of a letter written here shows its initials, its signature and who has read it', async () => {
  const path = async (letterId: string) => (await office.get('staf', `/api/letters/${letterId}/path`)).json() as { segments: { desk: string; state: string; signed: boolean }[]; sentence: { code: string; desk: string | null } };
  const { letterId, version, base } = await office.write();
  expect(await path(letterId)).toMatchObject({ segments: [{ desk: 'Pengelola Irigasi', state: 'now' }, { desk: 'Kepala Dinas PUPR', state: 'next' }], sentence: { code: 'at_desk', desk: 'Pengelola Irigasi' } });
  await act('staf', `${letterId}/submit`, { version, base });
  expect(await path(letterId)).toMatchObject({ segments: [{ state: 'done' }, { desk: 'Kepala Bidang Sumber Daya Air', state: 'now' }, { state: 'next' }], sentence: { desk: 'Kepala Bidang Sumber Daya Air', nextDesk: 'Kepala Dinas PUPR' } });
  const { route } = (await office.get('kabid', `/api/approvals/letter/${letterId}`)).json() as { route: { digest: string; steps: { id: string }[] } };
  await office.post('kabid', `/api/approval-steps/${route.steps[0]?.id ?? ''}/initial`, { seen: route.digest });
  const { version: approved } = (await office.letter('kadis', letterId)) as unknown as { version: number };
  const signed = (await act('kadis', `${letterId}/sign`, { version: approved })).json() as { version: number };
  expect(await path(letterId)).toMatchObject({ segments: [{ state: 'done' }, { state: 'done' }, { state: 'done', signed: true }], sentence: { code: 'to_send' } });
  await act('kadis', `${letterId}/send`, { version: signed.version });
  await office.passSeconds();
  await enterDispatches(house.services, letterId);
  expect(await path(letterId)).toMatchObject({ sentence: { code: 'sent', others: 1 } });
  await office.post('sekda', `/api/letters/${await copyOf(letterId, 'sekda')}/read`);
  expect((await path(letterId)).segments.at(-1)).toMatchObject({ desk: 'Sekretariat Daerah', state: 'done' });
  expect(await path(letterId)).toMatchObject({ sentence: { code: 'sent', others: 0 } });
  expect((await office.get('stafdua', `/api/letters/${letterId}/path`)).statusCode).toBe(404);
});

/** A desk of an office that has neither asked nor answered. */
async function thirdDesk(title: string): Promise<{ ref: { kind: string; id: string }; name: string }> {
  const [id, employee] = [newId(), newId()];
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    insert into organization.position (id, unit_id, title, kind, created_at) select '${id}', u.id, '${title}', 'structural', now() from organization.unit u where u.kind = 'government' limit 1;
    insert into organization.employee (id, name, status, created_at) values ('${employee}', 'Orang ${title}', 'pns', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${employee}', '${id}', 'definitive', '2020-01-01', now())`);
  return { ref: { kind: 'position', id }, name: title };
}
const answersSeen = async (who: string, letterId: string) => ((await office.letter(who, letterId)) as unknown as { relations: { kind: string; side: string; number: string }[] }).relations.filter((each) => each.kind === 'answers' && each.side === 'in').map((each) => each.number);

test('an answer that goes to several offices is one answer to who asked', async () => {
  const asked = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const lies = await copyOf(asked.letterId, 'sekda');
  const answer = await send('sekda', { to: to('kadis', 'Kepala Dinas PUPR'), copies: [await thirdDesk('Inspektur A')], signer: signerOf('sekda'), relations: [{ kind: 'answers', letterId: lies }] }, 'sekda');
  expect(await answersSeen('staf', asked.letterId)).toEqual([answer.number]);
});

test('what another office received about a letter, and its writer did not, is no answer to its writer', async () => {
  const asked = await send('kadis', { to: to('sekda', 'Sekretaris Daerah') });
  const lies = await copyOf(asked.letterId, 'sekda');
  await send('sekda', { to: [await thirdDesk('Inspektur B')], signer: signerOf('sekda'), relations: [{ kind: 'answers', letterId: lies }] }, 'sekda');
  expect(await answersSeen('staf', asked.letterId)).toEqual([]);
});

test('a question that lies in its own office as a copy too is told its answer', async () => {
  const asked = await send('kadis', { to: to('sekda', 'Sekretaris Daerah'), copies: to('kamarga', 'Kepala Bidang Bina Marga') });
  const lies = await copyOf(asked.letterId, 'sekda');
  const answer = await send('sekda', { to: to('kadis', 'Kepala Dinas PUPR'), signer: signerOf('sekda'), relations: [{ kind: 'answers', letterId: lies }] }, 'sekda');
  const { relations } = (await office.letter('staf', asked.letterId)) as unknown as { relations: { kind: string; side: string; number: string }[] };
  expect(relations).toMatchObject([{ kind: 'answers', side: 'in', number: answer.number }]);
});
