import { ownDelegation } from '#presets/national/defaults.ts';
import type { OrganizationPreset } from '#presets/preset.ts';

const chapterTwo = 'Dumai 55/2021 Lamp. Bab II';

export const organization = {
  words: {
    unitShort: { value: 'PD', basis: 'Dumai 55/2021 Ps.1(5)' },
    unitLong: { value: 'Perangkat Daerah', basis: 'Dumai 55/2021 Ps.1(5)' },
    mayor: { value: 'Wali Kota', basis: 'Dumai 55/2021 Ps.1(3)' },
    application: { value: 'e-office', basis: 'Dumai 55/2021 Ps.1(13)' },
  },
  zone: { value: 'WIB', basis: 'Riau; Keppres 41/1987' },
  province: { value: 'Riau', basis: 'Dumai 55/2021, judul' },
  mailDomain: { value: 'dumaikota.go.id', basis: 'Kaki surat Dumai 29 Juli 2022 (e-office.dumaikota.go.id)' },
  coverage: { value: 'all_units', basis: 'Dumai 55/2021 Ps.3(1)' },
  managingUnit: { value: 'Dinas Komunikasi dan Informatika', basis: 'Dumai 55/2021 Ps.3(3)' },
  teams: [
    {
      code: 'tim_efektif',
      name: 'Tim Efektif Pelaksanaan e-office',
      task: 'Monitoring dan evaluasi di seluruh Perangkat Daerah',
      decreedBy: 'Wali Kota',
      basis: chapterTwo,
      members: [
        { seat: 'Pengarah', holder: 'Wali Kota', basis: `${chapterTwo} a` },
        { seat: 'Penanggung jawab', holder: 'Sekretaris Daerah', basis: `${chapterTwo} b` },
        { seat: 'Ketua', holder: 'Kepala Perangkat Daerah pengelola e-office', basis: `${chapterTwo} c` },
        { seat: 'Anggota', holder: 'Anggota', basis: `${chapterTwo} d` },
      ],
    },
    {
      code: 'pelaksana_operasional',
      name: 'Pelaksana operasional e-office Perangkat Daerah',
      task: 'Penggunaan e-office pada Perangkat Daerah masing-masing',
      decreedBy: 'Kepala Perangkat Daerah',
      basis: chapterTwo,
      members: [
        { seat: 'Koordinator pelaksana harian', holder: 'Kepala Perangkat Daerah', basis: `${chapterTwo} a` },
        { seat: 'Sekretaris pelaksana harian', holder: 'Sekretaris Perangkat Daerah', basis: `${chapterTwo} b` },
        { seat: 'Admin kantor', holder: 'Pengelola administrasi Perangkat Daerah', basis: `${chapterTwo} c` },
      ],
    },
    {
      code: 'pengelola',
      name: 'Pengelola e-office',
      task: 'Operasional teknis dan pengembangan',
      decreedBy: 'Kepala Perangkat Daerah pengelola e-office',
      basis: chapterTwo,
      members: [
        { seat: 'Super Administrator', holder: 'Pejabat bidang aplikasi dan informatika', basis: chapterTwo },
        { seat: 'Pengelola Infrastruktur', holder: 'Pejabat pengelola perangkat keras', basis: chapterTwo },
        { seat: 'Pengelola Jaringan', holder: 'Pejabat pengelola jaringan komunikasi', basis: chapterTwo },
        { seat: 'Pengelola E-office', holder: 'Pejabat pengelola perangkat lunak', basis: chapterTwo },
      ],
    },
  ],
  roles: [
    { code: 'super-administrator', name: 'Super Administrator', basis: chapterTwo },
    { code: 'admin-kantor', name: 'Admin kantor', basis: `${chapterTwo} c` },
    { code: 'registry-clerk', name: 'Admin kantor', basis: 'Dumai 55/2021 Lamp. IV.B.1 a-c' },
    { code: 'leader', name: 'Pejabat pimpinan', basis: 'Dumai 55/2021 Ps.1(12)' },
    { code: 'examiner', name: 'Pemeriksa', basis: 'Dumai 55/2021 Lamp. IV.C.4' },
    { code: 'managing-team', name: 'Tim Efektif', basis: chapterTwo },
  ],
  ...ownDelegation,
} satisfies OrganizationPreset;
