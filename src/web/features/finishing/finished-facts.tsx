import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { titleAs } from '#shared/domain/assignment-kind.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { sayAgenda, sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { wayOf } from './say-finished.ts';
import { finishingWords } from './words.ts';

const deskOf = (desk: Pick<NonNullable<OutgoingDetail['drafter']>, 'title' | 'employeeName'> | null) => [desk?.title, desk?.employeeName].filter(Boolean).join(' · ');

/** As what it was signed: a Plh. signs at the same seat as its holder. */
const signedBy = (by: NonNullable<OutgoingDetail['finished']>['by']) => deskOf({ ...by, title: titleAs(by.title, by.seat ?? 'definitive') });

/** What stands of a letter in the book and on its page. */
export function FinishedFacts({ letter }: { letter: OutgoingDetail }) {
  const w = useWords(finishingWords);
  const language = useLanguage();
  const way = wayOf(letter);
  return (
    <Facts
      facts={[
        { name: w.numberFact, value: letter.number },
        { name: w.dateFact, value: letter.letterDate && longDate(letter.letterDate, language) },
        { name: w.agendaFact, value: letter.agenda && sayAgenda(letter.agenda.number) },
        { name: w.wayFact, value: way && w[way] },
        { name: w.finishedFact, value: letter.finished && [signedBy(letter.finished.by), sayMoment(letter.finished.at)].join(' · ') },
        { name: w.promulgatedFact, value: letter.promulgation && [longDate(letter.promulgation.promulgatedOn, language), `${letter.promulgation.byTitle}, ${letter.promulgation.byName}`, letter.promulgation.gazette].join(' · ') },
        { name: w.sentFact, value: letter.sentAt && sayMoment(letter.sentAt) },
        { name: w.voidFact, value: letter.agenda?.voidReason },
        { name: w.drafterFact, value: deskOf(letter.drafter) },
      ]}
    />
  );
}
