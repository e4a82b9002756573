import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Passwords = z.object({ super: z.string(), owner: z.string(), app: z.string() });
export type Passwords = z.infer<typeof Passwords>;

const FILE = 'passwords.json';

export function newPasswords(): Passwords {
  const password = () => randomBytes(24).toString('hex');
  return { super: password(), owner: password(), app: password() };
}

export async function findPasswords(dataFolder: string): Promise<Passwords | undefined> {
  const text = await readFile(path.join(dataFolder, FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Passwords.parse(JSON.parse(text));
}

export async function writePasswords(dataFolder: string, passwords: Passwords): Promise<void> {
  const file = path.join(dataFolder, FILE);
  await writeFile(`${file}.new`, JSON.stringify(passwords), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
