import { alikeBooks, repeatingBooks } from '#shared/domain/alike-numbers.ts';
import { describe, expect, test } from 'vitest';
import { formatLetterNumber, problemOfPattern } from '#shared/domain/letter-number.ts';
import { isOfficeDate } from '#shared/domain/office-dates.ts';
import { ranks } from '#shared/domain/rank.ts';
import { findLetterType } from '#templates/index.ts';
import { findPreset, presets } from './index.ts';
import { nationalTable } from './national/tables.ts';
import { conductRuleWords, delegationReasonWords } from './words.ts';

const sampleParts = { sequence: 101, letterDate: '2026-08-05', securityClass: 'B', classification: '000.8.3', unitCode: 'UM', positionCode: 'SEKDA' } as const;

describe.each(presets)('the preset of $regulation.city', (preset) => {
  test('every fact names the article it comes from, or says that it is our default', () => {
    const bare = basesIn(preset).filter(({ basis }) => basis.trim().length < 6);
    expect(bare).toEqual([]);
    expect(basesIn(preset).length).toBeGreaterThan(60);
  });

  test('every number pattern is sound and gives its sample', () => {
    for (const book of preset.registers.books) {
      expect(problemOfPattern(book.pattern), book.kind).toBeUndefined();
      if (book.kind !== 'incoming') expect(formatLetterNumber(book.pattern, sampleParts)).toBe(book.sample);
    }
  });

  test('no two of its books give one number, whichever unit keeps them, and none comes again next year', () => {
    const kept = ['SETDA', 'BPBD'].flatMap((unitCode) => preset.registers.books.map(({ kind, pattern }) => ({ unitId: unitCode, unitName: unitCode, unitCode, kind, pattern })));
    expect(alikeBooks(kept, 2027)).toEqual([]);
    expect(repeatingBooks(kept)).toEqual([]);
  });

  test('its books, letter types and instructions are unique and known to the national tables', () => {
    const known = new Set(nationalTable('letter-types').map((row) => row.code));
    const instructions = new Set(nationalTable('disposition-instructions').map((row) => row.code));
    const columns = new Set(nationalTable('agenda-columns').map((row) => row.column));
    const types = preset.documents.letterTypes.map((type) => type.code);
    expect(types.filter((code) => !known.has(code))).toEqual([]);
    expect(new Set(types).size).toBe(types.length);
    expect(preset.dispositions.instructions.value.filter((code) => !instructions.has(code))).toEqual([]);
    expect(
      [...preset.registers.agendaColumns.incoming.value, ...preset.registers.agendaColumns.outgoing.value].filter((column) => !columns.has(column)),
    ).toEqual([]);
    expect(new Set(preset.registers.books.map((book) => book.kind)).size).toBe(preset.registers.books.length);
  });

  test('it writes decrees of the mayor and of agencies, regulations, instructions and circulars, each in a book of its own sequence', () => {
    const codes = preset.documents.letterTypes.map((type) => type.code);
    expect(codes).toEqual(expect.arrayContaining(['KEPKADA', 'KEPKAPD', 'PERKADA']));
    expect(findLetterType('KEPKADA')?.book).toBe('decree');
    expect(findLetterType('KEPKAPD')?.book).toBe('agency_decree');
    expect(findLetterType('PERKADA')?.book).toBe('regulation');
    expect(findLetterType('INSTRUKSI')?.book).toBe('instruction');
    expect(findLetterType('SE')?.book).toBe('circular');
  });

  test('each kind it writes can be drawn, has a book of this city to be numbered in, and can be finished', () => {
    const books = preset.registers.books.map((book) => book.kind);
    expect(preset.documents.finishing.map(({ way }) => way)).toContain('wet_signature');
    for (const { code } of preset.documents.letterTypes) expect(books, code).toContain(findLetterType(code)?.book);
  });

  test('no kind is offered that the council or another house signs', () => {
    const signers = preset.documents.letterTypes.flatMap(({ code }) => findLetterType(code)?.signers ?? []);
    expect(signers).not.toContain('council');
  });

  test('its regulation is dated, its reports fall in months of the year', () => {
    expect(isOfficeDate(preset.regulation.enactedOn)).toBe(true);
    expect(preset.reports.months.value.every((month) => month >= 1 && month <= 12)).toBe(true);
  });
});

