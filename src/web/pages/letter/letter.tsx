import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { listDispositions, readDisposition, type Disposition } from '#shared/contracts/dispositions.contract.ts';
import { getLetter, readLetter, type LetterDetail } from '#shared/contracts/letters.contract.ts';
import { listNotices, markLetterNoticesRead } from '#shared/contracts/notifications.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import type { Wish } from '#web/features/dispositions/use-dispose.ts';
import { useSession } from '#web/features/identity/session.tsx';
import css from '#web/features/letters/letters.module.css';
import { letterPageWords } from '#web/features/letters/words.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient, useAsk } from '#web/lib/asking.ts';
import { useMedia, useTitle } from '#web/lib/hooks.ts';
import { AboutSecret } from '#web/lib/about-secret.ts';
import { subjectOr } from '#web/lib/letter-words.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { LetterPaper } from './letter-paper.tsx';
import { SideActs, SideRest, SideTop } from './letter-side.tsx';

// Asked for only where no letter that came in has this number.
const WrittenHere = lazy(async () => ({ default: (await import('./written-here.tsx')).WrittenHere }));
// Few addresses are mistyped.
const ClosedLetter = lazy(async () => ({ default: (await import('./closed-letter.tsx')).ClosedLetter }));
const NotFound = lazy(async () => ({ default: (await import('../not-found.tsx')).NotFound }));
const DisposeLayer = lazy(async () => ({ default: (await import('./dispose-layer.tsx')).DisposeLayer }));

/** An address cut short or mistyped names no letter, and is no field filled wrongly. */
const addressOfLetter = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** One letter: its paper at the left, at the right what I may do now, where it is, and its way. */
export function LetterPage() {
  const k = useWords(kitWords);
  const letterId = useParams()['letterId'] ?? '';
  const isAddress = addressOfLetter.test(letterId);
  const letter = useAsk(getLetter, { params: { letterId } }, { enabled: isAddress });
  const waiting = (
    <div className={css.side}>
      <SkeletonRows label={k.loading} />
    </div>
  );
  if (!isAddress) return <Suspense fallback={waiting}><NotFound /></Suspense>;
  if (letter.error) {
    const again = <Button onClick={() => void letter.refetch()}>{k.tryAgain}</Button>;
    if (letter.error.status !== 404) return <EmptyState title={letter.error.message} action={again} />;
    return (
      <Suspense fallback={waiting}>
        <WrittenHere letterId={letterId} waiting={waiting} refusal={<ClosedLetter letterId={letterId} problem={letter.error} otherwise={again} />} />
      </Suspense>
    );
  }
  if (!letter.data) return waiting;
  return <AboutSecret value={isSecret(letter.data.securityClass)}><OneLetter key={letter.data.id} letter={letter.data} /></AboutSecret>;
}

