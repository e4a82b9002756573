import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contracts/contract.ts';
import { initialsOf } from '../ui/shell/initials.ts';
import { addressOf } from './address.ts';

const page = contract({
  method: 'GET',
  path: '/api/files/:fileId/pages/:page',
  summary: 'page',
  params: z.object({ fileId: z.string(), page: z.number() }),
  query: z.object({ size: z.string() }),
  response: z.unknown(),
});

test('an address carries its parts safely and leaves out what was not asked', () => {
  expect(addressOf(page, { params: { fileId: 'a/b', page: 2 }, query: { size: 'full', other: undefined, empty: '' } })).toBe(
    '/api/files/a%2Fb/pages/2?size=full',
  );
  expect(addressOf(page, { params: { fileId: 'x', page: 1 } })).toBe('/api/files/x/pages/1');
});

test.each([
  ['Drs. Made Suardika, M.M.', 'MS'],
  ['Ir. Hasan Mandagiri, M.Si.', 'HM'],
  ['Mega', 'M'],
  ['Kolonel (Purn.) Simon Uweruka, S.IP.', 'KU'],
])('the initials of %s leave out the titles of learning', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
