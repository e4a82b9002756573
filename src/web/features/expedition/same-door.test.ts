import { expect, test } from 'vitest';
import { atDoorOf } from './same-door.ts';

const to = (name: string, of: { partyId?: string; address?: string; place?: string } = {}) => ({ name, partyId: of.partyId ?? null, address: of.address ?? null, place: of.place ?? null });

test('letters to one known party at one address are taken at one door, whatever each calls it', () => {
  const here = to('PT Air', { partyId: 'p1', address: 'Jalan Rambutan 12', place: 'Jakarta' });
  const same = to('PT Air Bersih Nusantara', { partyId: 'p1', address: 'Jalan  Rambutan 12', place: 'Tempat' });
  const moved = to('PT Air', { partyId: 'p1', place: 'Jalan Baru 9, Bogor' });
  const other = to('PT Air', { partyId: 'p2', address: 'Jalan Rambutan 12' });
  expect(atDoorOf(here, [here, moved, same, other])).toEqual([here, same]);
});

test('of parties the house does not know, name and place tell the door', () => {
  const here = to('Camat Tujuh', { place: 'Jakarta' });
  const same = to(' camat tujuh', { place: 'JAKARTA' });
  expect(atDoorOf(here, [to('Camat Delapan', { place: 'Jakarta' }), to('Camat Tujuh', { place: 'Bogor' }), same, here])).toEqual([same, here]);
});
