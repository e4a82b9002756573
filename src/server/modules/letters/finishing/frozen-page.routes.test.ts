import pg from 'pg';
import { expect, test } from 'vitest';
import { typesetting } from '#server/modules/documents/index.ts';
import { newId } from '#server/platform/ids.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

const { house, office } = await openOutgoingOffice();

const asOffice = `set lontar.phase = 'work'; set lontar.roles = '["system"]';`;
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const print = async (who: string, letterId: string): Promise<Buffer> => {
  const reply = await office.get(who, `/api/letters/outgoing/${letterId}/print.pdf`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.rawPayload;
};
const relationsIn = async (pdf: Buffer) => (JSON.parse((await typesetting.readEmbedded(pdf)).get('lontar-letter.json')?.toString('utf8') ?? '{}') as { relations: unknown[] }).relations;

/** A letter to be signed by hand, written and signed for by desks of one agency. */
async function numbered(by: string, change: Record<string, unknown>, writer = 'staf'): Promise<string> {
  const { letterId, version: written, base } = await office.write({ way: 'wet', route: [], ...change }, writer);
  const submitted = await office.post(writer, `/api/letters/outgoing/${letterId}/submit`, { version: written, base });
  if (submitted.statusCode !== 200) throw new Error(submitted.body);
  const reply = await office.post(by, `/api/letters/outgoing/${letterId}/number`, { version: (submitted.json() as { version: number }).version });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return letterId;
}

test('the page of a numbered letter is the same bytes whoever prints it: what its data says of other letters is not read with their rights', async () => {
  const secret = await office.letterIn({ securityClass: 'SR', to: ['kabid'], number: '1/SR/2026' });
  const known = await office.letterIn({ to: ['kabid'], number: '2/B/2026' });
  const letterId = await numbered('kadis', { relations: [{ kind: 'answers', letterId: secret }, { kind: 'refers', letterId: known }] }, 'kabid');
  const byDrafter = await print('kabid', letterId);
  // Who numbered it may not know of the top secret one.
  expect(await relationsIn(byDrafter)).toMatchObject([{ kind: 'refers', number: '2/B/2026' }]);
  expect((await print('kadis', letterId)).equals(byDrafter)).toBe(true);
  expect((await print('operator', letterId)).equals(byDrafter)).toBe(true);
});

test('an office renamed and a letter corrected after the number leave the page and its data as they were', async () => {
  const known = await office.letterIn({ to: ['kabid'], number: '3/B/2026' });
  const letterId = await numbered('operator', { relations: [{ kind: 'answers', letterId: known }] }, 'kabid');
  const before = await print('operator', letterId);
  expect(await relationsIn(before)).toMatchObject([{ kind: 'answers', number: '3/B/2026' }]);
  await runSql(house.adminUrl, `${asOffice} update letters.letter set letter_number = '33/B/2026' where id = '${known}'; update organization.unit set name = 'Dinas Air', number_code = 'AIR' where id = '${office.unitId}'`);
  expect((await print('operator', letterId)).equals(before)).toBe(true);
});

/** Does something in the moment between the trial of a page and its number: the letter is held until then. */
async function beforeTheNumber(letterId: string, press: () => ReturnType<OutgoingOffice['post']>, meanwhile: () => Promise<unknown>) {
  const holder = new pg.Client({ connectionString: house.adminUrl });
  await holder.connect();
  try {
    await holder.query(`${asOffice} begin; select from letters.letter where id = '${letterId}' for update`);
    const pressed = press();
    await expect.poll(async () => (await holder.query('select from pg_locks where not granted and transactionid = pg_current_xact_id()::xid')).rowCount, { timeout: 20_000 }).toBeGreaterThan(0);
    await meanwhile();
    await holder.query('commit');
    return await pressed;
  } finally {
    await holder.end();
  }
}

test.each([
  ['the code its number prints', () => runSql(house.adminUrl, `${asOffice} update organization.unit set number_code = 'SUNGAI' where id = '${office.unitId}'`)],
  ['the name of the office', () => runSql(house.adminUrl, `${asOffice} update organization.unit set name = 'Dinas Sungai' where id = '${office.unitId}'`)],
])('when %s becomes another between the trial and the number, no page nobody tried gets one; pressed again it does', async (_what, meanwhile) => {
  const { letterId, version } = await office.approve({ way: 'wet' });
  const press = () => office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version });
  const given = async () => Number((await lookAs<{ given: string }>(house, "select count(*) as given from registers.entry e join registers.book b on b.id = e.book_id where b.kind = 'outgoing'"))[0]?.given);
  const before = await given();
  expect(code(await beforeTheNumber(letterId, press, meanwhile))).toBe('outgoing.page_changed');
  expect(await given()).toBe(before);
  const again = await press();
  expect(again.statusCode, again.body).toBe(200);
  expect(await given()).toBe(before + 1);
});

test('a signature by login asks the same, and a repeat of the press that got its number goes on from there', async () => {
  const { letterId, version } = await office.approve();
  const commandId = newId();
  const press = () => office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version, commandId });
  expect(code(await beforeTheNumber(letterId, press, () => runSql(house.adminUrl, `${asOffice} update organization.unit set name = 'Dinas Danau' where id = '${office.unitId}'`)))).toBe('outgoing.page_changed');
  const signed = await press();
  expect(signed.statusCode, signed.body).toBe(200);
  expect((await press()).json()).toEqual(signed.json());
});
