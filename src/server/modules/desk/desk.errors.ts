import { defineError } from '#server/platform/errors.ts';

export const viewNotFound = defineError('desk.view_not_found', 404, { message: 'No such view', audited: false });
export const viewNameTaken = defineError('desk.view_name_taken', 409, 'Another view has this name');
export const viewsFull = defineError('desk.views_full', 409, 'No more views fit');
export const viewOfNobody = defineError('desk.view_of_nobody', 403, { message: 'Views are kept for a person', audited: false });
