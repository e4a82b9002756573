import { ownDelegation } from '#presets/national/defaults.ts';
import type { OrganizationPreset } from '#presets/preset.ts';

export const organization = {
  words: {
    unitShort: { value: 'SKPD', basis: 'Tebing Tinggi 39/2017 Ps.1(4)' },
    unitLong: { value: 'Satuan Kerja Perangkat Daerah', basis: 'Tebing Tinggi 39/2017 Ps.1(4)' },
    mayor: { value: 'Walikota', basis: 'Tebing Tinggi 39/2017 Ps.1(3)' },
    application: { value: 'E-office', basis: 'Tebing Tinggi 39/2017 Ps.1(27)' },
  },
  zone: { value: 'WIB', basis: 'Sumatera Utara; Keppres 41/1987' },
  province: { value: 'Sumatera Utara', basis: 'Tebing Tinggi 39/2017, judul' },
  mailDomain: { value: 'tebingtinggikota.go.id', basis: 'Tebing Tinggi 39/2017 Ps.34(1)' },
  coverage: { value: 'all_units', basis: 'Tebing Tinggi 39/2017 Ps.36(1)' },
  managingUnit: { value: 'SKPD yang membidangi pengelolaan teknologi informasi dan komunikasi', basis: 'Tebing Tinggi 39/2017 Ps.36(2)' },
  teams: [
    {
      code: 'tim_pengelola_tik',
      name: 'Tim Pengelola Teknologi Informasi dan Komunikasi',
      task: 'Ketertiban dan kelancaran pengelolaan Pusat Data, pengawasan kebenaran materi',
      decreedBy: 'Walikota',
      basis: 'Tebing Tinggi 39/2017 Ps.12(9), Ps.14(2)',
      members: [{ seat: 'Pelaksana', holder: 'SKPD yang membidangi TIK', basis: 'Tebing Tinggi 39/2017 Ps.12(8)-(9)' }],
    },
    {
      code: 'tim_koordinasi',
      name: 'Tim Koordinasi Pendayagunaan Teknologi Informasi dan Komunikasi',
      task: 'Koordinasi, integrasi, sinkronisasi, pengawasan pelaksanaan',
      decreedBy: 'Walikota',
      basis: 'Tebing Tinggi 39/2017 Ps.13(2), Ps.14(3)',
      members: [],
    },
    {
      code: 'tim_operasi_aplikasi',
      name: 'Tim operasi aplikasi lintas SKPD',
      task: 'Pemeliharaan dan pengoperasian',
      decreedBy: 'Kepala SKPD yang membidangi TIK',
      basis: 'Tebing Tinggi 39/2017 Ps.31',
      members: [
        { seat: 'Penanggung jawab', holder: 'Kepala SKPD yang membidangi TIK', basis: 'Tebing Tinggi 39/2017 Ps.31' },
        { seat: 'Pranata komputer', holder: 'Pranata komputer', basis: 'Tebing Tinggi 39/2017 Ps.31' },
        { seat: 'Operator', holder: 'Operator aplikasi', basis: 'Tebing Tinggi 39/2017 Ps.31, Ps.11(1) e' },
      ],
    },
  ],
  roles: [
    { code: 'super-administrator', name: 'Pengelola TIK', basis: 'Tebing Tinggi 39/2017 Ps.36(2)' },
    { code: 'admin-kantor', name: 'Operator aplikasi', basis: 'Tebing Tinggi 39/2017 Ps.11(1) e' },
    { code: 'registry-clerk', name: 'Operator aplikasi', basis: 'Tebing Tinggi 39/2017 Ps.11(1) e' },
    { code: 'leader', name: 'Pejabat', basis: 'Tebing Tinggi 39/2017 Ps.34(1)' },
    { code: 'managing-team', name: 'Tim Pengelola TIK', basis: 'Tebing Tinggi 39/2017 Ps.12(9)' },
  ],
  ...ownDelegation,
} satisfies OrganizationPreset;
