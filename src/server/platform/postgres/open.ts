import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { openForCrossing } from './cluster.ts';
import { findRunningPostgres, startEmbeddedPostgres, type EmbeddedOptions } from './embedded.ts';

export type OpenPostgres = {
  appUrl: string;
  /** Missing on a node that does not migrate. */
  adminUrl: string | undefined;
  /** Only of the embedded server. */
  superUrl: string | undefined;
  embedded: boolean;
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** The PostgreSQL the configuration names, or the embedded one in the data folder. */
export async function openPostgres(config: Config, setup: Pick<EmbeddedOptions, 'settings' | 'env'> = {}): Promise<OpenPostgres> {
  if (config.databaseUrl !== undefined) {
    const never = new Promise<void>(() => undefined);
    return { appUrl: config.databaseUrl, adminUrl: config.databaseAdminUrl, superUrl: undefined, embedded: false, ended: never, stop: () => Promise.resolve() };
  }
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  await openForCrossing(config.dataFolder);
  const server = await startEmbeddedPostgres({ dataFolder: databaseFolder(config), port: config.databasePort, ...setup });
  return { ...server, embedded: true };
}

/** For the command line: the embedded server that runs already, else one opened for as long as the command takes. */
export async function borrowPostgres(config: Config, setup: Pick<EmbeddedOptions, 'settings' | 'env'> = {}): Promise<OpenPostgres> {
  const running = config.databaseUrl === undefined ? await findRunningPostgres(databaseFolder(config)) : undefined;
  if (!running) return openPostgres(config, setup);
  const never = new Promise<void>(() => undefined);
  return { ...running, embedded: true, ended: never, stop: () => Promise.resolve() };
}

export function databaseFolder(config: Pick<Config, 'dataFolder'>): string {
  return path.join(config.dataFolder, 'database');
}