test('five cities can be chosen at the first run', () => {
  expect(presets.map((preset) => preset.code)).toEqual(['ternate', 'dumai', 'prabumulih', 'tebing-tinggi', 'bekasi']);
  expect(findPreset('dumai')?.regulation.number).toBe('55');
  expect(findPreset('jakarta')).toBeUndefined();
});

test('the manager of Bekasi reports in June and December', () => {
  expect(findPreset('bekasi')?.reports.months).toEqual({ value: [6, 12], basis: 'Bekasi 24.A/2013 Ps.13' });
});

test('each unit of Bekasi has one operator', () => {
  expect(findPreset('bekasi')?.organization.operatorsPerUnit.value).toBe(1);
});

test('officials of Bekasi delegate for leave, study, retirement and a legal case', () => {
  expect(findPreset('bekasi')?.organization.delegation.reasons.value).toEqual(['leave', 'study', 'retirement', 'legal_case']);
});

test('BKS-10 the secretariat of Bekasi has seven seats', () => {
  expect(findPreset('bekasi')?.organization.teams[0]?.members.map((member) => member.seat)).toHaveLength(7);
});

test('TRN-19 the managing team of Ternate has the mayor as patron and the head of Bagian Umum as chair', () => {
  const members = findPreset('ternate')?.organization.teams[0]?.members ?? [];
  expect(members.map((member) => `${member.seat}: ${member.holder}`).slice(0, 3)).toEqual([
    'Pembina: Wali Kota',
    'Penanggung jawab: Sekretaris Daerah',
    'Ketua: Kepala Bagian Umum',
  ]);
});

test('BKS-11 BKS-13 BKS-14 in Bekasi the Sekda directs, an assistant of the Sekda answers for it, a deputy chair and a secretary help', () => {
  const seats = new Map(findPreset('bekasi')?.organization.teams[0]?.members.map((member) => [member.seat, member.holder]));
  expect(seats.get('Pengarah')).toBe('Sekretaris Daerah');
  expect(seats.get('Penanggung jawab')).toBe('Asisten Pembangunan dan Kemasyarakatan');
  expect(seats.get('Wakil Ketua')).toBe('Kepala Bagian Tata Usaha');
  expect(seats.get('Sekretaris')).toBe('Kepala Sub Bagian Pemberdayaan Sistem Informasi');
});

test('TRN-02 TRN-17 the team of Ternate is appointed by the mayor and knows Sekda and head of Bagian Umum', () => {
  const team = findPreset('ternate')?.organization.teams[0];
  expect(team?.decreedBy).toBe('Wali Kota');
  expect(team?.members.map((member) => member.holder)).toEqual(expect.arrayContaining(['Sekretaris Daerah', 'Kepala Bagian Umum']));
});

test('TBT-31 TBT-32 TBT-48 Tebing Tinggi has a managing team, a coordinating team and a team that runs the application', () => {
  expect(findPreset('tebing-tinggi')?.organization.teams.map((team) => team.code)).toEqual(['tim_pengelola_tik', 'tim_koordinasi', 'tim_operasi_aplikasi']);
});

test('PBM-15 in Prabumulih a third party may evaluate, as an examiner', () => {
  expect(findPreset('prabumulih')?.organization.roles).toContainEqual({
    code: 'examiner',
    name: 'Pihak ketiga pengevaluasi',
    basis: 'Prabumulih 64/2017 Ps.7(5)',
  });
});

test('DMI-30 Dumai writes its eleven kinds of letter first, under its own names', () => {
  const types = findPreset('dumai')?.documents.letterTypes ?? [];
  expect(types.filter((type) => /^Dumai 55\/2021 Lamp\. IV\.B\.4 [a-k]$/u.test(type.basis)).map((type) => type.name)).toEqual(types.slice(0, 11).map((type) => type.name));
  expect(types.slice(0, 11).map((type) => type.name)).toContain('Surat Gaji Berkala');
});

