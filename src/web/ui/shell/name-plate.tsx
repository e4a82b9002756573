import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useWords } from '#web/lib/words.ts';
import { KindBox } from '../form/chip.tsx';
import { kitWords } from '../kit-words.ts';
import { Menu } from '../menu.tsx';
import css from './name-plate.module.css';

/** A desk a person may sit at. `kind` empty = definitive; else Plt., Plh., Pj. or the word for assisting. */
export type Seat = { id: string; position: string; unit?: string; kind: string; until?: string | null; waiting?: number };
type Props = { seats: Seat[]; seatId: string | null; onSeat: (seatId: string) => void; personName: string };

/** Whose desk this is and until when; a press opens the other desks. Hollow bar: the seat is held for a time. */
export function NamePlate({ seats, seatId, onSeat, personName }: Props) {
  const w = useWords(kitWords);
  const seat = seats.find((each) => each.id === seatId) ?? null;
  const plate = <Plate seat={seat} personName={personName} switchable={seats.length > 1} />;
  const look = `${css.plate} ${seat?.kind ? css.acting : ''}`;
  if (seats.length < 2) return <div className={look}>{plate}</div>;
  const lines = seats.map((each, index) => ({
    id: each.id,
    on: each.id === seatId,
    icon: each.id === seatId ? <IconCheck size={18} stroke={2.25} /> : null,
    ...(index < 9 ? { hint: String(index + 1) } : {}),
    run: () => onSeat(each.id),
    label: (
      <>
        {each.position} {each.kind ? <KindBox>{each.kind}</KindBox> : null}
      </>
    ),
    detail: [each.unit, each.until ? w.until(each.until) : each.kind ? null : w.definitive, each.waiting === undefined ? null : w.waits(each.waiting)]
      .filter(Boolean)
      .join(' · '),
  }));
  return <Menu label={w.chooseSeat} width={440} className={css.box} buttonClass={look} button={plate} lines={lines} />;
}

function Plate({ seat, personName, switchable }: { seat: Seat | null; personName: string; switchable: boolean }) {
  const w = useWords(kitWords);
  return (
    <>
      <span className={css.position}>
        <span className="sr">{w.actingAs}</span>
        <span className={css.positionName} title={seat?.position ?? personName}>{seat?.position ?? personName}</span>
        {seat?.kind ? <KindBox>{seat.kind}</KindBox> : null}
      </span>
      <span className={css.who}>{seat ? [personName, seat.until ? w.until(seat.until) : seat.kind ? null : seat.unit].filter(Boolean).join(' · ') : null}</span>
      {switchable ? <IconSelector className={css.arrow} size={20} stroke={1.75} aria-hidden="true" /> : null}
    </>
  );
}
