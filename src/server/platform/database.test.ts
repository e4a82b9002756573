import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { systemActor } from './actor.ts';
import { readOnce, readTransaction } from './transaction.ts';

test('a statement has its time and is compiled by no server, whatever the settings of the server say', async () => {
  const { db, close } = await freshDatabase();
  const { rows } = await sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle, current_setting('timezone') as zone, current_setting('jit') as jit`.execute(db);
  expect(rows).toEqual([{ statement: '15s', lock: '10s', idle: '30s', zone: 'UTC', jit: 'off' }]);
  await close();
});

test('what many ask for is read once in a snapshot, and anew where it may have been written meanwhile', async () => {
  const { db, close } = await freshDatabase();
  let read = 0;
  const ask = async () => { read += 1; return Promise.resolve('Tanjung Lestari'); };
  const twice = (tx: Parameters<typeof readOnce>[0]) => Promise.all([readOnce(tx, 'city', ask), readOnce(tx, 'city', ask)]);
  expect(await readTransaction(db, systemActor('uji'), twice)).toEqual(['Tanjung Lestari', 'Tanjung Lestari']);
  expect(read).toBe(1);
  await readTransaction(db, systemActor('uji'), twice);
  expect(read).toBe(2);
  await db.transaction().execute(twice);
  expect(read).toBe(4);
  await close();
});
