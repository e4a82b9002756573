/** What a unit is in a city's organisation. The kind names it; the tree alone says what stands under what. */
export const unitKinds = [
  'government',
  'secretariat',
  'secretariat_division',
  'council_secretariat',
  'inspectorate',
  'department',
  'agency',
  'public_order',
  'hospital',
  'district',
  'village',
  'internal_secretariat',
  'division',
  'section',
  'technical_unit',
  'school',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Kinds that are a perangkat daerah of their own unless somebody says otherwise. */
export const agencyKinds: readonly UnitKind[] = ['secretariat', 'council_secretariat', 'inspectorate', 'department', 'agency', 'public_order', 'hospital', 'district'];

export const unitKindWords: { id: Record<UnitKind, string>; en: Record<UnitKind, string> } = {
  id: {
    government: 'Pemerintah kota', secretariat: 'Sekretariat daerah', secretariat_division: 'Bagian Setda', council_secretariat: 'Sekretariat DPRD',
    inspectorate: 'Inspektorat', department: 'Dinas', agency: 'Badan', public_order: 'Satpol PP', hospital: 'Rumah sakit', district: 'Kecamatan',
    village: 'Kelurahan', internal_secretariat: 'Sekretariat', division: 'Bidang', section: 'Seksi atau subbagian', technical_unit: 'UPTD', school: 'Satuan pendidikan', other: 'Unit lain',
  },
  en: {
    government: 'City government', secretariat: 'City secretariat', secretariat_division: 'Division of the secretariat', council_secretariat: 'Council secretariat',
    inspectorate: 'Inspectorate', department: 'Department', agency: 'Agency', public_order: 'Public order agency', hospital: 'Hospital', district: 'District',
    village: 'Urban village', internal_secretariat: 'Internal secretariat', division: 'Division', section: 'Section', technical_unit: 'Technical unit', school: 'School', other: 'Other unit',
  },
};

export const positionKinds = ['state_official', 'structural', 'functional', 'staff'] as const;
export type PositionKind = (typeof positionKinds)[number];

export const positionKindWords: { id: Record<PositionKind, string>; en: Record<PositionKind, string> } = {
  id: { state_official: 'Pejabat negara', structural: 'Jabatan struktural', functional: 'Jabatan fungsional', staff: 'Pelaksana' },
  en: { state_official: 'State official', structural: 'Structural position', functional: 'Functional position', staff: 'Staff' },
};
