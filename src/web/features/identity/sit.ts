import { switchSeat, type Seat } from '#shared/contracts/identity.contract.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient } from '#web/lib/asking.ts';
import { speak } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { sitWords } from './seat-words.ts';

/** Takes another desk of one's own; `leave` goes away from what belongs to the former one, where the page is not meant to stay. */
export async function sit(seat: Seat | undefined, leave?: () => void | Promise<void>): Promise<void> {
  if (!seat) return;
  try {
    await call(switchSeat, { body: { positionId: seat.positionId, seat: seat.seat } });
    // Another desk, other rights: nothing read from the former seat may stay on the screen.
    await leave?.();
    await queryClient.resetQueries();
    const w = speak(sitWords);
    toast(seat.seat === 'assistant' ? w.assists(seat.title) : w.switched(seat.title));
  } catch (problem) {
    toast(problem instanceof ApiProblem ? problem.message : String(problem));
  }
}
