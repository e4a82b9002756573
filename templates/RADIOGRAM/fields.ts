import { z } from 'zod';
import { choice, line, optional, time } from '../_lib/field.ts';

export const fields = z.strictObject({
  call: optional(line({ label: { id: 'Panggilan', en: 'Call sign' } })),
  kind: optional(line({ label: { id: 'Jenis', en: 'Kind' } })),
  sentAt: optional(time({ label: { id: 'Waktu kirim', en: 'Sent at' } })),
  zone: optional(choice(['WIB', 'WITA', 'WIT'], {
    label: { id: 'Zona waktu', en: 'Time zone' },
    labels: { WIB: { id: 'WIB', en: 'WIB' }, WITA: { id: 'WITA', en: 'WITA' }, WIT: { id: 'WIT', en: 'WIT' } },
  })),
  officer: optional(line({ label: { id: 'Operator', en: 'Operator' } })),
});
