import type { Config } from './platform/config/config.ts';
import { findFreePort } from './platform/process/port.ts';
import { processWords } from './platform/process/words.ts';
import { Refusal } from './platform/refusal.ts';

const FIRST_PORT = 8443;

/**
 * A port somebody named is meant; without one the next free port does as well.
 * @throws a refusal when the port is taken, with the setting that names another one
 */
export async function choosePort(config: Pick<Config, 'port' | 'bind' | 'practice'>): Promise<number> {
  const wanted = config.port === undefined ? Array.from({ length: 50 }, (_, n) => FIRST_PORT + n) : [config.port];
  for (const port of wanted) {
    const free = await findFreePort(port, config.bind);
    if (free !== undefined) return free;
  }
  const taken = config.practice ? processWords.practicePortTaken : processWords.portTaken;
  throw new Refusal('process.port_taken', taken(wanted[0] ?? FIRST_PORT));
}
