import { z } from 'zod';

/** A day a letter or a book can bear. ISO knows a year 0000, which PostgreSQL refuses and no calendar shows. */
export const officeDay = z.iso.date().refine((day) => day >= '1900-01-01' && day <= '2200-12-31');
