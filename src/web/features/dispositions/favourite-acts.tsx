import { IconStar, IconStarOff } from '@tabler/icons-react';
import { getDispositionSheet, setFavourite, type LineDesk } from '#shared/contracts/dispositions.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './dispositions.module.css';
import { sheetWords } from './sheet-words.ts';

/** Offered where a desk had to be searched for: next time it stands in front. Letting go is offered where it stands. */
export function FavouriteActs({ desks, isFinding }: { desks: LineDesk[]; isFinding: boolean }) {
  const w = useWords(sheetWords);
  const send = useAct(setFavourite, { renews: [getDispositionSheet] });
  const shown = isFinding ? desks : desks.filter((desk) => desk.favourite);
  if (shown.length === 0) return null;
  const say = (desk: LineDesk) => (desk.favourite ? w.unfavourite(desk.title) : w.favourite(desk.title));
  const turn = (desk: LineDesk) => send.mutate({ body: { positionId: desk.positionId, favourite: !desk.favourite } });
  // Several would push the deadline off a phone's screen: one line for all.
  if (shown.length > 1)
    return (
      <div className={css.acts}>
        <Menu label={w.favourites} width={320} buttonClass={css.fold} button={<><IconStar size={18} stroke={1.75} aria-hidden="true" />{w.favourites}</>} lines={shown.map((desk) => ({ id: desk.positionId, label: say(desk), run: () => turn(desk) }))} />
        {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      </div>
    );
  return (
    <div className={css.acts}>
      {shown.map((desk) => (
        <Button
          key={desk.positionId}
          kind="quiet"
          size="sm"
          icon={desk.favourite ? <IconStarOff size={18} stroke={1.75} /> : <IconStar size={18} stroke={1.75} />}
          onClick={() => turn(desk)}
        >
          {say(desk)}
        </Button>
      ))}
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
    </div>
  );
}
