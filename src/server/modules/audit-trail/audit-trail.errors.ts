import { defineError } from '#server/platform/errors.ts';

export const chainNotForYou = defineError('audit.not_for_you', 403, 'Only the super administrator, the managing team and a named examiner read the chain');
