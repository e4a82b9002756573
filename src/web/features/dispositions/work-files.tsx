import type { Disposition } from '#shared/contracts/dispositions.contract.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import css from './dispositions.module.css';
import { workFileWords } from './file-words.ts';
import { SheetFiles } from './sheet-files.tsx';
import { workFilesOf } from './work-files.ts';

/** What was laid with sheets and reports, below the files of the letter itself. */
export function WorkFiles({ dispositions }: { dispositions: Disposition[] }) {
  const w = useWords(workFileWords);
  const groups = workFilesOf(dispositions);
  if (groups.length === 0) return null;
  return (
    <section className={css.workFiles} aria-label={w.work}>
      {groups.map((group) => (
        <div key={group.id}>
          <p className="label">{group.kind === 'sheet' ? w.ofSheet(group.title) : w.ofReport(group.title)}{group.at ? `, ${sayMoment(group.at)}` : null}</p>
          <SheetFiles files={group.files} />
        </div>
      ))}
    </section>
  );
}
