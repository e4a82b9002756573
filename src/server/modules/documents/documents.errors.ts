import { defineError } from '#server/platform/errors.ts';

export const documentNotFound = defineError('document.not_found', 404, { message: 'No such file, or not one you may read', audited: true });
export const notYourUpload = defineError('document.not_your_upload', 403, 'Only who uploaded a file attaches it');
export const fileEmpty = defineError('document.empty', 422, 'The file is empty');
export const kindUnknown = defineError('document.kind_unknown', 415, 'This kind of file is not taken: only PDF, JPEG, PNG, TIFF and HEIC');
export const disguised = defineError('document.disguised', 415, 'The name says another kind than the bytes');
export const pdfEncrypted = defineError('document.encrypted', 422, 'The PDF is locked with a password');
export const pdfScripted = defineError('document.scripted', 422, 'The PDF carries a script or starts a program');
export const fileBroken = defineError('document.broken', 422, 'The file is damaged');
export const tooManyPages = defineError('document.too_many_pages', 422, 'The file has too many pages');
export const tooManyPixels = defineError('document.too_many_pixels', 422, 'A page of the file is too large to be drawn');
export const twoKinds = defineError('document.two_kinds', 415, 'The file is of two kinds at once');
export const pagesNotReady = defineError('document.pages_not_ready', 409, 'The pages are still being drawn');
export const pageNotFound = defineError('document.page_not_found', 404, 'The file has no such page');
