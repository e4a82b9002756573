import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { systemActor } from './actor.ts';
import { runCommand, type Command } from './command.ts';
import { defineError } from './errors.ts';
import { forgetCommandsJob } from './forget-commands.ts';
import { newId } from './ids.ts';

const refused = defineError('test.not_your_right', 403, 'no');
const actor = systemActor('test');
let house: TestHouse;
beforeAll(async () => {
  house = await freshServices();
  await runSql(house.adminUrl, `create schema plant; create table plant.paper (id uuid primary key); create table plant.counter (n int not null); insert into plant.counter values (0);
    create trigger guard before insert or update or delete on plant.paper for each statement execute function platform.guard('work');
    create trigger guard before insert or update or delete on plant.counter for each statement execute function platform.guard('counter');
    grant usage on schema plant to lontar_app; grant all on all tables in schema plant to lontar_app`);
});
afterAll(() => house.close());

const writePaper: Command<{ id: string }, { id: string }> = async (ctx, input) => {
  await sql`insert into plant.paper values (${input.id})`.execute(ctx.tx);
  ctx.record({ action: 'paper.written', subjectKind: 'paper', subjectId: input.id });
  ctx.emit({ name: 'paper.written', payload: { id: input.id } });
  return { id: input.id };
};
const run = <I, O>(command: Command<I, O>, input: I, commandId = newId()) => runCommand(house.services, command, { name: 'test.command', actor, commandId, input });
const actions = async () => (await sql<{ action: string }>`select action from platform.audit_row order by seq`.execute(house.db)).rows.map((row) => row.action);

test('a command, its fact on the chain and its event are one transaction', async () => {
  const id = newId();
  await run(writePaper, { id });
  expect(await actions()).toContain('paper.written');
  const waiting = await sql<{ payload: { id: string } }>`select payload from platform.outbox`.execute(house.db);
  expect(waiting.rows.map((row) => row.payload.id)).toContain(id);
});

test('the same command sent twice at once writes once and answers the same', async () => {
  const commandId = newId();
  const id = newId();
  const [first, second] = await Promise.all([run(writePaper, { id }, commandId), run(writePaper, { id }, commandId)]);
  expect(first).toEqual(second);
  expect((await sql`select 1 from plant.paper where id = ${id}`.execute(house.db)).rows).toHaveLength(1);
});

test('a command id cannot be used again for something else', async () => {
  const commandId = newId();
  await run(writePaper, { id: newId() }, commandId);
  await expect(run(writePaper, { id: newId() }, commandId)).rejects.toMatchObject({ code: 'command.id_reused' });
});

test('nobody uses up the command id of somebody else', async () => {
  const commandId = newId();
  const guesser = { ...actor, accountId: newId() };
  await runCommand(house.services, writePaper, { name: 'test.guess', actor: guesser, commandId, input: { id: newId() } });
  const id = newId();
  expect(await run(writePaper, { id }, commandId)).toEqual({ id });
  expect(await run(writePaper, { id }, commandId)).toEqual({ id });
});

test('a refused command leaves nothing but the refusal on the chain', async () => {
  const id = newId();
  const refusing: Command<{ id: string }, null> = async (ctx, input) => { await writePaper(ctx, input); throw refused({ paper: input.id }); };
  await expect(run(refusing, { id })).rejects.toMatchObject({ code: 'test.not_your_right' });
  expect((await sql`select 1 from plant.paper where id = ${id}`.execute(house.db)).rows).toHaveLength(0);
  expect((await actions()).at(-1)).toBe('access.refused');
});

test('a write outside a command is refused by the database', async () => {
  await expect(sql`insert into plant.paper values (${newId()})`.execute(house.db)).rejects.toMatchObject({ code: 'LT001' });
});

test('a counter taken before the letters is refused by the database', async () => {
  const early: Command<null, null> = async (ctx) => { await sql`update plant.counter set n = n + 1`.execute(ctx.tx); return null; };
  await expect(run(early, null)).rejects.toMatchObject({ code: 'LT001' });
});

test('a letter written after the counter is refused by the database', async () => {
  const late: Command<null, null> = async (ctx) => {
    ctx.atCounter('a', async (tx) => { await sql`insert into plant.paper values (${newId()})`.execute(tx); });
    return null;
  };
  await expect(run(late, null)).rejects.toMatchObject({ code: 'LT001' });
});

test('the program cannot write, change or delete a row of the chain by itself', async () => {
  await run(writePaper, { id: newId() });
  for (const statement of [sql`update platform.audit_row set body = '{}'`, sql`delete from platform.audit_row`, sql`insert into platform.audit_row (seq, body, hash, at) values (0, '{}', '', now())`, sql`update platform.audit_head set seq = 0`]) {
    await expect(statement.execute(house.db)).rejects.toMatchObject({ code: '42501' });
  }
});

test('what a command answered is forgotten after its days, in batches, and never within a week', async () => {
  const row = (days: number) => `('${newId()}', 'test.old', '${newId()}', '\\x00', now() - interval '${days} days')`;
  await runSql(house.adminUrl, `insert into platform.command (command_id, name, account_id, input_hash, at) values ${[40, 31, 29, 8, 1].map(row).join()}`);
  const left = async () => (await runSql(house.adminUrl, `select round(extract(epoch from now() - at) / 86400)::int as days from platform.command where name = 'test.old' order by at`)).map((one) => one.days);
  const services = { ...house.services, clock: () => new Date() };
  await forgetCommandsJob.run(services, {});
  expect(await left()).toEqual([29, 8, 1]);
  await forgetCommandsJob.run({ ...services, settings: { ...services.settings, commandKeepDays: 1 } }, {});
  expect(await left()).toEqual([1]);
  await expect(runSql(house.appUrl, 'delete from platform.command')).rejects.toMatchObject({ code: '42501' });
});
