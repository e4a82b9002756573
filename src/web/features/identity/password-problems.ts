import { z } from 'zod';
import { ApiProblem } from '#web/lib/api-problem.ts';
import type { Spoken } from '#web/lib/words.ts';
import type { passwordProblemWords } from './password-problem-words.ts';

const Told = z.object({ problems: z.array(z.string()), minimumLength: z.number().optional() });

/** Which rules a refused password broke, each in its own sentence; any other problem in the house's sentence for it. */
export function sayPasswordProblem(problem: unknown, w: Spoken<typeof passwordProblemWords>): string {
  if (!(problem instanceof ApiProblem)) return String(problem);
  const told = Told.safeParse(problem.details);
  if (problem.code !== 'identity.password_too_weak' || !told.success) return problem.message;
  const { problems, minimumLength = 12 } = told.data;
  const sentences: Record<string, string> = {
    too_short: w.too_short(minimumLength), no_upper: w.no_upper, no_lower: w.no_lower, no_digit: w.no_digit, no_symbol: w.no_symbol, contains_name: w.contains_name, too_common: w.too_common,
  };
  return [w.notYet, ...problems.flatMap((each) => sentences[each] ?? [])].join(' ');
}
