import { z } from 'zod';
import { choice, date, line, money, number, optional, person } from '../_lib/field.ts';

export const fields = z.strictObject({
  employee: person({ label: { id: 'Pegawai', en: 'Employee' } }),
  birthDate: optional(date({ label: { id: 'Tanggal lahir', en: 'Day of birth' } })),
  office: line({ label: { id: 'Kantor/tempat kerja', en: 'Office' } }),
  employment: choice(['pns', 'pppk'], {
    label: { id: 'Status', en: 'Status' }, help: { id: 'Menentukan peraturan gaji yang disebut.', en: 'Decides which rule on pay is named.' },
    labels: { pns: { id: 'PNS (PP 5/2024)', en: 'Civil servant (PP 5/2024)' }, pppk: { id: 'PPPK (Perpres 11/2024)', en: 'Contract civil servant (Perpres 11/2024)' } },
  }),
  oldSalary: money({ label: { id: 'Gaji pokok lama', en: 'Old basic salary' } }),
  oldDecreeBy: line({ label: { id: 'Oleh pejabat', en: 'By which official' }, help: { id: 'Pejabat yang menetapkan gaji lama.', en: 'Who set the old salary.' } }),
  oldDecreeDate: date({ label: { id: 'Tanggal surat lama', en: 'Date of the old decree' } }),
  oldDecreeNumber: line({ label: { id: 'Nomor surat lama', en: 'Number of the old decree' } }),
  oldEffective: date({ label: { id: 'Mulai berlaku gaji lama', en: 'Old salary in force since' } }),
  oldYears: number({ label: { id: 'Masa kerja golongan lama (tahun)', en: 'Old years of service' } }),
  oldMonths: number({ label: { id: 'Masa kerja golongan lama (bulan)', en: 'Old months of service' } }),
  newSalary: money({ label: { id: 'Gaji pokok baru', en: 'New basic salary' } }),
  newYears: number({ label: { id: 'Masa kerja baru (tahun)', en: 'New years of service' } }),
  newMonths: number({ label: { id: 'Masa kerja baru (bulan)', en: 'New months of service' } }),
  grade: line({ label: { id: 'Dalam golongan ruang', en: 'In grade' }, help: { id: 'Misalnya III/d', en: 'Such as III/d' } }),
  effective: date({ label: { id: 'Terhitung mulai tanggal', en: 'In force from' } }),
  nextEffective: date({ label: { id: 'Kenaikan berikutnya', en: 'Next step' }, help: { id: 'Dua tahun sesudah TMT, kecuali pensiun lebih dahulu.', en: 'Two years later, unless retirement comes first.' } }),
});
