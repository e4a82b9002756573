import { IconStar, IconStarOff } from '@tabler/icons-react';
import { getDispositionSheet, setFavourite, type LineDesk } from '#shared/contracts/dispositions.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './dispositions.module.css';
import { sheetWords } from './sheet-words.ts';

/** Offered where a desk had to be searched for: next time it stands in front. Letting go is offered where it stands. */
export function FavouriteActs({ desks, isFinding }: { desks: LineDesk[]; isFinding: boolean }) {
  const w = useWords(sheetWords);
  const send = useAct(setFavourite, { renews: [getDispositionSheet] });
  const shown = isFinding ? desks : desks.filter((desk) => desk.favourite);
  if (shown.length === 0) return null;
  return (
    <div className={css.acts}>
      {shown.map((desk) => (
        <Button
          key={desk.positionId}
          kind="quiet"
          size="sm"
          icon={desk.favourite ? <IconStarOff size={18} stroke={1.75} /> : <IconStar size={18} stroke={1.75} />}
          onClick={() => send.mutate({ body: { positionId: desk.positionId, favourite: !desk.favourite } })}
        >
          {desk.favourite ? w.unfavourite(desk.title) : w.favourite(desk.title)}
        </Button>
      ))}
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
    </div>
  );
}
