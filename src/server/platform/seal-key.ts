import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config/config.ts';

/** The key that seals what must be read back, such as authenticator secrets: 32 bytes, configured or made at first use. */
export async function ensureSealKey(config: Pick<Config, 'dataFolder' | 'sealKey'>): Promise<Buffer> {
  if (config.sealKey !== undefined) return Buffer.from(config.sealKey, 'base64');
  const file = path.join(config.dataFolder, 'keys', 'seal.key');
  const existing = await readFile(file).catch(() => undefined);
  if (existing?.length === 32) return existing;
  const key = randomBytes(32);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, key, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return key;
}
