import { z } from 'zod';
import { date, line, optional, outsider, picture } from '../_lib/field.ts';

export const fields = z.strictObject({
  firstName: optional(line({ label: { id: 'Pihak Kesatu: lembaga', en: 'First party: institution' }, help: { id: 'Kosongkan untuk memakai nama pada kop.', en: 'Leave empty to use the name of the letterhead.' } })),
  secondName: line({ label: { id: 'Pihak Kedua: lembaga', en: 'Second party: institution' } }),
  secondEmblem: optional(picture({
    label: { id: 'Pihak Kedua: lambang', en: 'Second party: emblem' },
    help: { id: 'Dicetak di kanan kop, setinggi lambang di kiri. Kosongkan bila pihak kedua tidak berlambang.', en: 'Printed at the right of the head, as high as the one at the left. Leave empty where the second party has none.' },
  })),
  secondNumber: optional(line({ label: { id: 'Nomor pihak kedua', en: 'Number of the second party' } })),
  secondParty: outsider({ label: { id: 'Pihak Kedua: penanda tangan', en: 'Second party: signer' } }),
  secondAddress: optional(line({ label: { id: 'Alamat pihak kedua', en: 'Address of the second party' } })),
  signedOn: date({ label: { id: 'Pada hari ini, tanggal', en: 'On this day' } }),
  venue: line({ label: { id: 'Bertempat di', en: 'At' } }),
});
