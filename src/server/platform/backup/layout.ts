import path from 'node:path';
import type { Config } from '../config/config.ts';
import { databaseFolder } from '../postgres/open.ts';

/** Where everything of a backup lies. All of it can be copied elsewhere as it is. */
export type BackupPlace = {
  /** One folder per base backup. */
  bases: string;
  /** Write-ahead log, compressed, one file per segment. */
  wal: string;
  /** The office's files, under the same names as in the data folder. */
  files: string;
  /** Certificate and passwords: what the house needs besides database and files. */
  keys: string;
  /** When this backup was last brought back to life, and how far it led. */
  lastRestore: string;
};
/** Where the living data lies. */
export type LivePlace = { data: string; database: string; cluster: string; spool: string; files: string };

export function backupPlace(config: Config): BackupPlace {
  return backupPlaceIn(config.backupFolder ?? path.join(config.dataFolder, 'backup'));
}

export function backupPlaceIn(folder: string): BackupPlace {
  const at = (name: string) => path.join(folder, name);
  return { bases: at('base'), wal: at('wal'), files: at('files'), keys: at('keys'), lastRestore: at('last-restore.json') };
}

export function livePlace(config: Pick<Config, 'dataFolder'>): LivePlace {
  const database = databaseFolder(config);
  return {
    data: config.dataFolder, database, cluster: path.join(database, 'cluster'), spool: path.join(database, 'wal-spool'),
    files: path.join(config.dataFolder, 'files'),
  };
}

/** Folders of the data folder that hold keys and certificates. */
export const KEY_FOLDERS = ['tls', 'keys'] as const;
