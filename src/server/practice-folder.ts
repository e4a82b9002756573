import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from './platform/config/config.ts';
import { processWords } from './platform/process/words.ts';
import { Refusal } from './platform/refusal.ts';

/** Tells a practice office from a real one, for the program and for whoever looks into the folder. */
const MARK = 'LATIHAN.txt';
const WANTED = 'reset-wanted';
const PORT = 9443;

/**
 * The settings of the practice office beside the real one: its own folder and port, the built-in database whatever the real
 * one uses, no backup, no mail to real people (Ternate 43/2023 Ps. 2(2)b). Port: LONTAR_PRACTICE_PORT, else LONTAR_PORT, else 9443.
 * @throws a refusal when both are named and are the same: one of the two offices would not start
 */
export function practiceEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { dataFolder, port, practicePort } = loadConfig({ ...env, DATABASE_URL: '', DATABASE_ADMIN_URL: '' });
  if (practicePort !== undefined && practicePort !== 0 && practicePort === port) throw new Refusal('practice.port_of_office', processWords.practicePort(port));
  const own = { LONTAR_DATA: `${dataFolder}-latihan`, LONTAR_PORT: String(practicePort ?? port ?? PORT), LONTAR_PRACTICE_PORT: '', LONTAR_PRACTICE: 'on', LONTAR_ROLE: 'both' };
  const none = { DATABASE_URL: '', DATABASE_ADMIN_URL: '', LONTAR_DATABASE_PORT: '', LONTAR_BACKUP: '', LONTAR_BACKUP_AT: 'off', LONTAR_SMTP_HOST: '', LONTAR_SMTP_FROM: '', LONTAR_ORIGINS: '', LONTAR_SEAL_KEY: '' };
  // Papers of the real office must never be swallowed by an exercise.
  const noPapers = { LONTAR_SCAN_FOLDER: '', LONTAR_SCAN_MAIL: '', LONTAR_SCAN_MAIL_UNIT: '', LONTAR_BOUNCE_MAIL: '' };
  return { ...env, ...own, ...none, ...noPapers };
}

/** @throws a refusal when a folder with somebody's office in it would become the practice office */
export async function openPracticeFolder(folder: string): Promise<void> {
  const isTaken = existsSync(folder) && readdirSync(folder).length > 0;
  if (isTaken && !isPractice(folder)) throw new Refusal('practice.foreign_folder', processWords.practiceForeign(folder));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, MARK), processWords.practiceMark);
}

/** @throws a refusal when the real office would be started on the folder of the practice office */
export function assertNotPractice(folder: string): void {
  if (isPractice(folder)) throw new Refusal('practice.not_an_office', processWords.practiceAsOffice(folder));
}

/** Empties the practice office. A folder without the mark is never touched. */
export async function resetPractice(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  if (!isPractice(folder)) throw new Refusal('practice.foreign_folder', processWords.practiceForeign(folder));
  await rm(folder, { recursive: true, force: true });
}

/** Asks for a reset: a running practice office does it within seconds, a stopped one at its next start. */
export async function wantReset(folder: string): Promise<void> {
  if (!isPractice(folder)) throw new Refusal('practice.none', processWords.practiceNone(folder));
  await writeFile(path.join(folder, WANTED), '');
}

export function isResetWanted(folder: string): boolean {
  return existsSync(path.join(folder, WANTED));
}

function isPractice(folder: string): boolean {
  return existsSync(path.join(folder, MARK));
}
