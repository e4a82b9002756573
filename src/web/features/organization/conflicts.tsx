import type { AssignmentConflict } from '#shared/contracts/organization.contract.ts';
import type { z } from 'zod';
import { sayDay } from '#web/lib/dates.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

type Conflict = z.infer<typeof AssignmentConflict>;

function sayConflict(conflict: Conflict, w: Spoken<typeof organizationWords>): string {
  const { fromOn, untilOn, employee, position } = conflict;
  const when = fromOn ? (untilOn ? w.when(sayDay(fromOn), sayDay(untilOn)) : w.whenOpen(sayDay(fromOn))) : '';
  return w[conflict.kind](employee?.name ?? position?.title ?? '', when);
}

/** What stands against the days chosen: said while they are chosen, not after the refusal. */
export function Conflicts({ conflicts, isChecking }: { conflicts: Conflict[] | undefined; isChecking: boolean }) {
  const w = useWords(organizationWords);
  if (isChecking) return <p className={css.calm} role="status">{w.checkingConflict}</p>;
  if (!conflicts) return null;
  if (conflicts.length === 0) return <p className={css.calm} role="status">{w.noConflict}</p>;
  return <div className={css.conflict} role="status"><b>{conflicts.some((conflict) => conflict.blocks) ? w.conflictTitle : w.noteTitle}</b>{conflicts.map((conflict, index) => <p key={index}>{sayConflict(conflict, w)}</p>)}</div>;
}
