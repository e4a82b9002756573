import { expect, test } from 'vitest';
import { nextStep } from './step-rules.ts';

const granted = { employee: { name: 'Yusuf Banggalino, S.T.', nip: '198701012010011001' }, office: 'Dinas PUPR', employment: 'pns', oldSalary: 3_800_000, newSalary: 3_920_000, newYears: 12, newMonths: 3, grade: 'III/c', effective: '2025-03-01', nextEffective: '2027-03-01' };

test('the next step takes over the person and what the last one granted; the new salary is looked up by who writes it', () => {
  const next = nextStep(granted, { number: '800.1.11.13/7/BKPSDM/2025', date: '2025-01-20', by: 'Kepala BKPSDM' });
  expect(next).toEqual({
    employee: granted.employee, office: 'Dinas PUPR', employment: 'pns', grade: 'III/c',
    oldSalary: 3_920_000, oldDecreeBy: 'Kepala BKPSDM', oldDecreeDate: '2025-01-20', oldDecreeNumber: '800.1.11.13/7/BKPSDM/2025', oldEffective: '2025-03-01', oldYears: 12, oldMonths: 3,
    newYears: 14, newMonths: 3, effective: '2027-03-01', nextEffective: '2029-03-01',
  });
});

test('a step of a leap day falls due on the last of February two years on', () => {
  expect(nextStep({ ...granted, nextEffective: '2028-02-29' }, { number: null, date: null, by: null })).toMatchObject({ effective: '2028-02-29', nextEffective: '2030-02-28' });
});

test('what the last letter does not say is left open', () => {
  expect(nextStep({ employee: granted.employee }, { number: null, date: null, by: null })).toEqual({ employee: granted.employee });
});
