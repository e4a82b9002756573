import { getDispositionSheet, type Disposition } from '#shared/contracts/dispositions.contract.ts';
import { DisposeForm } from '#web/features/dispositions/dispose-form.tsx';
import type { Wish } from '#web/features/dispositions/use-dispose.ts';
import { dispositionWords } from '#web/features/dispositions/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useMedia } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { BottomSheet } from '#web/ui/bottom-sheet.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Refusal } from '#web/ui/say/say.tsx';

type Props = { letterId: string; wish: Wish; /** deadline of the branch that is passed on */ parentDue: string | null; /** the sheet one begins from */ like: Disposition | null; onClose: () => void };

/** Disposing: on a phone a sheet over the letter, which stays readable above; on a desk beside it, so that its pages can be turned meanwhile. */
export function DisposeLayer({ letterId, wish, parentDue, like, onClose }: Props) {
  const w = useWords(dispositionWords);
  const k = useWords(kitWords);
  const wide = useMedia('(min-width: 1024px)');
  const sheet = useAsk(getDispositionSheet, { params: { letterId } });
  const title = wish.again ? (wish.again.keepsDesk ? w.sendAgain : w.disposeElsewhere) : wish.parent ? w.passOn : w.title;
  const inside = sheet.data ? (
    <DisposeForm letterId={letterId} sheet={sheet.data} wish={{ ...wish, parent: wish.parent ?? sheet.data.parentRecipientId }} parentDue={parentDue} like={like} onDone={onClose} />
  ) : sheet.error ? (
    <Refusal>{sheet.error.message}</Refusal>
  ) : (
    <SkeletonRows count={3} label={k.loading} />
  );
  if (wide)
    return (
      <Dialog open keeps beside onClose={onClose} title={title} width={600}>
        {inside}
      </Dialog>
    );
  return (
    <BottomSheet label={title} onClose={onClose}>
      {inside}
    </BottomSheet>
  );
}
