import { useState, type ReactNode } from 'react';
import { getMySigning } from '#shared/contracts/signing.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useKeys, useMedia, useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState, Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { PagePane, PagePreview } from './page-preview.tsx';
import { useLooked, usePicked } from './pick-by-look.ts';
import { SignOutgoing, type OutgoingToSign } from './sign-outgoing.tsx';
import css from './signing.module.css';
import { ToSignList } from './to-sign-list.tsx';
import { useSeenBefore, useWaiting } from './waiting-letters.ts';
import { signDialogWords, toSignWords } from './words.ts';

type Props = {
  positionId: string | null;
  /** the position with its mark, as the page will name the signer: "Plh. Sekretaris Daerah" */
  actingAs: string | null;
  /** letters one came for: they stand first and are picked */
  cameFor: readonly string[];
  /** what to say when nothing waits any more */
  done: ReactNode;
};

/** Letters that wait for the signature of the seat one acts from: the list, the pages of one beside it, and all that is picked in one go. */
export function ToSign({ positionId, actingAs, cameFor, done }: Props) {
  const w = useWords(toSignWords);
  const { letters, isPending: asks, total, error, again } = useWaiting(positionId, cameFor);
  // What comes later joins the list; only before the first time all are there is nothing shown.
  const [isPending, setPending] = useState(true);
  if (isPending && !asks) setPending(false);
  const wide = useMedia('(min-width: 1024px)');
  const { picked, pick, pickAll } = usePicked(letters, (id) => cameFor.includes(id));
  const looked = useLooked(useSeenBefore(picked));
  const [signing, setSigning] = useState<readonly OutgoingToSign[] | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const shown = letters.find((letter) => letter.id === opened) ?? (wide ? letters[0] : undefined);
  const unseen = picked.filter((letter) => !looked.has(letter.id)).length;
  const step = (by: number) => { const next = letters[letters.findIndex((letter) => letter.id === shown?.id) + by]; if (next) setOpened(next.id); };
  useKeys({ j: () => step(1), k: () => step(-1), x: () => { if (shown) pick(shown.id); } }, wide);
  useTitle(w.place);
  // Where pages lie beside the list, the one in view can be signed as it lies there.
  const one = wide && picked.length === 0 && shown ? shown : null;
  // A page that is not there yet is not signed as it lies there.
  const isDrawn = shown !== undefined && looked.has(shown.id);
  const off = one ? !isDrawn && w.notDrawn : picked.length === 0 && w.pickOne;
  const next = signing ? (letters.find((letter) => !signing.some((each) => each.id === letter.id))?.title ?? null) : null;
  return (
    <div className={css.signing}>
      <Page>
        <PageHead over={w.place} title={isPending ? w.place : w.waiting(total)} under={total > letters.length && !isPending ? w.first(letters.length) : undefined}>
          {wide ? <ButtonLink to="/akun/tanda-tangan">{w.mine}</ButtonLink> : null}
        </PageHead>
        <Trouble problem={error} onRetry={again} />
        {isPending ? <TableSkeleton label={w.loading} rows={4} /> : null}
        {!isPending && letters.length === 0 ? <EmptyState action={done}>{w.noneSay}</EmptyState> : null}
        {!isPending && letters.length > 0 ? (
          <>
            {letters.some((letter) => letter.way === 'certificate') ? <NoCertificate /> : null}
            <ToSignList label={w.place} all={w.pickAll(letters.length)} letters={letters} picked={picked} shown={wide ? (shown?.id ?? null) : null} looked={looked.ids} onPick={pick} onPickAll={(on) => pickAll(on)} onShow={setOpened} />
            <div className={css.footActs}>
              <Button kind="primary" size="lg" off={off} onClick={() => setSigning(one ? [one] : picked)}>{one ? w.signShown : w.sign(picked.length)}</Button>
              {off || unseen > 0 ? <p className="meta" role="status">{off || w.unseen(unseen)}</p> : null}
            </div>
            {wide ? <KeyHints keys={[{ keys: ['J', 'K'], does: w.keyMove }, { keys: ['X'], does: w.keyPick }]} /> : null}
          </>
        ) : null}
      </Page>
      {wide && shown && !isPending ? <PagePane key={shown.id} letter={shown} onDrawn={looked.add} /> : null}
      {!wide && shown ? <PagePreview letter={shown} act={w.signShown} isDrawn={isDrawn} onDrawn={looked.add} onAct={() => { setOpened(null); setSigning([shown]); }} onClose={() => setOpened(null)} /> : null}
      {signing ? <SignOutgoing letters={signing} actingAs={actingAs} next={next} onClose={() => { setSigning(null); setOpened(null); }} /> : null}
    </div>
  );
}

/** Told before anything is picked: the passphrase of a certificate that is not there cannot be typed. */
function NoCertificate() {
  const w = useWords(signDialogWords);
  const mine = useAsk(getMySigning);
  if (!mine.data || mine.data.state === 'good' || mine.data.state === 'ends_soon') return null;
  return <Notice title={w.noCertificate} action={<ButtonLink to="/akun/tanda-tangan">{w.makeOne}</ButtonLink>} />;
}
