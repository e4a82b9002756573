import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

export type Spooled = { stream: Readable; size: number };

/** How often it is asked whether there is room: a small part of what is kept free. */
const ROOM_EVERY = 16 * 1024 * 1024;

/**
 * Lays bytes down in a file without a name and gives them back to be read once: what a slow line takes away keeps no transaction
 * open and no memory, and when the process dies nothing is left lying about. The caller reads the stream to its end or destroys it.
 * @param assertRoom throws when the disk is too full; asked before the first byte and again while they come
 */
export async function spoolIn(folder: string, { chunks, assertRoom }: { chunks: AsyncIterable<Buffer>; assertRoom: () => Promise<void> }): Promise<Spooled> {
  await assertRoom();
  await mkdir(folder, { recursive: true });
  const place = path.join(folder, randomUUID());
  const handle = await open(place, 'wx+', 0o600);
  try {
    await rm(place);
    let size = 0;
    let askAt = ROOM_EVERY;
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at, chunk.length - at, size + at)).bytesWritten;
      size += chunk.length;
      if (size < askAt) continue;
      await assertRoom();
      askAt = size + ROOM_EVERY;
    }
    return { stream: handle.createReadStream({ start: 0 }), size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
