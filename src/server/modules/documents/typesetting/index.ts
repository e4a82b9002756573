// What the documents room gives of its typesetter, under one name at its door: `typesetting.typesetLetter(…)`.
export type { ArchivableFault } from './archivable-rules.ts';
export { checkArchivable } from './check-archivable.ts';
export { makeCheckCode } from './check-code.ts';
export type { Face } from './faces.ts';
export { readEmbedded } from './read-embedded.ts';
export { readTemplates, treeOf, type TemplateTree } from './template-tree.ts';
export type { PageImage } from './typeset-task.ts';
export { assertSettable, findRefusedSigns, previewPages, typesetLetter, type LetterOptions, type PageMark, type Picture, type PreviewOptions, type RefusedSign, type TypesetLetter } from './typeset-letter.ts';
