import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPreset } from '#presets/index.ts';
import { assignmentKinds } from './assignment-kind.ts';
import { askAuthority, authorityRefusals, findAuthority, scopesOf, signerRules, signingScopes, withoutTitles, type AuthorityDesk, type AuthorityHolder, type AuthorityQuestion } from './authority-rules.ts';
import { sayAuthority, sayAuthorityRefusal, sayCaution } from './authority-words.ts';

const matrixOf = (city: string) => findPreset(city)?.letters.signing ?? [];
const dumai = matrixOf('dumai');
const bekasi = matrixOf('bekasi');

const nobody = { rank: null, nip: null, seat: 'definitive' } as const;
const civil = { rank: 'IV/c', nip: '197001011995031001', seat: 'definitive' } as const;
const holder = (name: string, given: Partial<AuthorityHolder> = {}): AuthorityHolder => ({ employeeId: name, name, ...civil, ...given });
const desk = (positionId: string, given: Partial<AuthorityDesk> & { title: string }): AuthorityDesk => ({
  positionId, kind: 'structural', unitKind: 'department', headsUnit: false, isAgency: false, maySign: true, agencyId: 'DISHUB', holders: [holder(`Pejabat ${positionId}`)], ...given,
});

const mayor = desk('WK', { title: 'Wali Kota', kind: 'state_official', unitKind: 'government', agencyId: 'KOTA', holders: [{ employeeId: 'WK', name: 'H. Rahmat Hidayat, S.E., M.M.', ...nobody }] });
const deputy = desk('WWK', { title: 'Wakil Wali Kota', kind: 'state_official', unitKind: 'government', agencyId: 'KOTA', holders: [{ employeeId: 'WWK', name: 'Dewi Lestari', ...nobody }] });
const sekda = desk('SEKDA', { title: 'Sekretaris Daerah', unitKind: 'secretariat', agencyId: 'SETDA', headsUnit: true, isAgency: true });
const assistant = desk('AST', { title: 'Asisten Administrasi Umum', unitKind: 'secretariat', agencyId: 'SETDA' });
const division = desk('KABAG', { title: 'Kepala Bagian Umum', unitKind: 'secretariat_division', agencyId: 'SETDA', headsUnit: true });
const head = desk('KADIS', { title: 'Kepala Dinas Perhubungan', headsUnit: true, isAgency: true });
const secretary = desk('SEK', { title: 'Sekretaris Dinas Perhubungan', unitKind: 'internal_secretariat', headsUnit: true });
const section = desk('KASUB', { title: 'Kepala Subbagian Umum', unitKind: 'internal_secretariat' });

const letter = { signer: 'matrix', bareName: false } as const;
const ask = (ladder: AuthorityDesk[], given: Partial<AuthorityQuestion> = {}): AuthorityQuestion => ({ ladder, matrix: bekasi, scopes: ['to_outside'], type: letter, city: 'Dumai', ...given });
const linesOf = (question: AuthorityQuestion) => askAuthority(question).choices.map((choice) => choice.lines.join(' / '));

test('the definitive holder signs under the own title, with rank and NIP', () => {
  const [own] = askAuthority(ask([head, sekda, mayor])).choices;
  expect(own).toMatchObject({ way: 'own', lines: ['KEPALA DINAS PERHUBUNGAN,'], office: 'Kepala Dinas Perhubungan', name: 'Pejabat KADIS', rank: 'Pembina Utama Muda', nip: civil.nip, letterheadOf: 'KADIS' });
});

test('the mayor carries the name of the city and neither rank nor NIP', () => {
  expect(askAuthority(ask([mayor])).choices).toMatchObject([{ lines: ['WALI KOTA DUMAI,'], office: 'Wali Kota Dumai', rank: null, nip: null }]);
});

test('a.n. stands one level below, u.b. after it two levels below, and no third', () => {
  expect(linesOf(ask([sekda, mayor]))).toEqual(['SEKRETARIS DAERAH,', 'a.n. WALI KOTA DUMAI / SEKRETARIS DAERAH,']);
  expect(linesOf(ask([assistant, sekda, mayor]))).toEqual(['a.n. SEKRETARIS DAERAH / ASISTEN ADMINISTRASI UMUM,', 'a.n. WALI KOTA DUMAI / SEKRETARIS DAERAH / u.b. / ASISTEN ADMINISTRASI UMUM,']);
  expect(linesOf(ask([division, assistant, sekda, mayor]))).toEqual(['a.n. SEKRETARIS DAERAH / ASISTEN ADMINISTRASI UMUM / u.b. / KEPALA BAGIAN UMUM,']);
  expect(findAuthority(ask([division, assistant, sekda, mayor]), { way: 'ub', employeeId: 'Pejabat KABAG', inNameOf: 'WK', through: 'SEKDA' })).toMatchObject({ code: 'outside_line' });
});

