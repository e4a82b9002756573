import path from 'node:path';
import { sql } from 'kysely';
import { parseArgs } from 'node:util';
import { openBenchHouse } from '../bench-house.ts';
import { cpuOf } from '../cpu-time.ts';
import { checkFilled } from './check.ts';
import { fillLetters } from './fill.ts';
import { openOffice } from './office.ts';

// `npm run generate -- --letters 1000000 --people 5000 --data ./bench-data`: an office with a long past, to be measured or looked at
// (`LONTAR_DATA=./bench-data npm start`). Deterministic by seed; what it made is held against the house's own proofs.
const { values } = parseArgs({ options: {
  letters: { type: 'string', default: '100000' }, people: { type: 'string', default: '5000' }, accounts: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' },
  'a-day': { type: 'string', default: '800' }, until: { type: 'string' }, data: { type: 'string', default: './bench-data' },
} });
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const until = values.until ?? yesterday;
const folder = path.resolve(values.data);

const house = await openBenchHouse(folder, { filling: true });
try {
  const { rows: [has] } = await sql<{ office: boolean; letters: boolean }>`
    select exists (select 1 from organization.city) as office, exists (select 1 from registers.entry) as letters`.execute(house.services.db);
  if (has?.letters) throw new Error(`${folder} holds letters already`);
  const began = performance.now();
  if (!has?.office) await openOffice({ services: house.services, adminUrl: house.postgres.adminUrl }, { people: Number(values.people), accounts: Number(values.accounts), founded: until });
  console.log(`office of ${values.people} people: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const cpu = [cpuOf(house.postgres.pid())];
  const filled = await fillLetters({ adminUrl: house.postgres.adminUrl, plan: { letters: Number(values.letters), seed: Number(values.seed), until, aDay: Number(values['a-day']) }, onRows: () => cpu.push(cpuOf(house.postgres.pid())) });
  cpu.push(cpuOf(house.postgres.pid()));
  const rate = (seconds: number) => `${seconds.toFixed(1)} s, ${Math.round(filled.letters / seconds)} letters a second`;
  console.log(`plan: ${filled.planSeconds.toFixed(1)} s; rows: ${filled.rowSeconds.toFixed(1)} s; indexes, keys and foreign keys: ${filled.indexSeconds.toFixed(1)} s`);
  const [from = 0, rows = 0, all = 0] = cpu;
  // Beside others the clock on the wall tells little; what two cores of our own would need follows from the time they worked.
  const onTwoCores = (spent: number) => `${(spent / 1000).toFixed(0)} s of CPU, ${Math.round(filled.letters / (spent / 2000))} letters a second on two cores`;
  console.log(`database work: rows ${onTwoCores(rows - from)}; with index build ${onTwoCores(all - from)}`);
  console.log(`generated ${filled.letters} letters without index build: ${rate(filled.planSeconds + filled.rowSeconds)}`);
  console.log(`with index build: ${rate(filled.planSeconds + filled.rowSeconds + filled.indexSeconds)}`);
  const checked = await checkFilled({ db: house.services.db, adminUrl: house.postgres.adminUrl }, 1000);
  console.log(`checked: ${checked.books} books with ${checked.numbers} numbers, ${checked.chainRows} rows of the chain at ${Math.round(checked.chainRows / checked.chainSeconds)} a second, access rows of ${checked.letters} letters`);
  for (const line of checked.wrong.slice(0, 10)) console.log(`WRONG ${line}`);
  process.exitCode = checked.wrong.length === 0 ? 0 : 1;
} finally {
  await house.close();
}
