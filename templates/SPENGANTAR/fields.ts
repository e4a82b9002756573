import { z } from 'zod';
import { line, optional, rows } from '../_lib/field.ts';

export const fields = z.strictObject({
  items: rows({
    what: line({ label: { id: 'Jenis yang dikirim', en: 'What is sent' } }),
    count: line({ label: { id: 'Banyaknya', en: 'How many' }, help: { id: 'Misalnya “1 (satu) berkas”.', en: 'Such as “1 (satu) berkas”.' } }),
    note: optional(line({ label: { id: 'Keterangan', en: 'Remarks' } })),
  }, { label: { id: 'Yang dikirim', en: 'What is sent' } }),
  receiverPhone: optional(line({ label: { id: 'Nomor telepon pengirim', en: 'Phone of the sender' }, help: { id: 'Untuk mengembalikan tanda terima.', en: 'For the return of the receipt.' } })),
});
