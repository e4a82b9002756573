import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { sayChanged } from './desk-lines.tsx';
import { deskWords } from './words.ts';

/** What one must know before the page: that its sender took it back, or with which words it came back. */
export function RowNotice({ row }: { row: DeskRow }) {
  const w = useWords(deskWords);
  if (row.takenBack) return <Refusal>{w.takenBackSay}</Refusal>;
  const changed = sayChanged(row);
  if (changed) return <Notice>{changed}.</Notice>;
  return row.reason === null ? null : <Notice title={row.handedBy ? w.cameBack(row.handedBy) : w.cameBackOnly}>{row.reason}</Notice>;
}
