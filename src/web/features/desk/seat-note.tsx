import { getPosition, type Position } from '#shared/contracts/organization.contract.ts';
import type { Seat } from '#shared/contracts/identity.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayDay } from '#web/lib/dates.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import { seatNoteWords } from './seat-note-words.ts';

type Words = Spoken<typeof seatNoteWords>;
type Holder = Position['holders'][number];

const acting: readonly Seat['seat'][] = ['plt', 'plh'];

/** Who else sits at this desk today: said to the leader who is away, to the one standing in, and to both their assistants. */
export function SeatNote({ seat, employeeId }: { seat: Seat; employeeId: string }) {
  const w = useWords(seatNoteWords);
  const { data } = useAsk(getPosition, { params: { positionId: seat.positionId } });
  if (!data) return null;
  const note = noteOf({ seat, employeeId, holders: data.holders }, w);
  if (!note) return null;
  return (
    <Notice title={note.title}>
      {note.say}
    </Notice>
  );
}

function noteOf(of: { seat: Seat; employeeId: string; holders: readonly Holder[] }, w: Words): { title: string; say: string } | null {
  const stand = of.holders.find((holder) => acting.includes(holder.seat));
  if (!stand) return null;
  const kind = stand.seat === 'plt' ? 'Plt.' : 'Plh.';
  const until = stand.untilOn ? w.until(sayDay(stand.untilOn)) : w.untilFurther;
  const secret = stand.includesSecret ? w.withSecret : w.withoutSecret;
  if (stand.employeeId === of.employeeId && acting.includes(of.seat.seat)) {
    const holder = of.holders.find((each) => each.seat === 'definitive' || each.seat === 'pj' || each.seat === 'pjs');
    return { title: w.youSit(kind, until), say: `${holder ? w.inPlaceOf(holder.name) : w.vacant} ${secret}` };
  }
  return { title: w.sits(kind, stand.name, until), say: `${of.seat.seat === 'assistant' ? w.forAssistant : w.bothSee} ${secret}` };
}
