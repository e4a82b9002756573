import { measureRegisters } from './registers-measure.ts';
import { proveRegisters, type ProofResult } from './registers-proof.ts';

// `npm run prove:registers [-- writers rounds]`: the long form. A short one runs in `npm test`.
const [writers = 64, rounds = 50] = process.argv.slice(2).map(Number);
const seed = Number(process.env['PROOF_SEED'] ?? Date.now() % 1_000_000);
console.log(`${writers} writers, ${rounds} rounds of SIGKILL, a fault in one transaction of five, seed ${seed}`);
const result = await proveRegisters({ writers, rounds, secondsARound: 3, faultChance: 0.2, seed, say: (line) => console.log(line) });
report(result);
await measureRegisters((line) => console.log(line));
process.exit(isWhole(result) ? 0 : 1);

function isWhole({ examination: e, tally }: ProofResult): boolean {
  return e.duplicates + e.gaps + e.lost + e.misnumbered + e.lettersWithoutNumber + e.numbersWithoutLetter + e.doubledLetters + e.filesMissing + e.filesAltered + tally.refused.length === 0 && e.chainWhole && e.acknowledged > 0;
}

function report({ examination: e, tally, faults, kills, seconds }: ProofResult): void {
  console.log(`\n${e.acknowledged} letters acknowledged in ${seconds.toFixed(0)} s, ${tally.repeats} commands sent again, ${tally.refused.length} refused${tally.refused.length > 0 ? `: ${tally.refused[0]}` : ''}`);
  console.log(`killed: server ${kills.server}, database ${kills.database}, both ${kills.both}`);
  console.log(`faults let happen: ${[...faults.values()].reduce((a, b) => a + b, 0)}, by step:`);
  for (const [step, count] of [...faults].sort((a, b) => b[1] - a[1])) console.log(`  ${String(count).padStart(5)}  ${step}`);
  console.table(e);
}
