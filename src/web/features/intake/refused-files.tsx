import { dismissPaperRefusal, listPapers } from '#shared/contracts/intake.contract.ts';
import { errorWords } from '#shared/error-words/index.ts';
import { useAct } from '#web/lib/asking.ts';
import { saySize } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './intake.module.css';
import { fileKey, isTyped, type Paper } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; /** keys of files told beside their own upload already */ told: string[]; onRemovePaper: () => void };

/** Files sent for this paper that were not taken, with the reason, until a clerk has seen it. A paper that has nothing else goes with its last reason. */
export function RefusedFiles({ paper, told, onRemovePaper }: Props) {
  const w = useWords(intakeWords);
  const language = useLanguage();
  const dismiss = useAct(dismissPaperRefusal, { renews: [listPapers] });
  const rows = paper.refused.filter((row) => !told.includes(fileKey(row)));
  const isEmpty = paper.files.length === 0 && !isTyped(paper);
  if (rows.length === 0) return null;
  return (
    <div className={css.refusals}>
      {rows.map((row) => (
        <Refusal
          key={fileKey(row)} title={w.notTaken(row.size > 0 ? `${row.name} (${saySize(row.size)})` : row.name)}
          action={isEmpty
            ? <Button size="sm" onClick={onRemovePaper}>{w.remove}</Button>
            : <Button size="sm" busy={dismiss.isPending && w.closing} onClick={() => dismiss.mutate({ params: { paperId: paper.id }, body: { name: row.name, size: row.size } })}>{w.understood}</Button>}
        >
          {errorWords[row.code]?.[language] ?? row.code}
        </Refusal>
      ))}
    </div>
  );
}
