import { ownDelegation } from '#presets/national/defaults.ts';
import { ourDefault, type OrganizationPreset } from '#presets/preset.ts';

export const organization = {
  words: {
    unitShort: { value: 'PD', basis: 'Ternate 43/2023 Ps.1(4)' },
    unitLong: { value: 'Perangkat Daerah', basis: 'Ternate 43/2023 Ps.1(4)' },
    mayor: { value: 'Wali Kota', basis: 'Ternate 43/2023 Ps.1(3)' },
    application: { value: 'PESTA KAMPUNG', basis: 'Ternate 43/2023 Ps.1(11)' },
  },
  zone: { value: 'WIT', basis: 'Maluku Utara; Keppres 41/1987' },
  province: { value: 'Maluku Utara', basis: 'Ternate 43/2023, judul' },
  mailDomain: { value: 'ternatekota.go.id', basis: ourDefault },
  coverage: { value: 'secretariat', basis: 'Ternate 43/2023 Ps.3' },
  managingUnit: { value: 'Bagian Umum Sekretariat Daerah', basis: 'Ternate 43/2023 Ps.4' },
  teams: [
    {
      code: 'tim_pengelola',
      name: 'Tim Pengelola, Tim Efektif Pelaksanaan',
      task: 'Monitoring dan evaluasi pelaksanaan',
      decreedBy: 'Wali Kota',
      basis: 'Ternate 43/2023 Ps.7(1), (2) a',
      members: [
        { seat: 'Pembina', holder: 'Wali Kota', basis: 'Ternate 43/2023 Ps.7(2) a.1' },
        { seat: 'Penanggung jawab', holder: 'Sekretaris Daerah', basis: 'Ternate 43/2023 Ps.7(2) a.2' },
        { seat: 'Ketua', holder: 'Kepala Bagian Umum', basis: 'Ternate 43/2023 Ps.7(2) a.3' },
        { seat: 'Anggota', holder: 'Unsur Bagian Umum Sekretariat Daerah', basis: 'Ternate 43/2023 Ps.7(2) a.4' },
      ],
    },
  ],
  roles: [
    { code: 'super-administrator', name: 'Ketua Tim Pengelola', basis: 'Ternate 43/2023 Ps.7(2) a.3' },
    { code: 'admin-kantor', name: 'Admin kantor', basis: ourDefault },
    { code: 'registry-clerk', name: 'Pencatat surat', basis: ourDefault },
    { code: 'leader', name: 'Pejabat yang berwenang', basis: 'Ternate 43/2023 Ps.1(8)' },
    { code: 'managing-team', name: 'Tim Pengelola', basis: 'Ternate 43/2023 Ps.7' },
  ],
  ...ownDelegation,
} satisfies OrganizationPreset;
