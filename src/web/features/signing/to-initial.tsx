import { useCallback, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { getApprovalRoute, giveInitial, lookAtRoute } from '#shared/contracts/approvals.contract.ts';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { getOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient } from '#web/lib/asking.ts';
import { useBulk } from '#web/lib/bulk.ts';
import { useKeys, useMedia, useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { BulkResults } from '#web/ui/list/bulk-results.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { toInitialWords } from './initial-words.ts';
import { PagePane, PagePreview } from './page-preview.tsx';
import { useLooked, usePicked } from './pick-by-look.ts';
import css from './signing.module.css';
import { ToSignList } from './to-sign-list.tsx';
import { useWaitingInitials, type ToBeInitialled } from './waiting-initials.ts';

type Props = { /** letters picked on the desk: they stand first, and each is ticked once its pages were seen */ cameFor: readonly string[]; /** what to do when nothing waits any more */ done: ReactNode };

/** Letters that wait for the initial of this desk: the list, the pages of one beside it, and all that was looked at in one go. No page unseen is ticked. */
export function ToInitial({ cameFor, done }: Props) {
  const w = useWords(toInitialWords);
  const { letters, isPending: asks, total, error, again } = useWaitingInitials(cameFor);
  const [isPending, setPending] = useState(true);
  if (isPending && !asks) setPending(false);
  const wide = useMedia('(min-width: 1024px)');
  const looked = useLookedAt(letters);
  const { picked: wished, pick, pickAll } = usePicked(letters, (id) => cameFor.includes(id));
  const seen = letters.filter((letter) => looked.ids.has(letter.id));
  const picked = wished.filter((letter) => seen.includes(letter));
  const [opened, setOpened] = useState<string | null>(null);
  const [isSaid, say] = useState(false);
  const bulk = useBulk(renew);
  const shown = letters.find((letter) => letter.id === opened) ?? (wide ? letters[0] : undefined);
  const isDrawn = shown !== undefined && looked.ids.has(shown.id);
  const one = wide && picked.length === 0 && shown ? shown : null;
  const off = one ? !isDrawn && w.notDrawn : picked.length === 0 && w.pickOne;
  // What was not looked at is shown first; the box can be ticked when its pages are there.
  const tick = (id: string) => (looked.ids.has(id) ? pick(id) : setOpened(id));
  const give = (some: readonly ToBeInitialled[]) => {
    if (some.length === 0 || bulk.isRunning) return;
    setOpened(null);
    say(true);
    void bulk.start(some.map(({ id, title, stepId, version }) => {
      const commandId = newCommandId();
      return { id, label: title, run: () => call(giveInitial, { params: { stepId }, body: { commandId, seen: version } }) };
    }));
  };
  const act = () => give(one ? [one] : picked);
  const step = (by: number) => { const next = letters[letters.findIndex((letter) => letter.id === shown?.id) + by]; if (next) setOpened(next.id); };
  useKeys({ j: () => step(1), k: () => step(-1), x: () => { if (shown) tick(shown.id); }, p: () => { if (!off) act(); } }, wide);
  useTitle(w.place);
  const giveBack = shown ? <p><Link to={`/periksa/${shown.id}`}>{w.open}</Link></p> : null;
  return (
    <div className={css.signing}>
      <Page>
        <PageHead over={w.place} title={isPending ? w.place : w.waiting(total)} under={total > letters.length && !isPending ? w.first(letters.length) : undefined} />
        <Trouble problem={error} onRetry={again} />
        {isPending ? <TableSkeleton label={w.loading} rows={4} /> : null}
        {!isPending && letters.length === 0 ? <EmptyState action={done}>{w.noneSay}</EmptyState> : null}
        {!isPending && letters.length > 0 ? (
          <>
            <ToSignList label={w.place} all={w.pickSeen(seen.length)} choices={seen} letters={letters} picked={picked} shown={wide ? (shown?.id ?? null) : null} looked={looked.ids} onPick={tick} onPickAll={(on) => pickAll(on, seen)} onShow={setOpened} />
            <div className={css.footActs}>
              <Button kind="primary" size="lg" hint="P" off={off} onClick={act}>{one ? w.initialShown : w.initial(picked.length)}</Button>
              {off || looked.ids.size < letters.length ? <p className="meta" role="status">{off || w.lookFirst}</p> : null}
            </div>
            {wide ? <KeyHints keys={[{ keys: ['J', 'K'], does: w.keyMove }, { keys: ['X'], does: w.keyPick }, { keys: ['P'], does: w.keyInitial }]} /> : null}
          </>
        ) : null}
      </Page>
      {wide && shown && !isPending ? <PagePane key={shown.id} letter={shown} onDrawn={looked.add}>{giveBack}</PagePane> : null}
      {!wide && shown ? <PagePreview letter={shown} act={w.initialShown} isDrawn={isDrawn} onDrawn={looked.add} onAct={() => give([shown])} onClose={() => setOpened(null)}>{giveBack}</PagePreview> : null}
      {isSaid ? <BulkResults said={w.said} lines={bulk.lines} isRunning={bulk.isRunning} onRetry={() => void bulk.retry()} onClose={() => say(false)} /> : null}
    </div>
  );
}

const renew = () => void Promise.all([getApprovalRoute, getOutgoing, getDesk, listSeatCounts].map((stale) => queryClient.invalidateQueries({ queryKey: [stale.path] })));

/** Looked at in the very words it has now; told to the office as well, so that the next look shows what changed since. */
function useLookedAt(letters: readonly ToBeInitialled[]) {
  const nameOf = ({ id, version }: ToBeInitialled) => `${id} ${version}`;
  const { ids, add } = useLooked(new Set(letters.filter((letter) => letter.seen).map(nameOf)));
  const drawn = useCallback((id: string) => {
    const letter = letters.find((each) => each.id === id);
    if (!letter || ids.has(nameOf(letter))) return;
    add(nameOf(letter));
    void call(lookAtRoute, { params: { routeId: letter.routeId }, body: { commandId: newCommandId() } }).catch(() => undefined);
  }, [letters, ids, add]);
  return { ids: new Set(letters.filter((letter) => ids.has(nameOf(letter))).map(({ id }) => id)), add: drawn };
}
