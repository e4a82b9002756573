import path from 'node:path';
import { loadConfig } from './platform/config/config.ts';
import { stopOnSignals } from './platform/process/signals.ts';
import { processWords } from './platform/process/words.ts';
import { Refusal } from './platform/refusal.ts';
import { clearHalfLoadedDemo } from './demo-folder.ts';
import { assertNotPractice, openPracticeFolder } from './practice-folder.ts';
import { startHouse, type RunningHouse } from './house.ts';
import { prepareSetupCode } from './modules/identity/index.ts';

const isPractice = process.argv.includes('--practice');
const isDemo = isPractice || process.argv.includes('--demo');

try {
  // The demo must never touch an office's letters: it has its own folder and its own database, whatever is configured.
  const demo = { LONTAR_DATA: path.resolve('demo-data'), DATABASE_URL: '', DATABASE_ADMIN_URL: '', LONTAR_BACKUP_AT: 'off' };
  const config = loadConfig(isDemo && !isPractice ? { ...process.env, ...demo } : process.env);
  if (isPractice) await openPracticeFolder(config.dataFolder);
  else assertNotPractice(config.dataFolder);
  if (isDemo) await clearHalfLoadedDemo(config.dataFolder);
  if (isPractice) await openPracticeFolder(config.dataFolder);
  console.log(processWords.startingDatabase);
  const house = await startHouse({ config });
  stopOnSignals({ stop: () => house.stop(), onSlow: () => console.log(processWords.stopping), onFailed: (error) => console.error(error) });
  void house.lost.then(() => leave(house));
  await announce(house, config.dataFolder);
} catch (error) {
  if (error instanceof Refusal) console.error(error.message);
  else console.error(processWords.unexpected, error);
  process.exit(1);
}

async function announce(house: RunningHouse, dataFolder: string): Promise<void> {
  if (house.migrated.length > 0) console.log(processWords.migrated(house.migrated.length));
  const setupCode = await prepareSetupCode(house.services);
  if (isDemo) await announceDemo(house, { isEmpty: setupCode !== null, dataFolder });
  console.log(house.urls.length > 0 ? processWords.serving(house.urls) : processWords.workerOnly);
  if (house.trustUrl !== undefined) console.log(processWords.trust(house.trustUrl));
  if (setupCode !== null && !isDemo) console.log(processWords.setupCode(setupCode));
  console.log(processWords.data(dataFolder));
}

async function announceDemo(house: RunningHouse, demo: { isEmpty: boolean; dataFolder: string }): Promise<void> {
  if (demo.isEmpty) console.log(processWords.loadingDemo);
  const { openDemo } = await import('./demo.ts');
  const onProgress = (done: number, all: number) => { if (done % 50 === 0) console.log(processWords.demoProgress(done, all)); };
  const accounts = await openDemo(house.services, { ...demo, onProgress });
  console.log(processWords.demoAccounts(accounts));
}

async function leave(house: RunningHouse): Promise<void> {
  console.error(processWords.databaseLost);
  await house.stop().catch(() => undefined);
  process.exit(1);
}
