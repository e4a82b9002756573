import { PassThrough, type Readable } from 'node:stream';
import { uploadCut, type StoredFile } from '#server/platform/files.ts';
import type { Services } from '#server/platform/services.ts';

/**
 * A refused upload still gets its answer: the store destroys what it reads from, so it reads from a pipe and the rest of
 * the request is let run out. An upload whose sender went away is cut.
 */
export async function storeUpload(services: Services, request: Readable): Promise<StoredFile> {
  const pipe = new PassThrough();
  request.once('close', () => {
    if (!request.readableEnded) pipe.destroy(uploadCut());
  });
  request.pipe(pipe);
  try {
    return await services.files.put(pipe, { limit: services.settings.uploadLimit });
  } catch (error) {
    request.unpipe(pipe);
    request.resume();
    throw error;
  }
}
