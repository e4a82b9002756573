import { expect, test } from 'vitest';
import { nextExample } from './design-example.ts';

const rule = { pattern: '{klasifikasi}/{urut}/{unit}/{tahun}', numbering: 'sequence', dayQuota: null, subForm: 'letters' } as const;

test('the example goes on behind the last number of the open book, in the form of the pattern', () => {
  expect(nextExample(rule, { unitCode: 'PUPR', last: 41, today: '2026-11-20' })).toEqual({ next: '000.8.3/42/PUPR/2026', backDated: '000.8.3/41.a/PUPR/2026' });
});

test('with a block a day the example is the first number of today', () => {
  expect(nextExample({ ...rule, pattern: '{urut}', numbering: 'day_block', dayQuota: 100 }, { unitCode: '', last: null, today: '2026-02-14' }).next).toBe('4401');
});
