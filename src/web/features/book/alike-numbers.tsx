import type { Reply } from '#shared/contracts/contract.ts';
import type { Design, listDesigns } from '#shared/contracts/registers-numbers.contract.ts';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import { alikeBooks, repeatingBooks } from '#shared/domain/alike-numbers.ts';
import { yearOf } from '#shared/domain/office-dates.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { nextExample } from './design-example.ts';
import { numberWords } from './number-words.ts';

type Loaded = Reply<typeof listDesigns>;
type Words = ReturnType<typeof useWords<typeof numberWords>>;

type NextBook = Omit<Loaded['printing'][number], 'nextPattern'>;

const namedAtMost = 3;
const nextBooks = (loaded: Loaded): NextBook[] => loaded.printing.map(({ nextPattern, ...book }) => ({ ...book, pattern: nextPattern }));
const exampleOf = ({ pattern, unitCode }: NextBook) => nextExample({ pattern, numbering: 'sequence', dayQuota: null, subForm: 'letters' }, { unitCode, last: 0, today: officeToday() }).next;

function sayGroup(w: Words, group: readonly NextBook[], number: string): string {
  const names = [...new Set(group.map((book) => book.unitName))];
  const first = names.slice(0, namedAtMost).join(', ');
  const kinds = [...new Set(group.map((book) => w[book.kind]))].join(', ');
  return w.alikeBooks(number, kinds, names.length > namedAtMost ? w.alikeMore(first, names.length - namedAtMost) : first);
}

/** Which books would give the numbers of this draft as well; null when none would. */
export function othersAlike(draft: Pick<Design, 'unitId' | 'kind' | 'pattern'>, loaded: Loaded, { w, number }: { w: Words; number: string }): string | null {
  const hasOwn = (unitId: string) => loaded.designs.some((design) => design.kind === draft.kind && design.unitId === unitId);
  const follows = (book: NextBook) => book.kind === draft.kind && (draft.unitId === null ? !hasOwn(book.unitId) : book.unitId === draft.unitId);
  const books = nextBooks(loaded).map((book) => (follows(book) ? { ...book, pattern: draft.pattern } : book));
  const group = alikeBooks(books).find((each) => each.some(follows));
  return group ? sayGroup(w, group, number) : null;
}

/** Where the books of next year, as they are decided now, would give one number twice; with the change that tells them apart. */
export function AlikeNumbers({ loaded, onMend }: { loaded: Loaded; onMend: ((kind: BookKind) => void) | null }) {
  const w = useWords(numberWords);
  const books = nextBooks(loaded);
  const twice = alikeBooks(books).map((group) => ({ kind: group[0]?.kind, say: sayGroup(w, group, group[0] ? exampleOf(group[0]) : '') }));
  const again = [...new Map(repeatingBooks(books).map((book) => [`${book.kind} ${book.pattern}`, book])).values()].map((book) => ({ kind: book.kind, say: w.alikeYears(exampleOf(book), w[book.kind]) }));
  return [...twice, ...again].map(({ kind, say }) => (
    <Notice key={say} title={w.alikeTitle} action={onMend && kind ? <Button onClick={() => onMend(kind)}>{w.mendFrom(yearOf(officeToday()) + 1)}</Button> : null}>{say}</Notice>
  ));
}
