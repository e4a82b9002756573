import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { postgresWords } from './words.ts';

/** How a program is started so that PostgreSQL does not see itself running as root. */
export type Unprivileged = { prefix: string[]; uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root. A user namespace lets root's own files belong to "user 1000" inside, so no account
 * is created and the data may lie under a 0700 home. Where namespaces are forbidden, an account that exists already is
 * used when it can reach `folder` and `program`.
 */
export function chooseUnprivileged(folder: string, program: string): Unprivileged {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const prefix = ['unshare', '--user', '--map-user=1000', '--'];
  if (succeeds([...prefix, program, '--version'])) return { prefix };
  for (const account of readAccounts(['postgres', 'nobody'])) {
    const reaches = succeeds([program, '--version'], account) && succeeds(['test', '-x', folder], account);
    if (reaches) return { prefix: [], ...account };
  }
  throw new Refusal('postgres.root_not_possible', postgresWords.rootNotPossible(folder));
}

/** Gives what the server must own and write to the account it runs as; in a user namespace it is root's already. */
export function handOver(account: Unprivileged, folders: string[]): void {
  if (account.uid === undefined || account.gid === undefined) return;
  const existing = folders.filter((folder) => existsSync(folder));
  if (existing.length > 0) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, ...existing]);
}

function succeeds(command: string[], as: { uid?: number; gid?: number } = {}): boolean {
  const [file = '', ...args] = command;
  return spawnSync(file, args, { stdio: 'ignore', ...as }).status === 0;
}

function readAccounts(names: string[]): { uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  return names.flatMap((name) => {
    const [, , uid, gid] = lines.find((line) => line[0] === name) ?? [];
    return uid === undefined || gid === undefined ? [] : [{ uid: Number(uid), gid: Number(gid) }];
  });
}