function OneLetter({ letter }: { letter: LetterDetail }) {
  const w = useWords(letterPageWords);
  const wide = useMedia('(min-width: 1024px)');
  const [params, setParams] = useSearchParams();
  const dispositions = useAsk(listDispositions, { params: { letterId: letter.id } });
  const tree = dispositions.data?.dispositions ?? [];
  const wantsAct = params.get('tindakan');
  const [disposing, setDisposing] = useState<Wish | null>(() =>
    wantsAct === 'dispose' && (letter.allowed.includes('dispose') || letter.allowed.includes('prepare_disposition')) ? { parent: null } : null,
  );
  const [tab, setTab] = useState('paper');
  useTitle(subjectOr(letter));
  useOpening(letter, tree);
  useNoticesRead(letter.id);
  const stop = () => {
    setDisposing(null);
    setParams(
      (before) => {
        before.delete('tindakan');
        return before;
      },
      { replace: true },
    );
  };
  const side = {
    letter,
    dispositions: tree,
    loading: dispositions.isPending,
    wanted: wantsAct,
    // The sheet stands beside the letter: a key pressed over the paper must not empty it.
    onDispose: (wish: Wish) => setDisposing((now) => now ?? wish),
  };
  return (
    <>
      {wide ? (
        <div className={css.work}>
          <LetterPaper letter={letter} />
          <section className={css.side} aria-label={w.tabSide}>
            <SideTop {...side} />
            <SideActs {...side} />
            <SideRest {...side} />
          </section>
        </div>
      ) : (
        <div className={disposing ? css.under : undefined}>
          <div className={css.phoneTop}>
            <SideTop {...side} />
          </div>
          <div className={css.phoneTabs}>
            <Tabs
              label={w.panels}
              value={tab}
              onChange={setTab}
              tabs={[
                { id: 'paper', label: w.tabPaper },
                { id: 'side', label: w.tabSide },
              ]}
            />
          </div>
          {tab === 'paper' ? (
            <LetterPaper letter={letter} />
          ) : (
            <section className={css.side} aria-label={w.tabSide}>
              <SideRest {...side} />
            </section>
          )}
          <div data-foot className={css.phoneActs}>
            <SideActs {...side} />
          </div>
        </div>
      )}
      {disposing ? (
        <Suspense>
          <DisposeLayer letterId={letter.id} wish={disposing} parentDue={openDueOf(tree, disposing.parent)} like={likeOf(tree, disposing)} onClose={stop} />
        </Suspense>
      ) : null}
    </>
  );
}

/** A deadline that is over is not handed down: the new one must be chosen. */
function openDueOf(tree: Disposition[], recipientId: string | null): string | null {
  const branch = tree.flatMap((each) => each.recipients).find((recipient) => recipient.id === recipientId);
  return branch?.dueOn && branch.lateWorkingDays === 0 ? branch.dueOn : null;
}

/** The sheet one begins from: what an assistant prepared, or the one that came back. */
function likeOf(tree: Disposition[], wish: Wish): Disposition | null {
  return wish.draft ?? tree.find((each) => each.id === wish.again?.recipient.dispositionId) ?? null;
}

/** Opening the page is the reading: the first one of each seat starts the clock. Told once, quietly. */
function useOpening(letter: LetterDetail, tree: Disposition[]): void {
  const seat = useSession().current?.positionId;
  const told = useRef(new Set<string>());
  const unread = tree
    .flatMap((each) => each.recipients)
    .filter((recipient) => recipient.desk.positionId === seat && recipient.state === 'unread' && recipient.allowed.includes('read'))
    .map((recipient) => recipient.id);
  const mine =
    letter.deliveries.some((delivery) => delivery.positionId === seat && delivery.state === 'unread') && letter.allowed.includes('read') && !letter.sealed;
  const wanted = [...(mine ? ['letter'] : []), ...unread].join(',');
  useEffect(() => {
    const news = wanted.split(',').filter((id) => id && !told.current.has(id));
    if (news.length === 0) return;
    for (const id of news) told.current.add(id);
    const tell = (id: string) =>
      id === 'letter'
        ? call(readLetter, { params: { letterId: letter.id }, body: { commandId: newCommandId() } })
        : call(readDisposition, { params: { recipientId: id }, body: { commandId: newCommandId() } });
    // A reading that could not be noted must not stop the person from reading; the next opening tells it again.
    void Promise.allSettled(news.map(tell)).then(() =>
      Promise.all([getLetter, listDispositions, getDesk, listSeatCounts].map((contract) => queryClient.invalidateQueries({ queryKey: [contract.path] }))),
    );
  }, [wanted, letter.id]);
}

/** What the bell said of this letter is read once the letter is opened, from wherever. Told quietly: it must not stop the reading. */
function useNoticesRead(letterId: string): void {
  useEffect(() => {
    void call(markLetterNoticesRead, { params: { letterId }, body: { commandId: newCommandId() } }).then(
      ({ read }) => (read > 0 ? queryClient.invalidateQueries({ queryKey: [listNotices.path] }) : undefined),
      () => undefined,
    );
  }, [letterId]);
}
