import { expect, test } from 'vitest';
import fc from 'fast-check';
import { childrenOf, der, derOid, derSetOf, oidOf, readDer, TAG } from './der.ts';

test('what is written is read again, whatever its length', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
    const node = readDer(der(TAG.octets, Buffer.from(bytes)));
    expect(node.tag).toBe(TAG.octets);
    expect(node.content.equals(Buffer.from(bytes))).toBe(true);
  }), { numRuns: 60 });
});

test('a name of numbers keeps its numbers', () => {
  for (const name of ['1.2.840.113549.1.9.16.2.47', '2.5.4.12', '2.16.840.1.101.3.4.2.2', '1.3.6.1.5.5.7.3.36']) expect(oidOf(readDer(derOid(name)))).toBe(name);
});

test('a set stands in the order of its bytes', () => {
  const [a, b] = [der(TAG.integer, Buffer.from([2])), der(TAG.integer, Buffer.from([1]))];
  expect(childrenOf(readDer(derSetOf(TAG.set, [a, b]))).map((each) => each.content[0])).toEqual([1, 2]);
});

test.each([
  ['a length without end', '3080020101' + '0000'],
  ['a length longer than it must be', '30820003020101'],
  ['a short length in the long form', '308103020101'],
  ['more than the bytes hold', '3005020101'],
  ['something behind the value', '300302010100'],
  ['nothing at all', ''],
])('%s is refused: one value has one encoding', (_what, hex) => {
  expect(() => readDer(Buffer.from(hex, 'hex'))).toThrow('cms_unreadable');
});
