import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { beginTravel, mostTravellers } from '#shared/contracts/travel.contract.ts';
import { fields as orderShape } from '#templates/SPERINTAH/fields.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

const ALL = 'all';

/** Travel letters for whom an order names: one person, and its draft opens; all, and they lie among the drafts. */
export function TravelDialog({ letter, onClose }: { letter: OutgoingDetail; onClose: () => void }) {
  const w = useWords(finishingWords);
  const navigate = useNavigate();
  const people = orderShape.shape.people.safeParse(letter.draft?.content.fields['people']).data ?? [];
  const [chosen, setChosen] = useState<string | null>(people.length === 1 ? '0' : null);
  const [tried, setTried] = useState(false);
  const begin = useAct(beginTravel, {
    renews: movedByFinish,
    onDone: ({ letterIds }) => {
      const [first] = letterIds;
      if (letterIds.length > 1) toast(w.travelDone(letterIds.length));
      void navigate(letterIds.length === 1 ? `/naskah/${first}` : '/naskah');
    },
  });
  const submit = () => {
    setTried(true);
    if (chosen !== null) begin.mutate({ params: { letterId: letter.id }, body: { people: chosen === ALL ? people.map((_, at) => at) : [Number(chosen)] } });
  };
  return (
    <Dialog open keeps onClose={onClose} title={w.travel} foot={<><Button kind="primary" busy={begin.isPending && w.travelDoing} onClick={submit}>{w.travel}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={begin.error} />
      <p>{w.travelSay}</p>
      <Radio.Group label={w.travelFor} value={chosen} onChange={setChosen} error={tried && chosen === null ? w.travelNeed : undefined}>
        {people.length > 1 && people.length <= mostTravellers ? <Radio value={ALL} label={w.travelAll(people.length)} mt={8} /> : null}
        {people.map((person, at) => <Radio key={at} value={String(at)} label={person.name} {...(person.position ? { description: person.position } : {})} mt={8} />)}
      </Radio.Group>
    </Dialog>
  );
}
