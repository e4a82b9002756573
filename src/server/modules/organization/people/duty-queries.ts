import { sql } from 'kysely';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { administersEverywhere, reaches, reachOf } from '../organization.policy.ts';

type DutyView = Reply<typeof contracts.listDuties>['rows'][number];
type ShownDuty = Omit<DutyView, 'mayEnd' | 'basis'> & { basisNumber: string | null; basisDate: string | null };
type AssistantView = Reply<typeof contracts.listAssistants>['rows'][number];
type ShownAssistant = Omit<AssistantView, 'mayEnd' | 'basis'> & { basisNumber: string | null; basisDate: string | null; unitId: string };

const agencyWide = ['super-administrator', 'admin-kantor', 'examiner', 'managing-team'];
const basisOf = (row: { basisNumber: string | null; basisDate: string | null }) => (row.basisNumber === null ? null : { number: row.basisNumber, date: row.basisDate });

/** Present and coming roles; ended ones live in the audit chain. */
export async function listDuties(ctx: QueryContext, input: Query<typeof contracts.listDuties>): Promise<Reply<typeof contracts.listDuties>> {
  const after = readCursor(input.after, 2);
  const { role = null, unitId = null, employeeId = null } = input;
  const { rows } = await sql<ShownDuty>`
    select d.id, d.role, json_build_object('id', e.id, 'name', e.name) as employee, d.from_on, d.until_on, d.basis_number, d.basis_date, d.scope, d.includes_secret,
      case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'abbreviation', u.abbreviation) end as unit
    from organization.duty d join organization.employee e on e.id = d.employee_id left join organization.unit u on u.id = d.unit_id
    where d.revoked_at is null and coalesce(d.until_on, 'infinity') >= (select organization.day_of(${ctx.now}))
      and (${role}::text is null or d.role = ${role}) and (${unitId}::uuid is null or d.unit_id = ${unitId}) and (${employeeId}::uuid is null or d.employee_id = ${employeeId})
      and (${after === null} or (d.role, d.id) > (${after?.[0] ?? ''}, ${after?.[1] ?? null}::uuid))
    order by d.role, d.id limit ${input.limit + 1}`.execute(ctx.tx);
  const reach = await reachOf(ctx);
  const mayEnd = (row: ShownDuty) => (agencyWide.includes(row.role) ? reach === 'everywhere' : reaches(reach, row.unit?.id ?? null));
  return toPage(rows, input.limit, {
    row: (row) => {
      const { basisNumber: _number, basisDate: _date, ...duty } = row;
      return { ...duty, basis: basisOf(row), mayEnd: mayEnd(row) };
    },
    key: (row) => [row.role, row.id],
  });
}

export async function listAssistants(ctx: QueryContext, input: Query<typeof contracts.listAssistants>): Promise<Reply<typeof contracts.listAssistants>> {
  const { positionId = null, employeeId = null } = input;
  const { rows } = await sql<ShownAssistant>`
    select a.id, json_build_object('id', e.id, 'name', e.name) as employee, json_build_object('id', p.id, 'title', p.title, 'unitName', u.name) as position,
      a.named_for_secret, a.from_on, a.until_on, a.basis_number, a.basis_date, p.unit_id
    from organization.assistant a join organization.employee e on e.id = a.employee_id join organization.position p on p.id = a.position_id join organization.unit u on u.id = p.unit_id
    where a.revoked_at is null and coalesce(a.until_on, 'infinity') >= (select organization.day_of(${ctx.now}))
      and (${positionId}::uuid is null or a.position_id = ${positionId}) and (${employeeId}::uuid is null or a.employee_id = ${employeeId})
    order by p.echelon nulls first, p.title, e.name limit 500`.execute(ctx.tx);
  const reach = await reachOf(ctx, 'delegation');
  return {
    rows: rows.map((row) => {
      const { basisNumber: _number, basisDate: _date, unitId, ...assistant } = row;
      return { ...assistant, basis: basisOf(row), mayEnd: reaches(reach, unitId) };
    }),
  };
}

export async function listTeams(ctx: QueryContext): Promise<Reply<typeof contracts.listTeams>> {
  const { rows } = await sql<Omit<Reply<typeof contracts.listTeams>['rows'][number], 'decree'> & { decreeNumber: string | null; decreeDate: string | null }>`
    select t.id, t.code, t.name, t.task, t.decreed_by, t.basis, t.decree_number, t.decree_date, t.version,
      coalesce((select json_agg(json_build_object('id', s.id, 'seat', s.seat, 'holder', s.holder, 'employee', case when e.id is not null then json_build_object('id', e.id, 'name', e.name) end) order by s.rank_order)
        from organization.team_seat s left join organization.employee e on e.id = s.employee_id where s.team_id = t.id), '[]') as seats
    from organization.team t order by t.rank_order`.execute(ctx.tx);
  const roleNames = await sql<{ role: string; name: string; basis: string }>`select role, name, basis from organization.role_name order by rank_order`.execute(ctx.tx);
  return {
    rows: rows.map(({ decreeNumber, decreeDate, ...team }) => ({ ...team, decree: decreeNumber === null ? null : { number: decreeNumber, date: decreeDate } })),
    roleNames: roleNames.rows, mayEdit: administersEverywhere(ctx.actor),
  };
}

/** The last hundred changes; a team is changed a few times a year. */
export async function listTeamChanges(ctx: QueryContext, input: { teamId: string }): Promise<Reply<typeof contracts.listTeamChanges>> {
  type Row = { id: string; at: Date; byName: string; decreeNumber: string | null; decreeDate: string | null; seats: { seat: string; name: string }[] };
  const { rows } = await sql<Row>`
    select id, at, by_name, decree_number, decree_date, seats from organization.team_change where team_id = ${input.teamId} order by at desc, id desc limit 100`.execute(ctx.tx);
  return { rows: rows.map(({ decreeNumber, decreeDate, at, ...row }) => ({ ...row, at: at.toISOString(), decree: decreeNumber === null ? null : { number: decreeNumber, date: decreeDate } })) };
}
