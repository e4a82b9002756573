import { useParams } from 'react-router';
import { checkLetterCode, type CheckedLetter } from '#shared/contracts/portal.contract.ts';
import { longDate } from '#shared/domain/office-dates.ts';
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
  const told: CheckedLetter | undefined = asked.data ?? (asked.error?.status === 422 ? { city: '', state: 'unknown', letter: null } : undefined);
  useTitle(w.title);
  return (
    <DoorFrame tumpal wide {...(told?.city ? { say: w.office(told.city) } : {})}>
      {told ? <Verdict told={told} /> : asked.error ? <Refusal action={<Button onClick={() => void asked.refetch()}>{k.tryAgain}</Button>}>{asked.error.message}</Refusal> : <p role="status">{w.looking}</p>}
    </DoorFrame>
  );
}

function Verdict({ told: { state, letter } }: { told: CheckedLetter }) {
  const w = useWords(checkCodeWords);
  const isValid = state === 'valid';
  return (
    <>
      <div className={css.verdict}>
        {isValid ? <Seal size={88} /> : null}
        <div>
          <p className="label">{w.title}</p>
          <h1 className="h1">{w[state]}</h1>
        </div>
      </div>
      {isValid ? <p>{letter ? w.validSay : w.secretSay}</p> : state === 'unfinished' ? <Notice>{w.unfinishedSay}</Notice> : <Refusal>{w[`${state}Say`]}</Refusal>}
      {letter ? <LetterFacts letter={letter} /> : null}
      {state === 'unknown' ? null : <p className="meta">{w.limits}</p>}
    </>
  );
}

function LetterFacts({ letter }: { letter: NonNullable<CheckedLetter['letter']> }) {
  const w = useWords(checkCodeWords);
  const language = useLanguage();
  return (
    <Facts
      facts={[
        { name: w.number, value: <span className="num">{letter.number}</span> },
        { name: w.date, value: longDate(letter.date, language) },
        { name: w.subject, value: letter.subject },
        { name: w.unit, value: letter.unitName },
        { name: w.signer, value: letter.signer },
        { name: w.way, value: letter.way && w[letter.way] },
      ]}
    />
  );
}
