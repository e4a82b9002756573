import { compareVersions, listVersions } from '#shared/contracts/outgoing.contract.ts';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { sayParts } from '#web/lib/part-words.ts';
import { useWords } from '#web/lib/words.ts';
import css from './approvals.module.css';
import { approvalWords } from './words.ts';

type Look = NonNullable<ApprovalRoute['sinceMyLook']>;

/** What changed since this reader at this desk last looked: word by word where that version was kept, else by the names of the parts. */
export function ChangesBlock({ letterId, look }: { letterId: string; look: Look }) {
  const w = useWords(approvalWords);
  return (
    <div className={css.changes}>
      <p className="meta">{w.changedSince(sayMoment(look.at))}</p>
      <Differences letterId={letterId} look={look} />
    </div>
  );
}

function Differences({ letterId, look }: { letterId: string; look: Look }) {
  const w = useWords(approvalWords);
  const versions = useAsk(listVersions, { params: { letterId }, query: { limit: 100 } });
  const seen = versions.data?.rows.find((version) => version.parts.length === Object.keys(look.parts).length && version.parts.every((part) => look.parts[part.name] === part.hash));
  const compared = useAsk(compareVersions, { params: { letterId }, query: { from: seen?.n ?? 1 } }, { enabled: seen !== undefined });
  const runsOf = (part: string) => compared.data?.changes.find((change) => change.part === part)?.runs ?? [];
  return look.changed.map((part) => (
    <section key={part} className={css.change}>
      <h3>{sayParts([part])}</h3>
      {runsOf(part).length === 0 ? (
        <p className="meta">{versions.isPending || compared.isLoading ? '…' : w.noDifference}</p>
      ) : (
        <p className={css.difference}>
          {runsOf(part).map((run, at) => {
            if (run.kind === 'gone') return <del key={at}><span className="sr">{w.gone}: </span>{run.text}</del>;
            if (run.kind === 'new') return <ins key={at}><span className="sr">{w.fresh}: </span>{run.text}</ins>;
            return <span key={at}>{run.text}</span>;
          })}
        </p>
      )}
    </section>
  ));
}
