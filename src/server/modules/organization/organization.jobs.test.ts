import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { act, makeCity } from '#tests/make.ts';
import { removeHoliday } from './city/change-city.ts';
import { organizationJobs } from './organization.jobs.ts';

let house: TestHouse;
beforeAll(async () => { house = await freshServices(); });
afterAll(() => house.close());

const run = (name: string) => organizationJobs.find((job) => job.name === name)?.run(house.services, {});
const days = async () => (await house.db.selectFrom('organization.holiday').select('onDay').orderBy('onDay').execute()).map((row) => row.onDay);
const arrange = (statement: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; ${statement}`);

test('the night brings no holidays to a house without a city', async () => {
  await run('organization.take-holidays');
  expect(await days()).toEqual([]);
});

test('a holiday the administrator removed stays removed, night after night', async () => {
  await makeCity(house.services);
  const before = await days();
  const removed = await house.db.selectFrom('organization.holiday').select(['id', 'onDay']).where('onDay', '=', before[0] ?? '').executeTakeFirstOrThrow();
  await act(house.services, removeHoliday, { holidayId: removed.id });
  await run('organization.take-holidays');
  expect(await days()).toEqual(before.slice(1));
});

test('the decree of a new year comes with the update that ships it, and leaves the years before alone', async () => {
  const all = await days();
  await arrange("delete from organization.holiday where on_day >= '2027-01-01'; update organization.city set holidays_of = 'the file of last year'");
  await run('organization.take-holidays');
  expect(await days()).toEqual(all);
});

test('a dry run with the names of a whole city is forgotten after two days', async () => {
  const [old, fresh] = [newId(), newId()];
  await arrange(`insert into organization.import (id, kind, file_name, cells, counts, problem_count, made_by, made_at) values
    ('${old}', 'units', 'lama', '[]', '{}', 0, '${newId()}', '2026-11-17'), ('${fresh}', 'units', 'baru', '[]', '{}', 0, '${newId()}', '2026-11-20')`);
  await run('organization.forget-old-imports');
  expect((await house.db.selectFrom('organization.import').select('id').execute()).map((row) => row.id)).toEqual([fresh]);
});
