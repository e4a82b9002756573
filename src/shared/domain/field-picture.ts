import { z } from 'zod';

/** A picture that is a field of its letter (the mark of a second party): the stored file, and what it was called for whoever compares versions. */
export const fieldPicture = z.strictObject({ fileId: z.uuid(), name: z.string().trim().min(1).max(200) });
