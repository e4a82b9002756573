import { listLayoutVersions } from '#shared/contracts/layouts.contract.ts';
import type { LayoutSettings } from '#shared/domain/layout.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './layouts.module.css';
import { layoutWords } from './words.ts';

type Props = { unitId: string | null; onClose: () => void; onTake: (version: number, settings: LayoutSettings) => void };

/** Every state the layout had; an old one is opened again as a change of today. */
export function HistoryDialog({ unitId, onClose, onTake }: Props) {
  const w = useWords(layoutWords);
  const asked = useAsk(listLayoutVersions, { query: unitId ? { unitId } : {} });
  return (
    <Dialog open onClose={onClose} title={w.historyTitle} foot={<Button onClick={onClose}>{w.close}</Button>}>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.data?.rows.length === 0 ? <EmptyState title={w.historyEmpty} /> : null}
      <ol className={css.history}>
        {asked.data?.rows.map((row) => (
          <li key={row.version}>
            <span><b>{w.version(row.version)}</b><small>{sayMoment(row.changedAt)} · {row.changedByName} · {w.partsSet(Object.keys(row.settings).length)}</small></span>
            <Button size="sm" onClick={() => onTake(row.version, row.settings)}>{w.take}<span className="sr"> {w.version(row.version)}</span></Button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
