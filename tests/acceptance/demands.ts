import { citedInTests, demands, writtenEvidence, type Evidence } from './demand-list.ts';

/** `npm run demands`: every demand of the five regulations with what meets it, or "not yet". `--open` prints only what is open. */
const onlyOpen = process.argv.includes('--open');
const evidence = [...(await citedInTests()), ...writtenEvidence()];
const count = { test: 0, screen: 0, answer: 0, part: 0, open: 0 };

for (const demand of demands()) {
  const own = evidence.filter((each) => each.id === demand.id);
  const status = statusOf(own);
  count[status] += 1;
  if (onlyOpen && status !== 'open' && status !== 'part') continue;
  console.log(`${demand.id}  ${demand.seed} ${demand.pasal}: ${demand.demand}`);
  console.log(own.length === 0 ? '        not yet' : own.map((each) => `        ${each.kind}: ${each.text}`).join('\n'));
}

const total = demands().length;
console.log(
  `\n${total} demands: ${count.test} by a test, ${count.screen} by a screen, ${count.answer} by a written answer, ${count.part} in part, ${count.open} not yet`,
);

/** A named gap outweighs a test: a demand that is met in part stays in part until its row in the table goes. */
function statusOf(own: readonly Evidence[]): keyof typeof count {
  for (const kind of ['part', 'test', 'screen', 'answer'] as const) {
    if (own.some((each) => each.kind === kind)) return kind;
  }
  return 'open';
}
