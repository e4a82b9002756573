import { proveTypeset } from './typeset-proof.ts';

// `npm run prove:typeset [-- letters]`: letters stored by one office and set again by another. A short form runs in `npm test`.
const letters = Number(process.argv[2] ?? 1_000);
const seed = Number(process.env['PROOF_SEED'] ?? 20_261_126);
console.log(`${letters} letters, seed ${seed}`);
const found = await proveTypeset({ letters, seed, say: (line) => console.log(line) });
console.log(`${found.equal} of ${found.letters} equal, ${found.distinct} different letters, ${found.seconds.toFixed(0)} s`);
for (const each of found.different.slice(0, 10)) console.log(`  ${each.number}: ${each.first} then ${each.second}`);
process.exit(found.equal === found.letters && found.distinct === found.letters ? 0 : 1);
