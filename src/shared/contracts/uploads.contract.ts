import { z } from 'zod';
import { CommandId, contract } from './contract.ts';
import { FileCard } from './documents.contract.ts';

// Uploads in parts: begun, sent from wherever they stopped, finished.

/** What a finished file may be given to at once. */
const UploadSubject = z.object({ kind: z.enum(['paper']), id: z.uuid() });
const UploadParams = z.object({ uploadId: z.uuid() });
const UploadState = z.object({
  uploadId: z.uuid(),
  /** bytes that have come; the next part starts here */
  offset: z.number().int(),
  size: z.number().int(),
  /** a part may have at most this many bytes */
  partBytes: z.number().int(),
});

export const beginUpload = contract({
  method: 'POST',
  path: '/api/uploads',
  summary: 'Begin an upload that may be cut anywhere and goes on from the byte it had',
  body: z.object({ commandId: CommandId, name: z.string().trim().min(1).max(200), size: z.number().int().min(0), subject: UploadSubject.nullable().default(null) }),
  response: UploadState,
});

export const getUpload = contract({
  method: 'GET',
  path: '/api/uploads/:uploadId',
  summary: 'How much of an upload has come',
  params: UploadParams,
  response: UploadState,
});

export const sendPart = contract({
  method: 'PATCH',
  path: '/api/uploads/:uploadId',
  summary: 'The next part (body: the bytes); bytes of a part that was cut are kept, the answer to a wrong offset names the right one',
  params: UploadParams,
  query: z.object({ offset: z.coerce.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u).describe('of this part; what arrives changed is not kept') }),
  response: UploadState,
  upload: true,
});

export const finishUpload = contract({
  method: 'POST',
  path: '/api/uploads/:uploadId/finish',
  summary: 'The file is whole: it is looked at, stored and given to what it was sent for',
  params: UploadParams,
  body: z.object({ commandId: CommandId, sha256: z.string().regex(/^[0-9a-f]{64}$/u).describe('of the whole file') }),
  response: FileCard,
});

export const dropUpload = contract({
  method: 'POST',
  path: '/api/uploads/:uploadId/drop',
  summary: 'Give an unfinished upload up; its room is free again',
  params: UploadParams,
  body: z.object({ commandId: CommandId }),
  response: z.object({ uploadId: z.uuid() }),
});
