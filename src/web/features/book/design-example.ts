import { formatLetterNumber, subSuffix, type SubForm } from '#shared/domain/letter-number.ts';
import { daysBetween, yearOf, type OfficeDate } from '#shared/domain/office-dates.ts';

type Rule = { pattern: string; numbering: 'sequence' | 'day_block'; dayQuota: number | null; subForm: SubForm };

/** Pure: the number a rule would give today, and the one a back-dated letter would get behind it. */
export function nextExample(rule: Rule, of: { unitCode: string; last: number | null; today: OfficeDate }): { next: string; backDated: string } {
  const sequence = rule.numbering === 'day_block' ? daysBetween(`${yearOf(of.today)}-01-01`, of.today) * (rule.dayQuota ?? 1) + 1 : (of.last ?? 0) + 1;
  const parts = { letterDate: of.today, securityClass: 'B', classification: '000.8.3', unitCode: of.unitCode, initiatorCode: 'ORG', positionCode: 'SEKDA' } as const;
  const base = Math.max(sequence - 1, 1);
  return { next: formatLetterNumber(rule.pattern, { ...parts, sequence }), backDated: formatLetterNumber(rule.pattern, { ...parts, sequence: base, suffix: subSuffix(rule.subForm, 1) }) };
}
