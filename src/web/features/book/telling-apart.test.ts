import { expect, test } from 'vitest';
import { alikeBooks, repeatingBooks } from '#shared/domain/alike-numbers.ts';
import { keepingTheirs, nextBooks, notOpenYet, tellingApart, type Loaded } from './telling-apart.ts';

type Kind = Loaded['printing'][number]['kind'];
const notes = '{urut}/{klasifikasi}/{tahun}';
const book = (unitId: string, nextPattern: string, kind: Kind = 'internal') => ({ unitId, unitName: unitId, unitCode: unitId.toUpperCase(), kind, pattern: nextPattern, nextPattern });
const design = (unitId: string | null, pattern: string, kind: Kind = 'internal') => ({ unitId, unitName: unitId, kind, pattern, numbering: 'sequence' as const, dayQuota: null, subForm: 'letters' as const, reservationDays: 14, basis: 'Perwal', fromYear: null });
const office = (of: { designs: Loaded['designs']; printing: Loaded['printing']; city?: boolean; units?: string[] }): Loaded => ({ designs: of.designs, printing: of.printing, books: [], mayDesignCity: of.city ?? false, units: (of.units ?? []).map((id) => ({ id, name: id, numberCode: id.toUpperCase() })) });
const offered = (loaded: Loaded) => alikeBooks(nextBooks(loaded), 2027).map((group) => tellingApart(loaded, group, (after) => alikeBooks(after, 2027).flat()));

const shared = { designs: [design(null, notes)], printing: [book('setda', notes), book('bpbd', notes)] };

test('who designs for the city is offered its pattern with the unit; a unit a pattern of its own; and who keeps none of these books nothing', () => {
  expect(offered(office({ ...shared, city: true }))).toEqual([[{ unitId: null, kind: 'internal', pattern: '{urut}/{klasifikasi}/{unit}/{tahun}' }]]);
  expect(offered(office({ ...shared, units: ['bpbd'] }))).toEqual([[{ unitId: 'bpbd', kind: 'internal', pattern: '{urut}/{klasifikasi}/{unit}/{tahun}' }]]);
  expect(offered(office({ ...shared, units: ['dpupr'] }))).toEqual([[]]);
});

test('a unit with a design of its own is told apart by its own, since the city’s is not asked there', () => {
  const loaded = office({ designs: [design(null, '{urut}/{unit}/{tahun}'), design('setda', notes), design('bpbd', notes)], printing: shared.printing, city: true });
  expect(offered(loaded)).toEqual([[{ unitId: 'setda', kind: 'internal', pattern: '{urut}/{klasifikasi}/{unit}/{tahun}' }]]);
});

test('of books of two kinds each is offered; what would change nothing is not, as of a kind nobody decided about', () => {
  const mixed = { printing: [book('setda', notes), book('setda', notes, 'outgoing')], city: true };
  expect(offered(office({ ...mixed, designs: [design(null, notes), design(null, notes, 'outgoing')] })).flat().map((each) => each.kind)).toEqual(['internal', 'outgoing']);
  expect(offered(office({ ...mixed, designs: [] }))).toEqual([[]]);
  const unit = '{urut}/{unit}/{tahun}';
  expect(offered(office({ printing: [book('setda', unit), book('setda', unit, 'outgoing')], designs: [design(null, unit), design(null, unit, 'outgoing')], city: true }))).toEqual([[]]);
});

test('numbers that come again every year are offered their year', () => {
  const loaded = office({ designs: [design(null, '{urut}/{unit}')], printing: [book('setda', '{urut}/{unit}')], city: true });
  expect(tellingApart(loaded, repeatingBooks(nextBooks(loaded)), repeatingBooks)).toEqual([{ unitId: null, kind: 'internal', pattern: '{urut}/{unit}/{tahun}' }]);
});

test('a draft of a unit that never gave a number is compared as the book that opens with its first; one that is open is compared already', () => {
  const loaded = office({ ...shared, city: true, units: ['dpupr', 'setda'] });
  expect(notOpenYet(loaded, { unitId: 'dpupr', kind: 'internal', pattern: notes })).toEqual([{ unitId: 'dpupr', unitName: 'dpupr', unitCode: 'DPUPR', kind: 'internal', pattern: notes }]);
  expect(notOpenYet(loaded, { unitId: 'setda', kind: 'internal', pattern: notes })).toEqual([]);
  expect(notOpenYet(loaded, { unitId: null, kind: 'internal', pattern: notes })).toEqual([]);
});

test('what is decided for every unit at once leaves the open books of units with a pattern of their own, and no book that is not open is named', () => {
  const loaded = office({ ...shared, designs: [design(null, notes), design('setda', 'ND-{urut}/{tahun}'), design('bpbd', '{urut}/BPBD/{tahun}')], city: true });
  const open = (unitId: string) => ({ unitId, kind: 'internal' as const, year: 2026, last: null, numbersGiven: false });
  expect(keepingTheirs({ ...loaded, books: [open('setda'), open('dpupr')] }, 'internal')).toEqual(['setda']);
});
