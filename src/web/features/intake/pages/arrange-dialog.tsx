import { Select } from '@mantine/core';
import { useState } from 'react';
import { arrangePages, listPapers } from '#shared/contracts/intake.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import type { Paper } from '../paper.ts';
import { PageGrid } from './page-grid.tsx';
import { arrangedFiles, groupsOf, planOf, type Plan } from './page-plan.ts';
import css from './pages.module.css';
import { useDrawn } from './use-drawn.ts';
import { pagesWords } from './words.ts';

type Props = { paper: Paper; /** papers whose pages may be merged into this one */ others: Paper[]; onClose: () => void; onDone: () => void };

/** The pages of a paper, all at once: turned, cut, moved, dropped, split into letters, with those of another paper merged in. */
export function ArrangeDialog({ paper, others, onClose, onDone }: Props) {
  const w = useWords(pagesWords);
  const [mergedId, setMergedId] = useState<string | null>(null);
  const merged = others.find((other) => other.id === mergedId);
  const own = useDrawn(arrangedFiles(paper));
  const theirs = useDrawn(merged ? arrangedFiles(merged) : []);
  const [changed, setChanged] = useState<Plan | null>(null);
  const ready = own.isDrawn && theirs.isDrawn;
  const plan = changed ?? planOf([...own.cards, ...theirs.cards].map((card) => ({ fileId: card.id, pages: card.pages })));
  const groups = groupsOf(plan);
  const send = useAct(arrangePages, { renews: [listPapers], onDone: () => { toast(w.stored); onDone(); onClose(); } });
  const store = () => send.mutate({ params: { paperId: paper.id }, body: { replaces: arrangedFiles(paper), merges: merged ? [merged.id] : [], groups } });
  const candidates = others.filter((other) => other.heldBy === null && other.files.length > 0 && other.version > 0);
  return (
    <Dialog
      open onClose={onClose} title={w.title} width={1080}
      foot={<><Button kind="primary" busy={send.isPending && w.storing} off={ready ? groups.length === 0 && w.nothingLeft : w.notDrawn} onClick={store}>{w.store}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button><span className={`meta ${css.count}`}>{w.letters(groups.length)}</span></>}
    >
      <Trouble problem={send.error} />
      <p className="meta">{w.say}</p>
      {ready ? <PageGrid plan={plan} onChange={setChanged} /> : <Notice>{w.notDrawn}</Notice>}
      {candidates.length > 0 ? (
        <Select
          className={css.merge ?? ''} label={w.merge} placeholder={w.noMerge} clearable value={mergedId}
          onChange={(id) => { setMergedId(id); setChanged(null); }} data={candidates.map((other) => ({ value: other.id, label: other.senderName || other.name || other.id }))}
        />
      ) : null}
      {paper.files.length > arrangedFiles(paper).length ? <p className="meta">{w.attachments}</p> : null}
    </Dialog>
  );
}
