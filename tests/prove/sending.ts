import { proveSending, type ProofResult } from './sending-proof.ts';

// `npm run prove:sending [-- rounds desks]`: the long form. A short one runs in `npm test`.
const [rounds = 100, desks = 4] = process.argv.slice(2).map(Number);
const seed = Number(process.env['PROOF_SEED'] ?? Date.now() % 1_000_000);
console.log(`${rounds} lives ended by SIGKILL, ${desks} desks that write, sign and send, seed ${seed}`);
const result = await proveSending({ desks, rounds, seed, say: (line) => console.log(line) });
report(result);
process.exit(isWhole(result) ? 0 : 1);

function isWhole({ examination: e, tally }: ProofResult): boolean {
  return e.broken.length === 0 && tally.refused.length === 0 && e.chainWhole && e.letters > 0;
}

function report({ examination: { broken, ...figures }, tally, died, seconds }: ProofResult): void {
  console.log(`\n${figures.letters} letters sent in ${seconds.toFixed(0)} s, ${tally.repeats} commands sent again, ${tally.refused.length} refused${tally.refused.length > 0 ? `: ${tally.refused[0]}` : ''}`);
  console.log('the office died behind:');
  for (const [step, times] of [...died].sort((a, b) => b[1] - a[1])) console.log(`  ${String(times).padStart(5)}  ${step}`);
  console.table(figures);
  for (const line of broken) console.log(`BROKEN: ${line}`);
}
