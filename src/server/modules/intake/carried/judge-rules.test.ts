import { expect, test } from 'vitest';
import { judgeFile } from './judge-rules.ts';

const nothing = { bytes: null, fault: null };
const some = { bytes: Buffer.from('{}'), fault: null };

test('a whole letter signed with another product, which cannot be judged here, is a scan like any other', () => {
  expect(judgeFile({ verdict: 'unreadable', carried: nothing })).toBeNull();
});
test('so is one to which its own product added something after signing: that accuses nobody', () => {
  expect(judgeFile({ verdict: 'changed', carried: nothing })).toBeNull();
});
test('a letter that does not fit its signature is told as altered, also where its data went with the alteration', () => {
  expect(judgeFile({ verdict: 'broken', carried: nothing })).toMatchObject({ standing: 'refused', reason: 'broken' });
  expect(judgeFile({ verdict: 'broken', carried: undefined })).toMatchObject({ standing: 'refused', reason: 'broken' });
});
test('data under a signature that cannot be judged is not taken, and nobody is called a forger for it', () => {
  expect(judgeFile({ verdict: 'unreadable', carried: some })).toMatchObject({ standing: 'refused', reason: 'unreadable' });
});
