import { expect, test } from 'vitest';
import { claimsCertification, layerLayouts, profileOf } from '#shared/domain/layout.ts';
import { composeLetterhead } from './letterhead-rules.ts';
import { defaultProfile } from './profile-rules.ts';

const city = { name: 'Kota Tanjung Lestari', lines: ['Jalan Teluk Permai 10', 'Pos-el: setda@contoh.go.id'], province: 'Nusa Bahari' };
const root = { kind: 'government', name: 'Pemerintah Kota Tanjung Lestari', isAgency: false, email: null } as const;
const dinas = { kind: 'department', name: 'Dinas Perhubungan', isAgency: true, email: 'dishub@contoh.go.id' } as const;
const bidang = { kind: 'division', name: 'Bidang Angkutan', isAgency: false, email: null } as const;
const desk = { kind: 'structural', title: 'Kepala Bidang' } as const;

test('the mayor writes under the head of the office, an agency under its own name below the government\'s', () => {
  expect(composeLetterhead({ head: { kind: 'state_official', title: 'Wali Kota' }, units: [root], city })).toMatchObject({ kind: 'mayor', lines: ['WALI KOTA TANJUNG LESTARI'] });
  expect(composeLetterhead({ head: desk, units: [bidang, dinas, root], city })).toEqual({
    kind: 'agency', lines: ['Pemerintah Kota Tanjung Lestari', 'Dinas Perhubungan'], address: ['Jalan Teluk Permai 10', 'Pos-el: dishub@contoh.go.id'],
  });
});

test('decrees and regulations of the mayor name the province below the office, other letters and other heads do not', () => {
  const mayor = { kind: 'state_official', title: 'Wali Kota' } as const;
  expect(composeLetterhead({ head: mayor, units: [root], city, isLaw: true }).lines).toEqual(['WALI KOTA TANJUNG LESTARI', 'PROVINSI NUSA BAHARI']);
  expect(composeLetterhead({ head: mayor, units: [root], city: { ...city, province: '' }, isLaw: true }).lines).toEqual(['WALI KOTA TANJUNG LESTARI']);
  expect(composeLetterhead({ head: desk, units: [dinas, root], city, isLaw: true }).lines).not.toContain('PROVINSI NUSA BAHARI');
});

test('a division of the Setda writes under the Setda, a kelurahan under its kecamatan with a line of its own', () => {
  const setda = { kind: 'secretariat', name: 'Sekretariat Daerah', isAgency: true, email: null } as const;
  const bagian = { kind: 'secretariat_division', name: 'Bagian Organisasi', isAgency: false, email: null } as const;
  expect(composeLetterhead({ head: desk, units: [bagian, setda, root], city })).toMatchObject({ kind: 'setda', lines: ['Pemerintah Kota Tanjung Lestari', 'Sekretariat Daerah'] });
  const kecamatan = { kind: 'district', name: 'Kecamatan Teluk', isAgency: true, email: null } as const;
  const kelurahan = { kind: 'village', name: 'Kelurahan Permai', isAgency: false, email: null } as const;
  expect(composeLetterhead({ head: desk, units: [kelurahan, kecamatan, root], city })).toMatchObject({ kind: 'kelurahan', lines: ['Pemerintah Kota Tanjung Lestari', 'Kecamatan Teluk', 'Kelurahan Permai'] });
  expect(composeLetterhead({ head: desk, units: [kecamatan, root], city })).toMatchObject({ kind: 'kecamatan' });
});

