// The door of the documents room. Other rooms import only from here; in SQL they join documents.*_card.
export { documentsRoom } from './documents.routes.ts';
export { findFiles } from './file-queries.ts';
export { guardFiles, linkFiles, takeFilesFor } from './link-store.ts';
export { recordFile } from './record-file.ts';
