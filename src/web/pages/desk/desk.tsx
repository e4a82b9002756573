import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { getDesk, type DeskRow } from '#shared/contracts/desk.contract.ts';
import { deskActs, deskActWords, type DeskAct } from '#shared/domain/desk.ts';
import { addressOfRow, groupsOf } from '#web/features/desk/desk-lines.tsx';
import css from '#web/features/desk/desk.module.css';
import { deskWords } from '#web/features/desk/words.ts';
import { inQueue, useExpeditionCounts } from '#web/features/expedition/use-counts.ts';
import { useSession } from '#web/features/identity/session.tsx';
import { useAskPages } from '#web/lib/asking.ts';
import { sayToday } from '#web/lib/dates.ts';
import { useKeys, useMedia, usePhone, useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { usePicks } from '#web/lib/picks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { LetterList } from '#web/ui/list/letter-list.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { Counts } from '#web/ui/tabs.tsx';

// The paper above the list or beside it, by the room there is; the one above is asked for while the list is on its way.
const firstPaper = import('#web/features/desk/first-paper.tsx');
const FirstPaper = lazy(async () => ({ default: (await firstPaper).FirstPaper }));
const Peek = lazy(async () => ({ default: (await import('#web/features/desk/peek.tsx')).Peek }));
const DraftPages = lazy(async () => ({ default: (await import('#web/features/approvals/draft-pages.tsx')).DraftPages }));
const SecretHoldsNote = lazy(async () => ({ default: (await import('#web/features/organization/secret-holds.tsx')).SecretHoldsNote }));
const RegistryNote = lazy(async () => ({ default: (await import('#web/features/expedition/registry-note.tsx')).RegistryNote }));
const QueueOnDesk = lazy(async () => ({ default: (await import('#web/features/expedition/registry-queue.tsx')).QueueOnDesk }));
const EmptyDesk = lazy(async () => ({ default: (await import('./empty-desk.tsx')).EmptyDesk }));
const NoSeat = lazy(async () => ({ default: (await import('./empty-desk.tsx')).NoSeat }));
const DeskBulk = lazy(async () => ({ default: (await import('#web/features/desk/desk-bulk.tsx')).DeskBulk }));
const Week = lazy(async () => ({ default: (await import('#web/features/desk/week.tsx')).Week }));
const DeskTools = lazy(async () => ({ default: (await import('./desk-tools.tsx')).DeskTools }));
const SeatNote = lazy(async () => ({ default: (await import('#web/features/desk/seat-note.tsx')).SeatNote }));

const keyOf = (row: DeskRow) => row.key;
const week = 'minggu';

/** What waits for the seat: the answer as a sentence, the list by time, the paper beside it. */
export function Desk() {
  const w = useWords(deskWords);
  const session = useSession();
  useTitle(w.title);
  if (!session.current)
    return (
      <Suspense>
        <NoSeat />
      </Suspense>
    );
  return <SeatDesk key={`${session.current.positionId}${session.current.seat}`} />;
}

/** Fetched after the list: it must not hold up what waits. */
function OthersHere() {
  const { current, person, rights } = useSession();
  if (!current) return null;
  return (
    <div className={css.notes}>
      <Suspense fallback={null}>
        <SeatNote seat={current} employeeId={person.employeeId} />
        {rights.register ? <RegistryNote /> : null}
        {rights.administer || current.seat === 'definitive' ? <SecretHoldsNote /> : null}
      </Suspense>
    </div>
  );
}

function SeatDesk() {
  const w = useWords(deskWords);
  const k = useWords(kitWords);
  const actWords = deskActWords[useLanguage()];
  const wide = useMedia('(min-width: 1024px)');
  const phone = usePhone();
  const { current: seat, rights, registryUnits } = useSession();
  const registry = inQueue(useExpeditionCounts(rights.register).all);
  const assists = seat?.seat === 'assistant';
  const navigate = useNavigate();
  const [act, setAct] = useState<DeskAct | 'all'>('all');
  const [selected, select] = useState<string | null>(null);
  const desk = useAskPages(getDesk, { query: act === 'all' ? {} : { act } }, { keepOld: true });
  const first = desk.data?.pages[0];
  const rows = desk.data?.pages.flatMap((page) => page.rows) ?? [];
  const row = rows.find((each) => each.key === selected) ?? rows[0];
  // In the address: "back" brings the week again, the next visit begins with what waits.
  const url = useUrlState();
  const asWeek = url.of('tampilan') === week;
  const picks = usePicks(rows, keyOf);
  const onTop = phone && act === 'all' && !asWeek && !picks.isOn ? rows[0] : undefined;
  const beside = wide && row !== undefined && !asWeek;
  useKeys({
    d: () => {
      if (row) void navigate(addressOfRow(row, true));
    },
  });
  const tabs = first
    ? [
        { id: 'all', label: w.all, count: Object.values(first.acts).reduce((sum, count) => sum + count, 0) },
        ...deskActs.filter((each) => (first.acts[each] ?? 0) > 0).map((each) => ({ id: each as string, label: actWords[each], count: first.acts[each] })),
      ]
    : [];
  const tools = first && rows.length > 0 ? (
      <Suspense fallback={<div className={css.tools} />}>
        <DeskTools act={act} onAct={setAct} asWeek={asWeek} onWeek={(on) => url.set({ tampilan: on ? week : null })} isPicking={picks.isOn} onPicking={picks.toggle} signs={!assists && (first.acts.sign ?? 0) > 0} initials={!assists && (first.acts.initial ?? 0) > 1} />
      </Suspense>
    ) : null;
  return (
    <div className={`${css.work} ${beside ? '' : css.alone}`}>
      <section className={css.list} aria-labelledby="answer">
        {phone ? null : <p className="meta">{sayToday()}</p>}
        <h1 className={`h1 ${css.answer}`} id="answer">
          {first ? <Answer waiting={first.waiting} late={first.late} assisted={assists ? (seat?.title ?? null) : null} registry={registry} /> : k.loading}
        </h1>
        <OthersHere />
        {desk.error ? <Refusal>{desk.error.message}</Refusal> : null}
        {first && tabs.length > 1 ? (
          <Counts
            label={w.filter}
            tabs={tabs}
            value={act}
            onChange={(id) => {
              setAct(id as DeskAct | 'all');
              select(null);
            }}
          />
        ) : null}
        {onTop ? null : tools}
        {onTop ? <Suspense fallback={<SkeletonRows count={1} label={k.loading} />}><FirstPaper row={onTop} assists={assists} /></Suspense> : null}
        {onTop ? tools : null}
        {desk.isPending ? <SkeletonRows label={k.loading} /> : null}
        <Suspense fallback={<SkeletonRows label={k.loading} />}>{first && rows.length === 0 && act === 'all' ? registry > 0 ? <QueueOnDesk units={registryUnits} /> : <EmptyDesk /> : null}</Suspense>
        {first && rows.length === 0 && act !== 'all' ? <p className={css.place}>{w.noneOfKind}</p> : null}
        {asWeek && first ? (
          <Suspense fallback={<SkeletonRows label={k.loading} />}>
            <Week rows={rows} days={first.week} onMore={desk.hasNextPage ? () => void desk.fetchNextPage() : undefined} />
          </Suspense>
        ) : null}
        {rows.length > 0 ? <LetterList
          picked={picks.picked}
          onPick={picks.pick}
          picking={picks.isOn}
          pickLabel={w.pick}
          label={w.list}
          waits={desk.isPlaceholderData}
          groups={asWeek ? [] : groupsOf(onTop ? rows.slice(1) : rows, { counts: act === 'all' ? (first?.groups ?? {}) : {}, assists })}
          onEnd={desk.hasNextPage ? () => void desk.fetchNextPage() : undefined}
          {...(wide && row ? { selected: row.key, onSelect: select } : {})}
        /> : null}
        <Suspense>{picks.isOn ? <DeskBulk rows={picks.rows} assists={assists} onAll={picks.all} onClear={picks.clear} /> : null}</Suspense>
        {rows.length ? (
          <div className={css.hints}>
            <KeyHints
              keys={[
                { keys: ['J', 'K'], does: k.keyMove },
                { keys: ['Enter'], does: k.keyOpen },
                { keys: ['X'], does: w.pick.toLowerCase() },
                { keys: ['D'], does: w.keyDispose },
                { keys: ['/'], does: k.findShort.toLowerCase() },
              ]}
            />
          </div>
        ) : null}
      </section>
      {beside && row ? (
        <div className={css.ground}>
          <Suspense><Peek row={row} place={placeOf(row, rows, w.shown)} assists={assists} draft={(shown) => <DraftPages key={shown.key} letterId={shown.letterId} of={shown.since} label={shown.subject ?? ''} />} /></Suspense>
        </div>
      ) : null}
    </div>
  );
}

/** An assistant reads whose desk it is: the letters wait for the leader, not for them. */
function Answer({ waiting, late, assisted, registry }: { waiting: number; late: number; assisted: string | null; /** letters of a unit that wait for its registry, which the reader keeps */ registry: number }) {
  const w = useWords(deskWords);
  if (waiting === 0 && registry > 0) return <>{w.registryWaits(registry)}</>;
  if (waiting === 0) return <>{assisted ? w.noneWaitingAt(assisted) : w.noneWaiting}</>;
  const says = assisted ? w.waitingAt(waiting, assisted) : w.waiting(waiting);
  return late === 0 ? (
    <>{says}.</>
  ) : (
    <>
      {says}, <span className="late">{w.late(late)}</span>
    </>
  );
}

function placeOf(row: DeskRow, rows: DeskRow[], say: (at: number, of: number) => string): string {
  return say(rows.indexOf(row) + 1, rows.length);
}
