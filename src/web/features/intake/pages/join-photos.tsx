import { arrangePages, listPapers } from '#shared/contracts/intake.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import type { Paper } from '../paper.ts';
import { arrangedFiles, groupsOf, planOf } from './page-plan.ts';
import { useDrawn } from './use-drawn.ts';
import { pagesWords } from './words.ts';

type Props = { paper: Paper; /** photos of it are still on their way */ isSending: boolean; onDone: () => void };

/** Photos taken together are the pages of one letter: one press makes one file of them, in the order they were taken. */
export function JoinPhotos({ paper, isSending, onDone }: Props) {
  const w = useWords(pagesWords);
  const photos = arrangedFiles(paper);
  const { cards, isDrawn } = useDrawn(photos);
  const send = useAct(arrangePages, { renews: [listPapers], onDone: () => { toast(w.joined(photos.length)); onDone(); } });
  const [first] = groupsOf(planOf(cards.map((card) => ({ fileId: card.id, pages: card.pages }))));
  const off = isSending ? w.stillSending : isDrawn ? false : w.notDrawn;
  const join = () => { if (first) send.mutate({ params: { paperId: paper.id }, body: { replaces: photos, merges: [], groups: [first] } }); };
  return (
    <Notice title={w.photos(photos.length)} action={<Button size="sm" busy={send.isPending && w.storing} off={off} onClick={join}>{w.join}</Button>}>
      {send.error ? send.error.message : w.joinSay}
    </Notice>
  );
}
