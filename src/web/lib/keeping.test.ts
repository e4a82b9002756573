import { expect, test } from 'vitest';
import { createKeeping } from './keeping.ts';

const [ani, budi] = ['0198c0de-0000-7000-8000-00000000000a', '0198c0de-0000-7000-8000-00000000000b'];

/** A browser's store, as far as it is used. */
function store(): Storage {
  const held = new Map<string, string>();
  return {
    get length() { return held.size; },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}
/** One browser, and who is signed in there. */
function browser() {
  const of = { lasting: store(), passing: store(), who: ani ?? '' };
  return Object.assign(of, { keeping: createKeeping({ ...of, account: () => of.who }) });
}

test('what one account keeps on a device another account neither reads nor lets go; it only learns that something is there', () => {
  const here = browser();
  here.keeping.keep('receipts', ['Bu Sari'], false);
  expect(here.keeping.countOfOthers('receipts')).toBe(0);
  here.who = budi ?? '';
  expect(here.keeping.read('receipts')).toBeUndefined();
  expect([here.keeping.countOfOthers('receipts'), here.keeping.countOfOthers('ceipts')]).toEqual([1, 0]);
  here.keeping.letGo('receipts');
  here.who = ani ?? '';
  expect(here.keeping.read('receipts')).toEqual(['Bu Sari']);
});

test('words of a secret letter are in the store that ends with the session, and nowhere else', () => {
  const { keeping, lasting, passing } = browser();
  keeping.keep('compose.1', 'biasa', false);
  keeping.keep('compose.1', 'rahasia', true);
  // Kept as open before it became secret: nothing of it stays behind.
  expect([lasting.length, keeping.read('compose.1')]).toEqual([0, 'rahasia']);
  passing.clear();
  expect(keeping.read('compose.1')).toBeUndefined();
});

test('words of a secret letter are gone once somebody else has come into the tab', () => {
  const here = browser();
  here.keeping.keep('compose.1', 'rahasia', true);
  here.who = budi ?? '';
  expect(here.keeping.read('compose.2')).toBeUndefined();
  here.who = ani ?? '';
  expect([here.passing.length, here.keeping.read('compose.1')]).toEqual([0, undefined]);
});

test('what was kept before keys named an account is nobody\'s and goes', () => {
  const lasting = store();
  lasting.setItem('lontar.kept.compose.1', '"lama"');
  lasting.setItem('lontar.language', 'en');
  createKeeping({ lasting, passing: store(), account: () => ani ?? '' });
  expect([lasting.getItem('lontar.kept.compose.1'), lasting.getItem('lontar.language')]).toEqual([null, 'en']);
});
