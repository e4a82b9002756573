import path from 'node:path';
import { loadConfig } from './platform/config/config.ts';
import { stopOnSignals } from './platform/process/signals.ts';
import { processWords } from './platform/process/words.ts';
import { Refusal } from './platform/refusal.ts';
import { startHouse, type RunningHouse } from './house.ts';

const isDemo = process.argv.includes('--demo');

try {
  // The demo must never touch an office's letters: it has its own folder and its own database, whatever is configured.
  const demo = { LONTAR_DATA: path.resolve('demo-data'), DATABASE_URL: '', DATABASE_ADMIN_URL: '', LONTAR_BACKUP_AT: 'off' };
  const config = loadConfig(isDemo ? { ...process.env, ...demo } : process.env);
  console.log(processWords.startingDatabase);
  const house = await startHouse({ config });
  stopOnSignals({ stop: () => house.stop(), onSlow: () => console.log(processWords.stopping), onFailed: (error) => console.error(error) });
  void house.lost.then(() => leave(house));
  announce(house, config.dataFolder);
} catch (error) {
  if (error instanceof Refusal) console.error(error.message);
  else console.error(processWords.unexpected, error);
  process.exit(1);
}

function announce(house: RunningHouse, dataFolder: string): void {
  if (house.migrated.length > 0) console.log(processWords.migrated(house.migrated.length));
  console.log(house.urls.length > 0 ? processWords.serving(house.urls) : processWords.workerOnly);
  if (house.trustUrl !== undefined) console.log(processWords.trust(house.trustUrl));
  console.log(processWords.data(dataFolder));
}

async function leave(house: RunningHouse): Promise<void> {
  console.error(processWords.databaseLost);
  await house.stop().catch(() => undefined);
  process.exit(1);
}
