import { expect, test } from 'vitest';
import { packed, unpacked } from './receipt-packing.ts';

const picture = { kind: 'drawn', base64: 'aGFsbG8' };
const of = (commandId: string, uploadId: string, drawn: typeof picture | null = picture) => ({ commandId, uploadId, picture: drawn });

test('one picture for several letters is kept once on the phone, and each letter has it again when it is sent', () => {
  const receipts = [of('c1', 'u1'), of('c2', 'u1'), of('c3', 'u2', null), of('c4', 'u2', null), of('c5', 'u3')];
  const kept = packed(receipts);
  expect(kept.map((each) => each.picture)).toEqual([picture, 'as_before', null, null, picture]);
  expect(unpacked(kept)).toEqual(receipts);
});

test('the first of them sent and let go, the picture stays with the next; what the phone kept before is read as it was', () => {
  const left = unpacked(packed([of('c1', 'u1'), of('c2', 'u1'), of('c3', 'u1')])).slice(1);
  expect(unpacked(packed(left))).toEqual([of('c2', 'u1'), of('c3', 'u1')]);
  expect(unpacked([of('c1', 'u1'), of('c2', 'u2', null)])).toEqual([of('c1', 'u1'), of('c2', 'u2', null)]);
});
