import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openBenchHouse, type BenchHouse } from '../bench-house.ts';
import { cpuOf } from '../cpu-time.ts';
import { checkFilled } from './check.ts';
import { fillRows, isUnfinished, makeWhole } from './fill.ts';
import { openOffice } from './office.ts';

// `npm run generate -- --letters 1000000 --people 5000 --data ./bench-data`: an office with a long past, to be measured or looked at.
// Deterministic by seed; what it made is held against the house's own proofs. With `--rows-only` the indexes are left for a second
// run: whoever shares the machine need not do both at once.
const { values } = parseArgs({ options: {
  letters: { type: 'string', default: '100000' }, people: { type: 'string', default: '5000' }, accounts: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' },
  'a-day': { type: 'string', default: '800' }, until: { type: 'string' }, data: { type: 'string', default: './bench-data' }, 'rows-only': { type: 'boolean', default: false },
} });
const letters = Number(values.letters);
const folder = path.resolve(values.data);

const house = await openBenchHouse(folder, { filling: true });
try {
  const { adminUrl } = house.postgres;
  if (!(await isUnfinished(adminUrl))) await writeRows(house);
  if (!values['rows-only']) await finish(house);
} finally {
  await house.close();
}

async function writeRows({ services, postgres }: BenchHouse): Promise<void> {
  const until = values.until ?? new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const { rows: [has] } = await sql<{ office: boolean; letters: boolean }>`
    select exists (select 1 from organization.city) as office, exists (select 1 from registers.entry) as letters`.execute(services.db);
  if (has?.letters) throw new Error(`${folder} holds letters already`);
  if (!has?.office) await openOffice({ services, adminUrl: postgres.adminUrl }, { people: Number(values.people), accounts: Number(values.accounts), founded: until });
  const filled = await measured('rows', () => fillRows({ adminUrl: postgres.adminUrl, plan: { letters, seed: Number(values.seed), until, aDay: Number(values['a-day']) } }));
  console.log(`of these ${filled.planSeconds.toFixed(1)} s for the plan`);
}

async function finish({ services, postgres }: BenchHouse): Promise<void> {
  await measured('indexes, keys, foreign keys and vacuum', () => makeWhole(postgres.adminUrl));
  const checked = await checkFilled({ db: services.db, adminUrl: postgres.adminUrl }, 1000);
  console.log(`checked: ${checked.books} books with ${checked.numbers} numbers, ${checked.chainRows} rows of the chain at ${Math.round(checked.chainRows / checked.chainSeconds)} a second, access rows of ${checked.letters} letters`);
  for (const line of checked.wrong.slice(0, 10)) console.log(`WRONG ${line}`);
  process.exitCode = checked.wrong.length === 0 ? 0 : 1;
}

/** Beside others the clock on the wall tells little; what two cores of our own would need follows from the time the database worked. */
async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [began, cpu] = [performance.now(), cpuOf(house.postgres.pid())];
  const result = await work();
  const [wall, worked] = [(performance.now() - began) / 1000, (cpuOf(house.postgres.pid()) - cpu) / 1000];
  console.log(`${name} of ${letters} letters: ${wall.toFixed(1)} s, ${Math.round(letters / wall)} letters a second; the database worked ${worked.toFixed(1)} s, on two cores of its own ${Math.round((2 * letters) / worked)} a second`);
  return result;
}
