import { Radio } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Reply } from '#shared/contracts/contract.ts';
import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { beginTravel, listTravel, mostTravellers } from '#shared/contracts/travel.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { officeDayOf, sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './finishing.module.css';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

const ALL = 'all';
type Travel = NonNullable<Reply<typeof listTravel>['people'][number]['travel']>;

/** Travel letters for whom an order names and who has none yet: one person, and its draft opens; all, and they lie among the drafts. */
export function TravelDialog({ letter, onClose }: { letter: OutgoingDetail; onClose: () => void }) {
  const w = useWords(finishingWords);
  const navigate = useNavigate();
  const listed = useAsk(listTravel, { params: { letterId: letter.id } });
  const people = (listed.data?.people ?? []).map((person, at) => ({ ...person, at }));
  const without = people.filter((person) => person.travel === null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const begin = useAct(beginTravel, {
    renews: [...movedByFinish, listTravel],
    onDone: ({ letterIds }) => {
      const [first] = letterIds;
      if (letterIds.length > 1) toast(w.travelDone(letterIds.length));
      void navigate(letterIds.length === 1 ? `/naskah/${first}` : '/naskah');
    },
  });
  // A colleague was first: what was refused says so, and the list names their letter.
  const { refetch } = listed;
  useEffect(() => {
    if (begin.error) void refetch();
  }, [begin.error, refetch]);
  // Who is alone is chosen, and who got a letter meanwhile no more.
  const [only] = without.length === 1 ? without : [];
  const choice = only ? String(only.at) : chosen === ALL || without.some((person) => String(person.at) === chosen) ? chosen : null;
  const submit = () => {
    setTried(true);
    if (choice !== null) begin.mutate({ params: { letterId: letter.id }, body: { people: choice === ALL ? without.map((person) => person.at) : [Number(choice)] } });
  };
  return (
    <Dialog open keeps onClose={onClose} title={w.travel} foot={<>{without.length > 0 ? <Button kind="primary" busy={begin.isPending && w.travelDoing} onClick={submit}>{w.travel}</Button> : null}<Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={begin.error ?? listed.error} />
      {listed.data && without.length === 0 ? <p>{w.travelNobody}</p> : <p>{w.travelSay}</p>}
      {without.length > 0 ? (
        <Radio.Group label={w.travelFor} value={choice} onChange={setChosen} error={tried && choice === null ? w.travelNeed : undefined}>
          {without.length > 1 && without.length <= mostTravellers ? <Radio value={ALL} label={without.length < people.length ? w.travelRest(without.length) : w.travelAll(without.length)} mt={8} /> : null}
          {without.map((person) => <Radio key={person.at} value={String(person.at)} label={person.name} {...(person.position ? { description: person.position } : {})} mt={8} />)}
        </Radio.Group>
      ) : null}
      {without.length < people.length ? (
        <section aria-label={w.travelHas} className={css.travelHas}>
          <h3>{w.travelHas}</h3>
          <ul>{people.map(({ at, name, travel }) => (travel ? <li key={at}><b>{name}</b> <TravelLetter travel={travel} /></li> : null))}</ul>
        </section>
      ) : null}
    </Dialog>
  );
}

/** Leads to the letter, for who may know of it; who may not reads whom to ask. */
function TravelLetter({ travel: { letterId, number, desk, begunAt } }: { travel: Travel }) {
  const w = useWords(finishingWords);
  const since = w.travelSince(desk, sayDay(officeDayOf(begunAt)));
  if (letterId === null) return <small>{`${w.travelElsewhere}, ${since}`}</small>;
  return <><Link to={number === null ? `/naskah/${letterId}` : `/periksa/${letterId}`}>{number === null ? w.travelDraft : w.travelNumber(number)}</Link> <small>{since}</small></>;
}
