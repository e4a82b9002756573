import { z } from 'zod';
import { closeLetter, getLetter } from '#shared/contracts/letters.contract.ts';
import { ApiProblem } from './api-problem.ts';
import { call } from './api.ts';
import { defineWords, speak } from './words.ts';

const closingWords = defineWords({ worksAt: { id: (desks: string) => `Masih berjalan di meja ${desks}.`, en: (desks: string) => `Still open at the desk of ${desks}.` } });
const Waits = z.object({ desks: z.array(z.string()) });

/** Closes one of many letters as it stands now: each was looked at in a list, so its version is asked for first. A refusal says who still works on it. */
export async function closeOne(letterId: string, commandId: string): Promise<void> {
  const { version } = await call(getLetter, { params: { letterId } });
  try {
    await call(closeLetter, { params: { letterId }, body: { commandId, version, note: null } });
  } catch (problem) {
    throw problem instanceof ApiProblem ? named(problem) : problem;
  }
}

function named(problem: ApiProblem): ApiProblem {
  const waits = Waits.safeParse(problem.details);
  if (!waits.success) return problem;
  return new ApiProblem({ status: problem.status, code: problem.code, details: problem.details, message: `${problem.message} ${speak(closingWords).worksAt(waits.data.desks.join(', '))}` });
}
