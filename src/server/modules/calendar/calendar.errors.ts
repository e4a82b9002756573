import { defineError } from '#server/platform/errors.ts';

export const tooLong = defineError('calendar.too_long', 422, 'A calendar is read ten weeks at a time');
export const noSeat = defineError('calendar.no_seat', 409, 'Only a desk has a calendar');
export const feedNotFound = defineError('calendar.feed_not_found', 404, 'No such calendar address, or it has ended');
export const tooManyFeeds = defineError('calendar.too_many_feeds', 409, 'There are too many calendar addresses');
