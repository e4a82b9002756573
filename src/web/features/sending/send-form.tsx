import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { sendLetter, type OutsideLine } from '#shared/contracts/sending.contract.ts';
import type { SendWay } from '#shared/domain/sending.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { MoreMenu } from '#web/ui/more-menu.tsx';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { Correct } from './correct-dialog.tsx';
import { GivenBack } from './given-back.tsx';
import { GiveBackDialog } from './give-back-dialog.tsx';
import { movedBySending } from './moved.ts';
import { Over, type Sending } from './over.tsx';
import css from './sending.module.css';
import { CarriesBlock, HouseBlock, OutsideWho, type Summary } from './what-goes.tsx';
import { sendingWords } from './words.ts';

type Choice = { way: SendWay; email: string };
/** What a browser takes for an address, the server asks again. */
const looksLikeMail = (email: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim());

/** Who gets it, how, and what goes along: looked over once before it leaves. */
export function SendForm({ sending, summary }: { sending: Sending; summary: Summary }) {
  const w = useWords(sendingWords);
  const [choices, setChoices] = useState<Record<string, Choice>>(() => Object.fromEntries(summary.outside.map((line) => [line.line, { way: line.way, email: line.email ?? '' }])));
  const phone = usePhone();
  const [tried, setTried] = useState(false);
  const [isGiving, setGiving] = useState(false);
  const send = useAct(sendLetter, { renews: movedBySending });
  const choiceOf = (line: OutsideLine) => choices[line.line] ?? { way: line.way, email: line.email ?? '' };
  const lacking = summary.outside.filter((line) => choiceOf(line).way === 'mail' && !looksLikeMail(choiceOf(line).email));
  const count = summary.house.reduce((sum, unit) => sum + unit.desks.length, 0) + summary.outside.filter((line) => choiceOf(line).way !== 'none').length;
  const press = () => {
    setTried(true);
    if (lacking.length > 0) return;
    const outside = summary.outside.map((line) => ({ line: line.line, way: choiceOf(line).way, email: choiceOf(line).way === 'mail' ? choiceOf(line).email.trim() : null }));
    send.mutate({ params: { letterId: sending.letterId }, body: { version: sending.version, outside } });
  };
  return (
    <Page narrow>
      <PageHead over={<Over sending={sending} />} title={w.titleReady} under={[sending.subject ?? w.hidden, sending.state === 'to_release' && sending.release ? w.handedOver(sayMoment(sending.release.at)) : null].filter(Boolean).join(' · ')} />
      {sending.release?.givenBack ? <GivenBack release={sending.release} /> : null}
      {summary.outside.length > 0 ? (
        <Block title={w.outside}>
          <p className="meta">{w.outsideSay}</p>
          <ul className={css.list} aria-label={w.outside}>
            {summary.outside.map((line) => <OutsideRow key={line.line} sending={sending} line={line} choice={choiceOf(line)} faulty={tried && lacking.includes(line)} onChange={(choice) => setChoices({ ...choices, [line.line]: choice })} />)}
          </ul>
        </Block>
      ) : null}
      {/* What asks for a choice stands first. */}
      {summary.house.length > 0 ? <HouseBlock summary={summary} /> : null}
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

type RowProps = { sending: Sending; line: OutsideLine; choice: Choice; faulty: boolean; onChange: (choice: Choice) => void };

function OutsideRow({ sending, line, choice, faulty, onChange }: RowProps) {
  const w = useWords(sendingWords);
  const ways = (['mail', 'courier', 'none'] as const).filter((way) => way !== 'mail' || line.noMail === null);
  return (
    <li className={css.line}>
      <OutsideWho line={{ ...line, email: null }} />
      <div className={css.way}>
        <Chips label={w.wayOf(line.name)}>{ways.map((way) => <Chip key={way} on={choice.way === way} onPress={() => onChange({ ...choice, way })}>{w[way]}</Chip>)}</Chips>
        <Correct sending={sending} line={line} onDone={(email) => onChange({ ...choice, email })} />
      </div>
      {choice.way === 'mail' ? <TextInput className={css.email} label={w.email} type="email" value={choice.email} maxLength={200} error={faulty ? w.needEmail : undefined} onChange={(event) => onChange({ ...choice, email: event.currentTarget.value })} /> : null}
      {line.noMail === null ? null : <p className={css.more}>{w[`no_${line.noMail}`]}{line.noMail === 'off' ? <> <Link to="/bantuan/peladen-pos-el">{w.no_off_how}</Link></> : null}</p>}
    </li>
  );
}
