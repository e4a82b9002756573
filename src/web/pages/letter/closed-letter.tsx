import type { ReactNode } from 'react';
import { listSeatsOfLetter } from '#shared/contracts/desk.contract.ts';
import { SeatButton } from '#web/features/identity/seat-button.tsx';
import { seatKey, useSession } from '#web/features/identity/session.tsx';
import { isClosedTo } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { EmptyState } from '#web/ui/say/say.tsx';
import { closedWords } from './closed-words.ts';

type Props = { letterId: string; problem: { status: number; message: string }; /** the way on where no desk of mine opens it */ otherwise: ReactNode };

/** A letter that does not open here. Who sits in two chairs is led to the one where it does: most often it was read there a moment ago. */
export function ClosedLetter({ letterId, problem, otherwise }: Props) {
  const w = useWords(closedWords);
  const { seats } = useSession();
  const asked = useAsk(listSeatsOfLetter, { params: { letterId } }, { enabled: isClosedTo(problem) && seats.length > 1 });
  const open = new Set(asked.data?.seats.map(seatKey));
  const mine = seats.filter((seat) => open.has(seatKey(seat)));
  if (mine.length === 0) return <EmptyState title={problem.message} action={otherwise} />;
  return <EmptyState title={w.elsewhere} action={mine.map((seat, at) => <SeatButton key={seatKey(seat)} seat={seat} isFirst={at === 0} />)}>{w.elsewhereSay}</EmptyState>;
}
