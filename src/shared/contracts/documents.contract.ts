import { z } from 'zod';
import { CommandId, contract, Instant } from './contract.ts';

/** Papers have pages to look at; office files are attachments that are downloaded. */
const fileKinds = ['pdf', 'jpeg', 'png', 'tiff', 'heic', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'] as const;
export const FileKind = z.enum(fileKinds);
export type FileKind = z.infer<typeof FileKind>;

/** waiting: the pages are being drawn, ask again in a moment; failed: only the original can be downloaded; none: an office file, which has no pages. */
export const PagesState = z.enum(['waiting', 'ready', 'failed', 'none']);
export type PagesState = z.infer<typeof PagesState>;

const FilePage = z.object({ page: z.number().int(), width: z.number().int(), height: z.number().int() });
/** off: no virus scanner; waiting: not looked at yet; too_large: more than it reads. Only `off` and `clean` can be downloaded. */
export const VirusCheck = z.enum(['off', 'waiting', 'clean', 'infected', 'too_large']);
export type VirusCheck = z.infer<typeof VirusCheck>;
export const FileCard = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: FileKind,
  size: z.number().int(),
  pageCount: z.number().int(),
  pagesState: PagesState,
  pages: z.array(FilePage),
  sha256: z.string(),
  virusCheck: VirusCheck,
  /** what the scanner calls what it found */
  virusName: z.string().nullable(),
  uploadedAt: Instant,
});
export type FileCard = z.infer<typeof FileCard>;

const FileParams = z.object({ fileId: z.uuid() });

export const uploadFile = contract({
  method: 'POST',
  path: '/api/files',
  summary: 'Upload one scan or office file (body: the bytes as application/octet-stream); it belongs to its uploader until linked to a letter',
  query: z.object({ commandId: CommandId, name: z.string().trim().min(1).max(200) }),
  response: FileCard,
  upload: true,
});

export const getFile = contract({
  method: 'GET',
  path: '/api/files/:fileId',
  summary: 'A file with the state of its page images',
  params: FileParams,
  response: FileCard,
});

/** Use as `<img src>`: never changes, so a browser keeps it. */
export const getFilePage = contract({
  method: 'GET',
  path: '/api/files/:fileId/pages/:page',
  summary: 'The image of one page (WebP)',
  params: FileParams.extend({ page: z.coerce.number().int().min(1) }),
  query: z.object({ size: z.enum(['full', 'thumb']).default('full') }),
  response: z.unknown(),
  download: true,
});

export const downloadOriginal = contract({
  method: 'GET',
  path: '/api/files/:fileId/original',
  summary: 'The original, bit for bit, as an attachment; logged',
  params: FileParams,
  response: z.unknown(),
  download: true,
});

export const getFileStore = contract({
  method: 'GET',
  path: '/api/system/file-store',
  summary: 'Room for files and what the nightly sweep took away; for the super administrator',
  response: z.object({
    freeBytes: z.number(),
    /** off: no scanner is set up; down: it does not answer and files wait */
    virusScanner: z.enum(['off', 'up', 'down']),
    /** the newest of what the scanner found; such files are never downloaded */
    quarantined: z.array(z.object({ at: Instant, signature: z.string(), sha256: z.string() })),
    lastSweep: z.object({ at: Instant, lookedAt: z.number().int(), removed: z.number().int(), removedBytes: z.number() }).nullable(),
  }),
});

export const listOrigins = contract({
  method: 'GET',
  path: '/api/files/:fileId/origins',
  summary: 'The originals a file was made of when its pages were turned, cut or put in order',
  params: FileParams,
  response: z.object({ files: z.array(FileCard) }),
});
