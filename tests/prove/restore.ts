import { proveRestore, type Restored } from './restore-proof.ts';

// `npm run prove:restore [-- writers seconds]`: the long form. A short one runs in `npm test`.
const [writers = 16, secondsOfLoad = 60] = process.argv.slice(2).map(Number);
console.log(`${writers} clerks register for ${secondsOfLoad} s; then everything but the backup is destroyed`);
const result = await proveRestore({ writers, secondsOfLoad, lagSeconds: 10, say: (line) => console.log(line) });
console.log(`\n${result.acknowledged} letters acknowledged, base backup under load in ${result.baseSeconds.toFixed(1)} s`);
report('to the chosen instant', result.toInstant);
report('as far as the backup goes', result.toLatest);
console.log(`lost with the machine: ${result.toLatest.lost.length} letters of the last ${(result.minutesLost * 60).toFixed(1)} s (${result.minutesLost.toFixed(2)} minutes)`);
const whole = isWhole(result.toInstant) && result.toInstant.lost.length === 0 && isWhole(result.toLatest);
console.log(whole ? 'whole' : 'NOT whole');
process.exit(whole ? 0 : 1);

/** Letters of the very last seconds may be gone with the machine; what came back must be whole, up to the instant without a gap. */
function isWhole({ examination: e, opened }: Restored): boolean {
  const faults = e.duplicates + e.gaps + e.misnumbered + e.lettersWithoutNumber + e.numbersWithoutLetter + e.doubledLetters + e.filesMissing + e.filesAltered + opened.faults.length;
  return faults === 0 && e.chainWhole && opened.ids.size === e.issued && e.issued > 0;
}

function report(title: string, { examination: e, opened, lost, minutesTaken }: Restored): void {
  console.log(`\n${title}: ${minutesTaken.toFixed(2)} minutes taken`);
  console.log(`  ${opened.ids.size} of ${e.issued} letters open, ${opened.files} files with their hash, ${opened.faults.length} faults${opened.faults[0] ? `: ${opened.faults[0]}` : ''}`);
  console.log(`  numbers doubled ${e.duplicates}, missing ${e.gaps}; promised letters lost ${lost.length}; chain of ${e.chainRows} rows ${e.chainWhole ? 'whole' : 'BROKEN'}; files ${e.files}, missing ${e.filesMissing}, altered ${e.filesAltered}`);
}
