import { useState } from 'react';
import type { Seat } from '#shared/contracts/identity.contract.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { seatWords, sitWords } from './seat-words.ts';
import { sit } from './sit.ts';

type Props = { seat: Seat; /** how many things wait there */ waiting?: number; isFirst?: boolean };

/** Another desk of mine, one press away: "Pindah ke Sekretaris Daerah (Plh.) · 17". */
export function SeatButton({ seat, waiting, isFirst = false }: Props) {
  const w = useWords(sitWords);
  const kinds = useWords(seatWords);
  const [going, setGoing] = useState(false);
  const kind = kinds[seat.seat];
  const go = () => {
    setGoing(true);
    void sit(seat).finally(() => setGoing(false));
  };
  const says = w.goTo(`${seat.title}${kind ? ` (${kind})` : ''}`);
  return <Button kind={isFirst ? 'primary' : 'second'} busy={going && says} onClick={go}>{waiting ? `${says} · ${waiting}` : says}</Button>;
}
