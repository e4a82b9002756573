import { IconDownload, IconListCheck, IconScan } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { exportIncomingLetters, type IncomingRow, type LetterState } from '#shared/contracts/letters.contract.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { addressOf } from '#web/lib/address.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { usePicks } from '#web/lib/picks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { stopsAtUnreadFilter } from '#web/ui/form/unread.ts';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { LetterList } from '#web/ui/list/letter-list.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { LetterFilters } from './letter-filters.tsx';
import { groupsOf, subjectOf } from './line-of.tsx';
import { askedOf, filterNames, isFiltered, useIncoming, type IncomingFilter } from './queries.ts';
import css from './letters-list.module.css';
import { lettersListWords } from './words.ts';

type Words = Spoken<typeof lettersListWords>;
const keyOf = (row: IncomingRow) => row.id;
const names = Object.keys(filterNames) as (keyof IncomingFilter)[];

function useFilter() {
  const url = useUrlState();
  const filter = Object.fromEntries(names.map((name) => [name, url.of(filterNames[name])])) as IncomingFilter;
  const change = (changes: Partial<IncomingFilter>) => url.set(Object.fromEntries(Object.entries(changes).map(([name, value]) => [filterNames[name as keyof IncomingFilter], value])));
  return { filter, change };
}

function saidState(state: string, w: Words): string {
  const said: Record<LetterState, string> = { registered: w.saidRegistered, read: w.saidRead, in_progress: w.saidInProgress, closed: w.saidClosed, void: w.saidVoid };
  return said[state as LetterState] ?? '';
}

const ListBulk = lazy(async () => ({ default: (await import('./list-bulk.tsx')).ListBulk }));

type ListView = { filter: IncomingFilter; suggestion: string; onChoose: (filter: Record<string, string>) => void; onClear: () => void };
type Props = { mayRegister: boolean; /** the saved views of the person, beside the filter */ views: (view: ListView) => ReactNode };

/** Incoming letters one may know of, newest first: any length, all by keyboard, the filter in the address. */
export function IncomingList({ mayRegister, views }: Props) {
  const w = useWords(lettersListWords);
  const keys = useWords(kitWords);
  const language = useLanguage();
  const { filter, change } = useFilter();
  const { asked, rows, ways } = useIncoming(filter);
  const groups = useMemo(() => groupsOf(rows, ways, { w, language }), [rows, ways, w, language]);
  const state = saidState(filter.state, w);
  const isNarrow = Object.keys(askedOf(filter)).some((name) => name !== 'limit' && name !== 'state');
  const title = titleOf({ w, state, isNarrow, count: asked.data && !asked.hasNextPage ? rows.length : null });
  useTitle(w.title);
  const picks = usePicks(rows, keyOf);
  const clear = () => change(Object.fromEntries(names.map((name) => [name, ''])));
  const register = mayRegister ? <ButtonLink to="/agendakan" kind="primary" icon={<IconScan size={18} stroke={1.75} />}>{w.register}</ButtonLink> : null;
  const isEmpty = asked.data !== undefined && rows.length === 0;
  return (
    <Page>
      <PageHead title={title}>
        {rows.length > 0 ? <ListTools picks={picks} filter={filter} w={w} /> : null}
        {register}
      </PageHead>
      <LetterFilters filter={filter} onChange={change} />
      {views({ filter, suggestion: nameOf(filter, { w, language }), onClear: clear, onChoose: (chosen) => change(Object.fromEntries(names.map((name) => [name, chosen[name] ?? '']))) })}
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? <SkeletonRows count={10} label={w.loading} /> : null}
      {isEmpty && isFiltered(filter) ? <EmptyState title={w.noneTitle} action={<Button onClick={clear}>{w.clear}</Button>}>{w.noneSay}</EmptyState> : null}
      {isEmpty && !isFiltered(filter) ? <EmptyState title={w.emptyTitle} action={register}>{w.emptySay}</EmptyState> : null}
      {rows.length > 0 ? <LetterList label={w.list} waits={asked.isPlaceholderData} groups={groups} picked={picks.picked} onPick={picks.pick} picking={picks.isOn} pickLabel={w.pick} onEnd={asked.hasNextPage && !asked.isFetchingNextPage ? () => void asked.fetchNextPage() : undefined} /> : null}
      {asked.isFetchingNextPage ? <SkeletonRows count={3} label={w.loading} /> : null}
      <Suspense>{picks.isOn ? <ListBulk rows={picks.rows} onAll={picks.all} onClear={picks.clear} nameOf={(row) => `${subjectOf(row, { w, language })} · ${w.agenda(row.agendaText)}`} /> : null}</Suspense>
      <KeyHints keys={[{ keys: ['J', 'K'], does: keys.keyMove }, { keys: ['X'], does: w.pick.toLowerCase() }, { keys: ['Enter'], does: keys.keyOpen }, { keys: ['/'], does: keys.keyFilter }]} />
    </Page>
  );
}

function ListTools({ picks, filter, w }: { picks: ReturnType<typeof usePicks<IncomingRow>>; filter: IncomingFilter; w: Words }) {
  const { limit: _limit, ...query } = askedOf(filter);
  const download = (format: 'xlsx' | 'csv') => {
    if (!stopsAtUnreadFilter()) location.assign(addressOf(exportIncomingLetters, { query: { ...query, format } }));
  };
  return (
    <>
      <Button aria-pressed={picks.isOn} icon={<IconListCheck size={18} stroke={1.75} />} onClick={picks.toggle}>{w.pickMany}</Button>
      <Menu
        label={w.download}
        place="below-end"
        buttonClass={css.download}
        button={<><IconDownload size={18} stroke={1.75} aria-hidden="true" />{w.download}</>}
        lines={[{ id: 'xlsx', label: w.xlsx, run: () => download('xlsx') }, { id: 'csv', label: w.csv, run: () => download('csv') }]}
      />
    </>
  );
}

/** The answer in a sentence: counted when the whole list is here, never guessed. */
function titleOf({ w, state, isNarrow, count }: { w: Words; state: string; isNarrow: boolean; count: number | null }): string {
  if (count !== null && count > 0) return w.found(sayNumber(count), state || (isNarrow ? w.withFilter : ''));
  if (state) return w.some(state);
  return isNarrow ? w.title : w.newest;
}

function nameOf(filter: IncomingFilter, { w, language }: { w: Words; language: 'id' | 'en' }): string {
  const period = { today: w.today, week: w.week, month: w.month, year: w.year, between: [filter.from, filter.to].filter(Boolean).join('–') }[filter.period] ?? '';
  const parts = [saidState(filter.state, w), urgencyWords[language][filter.urgency as 'normal'] ?? '', securityClassWords[language][filter.securityClass as 'B'] ?? '', period, filter.find ? `“${filter.find}”` : ''];
  return parts.filter(Boolean).join(', ') || w.all;
}
