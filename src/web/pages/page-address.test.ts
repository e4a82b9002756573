import { expect, test } from 'vitest';
import { laterRoutes } from './later-routes.ts';
import { namesNothing } from '#web/lib/page-address.ts';

test('an address with no id where one stands is a page that is not there', () => {
  expect(namesNothing({ letterId: 'undefined' })).toBe(true);
  expect(namesNothing({ letterId: '0192e1a0-0000-7000-8000-00000000000' })).toBe(true);
  expect(namesNothing({ letterId: '0192e1a0-0000-7000-8000-000000000001' })).toBe(false);
});

test('what is no id passes: codes, names of articles, addresses without any', () => {
  expect(namesNothing({ code: 'gvt8', slug: 'disposisi' })).toBe(false);
  expect(namesNothing({})).toBe(false);
});

test('every part of an address that varies is called Id where it is one, or is a code or a slug', () => {
  const names = laterRoutes.flatMap((route) => [route, ...(route.children ?? [])]).flatMap(({ path = '' }) => [...path.matchAll(/:(\w+)/gu)].map((found) => found[1] ?? ''));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !name.endsWith('Id') && name !== 'code' && name !== 'slug')).toEqual([]);
});
