import { spawn } from 'node:child_process';
import path from 'node:path';
import { loadConfig } from './platform/config/config.ts';
import { Refusal } from './platform/refusal.ts';
import { practiceEnvironment } from './practice-folder.ts';
import { runPractice } from './practice-loop.ts';

// `npm run practice`: the model office beside the real one, to learn in. Begun anew every night at three.
try {
  const env = practiceEnvironment(process.env);
  const { dataFolder } = loadConfig(env);
  const main = path.join(import.meta.dirname, 'main.ts');
  const start = () => spawn(process.execPath, [main, '--practice'], { env, stdio: 'inherit', detached: false });
  const practice = runPractice({ folder: dataFolder, start, clock: () => new Date(), resetHour: 3, lookMs: 2000 });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, practice.stop);
  process.exitCode = await practice.ended;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
