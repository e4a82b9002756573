import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OutsideLine } from '#shared/contracts/sending.contract.ts';
import type { SendWay } from '#shared/domain/sending.ts';
import { useWords } from '#web/lib/words.ts';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { Block } from '#web/ui/page.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Correct } from './correct-dialog.tsx';
import type { Sending } from './over.tsx';
import css from './sending.module.css';
import { OutsideWho } from './what-goes.tsx';
import { sendingWords } from './words.ts';

export type Choice = { way: SendWay; email: string };
/** What a browser takes for an address, the server asks again. */
export const looksLikeMail = (email: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim());

/** From here on one looks for an addressee by name. */
const MANY = 12;
const ways: readonly SendWay[] = ['mail', 'courier', 'none'];

type Props = { sending: Sending; lines: readonly OutsideLine[]; choiceOf: (line: OutsideLine) => Choice; onChange: (changed: Record<string, Choice>) => void; /** lacking an address to be mailed to */ faulty: readonly OutsideLine[] };

/** How each addressee outside gets the letter: chosen for all at once, or one by one. */
export function OutsideChoices({ sending, lines, choiceOf, onChange, faulty }: Props) {
  const w = useWords(sendingWords);
  const [find, setFind] = useState('');
  const finds = (line: OutsideLine) => [line.name, line.attention, line.place, choiceOf(line).email].some((text) => text?.toLowerCase().includes(find.trim().toLowerCase()));
  // What has to be mended is never hidden by what was looked for.
  const shown = lines.filter((line) => faulty.includes(line) || finds(line));
  const count = (way: SendWay) => lines.filter((line) => choiceOf(line).way === way).length;
  const said = ways.flatMap((way) => (count(way) > 0 ? [w[`count_${way}`](count(way))] : []));
  const barred = lines.find((line) => line.noMail !== null)?.noMail ?? null;
  return (
    <Block title={lines.length > 1 ? w.outsideOf(lines.length) : w.outside} side={lines.length > 1 ? said.join(', ') : null}>
      {barred === null ? <p className="meta">{w.outsideSay}</p> : <Notice>{w[`no_${barred}`]}{barred === 'off' ? <> <Link to="/bantuan/peladen-pos-el">{w.no_off_how}</Link></> : null}</Notice>}
      <div className={css.tools}>
        {lines.length > 1 ? <ForAll lines={lines} choiceOf={choiceOf} onChange={onChange} /> : null}
        {lines.length >= MANY ? <FindField label={w.find} placeholder={w.findHint} value={find} onChange={setFind} /> : null}
      </div>
      {shown.length === 0 ? <p className="meta">{w.findNone}</p> : null}
      <ul className={css.list} aria-label={w.outside}>
        {shown.map((line) => <OutsideRow key={line.line} sending={sending} line={line} choice={choiceOf(line)} faulty={faulty.includes(line)} low={lines.length >= MANY && looksLikeMail(line.email ?? '')} onChange={(choice) => onChange({ [line.line]: choice })} />)}
      </ul>
    </Block>
  );
}

/** One press for all. By mail go those whose address is known; the others keep their way. */
function ForAll({ lines, choiceOf, onChange }: Pick<Props, 'lines' | 'choiceOf' | 'onChange'>) {
  const w = useWords(sendingWords);
  const taking = (way: SendWay) => lines.filter((line) => way !== 'mail' || (line.noMail === null && looksLikeMail(choiceOf(line).email)));
  const open = (['mail', 'courier'] as const).filter((way) => taking(way).length > 0);
  return (
    <div className={css.forAll}>
      <span aria-hidden="true">{w.forAll}</span>
      <Chips label={w.forAll}>
        {open.map((way) => <Chip key={way} aria-label={w[`all_${way}`]} on={lines.every((line) => choiceOf(line).way === way)} onPress={() => onChange(Object.fromEntries(taking(way).map((line) => [line.line, { ...choiceOf(line), way }])))}>{w[way]}</Chip>)}
      </Chips>
    </div>
  );
}

type RowProps = { sending: Sending; line: OutsideLine; choice: Choice; faulty: boolean; /** the address is read in the row, and mended behind the pencil */ low: boolean; onChange: (choice: Choice) => void };

function OutsideRow({ sending, line, choice, faulty, low, onChange }: RowProps) {
  const w = useWords(sendingWords);
  return (
    <li className={css.line}>
      <OutsideWho line={{ ...line, email: low && choice.way === 'mail' ? choice.email : null }} />
      <div className={css.choose}>
        <Chips label={w.wayOf(line.name)}>{ways.filter((way) => way !== 'mail' || line.noMail === null).map((way) => <Chip key={way} on={choice.way === way} onPress={() => onChange({ ...choice, way })}>{w[way]}</Chip>)}</Chips>
        <Correct sending={sending} line={line} onDone={(email) => onChange({ ...choice, email })} />
      </div>
      {choice.way === 'mail' && !low ? <TextInput className={css.email} label={w.email} type="email" value={choice.email} maxLength={200} error={faulty ? w.needEmail : undefined} onChange={(event) => onChange({ ...choice, email: event.currentTarget.value })} /> : null}
    </li>
  );
}
