import { z } from 'zod';
import { choice, date, line, optional, person, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  person: person({ label: { id: 'Pegawai', en: 'Employee' } }),
  unit: line({ label: { id: 'Unit kerja', en: 'Unit' } }),
  status: choice(['pns', 'pppk', 'non_asn'], {
    label: { id: 'Status', en: 'Status' },
    labels: { pns: { id: 'Pegawai Negeri Sipil', en: 'Civil servant' }, pppk: { id: 'PPPK', en: 'Contract civil servant' }, non_asn: { id: 'Non-ASN', en: 'Not a civil servant' } },
  }),
  workingSince: date({ label: { id: 'Mulai bekerja', en: 'Working since' } }),
  workingUntil: optional(date({ label: { id: 'Sampai dengan', en: 'Until' }, help: { id: 'Kosong berarti masih bekerja.', en: 'Empty means still at work.' } })),
  purpose: line({ label: { id: 'Keperluan', en: 'Purpose' }, help: { id: 'Untuk apa keterangan ini diminta.', en: 'What it is asked for.' } }),
  closing: optional(text({ label: { id: 'Kalimat penutup', en: 'Closing' }, help: { id: 'Kosongkan untuk kalimat baku.', en: 'Leave empty for the usual sentence.' } })),
});
