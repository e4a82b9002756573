import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { titleAs, type AssignmentKind } from '#shared/domain/assignment-kind.ts';
import type { StepKind } from '#shared/domain/approval.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { ROUTE_KIND } from '../initials/route-parts.ts';

type Given = { title: string; seat: AssignmentKind; name: string; at: Date; kind: StepKind };

/** The initials a letter was finished with, in their order: who gave each, in which seat, and when by the clock of the city. Nothing where its signer wrote it. */
export async function initialsOf({ tx }: QueryContext, { letterId }: { letterId: string }): Promise<LetterSheet['initials']> {
  const { rows } = await sql<Given>`
    select p.title, s.initialled_seat as seat, e.name, s.initialled_at as at, s.kind
    from approvals.step_card s join organization.position_card p on p.id = s.position_id join organization.employee_card e on e.id = s.initialled_by_employee_id
    where s.subject_kind = ${ROUTE_KIND} and s.subject_id = ${letterId} and s.route_state = 'finished' and s.state = 'initialled' order by s.place, s.initialled_at, s.step_id`.execute(tx);
  const { timeZone } = await loadCalendar(tx);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  return rows.map(({ title, seat, name, at, kind }) => ({ position: titleAs(title, seat), name, at: clock.format(at).replaceAll('/', '-').replace(', ', ' ').replace(':', '.'), kind }));
}
