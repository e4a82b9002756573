import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MARK = 'loading';

/** A demo whose story was cut short by Ctrl-C has half an office in it; it is only a demo, so it begins anew. */
export async function clearHalfLoadedDemo(dataFolder: string): Promise<void> {
  if (existsSync(path.join(dataFolder, MARK))) await rm(dataFolder, { recursive: true, force: true });
}

/** Marks the folder as half loaded for as long as `load` takes; the mark stays when it is cut short. */
export async function whileMarked<T>(dataFolder: string, load: () => Promise<T>): Promise<T> {
  const mark = path.join(dataFolder, MARK);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(mark, '');
  const loaded = await load();
  await rm(mark);
  return loaded;
}