test('Dumai writes the other kinds of the nation under their older names, and none of them twice', () => {
  const types = findPreset('dumai')?.documents.letterTypes ?? [];
  const others = types.slice(11);
  expect(others.map((type) => type.name)).toEqual(expect.arrayContaining(['Surat Undangan', 'Surat Perintah Tugas', 'Surat Perintah Perjalanan Dinas', 'Surat Edaran', 'Instruksi', 'Pengumuman', 'Laporan', 'Berita Acara', 'Notulen', 'Memo']));
  expect(others.filter((type) => !type.basis.includes('berlaku untuk setiap kota, tidak termasuk sebelas jenis Dumai 55/2021 Lamp. IV.B.4'))).toEqual([]);
  expect(new Set(types.map((type) => type.name)).size).toBe(types.length);
  expect(types.map((type) => type.code)).not.toContain('SDINAS');
});

test('every kind says in one sentence what it is for, and no two that a city offers say the same', () => {
  const uses = new Map(nationalTable('letter-types').map((row) => [row.code, row.used_for]));
  for (const [code, use] of uses) expect(use, code).toMatch(/^\p{Lu}.{15,120}\.$/u);
  for (const preset of presets) {
    const said = preset.documents.letterTypes.map(({ code }) => uses.get(code));
    expect(new Set(said).size, preset.code).toBe(said.length);
  }
});

test('every kind of the national table is written by some city, or the table says why not', () => {
  const written = new Set(presets.flatMap((preset) => preset.documents.letterTypes.map((type) => type.code)));
  for (const { code, left_out: leftOut } of nationalTable('letter-types')) expect(written.has(code) || leftOut.length > 10, code).toBe(true);
});

test('DMI-06 the agenda of Dumai holds date, number, subject, sender, addressee and summary', () => {
  const columns = findPreset('dumai')?.registers.agendaColumns.incoming.value;
  expect(columns).toEqual(expect.arrayContaining(['letter_date', 'letter_number', 'subject', 'sender', 'addressee', 'summary']));
});

test('DMI-16 DMI-17 DMI-18 Dumai has an effective team, an executing team per unit and managers', () => {
  expect(findPreset('dumai')?.organization.teams.map((team) => team.code)).toEqual(['tim_efektif', 'pelaksana_operasional', 'pengelola']);
});

test('in Dumai the head signs inside the unit, only mayor or Sekda between units', () => {
  const signing = findPreset('dumai')?.letters.signing ?? [];
  expect(signing.map((rule) => [rule.scope, rule.mayBeSignedBy])).toEqual([
    ['within_unit', ['unit_head']],
    ['between_units', ['mayor', 'regional_secretary']],
    ['to_outside', ['mayor', 'regional_secretary', 'unit_head', 'mandated_position']],
  ]);
});

test('the preset of Bekasi brings its four rules of conduct', () => {
  const rules = findPreset('bekasi')?.identity.conductRules.filter((rule) => rule.basis.includes('Ps.8')) ?? [];
  expect(rules.map((rule) => rule.code)).toEqual(['polite_language', 'neutral', 'dignity', 'no_personal_use']);
});

test('every rule of conduct and reason of delegation has an Indonesian and an English sentence', () => {
  expect(Object.keys(conductRuleWords.en)).toEqual(Object.keys(conductRuleWords.id));
  expect(Object.keys(delegationReasonWords.en)).toEqual(Object.keys(delegationReasonWords.id));
});

test('the national tables are whole: 3,032 classification codes, 26 instructions, 12 echelons, and ranks as the domain knows them', () => {
  expect(nationalTable('classification')).toHaveLength(3032);
  expect(nationalTable('disposition-instructions')).toHaveLength(26);
  expect(nationalTable('echelons')).toHaveLength(12);
  expect(nationalTable('ranks').map((row) => `${row.status} ${row.code} ${row.title}`)).toEqual(
    ranks.map((rank) => `${rank.status} ${rank.code} ${rank.title}`),
  );
  expect(nationalTable('classification').every((row) => row.basis !== '')).toBe(true);
});

function basesIn(value: unknown, path = ''): { path: string; basis: string }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => basesIn(each, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'basis' ? [{ path, basis: String(inner) }] : basesIn(inner, `${path}.${key}`)));
}
