import { Checkbox } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { getDesk } from '#shared/contracts/desk.contract.ts';
import { getOutgoing, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { call } from '#web/lib/api.ts';
import { keyOf, useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { speak, useWords } from '#web/lib/words.ts';
import type { AttachedFile } from '#web/ui/files/attached-files.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { PagePreview } from './page-preview.tsx';
import { SignOutgoing, type OutgoingToSign } from './sign-outgoing.tsx';
import css from './signing.module.css';
import { toSignWords } from './words.ts';

/** Letters that wait for the signature of the seat one acts from: look at the pages, pick, sign them in one go. */
export function ToSign({ positionId, only }: { positionId: string | null; /** these letters, when one came for them */ only: readonly string[] | null }) {
  const w = useWords(toSignWords);
  const { letters, isPending, error, again } = useWaiting(positionId, only);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [signing, setSigning] = useState<readonly OutgoingToSign[] | null>(null);
  const [shown, setShown] = useState<Waiting | null>(null);
  const picked = letters.filter((letter) => !left.has(letter.id));
  const pick = (id: string) => setLeft((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  useTitle(w.place);
  return (
    <Page narrow>
      <PageHead over={w.place} title={isPending ? w.place : w.waiting(letters.length)}>
        <ButtonLink to="/akun/tanda-tangan">{w.mine}</ButtonLink>
      </PageHead>
      <Trouble problem={error} onRetry={again} />
      {isPending ? <TableSkeleton label={w.loading} rows={4} /> : null}
      {!isPending && letters.length === 0 ? <EmptyState title={w.none}>{w.noneSay}</EmptyState> : null}
      {letters.length > 0 ? (
        <>
          <ul className={css.waiting} aria-label={w.place}>
            {letters.map((letter) => (
              <li key={letter.id} className={css.line}>
                <Checkbox label={letter.title} checked={!left.has(letter.id)} onChange={() => pick(letter.id)} />
                <Button size="sm" onClick={() => setShown(letter)}>{w.look}<span className="sr"> {letter.title}</span></Button>
                <small>{[letter.kind, letter.to, letter.files.length > 0 && w.carries(letter.files.map((file) => file.title)), letter.number].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
          <div className={css.footActs}>
            <Button kind="primary" size="lg" off={picked.length === 0 && w.pickOne} onClick={() => setSigning(picked)}>{w.sign(picked.length)}</Button>
          </div>
        </>
      ) : null}
      {shown ? <PagePreview letter={shown} onClose={() => setShown(null)} /> : null}
      {signing ? <SignOutgoing letters={signing} onClose={() => setSigning(null)} /> : null}
    </Page>
  );
}

type Waiting = OutgoingToSign & { kind: string; /** whom it goes to, the first by name */ to: string; /** what goes along with its pages */ files: readonly AttachedFile[] };

const most = 50;

/** What the desk says waits for this seat's signature, also where a number was given and the signature failed; each with what signing it needs. */
function useWaiting(positionId: string | null, only: readonly string[] | null) {
  const desk = useAsk(getDesk, { query: { act: 'sign', limit: most } }, { enabled: !only });
  const ids = only?.slice(0, most) ?? (desk.data?.rows ?? []).map((row) => row.letterId);
  const details = useQueries({ queries: ids.map((letterId) => ({ queryKey: keyOf(getOutgoing, { params: { letterId } }), queryFn: () => call(getOutgoing, { params: { letterId } }) })) });
  const letters = details.flatMap((detail) => (detail.data ? asWaiting(detail.data, positionId) : []));
  const isPending = (!only && desk.isPending) || details.some((detail) => detail.isPending);
  return { letters, isPending, error: desk.error ?? details.find((detail) => detail.error)?.error ?? null, again: () => void Promise.all([desk.refetch(), ...details.map((detail) => detail.refetch())]) };
}

function sayAddressees([first = '', ...others]: readonly string[]): string {
  if (first === '') return '';
  return speak(toSignWords).goesTo(first, others.length);
}

function asWaiting(letter: OutgoingDetail, positionId: string | null): Waiting[] {
  const content = letter.draft?.content;
  const way = content?.way;
  if (!letter.allowed.includes('sign') || content?.signer?.positionId !== positionId || (way !== 'certificate' && way !== 'login')) return [];
  return [{ id: letter.id, version: letter.version, title: letter.subject ?? letter.typeName, kind: letter.typeName, to: sayAddressees(content.to.map((each) => each.name)), files: content.attachments, number: letter.number, pages: null, way }];
}
