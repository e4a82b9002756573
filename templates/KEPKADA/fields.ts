import { z } from 'zod';
import { clauses, lines, optional } from '../_lib/field.ts';

export const fields = z.strictObject({
  considering: lines({ label: { id: 'Menimbang', en: 'Considering' }, help: { id: 'Satu pertimbangan per baris; dicetak a., b., c.', en: 'One consideration a line; printed a., b., c.' } }),
  recalling: lines({ label: { id: 'Mengingat', en: 'Recalling' }, help: { id: 'Peraturan yang menjadi dasar hukum, menurut urutannya.', en: 'The rules it rests on, in their order.' } }),
  noting: optional(lines({ label: { id: 'Memperhatikan', en: 'Noting' }, help: { id: 'Boleh kosong.', en: 'May stay empty.' } })),
  clauses: clauses({ label: { id: 'Menetapkan', en: 'Decides' }, help: { id: 'Satu diktum per baris, dicetak KESATU, KEDUA, …; rinciannya di baris berikutnya, diawali “a.” atau “1.”', en: 'One clause a line, printed KESATU, KEDUA, …; its points on the lines below, begun with “a.” or “1.”' } }),
});
