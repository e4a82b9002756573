import { expect, test } from 'vitest';
import { withProposals } from './propose.ts';

const names = new Set(['departOn', 'returnOn', 'days']);

test('how long a journey lasts is counted from its dates, both days among them', () => {
  const begun = { departOn: '2026-11-30' };
  expect(withProposals(names, begun, { ...begun, returnOn: '2026-12-02' })).toMatchObject({ days: 3 });
  const counted = { ...begun, returnOn: '2026-12-02', days: 3 };
  expect(withProposals(names, counted, { ...counted, returnOn: '2026-12-03' })).toMatchObject({ days: 4 });
});

test('a number somebody wrote stays, and dates in the wrong order propose nothing', () => {
  const own = { departOn: '2026-11-30', returnOn: '2026-12-02', days: 2 };
  expect(withProposals(names, own, { ...own, returnOn: '2026-12-04' })).toMatchObject({ days: 2 });
  expect(withProposals(names, { returnOn: '2026-12-02' }, { departOn: '2026-12-05', returnOn: '2026-12-02' })).not.toHaveProperty('days');
});

test('a kind that asks for no days gets none', () => {
  expect(withProposals(new Set(['departOn', 'returnOn']), {}, { departOn: '2026-11-30', returnOn: '2026-12-02' })).not.toHaveProperty('days');
});
