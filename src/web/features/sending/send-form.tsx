import { useState } from 'react';
import { sendLetter, type OutsideLine } from '#shared/contracts/sending.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { MoreMenu } from '#web/ui/more-menu.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { GivenBack } from './given-back.tsx';
import { GiveBackDialog } from './give-back-dialog.tsx';
import { movedBySending } from './moved.ts';
import { looksLikeMail, OutsideChoices, type Choice } from './outside-choices.tsx';
import { Over, type Sending } from './over.tsx';
import css from './sending.module.css';
import { ByHandBlock, CarriesBlock, GroupsBlock, HouseBlock, ReplacesNotice, type Summary } from './what-goes.tsx';
import { sendingWords } from './words.ts';

/** Who gets it, how, and what goes along: looked over once before it leaves. */
export function SendForm({ sending, summary }: { sending: Sending; summary: Summary }) {
  const w = useWords(sendingWords);
  const [choices, setChoices] = useState<Record<string, Choice>>(() => Object.fromEntries(summary.outside.map((line) => [line.line, { way: line.way, email: line.email ?? '' }])));
  const phone = usePhone();
  const [tried, setTried] = useState(false);
  const [isGiving, setGiving] = useState(false);
  const send = useAct(sendLetter, { renews: movedBySending, onDone: ({ goesAt }) => (goesAt === null ? toast(w.handedInstead) : undefined) });
  const choiceOf = (line: OutsideLine) => choices[line.line] ?? { way: line.way, email: line.email ?? '' };
  const lacking = summary.outside.filter((line) => choiceOf(line).way === 'mail' && !looksLikeMail(choiceOf(line).email));
  const count = summary.house.reduce((sum, unit) => sum + unit.desks.length, 0) + summary.outside.filter((line) => choiceOf(line).way !== 'none').length;
  const press = () => {
    setTried(true);
    if (lacking.length > 0) return;
    const outside = summary.outside.map((line) => ({ line: line.line, way: choiceOf(line).way, email: choiceOf(line).way === 'mail' ? choiceOf(line).email.trim() : null }));
    send.mutate({ params: { letterId: sending.letterId }, body: { version: sending.version, outside } });
  };
  // An order or an agreement may name no receiver: there is nothing to choose and nothing to send.
  if (summary.house.length === 0 && summary.outside.length === 0)
    return (
      <Page narrow>
        <PageHead over={<Over sending={sending} />} title={w.titleNobody} under={sending.subject ?? w.hidden} />
        {summary.byHand.length > 0 ? <ByHandBlock names={summary.byHand} /> : <EmptyState title={w.namesNobody}>{w.namesNobodySay}</EmptyState>}
        {/* Whom it named left while it lay at the registry: it goes back to its drafter from here. */}
        {sending.allowed.includes('give_back') ? <div className={css.foot}><Button size="lg" onClick={() => setGiving(true)}>{w.giveBack}</Button></div> : null}
        {isGiving ? <GiveBackDialog sending={sending} onClose={() => setGiving(false)} /> : null}
      </Page>
    );
  return (
    <Page narrow>
      <PageHead over={<Over sending={sending} />} title={w.titleReady} under={[sending.subject ?? w.hidden, sending.state === 'to_release' && sending.release ? w.handedOver(sayMoment(sending.release.at)) : null].filter(Boolean).join(' · ')} />
      <ReplacesNotice summary={summary} />
      {sending.release?.givenBack ? <GivenBack release={sending.release} /> : null}
      {summary.outside.length > 0 ? <OutsideChoices sending={sending} lines={summary.outside} choiceOf={choiceOf} onChange={(changed) => setChoices({ ...choices, ...changed })} faulty={tried ? lacking : []} /> : null}
      {/* What asks for a choice stands first. */}
      {summary.house.length > 0 ? <HouseBlock summary={summary} /> : null}
      <GroupsBlock groups={summary.groups} />
      {summary.byHand.length > 0 ? <ByHandBlock names={summary.byHand} /> : null}
      <CarriesBlock sending={sending} summary={summary} />
      <Trouble problem={send.error} />
      <p className="meta">{w.tenSeconds}</p>
      <div className={css.foot}>
        <Button kind="primary" size="lg" off={count === 0 && w.nobody} busy={send.isPending && w.sendingNow} onClick={press}>{w.send(count)}</Button>
        {sending.allowed.includes('give_back') ? phone ? <MoreMenu label={w.others} lines={[{ id: 'give-back', label: w.giveBack, run: () => setGiving(true) }]} /> : <Button size="lg" onClick={() => setGiving(true)}>{w.giveBack}</Button> : null}
      </div>
      {isGiving ? <GiveBackDialog sending={sending} onClose={() => setGiving(false)} /> : null}
    </Page>
  );
}
