import { expect, test } from 'vitest';
import { roomMigrations, roomSources, touchesOf, whyNot } from './ownership.ts';

test('a room writes only its own tables and reads, of rooms the map lists for it, only their cards', () => {
  const sources = [...roomSources(), ...roomMigrations()];
  const wrong = sources.flatMap(({ room, file, text }) => touchesOf(text).map((touch) => whyNot(room, touch)).filter((why) => why !== null).map((why) => `${file}: ${why}`));
  expect(wrong).toEqual([]);
  expect(sources.length).toBeGreaterThan(5);
});

test.each([
  ['a write by the builder into another room', "tx.insertInto('letters.letter').values(row)", 'dispositions writes letters.letter'],
  ['an update by raw SQL in another room', 'sql`update letters.letter set state = 1`', 'dispositions writes letters.letter'],
  ['a delete by raw SQL across lines', 'sql`delete\n  from organization.unit`', 'dispositions writes organization.unit'],
  ['a quoted name in raw SQL', 'sql`insert into "letters"."letter" values (1)`', 'dispositions writes letters.letter'],
  ['a read of a table that is no card', "tx.selectFrom('letters.letterSubject')", 'dispositions reads letters.letter_subject, which is no card'],
  ['a read of a room the map does not list', "tx.selectFrom('identity.accountCard')", 'dispositions reads identity.account_card, the map does not list identity for it'],
  ['a join of a table that is no card', 'sql`select 1 from dispositions.disposition d join letters.action a on true`', 'dispositions reads letters.action, which is no card'],
  ['a write past the platform', 'sql`insert into platform.audit_row values (1)`', 'dispositions writes platform.audit_row: go through the platform'],
])('%s is caught', (_title, source, why) => {
  expect(touchesOf(source).map((touch) => whyNot('dispositions', touch))).toContain(why);
});

test('a card of a listed room and own tables are allowed', () => {
  const source = "tx.selectFrom('letters.letterCard'); tx.updateTable('dispositions.recipient'); sql`select 1 from organization.position_card`";
  expect(touchesOf(source).map((touch) => whyNot('dispositions', touch))).toEqual([null, null, null]);
});
