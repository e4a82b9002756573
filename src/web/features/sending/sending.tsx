import type { ReactNode } from 'react';
import { getSending } from '#shared/contracts/sending.contract.ts';
import { isClosedTo } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { AtRegistry } from './at-registry.tsx';
import { Counting } from './counting.tsx';
import { Over } from './over.tsx';
import { SendForm } from './send-form.tsx';
import { SentTrack } from './sent-track.tsx';
import { sendingWords } from './words.ts';

type Props = { letterId: string; /** units whose registry the reader keeps */ keeps: readonly { id: string }[]; /** what is said of a letter that does not open at this desk */ closed: (problem: { status: number; message: string }) => ReactNode };

/** One letter on its way out: looked over before, taken back within its seconds, followed after. */
export function SendingPage({ letterId, keeps, closed }: Props) {
  const w = useWords(sendingWords);
  const asked = useAsk(getSending, { params: { letterId } });
  const sending = asked.data;
  useTitle(w.place);
  if (asked.error && isClosedTo(asked.error)) return closed(asked.error);
  if (!sending)
    return (
      <Page narrow>
        <PageHead over={w.place} title={w.titleUnseen} />
        <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
        {asked.error ? null : <TableSkeleton label={w.loading} rows={4} />}
      </Page>
    );
  if (sending.state === 'sent' || sending.state === 'withdrawn') return <SentTrack sending={sending} keepsList={keeps.some((unit) => unit.id === sending.carriedFrom.unitId)} />;
  if (sending.state === 'sending') return <Counting sending={sending} />;
  const isSigned = sending.state === 'signed' || sending.state === 'to_release';
  if (isSigned && sending.summary && sending.allowed.includes('send')) return <SendForm sending={sending} summary={sending.summary} />;
  if (isSigned && (sending.state === 'to_release' || sending.allowed.includes('hand_over'))) return <AtRegistry sending={sending} />;
  return (
    <Page narrow>
      <PageHead over={<Over sending={sending} />} title={w.titleNotReady} />
      <EmptyState title={w.titleNotReady} action={<ButtonLink to={`/periksa/${letterId}`}>{w.toCheck}</ButtonLink>}>{w.notReadySay}</EmptyState>
    </Page>
  );
}
