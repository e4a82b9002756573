import { lines, optional } from '../_lib/field.ts';
import { fields as regulation } from '../PERKADA/fields.ts';

export const fields = regulation.extend({
  jointDecision: optional(lines({ label: { id: 'Persetujuan bersama', en: 'Joint decision' }, help: { id: 'Nama DPRD dan kepala daerah.', en: 'The council and the mayor.' } })),
});
