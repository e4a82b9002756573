import { z } from 'zod';

/** A circular is its subject and its text; nothing else of it is data. */
export const fields = z.strictObject({});
