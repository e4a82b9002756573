import { listSessions, revokeOtherSessions, revokeSession } from '#shared/contracts/identity.contract.ts';
import { useAsk, queryClient } from '#web/lib/asking.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import css from './identity.module.css';
import { identityWords } from './words.ts';

/** Where I am signed in, each to be ended. */
export function OpenSessions() {
  const w = useWords(identityWords);
  const k = useWords(kitWords);
  const sessions = useAsk(listSessions);
  const rows = sessions.data?.rows ?? [];
  const end = async (act: () => Promise<number>) => {
    try {
      toast(w.ended(await act()));
    } catch (problem) {
      toast(problem instanceof ApiProblem ? problem.message : String(problem));
    }
    await queryClient.invalidateQueries({ queryKey: [listSessions.path] });
  };
  return (
    <section className={css.panel} aria-labelledby="sessions">
      <h2 className="h3" id="sessions">
        {w.sessions}
      </h2>
      <p>{w.sessionsSay}</p>
      <Trouble problem={sessions.error} />
      {sessions.isPending ? <SkeletonRows count={2} label={k.loading} /> : null}
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.id} className={css.item}>
            <span>
              <b>{row.device}</b>
              <small>{[row.address, w.lastSeen(sayMoment(row.lastSeenAt))].filter(Boolean).join(' · ')}</small>
            </span>
            {row.current ? (
              <LeafMark kind="now">{w.thisSession}</LeafMark>
            ) : (
              <Button
                size="sm"
                onClick={() =>
                  void end(async () => {
                    await call(revokeSession, { params: { sessionId: row.id } });
                    return 1;
                  })
                }
              >
                {w.endSession}
                <span className="sr"> {row.device}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rows.length > 1 ? (
        <div>
          <Button onClick={() => void end(async () => (await call(revokeOtherSessions, {})).ended)}>{w.endOthers}</Button>
        </div>
      ) : null}
    </section>
  );
}
