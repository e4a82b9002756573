import { IconAdjustmentsHorizontal, IconBan, IconMail, IconNumber, IconTextScan2, type TablerIcon } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { searchLetters, type Found } from '#shared/contracts/search.contract.ts';
import type { LetterPath } from '#shared/contracts/tracking.contract.ts';
import { sayPath } from '#shared/domain/letter-path.ts';
import { securityClassWords, type Language } from '#shared/domain/words.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { sayDay, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { stressOf } from '#web/lib/letter-words.ts';
import { segmentsOf } from '#web/lib/paths.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWays } from '#web/lib/ways.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { readFound } from '#web/lib/written-page.ts';
import { Button } from '#web/ui/form/button.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { LetterList, type LineGroup } from '#web/ui/list/letter-list.tsx';
import { SkeletonRows, type LetterLine } from '#web/ui/list/letter-row.tsx';
import { Filters, Page, PageHead } from '#web/ui/page.tsx';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { Marked } from './marked.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { isNarrowed, names, readAsked } from './search-address.ts';
import css from './search.module.css';
import { searchWords } from './words.ts';

type Words = Spoken<typeof searchWords>;
type Saying = { w: Words; language: Language };

const SearchFilters = lazy(async () => ({ default: (await import('./search-filters.tsx')).SearchFilters }));

/** Finds any letter one may know; best answers first, grouped by how they were found. The whole question stands in the address. */
export function SearchResults() {
  const w = useWords(searchWords);
  const keys = useWords(kitWords);
  const language = useLanguage();
  const url = useUrlState();
  const question = readAsked(url.of);
  const asks = question !== null;
  const narrowed = isNarrowed(url.of);
  const [opened, open] = useState(narrowed);
  const words = url.of('q').trim() || w.byFilter;
  const asked = useAskPages(searchLetters, { query: { ...question, limit: 50 } }, { enabled: asks, keepOld: true });
  const pages = useMemo(() => (asks ? (asked.data?.pages ?? []) : []), [asks, asked.data]);
  const ways = useWays(pages.map((page) => page.rows.map((row) => row.letterId)));
  const groups = useMemo(() => groupsOf(pages.flatMap((page) => page.rows), ways, { w, language }), [pages, ways, w, language]);
  const count = pages.reduce((sum, page) => sum + page.rows.length, 0);
  useTitle(url.of('q') ? `${w.title}: ${url.of('q')}` : w.title);
  const clear = () => url.set(Object.fromEntries(Object.entries(names).filter(([field]) => field !== 'q').map(([, name]) => [name, null])));
  return (
    <Page>
      <PageHead title={titleOf({ w, words, asks, count, hasMore: asked.hasNextPage, isHere: asked.data !== undefined })} under={asks ? undefined : w.lede} />
      <Filters>
        <FindField label={w.field} placeholder={w.hint} value={url.of('q')} onChange={(q) => url.set({ q })} autoFocus={!url.of('q')} />
      </Filters>
      <div className={css.bars}>
        <div className={`${css.bar} no-print`}>
          <Button size="sm" icon={<IconAdjustmentsHorizontal size={18} stroke={1.75} />} aria-expanded={opened} aria-controls="saringan" onClick={() => open(!opened)}>{w.refine}</Button>
          {narrowed ? <Button kind="quiet" size="sm" onClick={clear}>{w.clear}</Button> : null}
        </div>
        <SavedSearches mayKeep={asks} />
      </div>
      {opened ? <Suspense><SearchFilters of={url.of} onChange={(name, value) => url.set({ [names[name]]: value })} /></Suspense> : null}
      <Trouble problem={asks ? asked.error : null} onRetry={() => void asked.refetch()} />
      {asks && asked.isPending && !asked.error ? <SkeletonRows label={w.searching(words)} /> : null}
      {count > 0 ? <LetterList label={w.results} waits={asked.isPlaceholderData} groups={groups} onEnd={asked.hasNextPage && !asked.isFetchingNextPage ? () => void asked.fetchNextPage() : undefined} /> : null}
      {asks && asked.data && count === 0 ? <EmptyState title={w.none(words)}>{w.noneSay}</EmptyState> : null}
      {asks && asked.data && url.of('q').trim() ? <p className={css.foot}>{w.draftsElsewhere} <ButtonLink size="sm" to={`/naskah?daftar=semua&cari=${encodeURIComponent(url.of('q').trim())}`}>{w.inWritten}</ButtonLink></p> : null}
      {asks ? null : <EmptyState title={w.startTitle}>{url.of('q').trim() ? w.short : w.startSay}</EmptyState>}
      <KeyHints keys={[{ keys: ['J', 'K'], does: keys.keyMove }, { keys: ['Enter'], does: keys.keyOpen }, { keys: ['/'], does: keys.keyFilter }]} />
    </Page>
  );
}

