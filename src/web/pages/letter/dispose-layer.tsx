import { getDispositionSheet, type Disposition } from '#shared/contracts/dispositions.contract.ts';
import { DisposeForm } from '#web/features/dispositions/dispose-form.tsx';
import { dispositionWords } from '#web/features/dispositions/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useMedia } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { BottomSheet } from '#web/ui/bottom-sheet.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Refusal } from '#web/ui/say/say.tsx';

type Props = { letterId: string; parentRecipientId: string | null; /** deadline of the branch that is passed on */ parentDue: string | null; /** what an assistant prepared, to be changed */ draft: Disposition | null; onClose: () => void };

/** Disposing: on a phone a sheet over the letter, which stays readable above; on a desk a question beside it. */
export function DisposeLayer({ letterId, parentRecipientId, parentDue, draft, onClose }: Props) {
  const w = useWords(dispositionWords);
  const k = useWords(kitWords);
  const wide = useMedia('(min-width: 1024px)');
  const sheet = useAsk(getDispositionSheet, { params: { letterId } });
  const title = parentRecipientId ? w.passOn : w.title;
  const inside = sheet.data ? (
    <DisposeForm letterId={letterId} sheet={sheet.data} parentRecipientId={parentRecipientId ?? sheet.data.parentRecipientId} parentDue={parentDue} draft={draft} onDone={onClose} />
  ) : sheet.error ? (
    <Refusal>{sheet.error.message}</Refusal>
  ) : (
    <SkeletonRows count={3} label={k.loading} />
  );
  if (wide)
    return (
      <Dialog open keeps onClose={onClose} title={title} width={600}>
        {inside}
      </Dialog>
    );
  return (
    <BottomSheet label={title} onClose={onClose}>
      {inside}
    </BottomSheet>
  );
}
