import type { FieldValue, FieldValues } from './field-form.ts';

const isDay = (value: FieldValue): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** Days of a journey, the first and the last among them. */
function daysOf({ departOn, returnOn }: FieldValues): number | null {
  if (!isDay(departOn) || !isDay(returnOn)) return null;
  const days = (Date.parse(returnOn) - Date.parse(departOn)) / 86_400_000 + 1;
  return days >= 1 ? days : null;
}

/** How long a journey lasts follows from its dates, until somebody writes another number. */
export function withProposals(names: ReadonlySet<string>, before: FieldValues, after: FieldValues): FieldValues {
  const days = daysOf(after);
  const isOwn = after['days'] !== undefined && after['days'] !== daysOf(before);
  return names.has('days') && days !== null && days !== daysOf(before) && !isOwn ? { ...after, days } : after;
}
