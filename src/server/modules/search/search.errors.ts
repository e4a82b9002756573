import { defineError } from '#server/platform/errors.ts';

export const notKept = defineError('search.not_kept', 404, 'No such kept search');
export const tooManyKept = defineError('search.too_many_kept', 409, 'There are too many kept searches');
