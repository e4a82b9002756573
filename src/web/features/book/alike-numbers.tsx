import { alikeBooks, repeatingBooks, sharedByUnits } from '#shared/domain/alike-numbers.ts';
import { yearOf } from '#shared/domain/office-dates.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { nextExample } from './design-example.ts';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';
import { follows, nextBooks, notOpenYet, tellingApart, type Decision, type Loaded, type NextBook } from './telling-apart.ts';

type Words = ReturnType<typeof useWords<typeof numberWords>>;

const namedAtMost = 3;
const nextYear = () => yearOf(officeToday()) + 1;
const exampleOf = ({ pattern, unitCode }: NextBook) => nextExample({ pattern, numbering: 'sequence', dayQuota: null, subForm: 'letters' }, { unitCode, last: 0, today: officeToday() }).next;

function sayGroup(w: Words, group: readonly NextBook[], number: string): string {
  const names = [...new Set(group.map((book) => book.unitName))];
  const first = names.slice(0, namedAtMost).join(', ');
  const kinds = [...new Set(group.map((book) => w[book.kind]))].join(', ');
  return w.alikeBooks(number, kinds, names.length > namedAtMost ? w.alikeMore(first, names.length - namedAtMost) : first);
}

/** Which books would give the numbers of this draft as well; null when none would. */
export function othersAlike(draft: Decision, loaded: Loaded, { w, number }: { w: Words; number: string }): string | null {
  const isOfDraft = follows(loaded, draft);
  const books = [...nextBooks(loaded), ...notOpenYet(loaded, draft)].map((book) => (isOfDraft(book) ? { ...book, pattern: draft.pattern } : book));
  const group = alikeBooks(books, nextYear()).find((each) => each.some(isOfDraft));
  return group ? sayGroup(w, group, number) : null;
}

/** What the server would have written instead of a pattern whose numbers two units share. */
export function insteadOf(draft: Decision, loaded: Loaded): string | undefined {
  return sharedByUnits(draft, nextBooks(loaded).filter(follows(loaded, draft)));
}

/** Where the books of next year, as they are decided now, would give one number twice; with the changes that tell them apart, of those one may decide. */
export function AlikeNumbers({ loaded, onMend }: { loaded: Loaded; onMend: (decision: Decision) => void }) {
  const w = useWords(numberWords);
  const books = nextBooks(loaded);
  const exampleOfFirst = ([first]: readonly NextBook[]) => (first ? exampleOf(first) : '');
  const year = nextYear();
  const twice = alikeBooks(books, year).map((group) => ({ say: sayGroup(w, group, exampleOfFirst(group)), mends: tellingApart(loaded, group, (after) => alikeBooks(after, year).flat()) }));
  const again = [...Map.groupBy(repeatingBooks(books), (book) => `${book.kind} ${book.pattern}`).values()].map((group) => ({ say: w.alikeYears(exampleOfFirst(group), group[0] ? w[group[0].kind] : ''), mends: tellingApart(loaded, group, repeatingBooks) }));
  return [...twice, ...again].map(({ say, mends }) => (
    <Notice key={say} title={w.alikeTitle} action={mends.length > 0 ? <span className={css.mends}>{mends.map((mend) => <Button key={mend.kind} onClick={() => onMend(mend)}>{mends.length > 1 ? `${w.mendFrom(year)}: ${w[mend.kind]}` : w.mendFrom(year)}</Button>)}</span> : null}>{say}</Notice>
  ));
}
