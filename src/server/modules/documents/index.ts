// The door of the documents room. Other rooms import only from here; in SQL they join documents.*_card.
export { composePages, linkOrigins, recordComposed } from './compose-pages.ts';
export type { Composed } from './compose-pages.ts';
export { documentsRoom } from './documents.routes.ts';
export { readPageTexts } from './file-parser.ts';
export { findFiles } from './file-queries.ts';
export { findOwnTree } from './own-templates/own-tree.ts';
export { setFirstEmblem } from './layouts/first-emblem.ts';
export { readLayout } from './layouts/read-layout.ts';
export { guardFiles, layAlso, linkFiles, takeFilesFor } from './link-store.ts';
export { findSubjectsOf, findTexts } from './read-text.ts';
export { recordFile, storeFile, storeOwnPdf } from './record-file.ts';
export type { NewFile } from './record-file.ts';
export * as typesetting from './typesetting/index.ts';
