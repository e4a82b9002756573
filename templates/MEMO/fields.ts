import { z } from 'zod';

/** A memo is a short note of a leader: to whom, and the text. */
export const fields = z.strictObject({});