function titleOf({ w, words, asks, count, hasMore, isHere }: { w: Words; words: string; asks: boolean; count: number; hasMore: boolean; isHere: boolean }): string {
  if (!asks) return w.title;
  if (!isHere) return w.searching(words);
  if (count === 0) return w.title;
  return hasMore ? w.more(sayNumber(count), words) : w.found(sayNumber(count), words);
}

function groupsOf(rows: Found[], ways: ReadonlyMap<string, LetterPath>, saying: Saying): LineGroup[] {
  const { w } = saying;
  const titles: Record<Found['by'], string> = { number: w.byNumber, number_start: w.byNumberStart, number_part: w.byNumberPart, number_part_start: w.byNumberPartStart, words: w.byWords, word_forms: w.byWordForms, alike: w.byAlike, filters: w.byFilters, content: w.byContent };
  const groups = new Map<string, LineGroup>();
  for (const row of rows) {
    const group = groups.get(row.by) ?? { id: row.by, title: titles[row.by], lines: [] };
    group.lines.push(lineOf(row, ways.get(row.letterId), saying));
    groups.set(row.by, group);
  }
  return [...groups.values()];
}

const icons: Record<Found['by'], TablerIcon> = {
  number: IconNumber, number_start: IconNumber, number_part: IconNumber, number_part_start: IconNumber,
  words: IconMail, word_forms: IconMail, alike: IconTextScan2, filters: IconMail, content: IconTextScan2,
};

function lineOf(row: Found, path: LetterPath | undefined, { w, language }: Saying): LetterLine {
  const { to, standing } = readFound(row, language);
  const Icon = row.state === 'void' || row.state === 'withdrawn' ? IconBan : icons[row.by];
  const addressee = row.addressee && w.goesTo(row.moreAddressees > 0 ? w.toOthers(row.addressee, sayNumber(row.moreAddressees)) : row.addressee);
  return {
    id: row.letterId, to, icon: <Icon size={20} stroke={1.75} />,
    subject: row.subject ?? w.hidden(securityClassWords[language][row.securityClass]),
    ...(row.subject && row.marks.subject.length > 0 ? { shown: <Marked text={row.subject} marks={row.marks.subject} /> } : {}),
    facts: [row.passage ? w.summaryPart(row.passage.text) : null, row.senderName, row.letterNumber, addressee, row.agendaText ? w.agenda(row.agendaText) : null, row.letterDate ? w.dated(sayDay(row.letterDate)) : null].filter((fact): fact is string => Boolean(fact)),
    // A cancelled letter is found, so that its number is understood; nobody should act on it. One the house wrote says how far it is.
    ...(standing ? { act: standing } : {}),
    stress: stressOf(row), segments: path ? segmentsOf(path.segments) : [{ state: 'next' }], wayLabel: path ? sayPath(path.sentence, language) : w.noWay,
    ...(row.receivedOn ? { due: sayDay(row.receivedOn), why: w.received } : {}),
  };
}
