import { z } from 'zod';

/** An announcement is its subject and its text. */
export const fields = z.strictObject({});
