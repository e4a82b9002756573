import type { BodyInput } from '#shared/contracts/contract.ts';
import type { unsendLetter } from '#shared/contracts/sending.contract.ts';
import type { ApiProblem } from '#web/lib/api-problem.ts';

/** `lost`: no answer of the office, so it may be asked again while the seconds last. */
export type TakenBack = { state: 'taking' | 'taken' } | { state: 'refused' | 'lost'; why: string };

type Line = { commandId: string; version: number; send: (body: BodyInput<typeof unsendLetter>) => Promise<unknown> };

/** Takes one sending back. Tried again after a lost answer it is the same act: what the first try did is then its answer too. */
export function takingBack({ commandId, version, send }: Line): () => Promise<TakenBack> {
  return async () => {
    try {
      await send({ commandId, version });
      return { state: 'taken' };
    } catch (problem) {
      return { state: isAnswer(problem) ? 'refused' : 'lost', why: problem instanceof Error ? problem.message : String(problem) };
    }
  };
}

/** The office itself said no; 0 is a network without an office behind it, from 500 on the office has not decided. */
function isAnswer(problem: unknown): boolean {
  const { status } = problem instanceof Error ? (problem as Partial<ApiProblem>) : {};
  return status !== undefined && status >= 400 && status < 500;
}

/** Whether it may be asked for again, as far as its seconds allow. */
export function mayBeTaken(taken: TakenBack | undefined): boolean {
  return taken === undefined || taken.state === 'lost';
}