test('the head of an agency answers to the mayor through the Sekda and may have the mandate of either', () => {
  expect(linesOf(ask([head, sekda, mayor]))).toEqual([
    'KEPALA DINAS PERHUBUNGAN,', 'a.n. SEKRETARIS DAERAH / KEPALA DINAS PERHUBUNGAN,', 'a.n. WALI KOTA DUMAI / KEPALA DINAS PERHUBUNGAN,', 'a.n. WALI KOTA DUMAI / SEKRETARIS DAERAH / u.b. / KEPALA DINAS PERHUBUNGAN,',
  ]);
  expect(linesOf(ask([secretary, head, sekda, mayor]))).toContain('a.n. WALI KOTA DUMAI / KEPALA DINAS PERHUBUNGAN / u.b. / SEKRETARIS DINAS PERHUBUNGAN,');
});

test('a letter in the name of the mayor is written on the mayor\'s paper', () => {
  expect(askAuthority(ask([sekda, mayor])).choices.map((choice) => choice.letterheadOf)).toEqual(['SEKDA', 'WK']);
});

test('DMI: inside an agency its head signs, between agencies the mayor or the Sekda', () => {
  const within = { matrix: dumai, scopes: ['within_unit'] as const };
  expect(linesOf(ask([head, sekda, mayor], within))).toEqual(['KEPALA DINAS PERHUBUNGAN,']);
  expect(linesOf(ask([secretary, head, sekda, mayor], within))).toEqual([]);
  const between = { matrix: dumai, scopes: ['between_units'] as const };
  expect(linesOf(ask([mayor], between))).toEqual(['WALI KOTA DUMAI,']);
  expect(linesOf(ask([sekda, mayor], between))).toEqual(['SEKRETARIS DAERAH,', 'a.n. WALI KOTA DUMAI / SEKRETARIS DAERAH,']);
  const { choices, refusals } = askAuthority(ask([head, sekda, mayor], between));
  expect(choices).toEqual([]);
  expect(refusals[0]).toMatchObject({ way: 'own', code: 'not_in_matrix', basis: ['Dumai 55/2021 Lamp. IV.A.2 a'] });
});

test('a letter to an agency and to a company outside must be right for both', () => {
  expect(linesOf(ask([head, sekda, mayor], { matrix: dumai, scopes: ['to_outside'] }))).toContain('KEPALA DINAS PERHUBUNGAN,');
  expect(linesOf(ask([head, sekda, mayor], { matrix: dumai, scopes: ['between_units', 'to_outside'] }))).toEqual([]);
});

test('the scopes follow from the addressees; the mayor above an agency is not another agency', () => {
  const signer = { agencyId: 'DISHUB' };
  expect(scopesOf(signer, [])).toEqual(['within_unit']);
  expect(scopesOf(signer, [{ agencyId: 'KOTA', isCityHead: true }, { agencyId: 'DISHUB', isCityHead: false }])).toEqual(['within_unit']);
  expect(scopesOf(signer, [{ agencyId: null, isCityHead: false }, { agencyId: 'DINKES', isCityHead: false }])).toEqual(['between_units', 'to_outside']);
});

test('a copy to the mayor or to a desk of the own agency does not close the way of a letter that goes further', () => {
  const mayorAbove = { agencyId: 'KOTA', isCityHead: true };
  const scopes = scopesOf({ agencyId: 'SETDA' }, [{ agencyId: 'DINKES', isCityHead: false }, { agencyId: 'SETDA', isCityHead: false }, mayorAbove]);
  expect(scopes).toEqual(['between_units']);
  expect(linesOf(ask([sekda, mayor], { matrix: dumai, scopes })).some((line) => line.startsWith('a.n. WALI KOTA'))).toBe(true);
  expect(scopesOf({ agencyId: 'SETDA' }, [{ agencyId: null, isCityHead: false }, mayorAbove])).toEqual(['to_outside']);
});

