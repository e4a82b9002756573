import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '#tests/database.ts';

test('a statement has its time and is compiled by no server, whatever the settings of the server say', async () => {
  const { db, close } = await freshDatabase();
  const { rows } = await sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle, current_setting('timezone') as zone, current_setting('jit') as jit`.execute(db);
  expect(rows).toEqual([{ statement: '15s', lock: '10s', idle: '30s', zone: 'UTC', jit: 'off' }]);
  await close();
});
