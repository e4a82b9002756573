import { Link, useParams } from 'react-router';
import { checkLetterCode, type CheckedLetter } from '#shared/contracts/portal.contract.ts';
import { longDate, officeDateOf, officeTimeOf, type CityZone } from '#shared/domain/office-dates.ts';
import type { Language } from '#shared/domain/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { Seal } from '#web/ui/leaf/seal.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { DoorFrame } from '#web/ui/shell/door-frame.tsx';
import css from './check-code.module.css';
import { checkCodeWords } from './words.ts';

/** Where the QR of a page leads: what the office says of that letter, to whoever holds it. */
export function CheckCode() {
  const w = useWords(checkCodeWords);
  const k = useWords(kitWords);
  const code = useParams()['code'] ?? '';
  const asked = useAsk(checkLetterCode, { params: { code } });
  // An address that is no code at all is refused by its form: nobody's letter either.
  const told: CheckedLetter | undefined = asked.data ?? (asked.error?.status === 422 ? { city: '', zone: 'WIB', state: 'unknown', letter: null, ended: null } : undefined);
  useTitle(w.title);
  return (
    <DoorFrame tumpal wide {...(told?.city ? { name: told.city, say: w.office } : {})}>
      {told ? <Verdict told={told} /> : asked.error ? <Refusal action={<Button onClick={() => void asked.refetch()}>{k.tryAgain}</Button>}>{asked.error.message}</Refusal> : <p role="status">{w.looking}</p>}
    </DoorFrame>
  );
}

function Verdict({ told }: { told: CheckedLetter }) {
  const w = useWords(checkCodeWords);
  const { state, letter } = told;
  const holds = state === 'valid' || state === 'unfinished';
  return (
    <>
      {holds ? <Held state={state} isSecret={letter === null} /> : <Band told={told} state={state} />}
      {letter ? <div className={holds ? css.facts : `${css.facts} ${css.past}`}><LetterFacts letter={letter} zone={told.zone} /></div> : null}
      {state === 'unknown' ? null : <p className="meta">{w.limits}</p>}
    </>
  );
}

function Held({ state, isSecret }: { state: 'valid' | 'unfinished'; isSecret: boolean }) {
  const w = useWords(checkCodeWords);
  return (
    <>
      <div className={css.verdict}>
        {state === 'valid' ? <Seal size={88} /> : null}
        <div>
          <p className="label">{w.title}</p>
          <h1 className="h1">{w[state]}</h1>
        </div>
      </div>
      {state === 'unfinished' ? <Notice>{w.unfinishedSay}</Notice> : <p>{isSecret ? w.secretSay : w.validSay}</p>}
    </>
  );
}

/** What does not count is said before anything else, since when, why, and where the letter is that took its place. */
function Band({ told: { zone, ended }, state }: { told: CheckedLetter; state: 'replaced' | 'withdrawn' | 'void' | 'unknown' }) {
  const w = useWords(checkCodeWords);
  const language = useLanguage();
  return (
    <div role="alert" className={css.band}>
      <p className="label">{w.title}</p>
      <h1 className="h1">{w[state]}</h1>
      {ended ? <p className={css.since}>{w.since(sayInstant(ended.at, zone, language))}</p> : null}
      {ended?.reason ? <p>{w.reason}: “{ended.reason}”</p> : null}
      <p>{w[`${state}Say`]}</p>
      {ended?.by ? <p><Link to={`/v/${ended.by.code}`}>{w.successor(ended.by.number, longDate(ended.by.date, language))}</Link></p> : null}
    </div>
  );
}

function LetterFacts({ letter, zone }: { letter: NonNullable<CheckedLetter['letter']>; zone: CityZone }) {
  const w = useWords(checkCodeWords);
  const language = useLanguage();
  return (
    <Facts
      facts={[
        { name: w.number, value: <span className={`num ${css.number}`}>{letter.number}</span> },
        { name: w.date, value: longDate(letter.date, language) },
        { name: w.subject, value: letter.subject },
        { name: w.unit, value: letter.unitName },
        { name: w.signer, value: letter.signer && <><b>{letter.signer.name}</b><br />{letter.signer.position}</> },
        { name: w.signedAt, value: letter.signedAt && sayInstant(letter.signedAt, zone, language) },
        { name: w.way, value: letter.way && w[letter.way] },
      ]}
    />
  );
}

/** In the city's own time, which is named: who reads this may be anywhere. */
function sayInstant(instant: string, zone: CityZone, language: Language): string {
  const at = new Date(instant);
  return `${longDate(officeDateOf(at, zone), language)}, ${officeTimeOf(at, zone)} ${zone}`;
}
