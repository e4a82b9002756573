import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../refusal.ts';
import type { PostgresBinaries } from './binaries.ts';
import { findPasswords, newPasswords, writePasswords, type Passwords } from './secrets.ts';
import { handOver, type Unprivileged } from './unprivileged.ts';
import { postgresWords } from './words.ts';

const run = promisify(execFile);

export const SUPERUSER = 'lontar_super';
export type ClusterPlace = { dataFolder: string; binaries: PostgresBinaries; unprivileged: Unprivileged };

/** Makes the cluster when there is none, refuses one of another PostgreSQL, and gives the passwords that open it. */
export async function ensureCluster(place: ClusterPlace): Promise<Passwords> {
  const cluster = clusterFolder(place.dataFolder);
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) return createCluster(place);
  const found = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (found !== place.binaries.major) {
    throw new Refusal('postgres.foreign_major', postgresWords.foreignMajor(cluster, found, place.binaries.major));
  }
  return (await findPasswords(place.dataFolder)) ?? replaceLostPasswords(place);
}

export function clusterFolder(dataFolder: string): string {
  return path.join(dataFolder, 'cluster');
}

/** Made beside its place and renamed, so a start that is killed half-way leaves nothing that looks like a cluster. */
async function createCluster(place: ClusterPlace): Promise<Passwords> {
  const passwords = newPasswords();
  const fresh = path.join(place.dataFolder, 'cluster.new');
  const passwordFile = path.join(place.dataFolder, 'initdb-password');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${passwords.super}\n`, { mode: 0o600 });
  handOver(place.unprivileged, [fresh, passwordFile]);
  const args = ['-D', fresh, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'];
  try {
    await runPostgresTool(place, [place.binaries.initdb, ...args]);
  } catch (cause) {
    throw new Refusal('postgres.init_failed', postgresWords.initFailed(place.dataFolder), { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writePasswords(place.dataFolder, passwords);
  await rename(fresh, clusterFolder(place.dataFolder));
  return passwords;
}

/** A restored or moved cluster may come without its password file; whoever may write the folder may set new ones. */
async function replaceLostPasswords(place: ClusterPlace): Promise<Passwords> {
  const passwords = newPasswords();
  const single = [place.binaries.postgres, '--single', '-D', clusterFolder(place.dataFolder), 'postgres'];
  await runPostgresTool(place, single, `alter role ${SUPERUSER} password '${passwords.super}'\n`);
  await writePasswords(place.dataFolder, passwords);
  return passwords;
}

async function runPostgresTool(place: ClusterPlace, command: string[], input = ''): Promise<void> {
  const { prefix, ...account } = place.unprivileged;
  const [file = '', ...args] = [...prefix, ...command];
  const running = run(file, args, { ...account, env: { ...process.env, LC_ALL: 'C.UTF-8', ...place.binaries.env } });
  running.child.stdin?.end(input);
  await running;
}

export async function ensureDataFolder(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await openForCrossing(dataFolder);
}

/** Root's database may run as another account, which must cross this folder; crossing is all it may do, never list. */
export async function openForCrossing(folder: string): Promise<void> {
  if (process.getuid?.() === 0) await chmod(folder, 0o711);
}
