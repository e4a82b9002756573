import type { WaitingLetter } from '#shared/contracts/expedition.contract.ts';
import { getOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { DraftPages } from '#web/features/approvals/draft-pages.tsx';
import { deskWords } from '#web/features/desk/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useRested } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Sheet } from '#web/ui/paper/paper.tsx';
import { FileSheets } from '../file-sheets.tsx';

/** The page of a letter in the queue: the finished file where there is one, else as it is set now. Walking past a secret letter does not lay it open. */
export function QueueSheet({ row }: { row: WaitingLetter }) {
  const w = useWords(deskWords);
  const letterId = useRested(row.id, 120);
  const closed = isSecret(row.securityClass);
  const { data } = useAsk(getOutgoing, { params: { letterId } }, { enabled: !closed });
  if (closed) return <p className="meta">{w.closedPaper}</p>;
  if (!data || letterId !== row.id) return <Sheet src={null} alt="" />;
  const label = data.subject ?? data.typeName;
  return data.fileId ? <FileSheets key={data.fileId} fileId={data.fileId} label={label} /> : <DraftPages key={row.id} letterId={row.id} of={`${row.since} ${data.number ?? ''}`} label={label} />;
}
