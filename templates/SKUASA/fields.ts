import { z } from 'zod';
import { lines, optional, person, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  recipient: person({ label: { id: 'Penerima kuasa', en: 'Who receives the power' }, help: { id: 'Pemberi kuasa adalah penanda tangan naskah.', en: 'Who gives it is the signer.' } }),
  powers: lines({ label: { id: 'Kuasa untuk', en: 'Power to' }, help: { id: 'Satu perbuatan per baris.', en: 'One act a line.' } }),
  basis: optional(text({ label: { id: 'Sehubungan dengan', en: 'In the matter of' } })),
  substitution: optional(text({ label: { id: 'Hak substitusi', en: 'Substitution' }, help: { id: 'Kosong berarti tanpa hak substitusi.', en: 'Empty means without the right to pass it on.' } })),
});
