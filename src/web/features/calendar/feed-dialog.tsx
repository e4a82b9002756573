import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { listFeeds, makeFeed, revokeFeed, type Feed } from '#shared/contracts/calendar.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './calendar.module.css';
import { calendarWords } from './words.ts';

type Address = { path: string | null; /** of the city's setting; null: the one we came by */ origin: string | null };

/** Addresses under which calendar programs follow this desk: made, shown once, revoked. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(calendarWords);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<Address | null>(null);
  const feeds = useAsk(listFeeds);
  const make = useAct(makeFeed, { renews: [listFeeds], onDone: (reply) => { setMade(reply); setName(''); setTried(false); } });
  const isEmpty = name.trim() === '';
  return (
    <Dialog open onClose={onClose} title={w.followTitle} width={600}>
      <p>{w.followSay}</p>
      <Trouble problem={make.error} />
      {made ? <Made {...made} /> : null}
      <form className={css.makeRow} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!isEmpty) make.mutate({ body: { name: name.trim() } }); }}>
        <TextInput label={w.device} placeholder={w.deviceHint} maxLength={80} value={name} error={tried && isEmpty ? w.needDevice : undefined} onChange={(event) => setName(event.currentTarget.value)} />
        <Button main type="submit" kind="primary" busy={make.isPending && w.making}>{w.make}</Button>
      </form>
      <h3 className="lead">{w.mine}</h3>
      <Trouble problem={feeds.error} onRetry={() => void feeds.refetch()} />
      {feeds.data?.rows.length === 0 ? <p className="meta">{w.noneYet}</p> : null}
      <ul className={css.feeds}>{feeds.data?.rows.map((feed) => <FeedLine key={feed.id} feed={feed} />)}</ul>
    </Dialog>
  );
}

function Made({ path, origin }: Address) {
  const w = useWords(calendarWords);
  if (path === null) return <Notice>{w.gone}</Notice>;
  const address = `${origin ?? location.origin}${path}`;
  return (
    <div>
      <Notice>{w.madeOnce}</Notice>
      <div className={css.made}>
        <TextInput label={w.address} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
        <Button onClick={() => void navigator.clipboard.writeText(address).then(() => toast(w.copied))}>{w.copyIt}</Button>
      </div>
    </div>
  );
}

function FeedLine({ feed }: { feed: Feed }) {
  const w = useWords(calendarWords);
  const revoke = useAct(revokeFeed, { renews: [listFeeds], onDone: () => toast(w.revoked) });
  return (
    <li className={css.feed}>
      <span>{feed.name}<small>{[feed.positionTitle, feed.readOn ? w.readOn(sayDay(feed.readOn)) : w.neverRead].join(' · ')}</small></span>
      <Button size="sm" busy={revoke.isPending && w.revoking} onClick={() => revoke.mutate({ params: { feedId: feed.id } })}>{w.revoke}</Button>
    </li>
  );
}
