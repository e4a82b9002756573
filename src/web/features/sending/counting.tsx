import { useEffect, useState } from 'react';
import { getSending, unsendLetter } from '#shared/contracts/sending.contract.ts';
import { UNDO_SECONDS } from '#shared/domain/sending.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { movedBySending } from './moved.ts';
import { Over, type Sending } from './over.tsx';
import css from './sending.module.css';
import { HouseBlock, OutsideBlock } from './what-goes.tsx';
import { sendingWords } from './words.ts';

/** The seconds in which a sending is taken back, by the server's clock; they go on whether this page is open or not. */
export function Counting({ sending }: { sending: Sending }) {
  const w = useWords(sendingWords);
  const left = useSecondsLeft(sending);
  // Asked again until it has gone: another may take it back meanwhile, and once the seconds are over it is gone at any moment.
  useAsk(getSending, { params: { letterId: sending.letterId } }, { everyMs: left > 1 ? 2000 : 400 });
  const goesTo = (sending.summary?.outside ?? []).filter((line) => line.way !== 'none');
  const unsend = useAct(unsendLetter, { renews: movedBySending, onDone: () => toast(w.unsent) });
  const take = () => unsend.mutate({ params: { letterId: sending.letterId }, body: { version: sending.version } });
  return (
    <Page narrow>
      <PageHead over={<Over sending={sending} />} title={left > 0 ? w.goesIn(left) : w.goes} under={sending.subject ?? w.hidden} />
      <Trouble problem={unsend.error} />
      <section className={css.count} aria-label={w.place}>
        {left > 0 ? <span className={css.seconds} role="timer" aria-hidden="true">{left}</span> : null}
        <p className="meta">{sending.waiting ? w.goesSay(sending.waiting.askedByName) : ''}</p>
        <div className={css.acts}>
          {left > 0 && sending.allowed.includes('unsend') ? <Button kind="primary" size="lg" busy={unsend.isPending && w.unsending} onClick={take}>{w.unsend}</Button> : null}
        </div>
        <progress className={css.bar} aria-hidden="true" max={UNDO_SECONDS} value={left > 0 ? UNDO_SECONDS - left : undefined} />
      </section>
      {goesTo.length > 0 ? <OutsideBlock lines={goesTo} chosen /> : null}
      {sending.summary && sending.summary.house.length > 0 ? <HouseBlock summary={sending.summary} /> : null}
    </Page>
  );
}

/** Clocks of people's machines are minutes off: what counts is how far the server's own clock was when it answered. */
function useSecondsLeft({ now, waiting }: Sending): number {
  const [began] = useState(() => performance.now());
  const [elapsed, setElapsed] = useState(0);
  const [first] = useState(() => (waiting ? Date.parse(waiting.goesAt) - Date.parse(now) : 0));
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - began), 200);
    return () => clearInterval(timer);
  }, [began]);
  return Math.max(0, Math.ceil((first - elapsed) / 1000));
}
