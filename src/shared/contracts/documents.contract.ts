import { z } from 'zod';
import { CommandId, contract, Instant } from './contract.ts';

export const fileKinds = ['pdf', 'jpeg', 'png', 'tiff', 'heic'] as const;
export const FileKind = z.enum(fileKinds);
export type FileKind = z.infer<typeof FileKind>;

/** waiting: the pages are being drawn, ask again in a moment; failed: only the original can be downloaded. */
export const PagesState = z.enum(['waiting', 'ready', 'failed']);
export type PagesState = z.infer<typeof PagesState>;

export const FilePage = z.object({ page: z.number().int(), width: z.number().int(), height: z.number().int() });
export const FileCard = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: FileKind,
  size: z.number().int(),
  pageCount: z.number().int(),
  pagesState: PagesState,
  pages: z.array(FilePage),
  sha256: z.string(),
  uploadedAt: Instant,
});
export type FileCard = z.infer<typeof FileCard>;

const FileParams = z.object({ fileId: z.uuid() });

export const uploadFile = contract({
  method: 'POST',
  path: '/api/files',
  summary: 'Upload one scan (body: the bytes as application/octet-stream); it belongs to its uploader until linked to a letter',
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
