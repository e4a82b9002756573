import { z } from 'zod';
import { clauses, lines, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  opening: text({ label: { id: 'Kalimat pembuka', en: 'Opening' }, help: { id: 'Misalnya “Dalam rangka …, dengan ini menginstruksikan:”.', en: 'Such as “Dalam rangka …”.' } }),
  to: lines({ label: { id: 'Kepada', en: 'To' }, help: { id: 'Pejabat yang diberi instruksi, satu per baris.', en: 'Officials who are instructed, one a line.' } }),
  instructions: clauses({ label: { id: 'Untuk', en: 'To do' }, help: { id: 'Satu instruksi per baris, dicetak KESATU, KEDUA, …; rinciannya di baris berikutnya, diawali “a.” atau “1.”', en: 'One instruction a line, printed KESATU, KEDUA, …; its points on the lines below, begun with “a.” or “1.”' } }),
});
