import { z } from 'zod';
import { line, optional } from '../_lib/field.ts';

export const fields = z.strictObject({
  from: optional(line({
    label: { id: 'Dari', en: 'From' },
    help: { id: 'Kosongkan untuk memakai jabatan penanda tangan.', en: 'Leave empty to print the position of the signer.' },
  })),
});
