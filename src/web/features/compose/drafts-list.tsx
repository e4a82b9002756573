import { IconChecks, IconFileText, IconMailForward, IconPencil, IconRubberStamp, IconSend, IconTrash, IconWriting, type TablerIcon } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { listOutgoing, type OutgoingRow } from '#shared/contracts/outgoing.contract.ts';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import { longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { useAsk, useAskPages } from '#web/lib/asking.ts';
import { officeDayOf, sayDay, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { stressOf } from '#web/lib/letter-words.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { currentLanguage } from '#web/lib/language.ts';
import { useWays } from '#web/lib/ways.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { writtenPage } from '#web/lib/written-page.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import type { Segment } from '#web/ui/leaf/leaf-geometry.ts';
import { LetterList, type LineGroup } from '#web/ui/list/letter-list.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Filters, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { draftsWords } from './drafts-words.ts';

type Words = Spoken<typeof draftsWords>;
type Kind = 'open' | 'all' | 'seen';
type Ways = ReturnType<typeof useWays>;
const inAddress: Readonly<Record<Kind, string | null>> = { open: null, all: 'semua', seen: 'lainnya' };

const icons: Record<OutgoingState, TablerIcon> = { draft: IconPencil, in_route: IconWriting, returned: IconPencil, approved: IconRubberStamp, numbered: IconRubberStamp, signed: IconChecks, to_release: IconChecks, sending: IconSend, sent: IconMailForward, discarded: IconTrash, void: IconTrash, withdrawn: IconTrash };
/** How far along its way: written, initialled, signed, sent. */
const done: Record<OutgoingState, number> = { draft: 0, returned: 0, in_route: 1, approved: 2, numbered: 2, signed: 3, to_release: 3, sending: 3, sent: 4, discarded: 0, void: 0, withdrawn: 4 };

/** Letters one writes, by where they stand; the newest first. */
export function DraftsList({ mayWrite, dueToWrite = null }: { mayWrite: boolean; /** what ought to be written soon, below what is being written */ dueToWrite?: ReactNode }) {
  const w = useWords(draftsWords);
  const keys = useWords(kitWords);
  const url = useUrlState();
  const kind = (Object.keys(inAddress) as Kind[]).find((each) => inAddress[each] === url.of('daftar')) ?? 'open';
  const find = url.of('cari');
  const asked = useAskPages(listOutgoing, { query: { limit: 50, ...(kind === 'seen' ? {} : { own: 'true' as never }), ...(kind === 'open' ? { open: 'true' as never } : {}), ...(find.trim().length >= 2 ? { find: find.trim() } : {}) } }, { keepOld: true });
  // What came back waits for its drafter, however old it is: it stands on top of the running ones.
  const back = useAsk(listOutgoing, { query: { limit: 50, state: 'returned', own: 'true' as never } }, { enabled: kind === 'open' && find === '', keepOld: true });
  const returned = useMemo(() => (kind === 'open' && find === '' ? (back.data?.rows ?? []) : []), [back.data, kind, find]);
  const rows = useMemo(() => asked.data?.pages.flatMap((page) => page.rows) ?? [], [asked.data]);
  const pages = useMemo(() => [returned, ...(asked.data?.pages.map((page) => page.rows) ?? [])].map((page) => page.map((row) => row.id)), [asked.data, returned]);
  const ways = useWays(pages);
  const groups = useMemo(() => (kind === 'open' ? byStanding(rows, { returned, ways, w }) : byDay(rows, { ways, w })), [kind, rows, returned, ways, w]);
  const isWhole = asked.data !== undefined && !asked.hasNextPage;
  // Then the act stands in the middle, once.
  const isEmpty = asked.data !== undefined && rows.length === 0 && find === '';
  useTitle(w.room);
  const write = mayWrite ? <ButtonLink to="/naskah/baru" kind="primary" icon={<IconPencil size={18} stroke={1.75} />}>{w.write}</ButtonLink> : null;
  return (
    <Page>
      <PageHead over={w.room} title={kind === 'seen' ? w.seenTitle : titleOf({ rows, returned, isCounted: kind === 'open' && isWhole && find === '', w })}>{isEmpty ? null : write}</PageHead>
      <Tabs label={w.which} value={kind} onChange={(id) => url.set({ daftar: inAddress[id as Kind] })} tabs={[{ id: 'open', label: w.open }, { id: 'all', label: w.all }, { id: 'seen', label: w.seen }]} />
      <Filters><FindField label={w.find} placeholder={w.findHint} value={find} onChange={(typed) => url.set({ cari: typed || null })} /></Filters>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? <SkeletonRows label={w.title} /> : null}
      {isEmpty ? <EmptyState title={w.empty} action={write}>{w.emptySay}</EmptyState> : null}
      {asked.data && rows.length === 0 && find !== '' ? <EmptyState title={w.noneFound}>{w.noneFoundSay}</EmptyState> : null}
      {rows.length > 0 ? <LetterList label={w.title} waits={asked.isPlaceholderData} groups={groups} onEnd={asked.hasNextPage && !asked.isFetchingNextPage ? () => void asked.fetchNextPage() : undefined} /> : null}
      {kind === 'open' && find === '' ? dueToWrite : null}
      {rows.length === 0 ? null : <KeyHints keys={[{ keys: ['J', 'K'], does: keys.keyMove }, { keys: ['Enter'], does: keys.keyOpen }, { keys: ['/'], does: keys.keyFilter }]} />}
    </Page>
  );
}

function segmentsOf(state: OutgoingState): Segment[] {
  if (state === 'discarded' || state === 'void') return [{ state: 'void', hours: 1 }];
  return Array.from({ length: 4 }, (_, at): Segment => ({ state: at < done[state] ? 'done' : at === done[state] ? 'now' : 'next', hours: 1, ...(at === 2 && done[state] > 2 ? { signed: true } : {}) }));
}

/** The answer in a sentence: how many, and how many of them are one's own to do; counted when the whole list is here, never guessed. */
function titleOf({ rows, returned, isCounted, w }: { rows: readonly OutgoingRow[]; returned: readonly OutgoingRow[]; isCounted: boolean; w: Words }): string {
  if (!isCounted) return w.title;
  const all = new Map([...returned, ...rows].map((row) => [row.id, row]));
  if (all.size === 0) return w.nothingOpen;
  const counts = Map.groupBy(all.values(), standingIn);
  const parts = standings.flatMap((id) => { const count = counts.get(id)?.length ?? 0; return count > 0 ? [w[`count_${id}`](sayNumber(count))] : []; });
  return parts.length === 1 ? `${parts[0] ?? ''}.` : `${w.openCount(sayNumber(all.size))}: ${parts.join(', ')}.`;
}

/** For the pen somebody numbers the letter before it is signed, and scans it afterwards. */
function standingOf({ state, way, namesReceivers }: OutgoingRow, w: Words): string {
  if (!namesReceivers) return w.done;
  return way === 'wet' && (state === 'approved' || state === 'numbered') ? w[`${state}_wet`] : w[state];
}

/** On its route a row says at whose desk it lies and since when; its day of writing stands above it. */
function placeOf(row: OutgoingRow, { ways, w }: { ways: Ways; w: Words }): { act: string; due: string; why: string } {
  const at = ways.get(row.id)?.sentence;
  const act = standingOf(row, w);
  if ((row.state === 'in_route' || row.state === 'approved' || row.state === 'numbered') && at?.code === 'at_desk' && at.desk) return { act: `${act}: ${at.desk}`, due: at.workingDays === 0 ? w.today : w.days(sayNumber(at.workingDays)), why: w.there };
  return { act, due: sayDay(row.letterDate ?? officeDayOf(row.begunAt)), why: row.letterDate ? w.dated : w.begun };
}

function lineOf(row: OutgoingRow, of: { ways: Ways; w: Words }): LineGroup['lines'][number] {
  const { w } = of;
  const Icon = icons[row.state] ?? IconFileText;
  return {
    id: row.id, to: row.namesReceivers ? writtenPage(row) : `/periksa/${row.id}`, icon: <Icon size={20} stroke={1.75} />, subject: row.subject || (row.sees === 'yes' ? w.untitled : w.hidden), stress: stressOf(row),
    facts: [row.number, row.typeName, row.addressee && row.moreAddressees > 0 ? w.toOthers(row.addressee, sayNumber(row.moreAddressees)) : row.addressee].filter((fact): fact is string => Boolean(fact)),
    segments: segmentsOf(row.state), wayLabel: standingOf(row, w), ...placeOf(row, of),
  };
}

const standings = ['returned', 'draft', 'under_way', 'done'] as const;
const standingIn = ({ state, namesReceivers }: OutgoingRow): (typeof standings)[number] => (state === 'returned' || state === 'draft' ? state : namesReceivers ? 'under_way' : 'done');

/** What is one's own to do stands above what lies with others. */
function byStanding(rows: readonly OutgoingRow[], { returned, ...of }: { returned: readonly OutgoingRow[]; ways: Ways; w: Words }): LineGroup[] {
  const above = new Set(returned.map((row) => row.id));
  const all = Map.groupBy([...returned, ...rows.filter((row) => !above.has(row.id))], standingIn);
  return standings.flatMap((id) => {
    const some = all.get(id) ?? [];
    return some.length === 0 ? [] : [{ id, title: of.w[`group_${id}`], lines: some.map((row) => lineOf(row, of)) }];
  });
}

function byDay(rows: readonly OutgoingRow[], of: { ways: Ways; w: Words }): LineGroup[] {
  return [...Map.groupBy(rows, (row) => officeDayOf(row.begunAt))].map(([day, some]) => ({ id: day, title: longDateWithWeekday(day, currentLanguage()), lines: some.map((row) => withoutDay(lineOf(row, of), row, day)) }));
}

/** The head of its group says the day already. */
function withoutDay(line: LineGroup['lines'][number], row: OutgoingRow, day: string): LineGroup['lines'][number] {
  const { due: _due, why: _why, ...rest } = line;
  return line.due === sayDay(day) && (row.letterDate ?? day) === day ? rest : line;
}
