/** Roles the five regulations know (Bekasi 24.A/2013 Ps. 7, Dumai 55/2021 Lamp. II). A role gives acts, never letters. */
export const roles = [
  'super-administrator',
  'admin-kantor',
  'registry-clerk',
  'operator',
  'leader',
  'assistant',
  'verifier',
  'drafter',
  'records-officer',
  'examiner',
  'managing-team',
] as const;
export type Role = (typeof roles)[number];

/** Roles given by a duty with a term and a basis; leader and assistant follow from the seat itself. */
export const dutyRoles = ['super-administrator', 'admin-kantor', 'registry-clerk', 'operator', 'verifier', 'drafter', 'records-officer', 'examiner', 'managing-team'] as const satisfies readonly Role[];
export type DutyRole = (typeof dutyRoles)[number];

/** Duties that stand for one unit; the others hold for the whole city. */
export const unitDuties: readonly DutyRole[] = ['admin-kantor', 'registry-clerk', 'operator', 'verifier', 'drafter', 'records-officer'];

export const roleWords: { id: Record<Role, string>; en: Record<Role, string> } = {
  id: {
    'super-administrator': 'Super administrator', 'admin-kantor': 'Admin kantor', 'registry-clerk': 'Pencatat surat', operator: 'Operator unit kerja',
    leader: 'Pimpinan', assistant: 'Ajudan atau sekretaris pimpinan', verifier: 'Verifikator', drafter: 'Konseptor',
    'records-officer': 'Arsiparis', examiner: 'Pemeriksa', 'managing-team': 'Tim pengelola',
  },
  en: {
    'super-administrator': 'Super administrator', 'admin-kantor': 'Office administrator', 'registry-clerk': 'Registry clerk', operator: 'Unit operator',
    leader: 'Leader', assistant: 'Assistant of a leader', verifier: 'Verifier', drafter: 'Drafter',
    'records-officer': 'Records officer', examiner: 'Examiner', 'managing-team': 'Managing team',
  },
};
