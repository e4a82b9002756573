import { hostileFiles } from '#tests/hostile/hostile-files.ts';
import { proveHostile } from './hostile-proof.ts';

// `npm run prove:hostile [-- words]`: every hostile file, or those whose description holds the words. A short form runs in `npm test`.
const words = process.argv.slice(2).join(' ');
const files = hostileFiles.filter((file) => file.what.includes(words));
const cell = (text: string, width: number) => text.slice(0, width).padEnd(width);
console.log(`${files.length} files\n`);
const { rows, healthMs, peakMegabytes } = await proveHostile(files, (row) => {
  console.log(`${row.isRight ? 'ok  ' : 'FAIL'} ${cell(row.what, 52)} ${String(row.kilobytes).padStart(6)} KB  ${cell(row.came, 28)} ${cell(row.pages, 14)} ${row.seconds.toFixed(1).padStart(5)} s  ${row.wrong}`);
});
const wrong = rows.filter((row) => !row.isRight).length;
const slowest = healthMs.at(-1) ?? 0;
console.log(`\n${rows.length} files: ${rows.filter((row) => row.came === 'taken').length} taken as harmless, ${rows.filter((row) => row.came !== 'taken').length} refused by name, ${wrong} not as written`);
console.log(`/healthz asked ${healthMs.length} times: half within ${(healthMs[Math.floor(healthMs.length / 2)] ?? 0).toFixed(0)} ms, the slowest ${slowest.toFixed(0)} ms; the process took at most ${peakMegabytes} MB`);
process.exit(wrong === 0 && slowest <= 1000 ? 0 : 1);
