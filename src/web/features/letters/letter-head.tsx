import { IconLock } from '@tabler/icons-react';
import type { LetterDetail } from '#shared/contracts/letters.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { longDate, longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { useLanguage } from '#web/lib/language.ts';
import { subjectOr } from '#web/lib/letter-words.ts';
import { sizeOfSubject } from '#web/lib/subject-size.ts';
import { useWords } from '#web/lib/words.ts';
import { Tag } from '#web/ui/form/chip.tsx';
import css from './letters.module.css';
import { letterPageWords } from './words.ts';

/** What it is, whose it is, which number it has: the two lines around its subject. */
export function LetterHead({ letter }: { letter: LetterDetail }) {
  const w = useWords(letterPageWords);
  const language = useLanguage();
  return (
    <header>
      <p className={css.over}>
        {letter.urgency === 'normal' ? null : <Tag solid={letter.urgency === 'very_urgent'}>{urgencyWords[language][letter.urgency]}</Tag>}
        {letter.securityClass === 'B' ? null : (
          <Tag solid={isSecret(letter.securityClass)} icon={<IconLock size={12} stroke={2.5} />}>
            {securityClassWords[language][letter.securityClass]}
          </Tag>
        )}
        <span className="meta">
          {w.agenda(letter.agenda.text)} · {w.received(longDateWithWeekday(letter.receivedOn, language))}
        </span>
      </p>
      <h1 className={`${sizeOfSubject(letter.subject)} ${css.subject}`}>{subjectOr(letter)}</h1>
      <p className="meta">
        {[letter.senderName, letter.letterNumber, letter.letterDate ? longDate(letter.letterDate, language) : null].filter(Boolean).join(' · ')}
      </p>
      {letter.summary ? <p className={css.summary}>{letter.summary}</p> : null}
    </header>
  );
}
