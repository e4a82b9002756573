import { ourDefault, type OrganizationPreset } from '#presets/preset.ts';

export const organization = {
  words: {
    unitShort: { value: 'SKPD', basis: 'Bekasi 24.A/2013 Ps.1(6)' },
    unitLong: { value: 'Satuan Kerja Perangkat Daerah', basis: 'Bekasi 24.A/2013 Ps.1(6)' },
    mayor: { value: 'Walikota', basis: 'Bekasi 24.A/2013 Ps.1(3)' },
    application: { value: 'e-office', basis: 'Bekasi 24.A/2013, judul' },
  },
  zone: { value: 'WIB', basis: 'Jawa Barat; Keppres 41/1987' },
  province: { value: 'Jawa Barat', basis: 'UU 9/1996' },
  mailDomain: { value: 'bekasikota.go.id', basis: ourDefault },
  coverage: { value: 'all_units', basis: 'Bekasi 24.A/2013 Ps.11(1), (4)' },
  managingUnit: { value: 'Bagian Telematika Sekretariat Daerah', basis: 'Bekasi 24.A/2013 Ps.6' },
  teams: [
    {
      code: 'sekretariat_pengelola',
      name: 'Sekretariat Pengelola Aplikasi Perkantoran Secara Elektronik',
      task: 'Memantau kestabilan, melayani laporan masalah, melaporkan pemantauan',
      decreedBy: 'Walikota',
      basis: 'Bekasi 24.A/2013 Ps.5, Ps.7, Ps.12(1)',
      members: [
        { seat: 'Pengarah', holder: 'Sekretaris Daerah', basis: 'Bekasi 24.A/2013 Ps.7(1) a, (2)' },
        { seat: 'Penanggung jawab', holder: 'Asisten Pembangunan dan Kemasyarakatan', basis: 'Bekasi 24.A/2013 Ps.7(3)' },
        { seat: 'Ketua', holder: 'Kepala Bagian Telematika', basis: 'Bekasi 24.A/2013 Ps.7(4)' },
        { seat: 'Wakil Ketua', holder: 'Kepala Bagian Tata Usaha', basis: 'Bekasi 24.A/2013 Ps.7(5)' },
        { seat: 'Sekretaris', holder: 'Kepala Sub Bagian Pemberdayaan Sistem Informasi', basis: 'Bekasi 24.A/2013 Ps.7(6)' },
        { seat: 'Administrator', holder: 'Pelaksana Bagian Telematika', basis: 'Bekasi 24.A/2013 Ps.7(7)' },
        { seat: 'Operator Unit Kerja/SKPD', holder: 'Pelaksana masing-masing Unit Kerja atau SKPD', basis: 'Bekasi 24.A/2013 Ps.7(8)' },
      ],
    },
  ],
  roles: [
    { code: 'super-administrator', name: 'Administrator', basis: 'Bekasi 24.A/2013 Ps.7(7)' },
    { code: 'operator', name: 'Operator SKPD', basis: 'Bekasi 24.A/2013 Ps.7(8), Ps.11(2)' },
    { code: 'admin-kantor', name: 'Operator SKPD', basis: ourDefault },
    { code: 'registry-clerk', name: 'Operator SKPD', basis: 'Bekasi 24.A/2013 Ps.7(8), Ps.10 b' },
    { code: 'leader', name: 'Pejabat', basis: 'Bekasi 24.A/2013 Ps.11(1)' },
    { code: 'assistant', name: 'Personal assistant', basis: 'Bekasi 24.A/2013 Ps.10 c' },
    { code: 'verifier', name: 'Pemberi persetujuan', basis: 'Bekasi 24.A/2013 Ps.10 d' },
    { code: 'managing-team', name: 'Sekretariat Pengelola', basis: 'Bekasi 24.A/2013 Ps.4' },
  ],
  operatorsPerUnit: { value: 1, basis: 'Bekasi 24.A/2013 Ps.11(2)' },
  delegation: {
    reasons: { value: ['leave', 'study', 'retirement', 'legal_case'], basis: 'Bekasi 24.A/2013 Ps.11(8)' },
    executedBy: { value: 'operator', basis: 'Bekasi 24.A/2013 Ps.11(9)' },
  },
} satisfies OrganizationPreset;
