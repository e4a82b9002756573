import { createReadStream } from 'node:fs';
import { access, mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { storeFile, type NewFile } from '#server/modules/documents/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { idOf } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { errorWords } from '#shared/error-words/index.ts';
import { findUnitByMark, receivePapers } from './receive-papers.ts';
import { DONE, isAtRest, isForUs, isUnchanged, REFUSED } from './scan-folder-rules.ts';
import { intakeJobWords } from './words.ts';

const scanner = systemActor('intake.read-scan-folder');
type Place = { folder: string; unitId: string };
type Found = { place: Place; name: string; size: number; mtimeMs: number };

/**
 * Fills the trays from the folder scanners write to (Bekasi 24.A/2013 Ps. 10b): one subfolder a unit. A file becomes a paper
 * under a command that follows from the file itself, and is moved away after the commit: killed in between, it is met again
 * and changes nothing.
 */
export const readScanFolderJob: Job = {
  name: 'intake.read-scan-folder',
  cron: '* * * * *',
  retries: 0,
  run: (services) => readScanFolder(services),
};

async function readScanFolder(services: Services): Promise<void> {
  const { scanFolder } = services.settings;
  if (scanFolder === undefined) return;
  const faults: unknown[] = [];
  for (const entry of await readdir(scanFolder, { withFileTypes: true })) {
    // A scanner set to the folder itself: nothing here belongs to a unit, and whoever looks is told.
    if (entry.isFile() && isForUs(entry.name)) await explainOnce(scanFolder, intakeJobWords.noUnitHere);
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const folder = path.join(scanFolder, entry.name);
    const unitId = await readTransaction(services.db, scanner, (tx) => findUnitByMark(tx, entry.name));
    if (unitId === null) await explainOnce(folder, intakeJobWords.noSuchUnit);
    else faults.push(...(await readPlace(services, { folder, unitId })));
  }
  // One bad file or a full disk must not keep the others back; the health page shows the first fault.
  if (faults.length > 0) throw faults[0];
}

/** What lies in a folder that names no unit is left alone, and whoever opens the folder reads why. */
async function explainOnce(folder: string, why: string): Promise<void> {
  await writeFile(path.join(folder, 'BACA-INI.alasan.txt'), why, { flag: 'wx' }).catch(() => undefined);
}

async function readPlace(services: Services, place: Place): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const entry of await readdir(place.folder, { withFileTypes: true })) {
    if (!entry.isFile() || !isForUs(entry.name)) continue;
    const info = await stat(path.join(place.folder, entry.name)).catch(() => null);
    if (!info || !isAtRest(info, services.clock())) continue;
    await takeFile(services, { place, name: entry.name, size: info.size, mtimeMs: info.mtimeMs }).catch((fault: unknown) => faults.push(fault));
  }
  return faults;
}

async function takeFile(services: Services, found: Found): Promise<void> {
  const at = path.join(found.place.folder, found.name);
  let file: NewFile;
  try {
    file = await storeFile(services, { stream: createReadStream(at), name: found.name });
  } catch (error) {
    // What is wrong with the file itself stays wrong; a full disk or a lost database does not.
    if (!(error instanceof OfficeError) || error.status >= 500) throw error;
    await refuse(services, found, error.code);
    return;
  }
  const after = await stat(at).catch(() => null);
  if (!after || !isUnchanged(after, found)) return;
  const key = keyOf(found, file.sha256);
  const input = { unitId: found.place.unitId, source: 'folder' as const, papers: [{ id: idOf(`paper ${key}`), file }], refused: [] };
  await runCommand(services, receivePapers, { name: 'intake.receive-scan', actor: scanner, commandId: idOf(key), input });
  await moveTo(found, DONE);
}

async function refuse(services: Services, found: Found, code: string): Promise<void> {
  const key = keyOf(found, code);
  const input = { unitId: found.place.unitId, source: 'folder' as const, papers: [], refused: [{ id: idOf(`refused ${key}`), name: found.name, code }] };
  await runCommand(services, receivePapers, { name: 'intake.refuse-scan', actor: scanner, commandId: idOf(key), input });
  const target = await moveTo(found, REFUSED);
  if (target) await writeFile(`${target}.alasan.txt`, `${errorWords[code]?.id ?? code}\n`);
}

/** The same file met again is the same; scanned once more under the same name it is another. */
function keyOf(found: Found, what: string): string {
  return ['scan folder', found.place.unitId, found.name, found.size, found.mtimeMs, what].join('\n');
}

/** Moves a file away under a name nobody has yet. Another node may have been quicker: then there is nothing to move. */
async function moveTo(found: Found, folderName: string): Promise<string | null> {
  const folder = path.join(found.place.folder, folderName);
  await mkdir(folder, { recursive: true });
  const { name, ext } = path.parse(found.name);
  for (let copy = 1; ; copy += 1) {
    const target = path.join(folder, copy === 1 ? found.name : `${name} (${copy})${ext}`);
    if (await access(target).then(() => true, () => false)) continue;
    return rename(path.join(found.place.folder, found.name), target).then(() => target, (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    });
  }
}
