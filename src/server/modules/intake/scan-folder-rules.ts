/** Folders of our own inside the folder of a unit. */
export const DONE = 'selesai';
export const REFUSED = 'ditolak';

/** A scanner may pause between two pages; a file nobody wrote to for so long is whole. */
const RESTS_MS = 20_000;

type Seen = { size: number; mtimeMs: number };

/** Whether a file has come to rest. The same is asked again after it was read: one that grew meanwhile waits for the next look. */
export function isAtRest(file: Seen, now: Date): boolean {
  return file.size > 0 && now.getTime() - file.mtimeMs >= RESTS_MS;
}

export function isUnchanged(one: Seen, two: Seen): boolean {
  return one.size === two.size && one.mtimeMs === two.mtimeMs;
}

/** Half-written and hidden files of scanners, shares and desktops are nobody's letter. */
export function isForUs(name: string): boolean {
  return !/^[.~]|\.(?:tmp|part|partial|crdownload|ini|db)$|\.alasan\.txt$/iu.test(name);
}
