import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { getBackupStatus } from '#shared/contracts/system.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayTime } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { BackupHealth } from './backup-health.tsx';
import { BackgroundWork } from './background-work.tsx';
import { FileStore } from './file-store.tsx';
import css from './health.module.css';
import { MailHealth } from './mail-health.tsx';
import { healthWords } from './words.ts';

const everyMs = 15_000;
/** What the load balancer is told too; it is not a room's route, so it has no contract. */
const Readiness = z.object({ ready: z.boolean(), checks: z.record(z.string(), z.boolean()) });
const checks = ['database', 'migrations', 'worker', 'disk', 'open'] as const;

function useReadiness() {
  return useQuery({
    queryKey: ['/readyz'], refetchInterval: everyMs, retry: false,
    // 503 is an answer: it carries what is wrong.
    queryFn: async ({ signal }) => Readiness.parse(await (await fetch('/readyz', { signal, headers: { accept: 'application/json' } })).json()),
  });
}

/** Whether the office can work, in sentences that say what to do. */
export function Health({ runsTheSystem, more }: { runsTheSystem: boolean; /** what other rooms have to say to who runs the system */ more?: ReactNode }) {
  const w = useWords(healthWords);
  const asked = useReadiness();
  const known = checks.filter((check) => asked.data?.checks[check] !== undefined);
  const bad = known.filter((check) => asked.data?.checks[check] === false);
  // What is said further down counts in the sentence at the head.
  const backup = useAsk(getBackupStatus, {}, { everyMs: 60_000, enabled: runsTheSystem });
  const care = bad.length + (backup.data?.isLate || backup.data?.isTrialDue ? 1 : 0);
  useTitle(w.title);
  return (
    <Page narrow>
      <PageHead over={w.title} title={asked.data ? (care === 0 ? w.good : w.bad(care)) : w.title} under={asked.dataUpdatedAt ? w.checkedAt(sayTime(new Date(asked.dataUpdatedAt).toISOString())) : undefined} />
      {asked.error ? <Refusal>{w.unreachable}</Refusal> : null}
      {asked.isPending ? <TableSkeleton label={w.loading} rows={5} /> : null}
      <ul className={css.list} aria-label={w.list}>
        {known.map((check) => {
          const isFine = asked.data?.checks[check] === true;
          return <li key={check} className={isFine ? '' : css.bad}><b>{w[check]}</b><span>{isFine ? w[`${check}Ok`] : w[`${check}Bad`]}</span><LeafMark kind={isFine ? 'done' : 'half'}>{isFine ? w.fine : w.wrong}</LeafMark></li>;
        })}
      </ul>
      {runsTheSystem ? <><BackupHealth /><FileStore /><MailHealth />{more}<BackgroundWork /></> : null}
    </Page>
  );
}