test('Plt., Plh., Pj. and Pjs. stand before the title, with the acting person\'s own rank and NIP', () => {
  const acting = desk('KADIS', { ...head, holders: [holder('Sekretaris', { seat: 'plt' })] });
  expect(askAuthority(ask([acting, sekda, mayor])).choices[0]).toMatchObject({ lines: ['Plt. KEPALA DINAS PERHUBUNGAN,'], office: 'Plt. Kepala Dinas Perhubungan', name: 'Sekretaris', nip: civil.nip });
  const caretaker = desk('WK', { ...mayor, holders: [holder('Penjabat', { seat: 'pj' })] });
  expect(askAuthority(ask([caretaker])).choices[0]).toMatchObject({ lines: ['Pj. WALI KOTA DUMAI,'], rank: null, nip: null });
  expect(askAuthority(ask([sekda, caretaker])).choices[1]?.lines).toEqual(['a.n. Pj. WALI KOTA DUMAI', 'SEKRETARIS DAERAH,']);
  const forTheDay = desk('WK', { ...mayor, holders: [holder('Sekda sebagai Plh.', { seat: 'plh' })] });
  expect(askAuthority(ask([forTheDay])).choices[0]).toMatchObject({ lines: ['Plh. WALI KOTA DUMAI,'], nip: civil.nip });
});

test('while somebody is Plh. that signature is offered first, and the holder\'s with a caution', () => {
  const both = desk('KADIS', { ...head, holders: [holder('Definitif'), holder('Harian', { seat: 'plh' })] });
  const choices = askAuthority(ask([both, sekda, mayor])).choices;
  expect(choices[0]).toMatchObject({ name: 'Harian', seat: 'plh', cautions: [] });
  expect(choices.find((choice) => choice.name === 'Definitif' && choice.way === 'own')?.cautions).toEqual(['holder_present']);
  // In whose name a Plh. lets others sign stays the office of the holder, who is only away.
  expect(linesOf(ask([secretary, both, sekda, mayor]))[0]).toBe('a.n. KEPALA DINAS PERHUBUNGAN / SEKRETARIS DINAS PERHUBUNGAN,');
});

test('regulations and decrees of the mayor: the mayor alone, the name without title, rank and NIP', () => {
  const decree = { type: { signer: 'mayor', bareName: true } } as const;
  expect(askAuthority(ask([mayor], decree)).choices).toMatchObject([{ name: 'H. RAHMAT HIDAYAT', rank: null, nip: null, lines: ['WALI KOTA DUMAI,'] }]);
  expect(askAuthority(ask([sekda, mayor], decree))).toMatchObject({ choices: [], refusals: [{ code: 'only_mayor' }, { code: 'only_mayor' }] });
  const acting = desk('WK', { ...mayor, holders: [holder('Dr. Ir. Andi Basri, M.T.', { seat: 'plt' })] });
  expect(askAuthority(ask([acting], decree)).choices).toMatchObject([{ name: 'ANDI BASRI', rank: null, nip: null, lines: ['Plt. WALI KOTA DUMAI,'], cautions: ['acting_not_strategic'] }]);
});

test('the decree of an agency is its head\'s alone, with rank and NIP', () => {
  const decree = { type: { signer: 'agency_head', bareName: false } } as const;
  expect(askAuthority(ask([head, sekda, mayor], decree)).choices).toMatchObject([{ way: 'own', nip: civil.nip }]);
  expect(askAuthority(ask([secretary, head, sekda, mayor], decree)).choices).toEqual([]);
});

test('a nota dinas is signed by its maker, and in nobody else\'s name', () => {
  const memo = { matrix: dumai, scopes: ['within_unit'] as const, type: { signer: 'maker', bareName: false } as const };
  const staff = desk('STAF', { title: 'Pelaksana', kind: 'staff', maySign: false });
  expect(linesOf(ask([staff, section, secretary, head, sekda, mayor], memo))).toEqual(['PELAKSANA,']);
  expect(askAuthority(ask([head, sekda, mayor], memo)).refusals.map((one) => one.code)).toEqual(['only_own_name', 'only_own_name', 'only_own_name']);
});