test('a hospital prints the lines its layout names above its own name, which always stands', () => {
  const kesehatan = { kind: 'department', name: 'Dinas Kesehatan', isAgency: true, email: null } as const;
  const hospital = { kind: 'hospital', name: 'RSUD Permai', isAgency: false, email: null } as const;
  const headOf = (lines?: ('government' | 'parent')[]) => composeLetterhead({ head: desk, units: [hospital, kesehatan, root], city, lines }).lines;
  expect(headOf()).toEqual(['Pemerintah Kota Tanjung Lestari', 'Dinas Kesehatan', 'RSUD Permai']);
  expect(headOf(['government'])).toEqual(['Pemerintah Kota Tanjung Lestari', 'RSUD Permai']);
  expect(headOf(['parent', 'government'])).toEqual(['Dinas Kesehatan', 'Pemerintah Kota Tanjung Lestari', 'RSUD Permai']);
  expect(headOf([])).toEqual(['RSUD Permai']);
  expect(composeLetterhead({ head: { kind: 'state_official', title: 'Wali Kota' }, units: [root], city, lines: [] }).lines).toEqual(['WALI KOTA TANJUNG LESTARI']);
});

test('the lines of a head are composed, and no part of the page\'s profile', () => {
  const base = defaultProfile('permendagri_1_2023', 'wet');
  expect(profileOf(base, { headLines: ['parent'], headRule: 'single', signatureIndent: 10 }, false)).toEqual({ ...base, headRule: 'single', signatureIndent: 10 });
});

test('the state emblem counts from the city alone', () => {
  const layers = [{ unitId: null, name: 'Kota', settings: { stateEmblem: 'a', size: 11 } }, { unitId: 'u', name: 'Dinas', settings: { stateEmblem: 'b', size: 12 } }];
  expect(layerLayouts(layers)).toMatchObject({ settings: { stateEmblem: 'a', size: 12 }, from: { stateEmblem: layers[0], size: layers[1] } });
});

test('the foot of a page says what was really done', () => {
  expect(defaultProfile('permendagri_54_2009', 'wet')).toMatchObject({ subjectWord: 'Perihal', footer: [] });
  expect(defaultProfile('permendagri_1_2023', 'login').footer.join(' ')).toContain('tanpa sertifikat elektronik');
  expect(defaultProfile('permendagri_1_2023', 'login', 'Pasal 11 ayat (5)').footer.join(' ')).toContain('tanpa sertifikat elektronik (Pasal 11 ayat (5)).');
  expect(defaultProfile('permendagri_1_2023', 'certificate', 'Pasal 11 ayat (5)').footer.join(' ')).not.toContain('Pasal 11 ayat (5)');
  expect(defaultProfile('permendagri_1_2023', 'certificate').footer.join(' ')).not.toContain('BSrE');
});

test('what a unit sets counts before the city, what the city sets before the regulation, and each part knows whose it is', () => {
  const layers = [{ unitId: null, name: 'Kota', settings: { paper: 'F4' as const, size: 11 } }, { unitId: 'u', name: 'Dinas', settings: { size: 13 } }];
  const { settings, from } = layerLayouts(layers);
  expect(settings).toEqual({ paper: 'F4', size: 13 });
  expect([from.paper?.name, from.size?.name, from.spacing]).toEqual(['Kota', 'Dinas', undefined]);
  const base = defaultProfile('permendagri_1_2023', 'login');
  expect(profileOf(base, settings, true)).toEqual({ ...base, paper: 'F4', size: 13 });
});

test('sentences of the city stand after those that say what was done, and under a letter signed by hand stands none', () => {
  const base = defaultProfile('permendagri_1_2023', 'login');
  expect(profileOf(base, { sentences: ['Alamat pemeriksaan: kota.go.id'] }, true).footer).toEqual([...base.footer, 'Alamat pemeriksaan: kota.go.id']);
  expect(profileOf({ ...base, footer: [] }, { sentences: ['Alamat pemeriksaan: kota.go.id'] }, false).footer).toEqual([]);
});

test('a sentence of the foot claims no certification', () => {
  expect(['Ditandatangani dengan sertifikat BSrE', 'Tersertifikasi oleh BSSN', 'balai sertifikasi elektronik'].map(claimsCertification)).toEqual([true, true, true]);
  expect(['balai  sertifikasi', 'balai\u00A0besar sertifikasi', 'B\u00ADSrE', '\uFF22\uFF33\uFF52\uFF25'].map(claimsCertification)).toEqual([true, true, true, true]);
  expect(claimsCertification('Periksa keaslian naskah di kota.go.id')).toBe(false);
});
