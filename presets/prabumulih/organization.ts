import { ownDelegation } from '#presets/national/defaults.ts';
import { ourDefault, type OrganizationPreset } from '#presets/preset.ts';

export const organization = {
  words: {
    unitShort: { value: 'OPD', basis: 'Prabumulih 64/2017 Ps.1(4)' },
    unitLong: { value: 'Organisasi Perangkat Daerah', basis: 'Prabumulih 64/2017 Ps.1(4)' },
    mayor: { value: 'Walikota', basis: 'Prabumulih 64/2017 Ps.1(3)' },
    application: { value: 'e-office', basis: ourDefault },
  },
  zone: { value: 'WIB', basis: 'Sumatera Selatan; Keppres 41/1987' },
  province: { value: 'Sumatera Selatan', basis: 'UU 6/2001' },
  mailDomain: { value: 'prabumulihkota.go.id', basis: ourDefault },
  coverage: { value: 'all_units', basis: 'Prabumulih 64/2017 Ps.11(4): aplikasi umum dipakai seluruh PSE' },
  managingUnit: { value: 'Dinas Komunikasi dan Informatika', basis: 'Prabumulih 64/2017 Ps.8(3), Ps.11(4)' },
  teams: [
    {
      code: 'diskominfo',
      name: 'Penyelenggara sistem elektronik',
      task: 'Monitoring, evaluasi, pemantauan sertifikat, penyimpanan di pusat data',
      decreedBy: 'Walikota',
      basis: 'Prabumulih 64/2017 Ps.7(4), Ps.10(4), Ps.16(3)',
      members: [
        { seat: 'Penyelenggara', holder: 'Dinas Komunikasi dan Informatika', basis: 'Prabumulih 64/2017 Ps.8(3)' },
        { seat: 'Walidata', holder: 'OPD pemilik data', basis: 'Prabumulih 64/2017 Ps.1(17), Ps.10(1)' },
      ],
    },
  ],
  roles: [
    { code: 'super-administrator', name: 'Pengelola Diskominfo', basis: 'Prabumulih 64/2017 Ps.8(3)' },
    { code: 'admin-kantor', name: 'Pengelola PSE', basis: 'Prabumulih 64/2017 Ps.8(5)' },
    { code: 'registry-clerk', name: 'Pencatat surat', basis: ourDefault },
    { code: 'leader', name: 'Pimpinan', basis: 'Prabumulih 64/2017 Ps.17(2)' },
    { code: 'examiner', name: 'Pihak ketiga pengevaluasi', basis: 'Prabumulih 64/2017 Ps.7(5)' },
    { code: 'managing-team', name: 'Diskominfo', basis: 'Prabumulih 64/2017 Ps.7(4)' },
  ],
  ...ownDelegation,
} satisfies OrganizationPreset;
