import { z } from 'zod';
import { date, line, lines, optional, person } from '../_lib/field.ts';

export const fields = z.strictObject({
  considering: lines({ label: { id: 'Menimbang', en: 'Considering' }, help: { id: 'Satu pertimbangan per baris; dicetak a., b., c.', en: 'One consideration a line; printed a., b., c.' } }),
  recalling: lines({ label: { id: 'Mengingat', en: 'Recalling' }, help: { id: 'Peraturan yang menjadi dasar hukum, menurut urutannya.', en: 'The rules it rests on, in their order.' } }),
  promulgatedOn: optional(date({ label: { id: 'Diundangkan pada', en: 'Promulgated on' } })),
  promulgatedBy: optional(line({ label: { id: 'Diundangkan oleh', en: 'Promulgated by' }, help: { id: 'Jabatan sekretaris daerah.', en: 'Position of the secretary.' } })),
  promulgatorName: optional(line({ label: { id: 'Nama yang mengundangkan', en: 'Name of the promulgator' }, help: { id: 'Tanpa gelar.', en: 'Without titles.' } })),
  gazette: optional(line({ label: { id: 'Berita/Lembaran Daerah', en: 'Gazette' }, help: { id: 'Misalnya “BERITA DAERAH KOTA DUMAI TAHUN 2026 NOMOR 12”.', en: 'Such as “BERITA DAERAH KOTA DUMAI TAHUN 2026 NOMOR 12”.' } })),
  certifiedBy: optional(person({ label: { id: 'Salinan disahkan oleh', en: 'Copy certified by' }, help: { id: 'Kepala Bagian Hukum; hanya pada salinan.', en: 'Head of the legal division; only on a copy.' } })),
});