test('DMI-22 between agencies a city that reserves its letters to mayor and secretary reserves its notes too; elsewhere their makers sign them', () => {
  const memo = { scopes: ['between_units'] as const, type: { signer: 'maker', bareName: false } as const };
  const { choices, refusals } = askAuthority(ask([head, sekda, mayor], { ...memo, matrix: dumai }));
  expect({ choices, refusals: refusals.filter((one) => one.way === 'own') }).toMatchObject({ choices: [], refusals: [{ code: 'note_between_agencies', signers: ['mayor', 'regional_secretary'], basis: ['Dumai 55/2021 Lamp. IV.A.2 a'] }] });
  expect(linesOf(ask([sekda, mayor], { ...memo, matrix: dumai }))).toHaveLength(1);
  const everywhere = [{ scope: 'between_units' as const, mayBeSignedBy: ['mayor', 'unit_head'] as const, basis: 'Permendagri 1/2023' }];
  expect(linesOf(ask([section, secretary, head, sekda, mayor], { ...memo, matrix: everywhere }))).toHaveLength(1);
});

test('the deputy signs in the mayor\'s name, and in the own name only where no matrix asks', () => {
  expect(linesOf(ask([deputy, mayor]))).toEqual(['a.n. WALI KOTA DUMAI / WAKIL WALI KOTA,']);
});

test.each([
  { title: 'an empty seat signs nothing', ladder: [desk('KADIS', { ...head, holders: [] }), sekda, mayor], given: {}, way: 'own', code: 'empty_seat' },
  { title: 'a position without the right to sign signs nothing', ladder: [desk('KADIS', { ...head, maySign: false }), sekda, mayor], given: {}, way: 'own', code: 'may_not_sign' },
  { title: 'a functional official has no mandate', ladder: [desk('JF', { title: 'Arsiparis', kind: 'functional' }), head, sekda, mayor], given: {}, way: 'an', code: 'not_structural' },
  { title: 'a vacant office gives no mandate', ladder: [secretary, desk('KADIS', { ...head, holders: [] }), sekda, mayor], given: { scopes: ['within_unit'] as const }, way: 'an', code: 'mandator_vacant' },
  { title: 'who has no authority cannot lend it', ladder: [section, secretary, head, sekda, mayor], given: {}, way: 'an', code: 'mandator_not_in_matrix' },
  { title: 'where the regulation names no mandate there is none', ladder: [assistant, sekda, mayor], given: { matrix: dumai, scopes: ['between_units'] as const }, way: 'an', code: 'mandate_not_in_matrix' },
  { title: 'a scope the regulation is silent about is nobody\'s', ladder: [head, sekda, mayor], given: { matrix: [] }, way: 'own', code: 'not_in_matrix' },
] as const)('$title', ({ ladder, given, way, code }) => {
  const { refusals, choices } = askAuthority(ask([...ladder], given));
  expect(refusals.find((one) => one.way === way)?.code).toBe(code);
  expect(choices.filter((choice) => choice.way === way && choice.inNameOf === refusals.find((one) => one.way === way)?.inNameOf)).toEqual([]);
});

test('who left the seat signs no longer, and a Plt. whose days ended neither', () => {
  const question = ask([head, sekda, mayor]);
  expect(findAuthority(question, { way: 'own', employeeId: 'Pejabat KADIS', inNameOf: null, through: null })).toMatchObject({ lines: ['KEPALA DINAS PERHUBUNGAN,'] });
  expect(findAuthority(question, { way: 'own', employeeId: 'Orang lama', inNameOf: null, through: null })).toMatchObject({ code: 'empty_seat' });
});

test.each([
  ['Drs. H. Budi Santoso, M.Si.', 'H. Budi Santoso'], ['Prof. Dr. Ir. Siti Aminah, M.T.', 'Siti Aminah'], ['drg. Andi', 'Andi'], ['Irwan Drajat', 'Irwan Drajat'], ['Dra. Hj. Nur', 'Hj. Nur'], ['M. Tauhid', 'M. Tauhid'],
])('%s is named %s in a regulation', (name, bare) => {
  expect(withoutTitles(name)).toBe(bare);
});

