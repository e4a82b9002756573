import type { AgendaRow } from '#shared/contracts/agenda.contract.ts';

export type Run = { id: string; day: string; count: number };

type Line = Pick<AgendaRow, 'kind' | 'datedOn'>;

/**
 * The lines in runs of one day, for the rule above each. A number without a letter (held, or void and never given) stands in
 * the run it lies in: the day it was held or voided says nothing of the letters around it.
 */
export function runsOf<Row extends Line>(rows: readonly Row[]): ReadonlyMap<Row, Run> {
  const runs = new Map<Row, Run>();
  const firstDay = rows.find((each) => each.kind === 'given')?.datedOn ?? rows[0]?.datedOn ?? '';
  let run: Run = { id: `0 ${firstDay}`, day: firstDay, count: 0 };
  for (const [index, row] of rows.entries()) {
    const isGiven = row.kind === 'given';
    if (isGiven && row.datedOn !== run.day) run = { id: `${index} ${row.datedOn}`, day: row.datedOn, count: 0 };
    if (isGiven) run.count += 1;
    runs.set(row, run);
  }
  return runs;
}