const anySeat = fc.constantFrom(...assignmentKinds);
const anyHolders = fc.uniqueArray(fc.record({ employeeId: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.constantFrom('Andi, S.T.', 'Dr. Budi'), rank: fc.constantFrom('IV/a', null), nip: fc.constantFrom(civil.nip, null), seat: anySeat }), { maxLength: 3, selector: (one) => one.employeeId });
const anyDesk = fc.record({
  title: fc.constantFrom('Kepala Dinas', 'Sekretaris Daerah', 'Kepala Bidang'), kind: fc.constantFrom('structural', 'functional', 'staff', 'state_official'),
  unitKind: fc.constantFrom('department', 'secretariat', 'division', 'village'), headsUnit: fc.boolean(), isAgency: fc.boolean(), agencyId: fc.constantFrom('A', 'B'), maySign: fc.boolean(), holders: anyHolders,
}) as fc.Arbitrary<Omit<AuthorityDesk, 'positionId'>>;
const anyQuestion: fc.Arbitrary<AuthorityQuestion> = fc.record({
  ladder: fc.array(anyDesk, { minLength: 1, maxLength: 6 }).map((desks) => desks.map((one, index) => ({ ...one, positionId: `P${index}` }))),
  matrix: fc.constantFrom(dumai, bekasi), scopes: fc.subarray([...signingScopes], { minLength: 1 }),
  type: fc.record({ signer: fc.constantFrom(...signerRules), bareName: fc.boolean() }), city: fc.constant('Dumai'),
});

test('whatever the city: u.b. only after a.n., at most two levels, always by somebody who sits there, always with a reason', () => {
  fc.assert(fc.property(anyQuestion, (question) => {
    const { choices } = askAuthority(question);
    for (const choice of choices) {
      const ub = choice.lines.indexOf('u.b.');
      expect(choice.lines.at(-1)?.endsWith(',')).toBe(true);
      expect(choice.lines.length).toBe({ own: 1, an: 2, ub: 4 }[choice.way]);
      expect(ub).toBe(choice.way === 'ub' ? 2 : -1);
      expect(choice.lines[0]?.startsWith('a.n. ')).toBe(choice.way !== 'own');
      if (choice.through) expect(choice.through).toBe('P1');
      if (choice.inNameOf) expect(question.ladder.find((one) => one.positionId === choice.inNameOf)?.holders.length).toBeGreaterThan(0);
      expect(question.ladder[0]?.holders.some((one) => one.employeeId === choice.employeeId && one.seat === choice.seat)).toBe(true);
      if (question.type.bareName) expect([choice.rank, choice.nip]).toEqual([null, null]);
      expect(findAuthority(question, choice)).toEqual(choice);
      for (const language of ['id', 'en'] as const) expect(sayAuthority(choice, language)).toMatch(/^\S.*\.$/u);
    }
    expect(new Set(choices.map((one) => [one.way, one.employeeId, one.inNameOf, one.through].join())).size).toBe(choices.length);
  }), { numRuns: 2_000 });
});

test('whatever the city: each way is either open or refused by name, never both and never silently', () => {
  fc.assert(fc.property(anyQuestion, (question) => {
    const { choices, refusals } = askAuthority(question);
    const key = (one: { way: string; inNameOf: string | null }) => `${one.way} ${one.inNameOf ?? ''}`;
    expect(choices.filter((one) => refusals.some((other) => key(other) === key(one)))).toEqual([]);
    expect([...choices, ...refusals].some((one) => one.way === 'own')).toBe(true);
    for (const refusal of refusals) {
      expect(authorityRefusals).toContain(refusal.code);
      for (const language of ['id', 'en'] as const) expect(sayAuthorityRefusal(refusal, language)).toMatch(/^\S.*\.$/u);
    }
  }), { numRuns: 2_000 });
});

test('a narrower matrix never opens a way a wider one closes', () => {
  fc.assert(fc.property(anyQuestion, fc.subarray([...signingScopes], { minLength: 1 }), (question, more) => {
    const wide = askAuthority(question).choices.map((one) => JSON.stringify(one.lines));
    const narrow = askAuthority({ ...question, scopes: [...new Set([...question.scopes, ...more])] }).choices.map((one) => JSON.stringify(one.lines));
    expect(narrow.filter((one) => !wide.includes(one))).toEqual([]);
  }));
});

test('every caution has its sentence', () => {
  for (const caution of ['holder_present', 'acting_not_strategic', 'report_to_mandator'] as const) expect(sayCaution(caution, 'en')).not.toBe(sayCaution(caution));
});
