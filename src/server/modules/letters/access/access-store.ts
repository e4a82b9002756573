import { sql } from 'kysely';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { seatIsEmpty } from '../letters.errors.ts';
import type { Act, Metadata, Relation, Rights } from './access-rules.ts';

/** What the actor of this transaction may with a letter, asked in the database: the same function row-level security asks. */
export async function findRights(tx: Tx, letterId: string): Promise<Rights> {
  const { rows } = await sql<{
    knows: boolean;
    metadata: Metadata;
    content: boolean;
    acts: Act[];
    logged: boolean;
  }>`select * from letters.rights_of(${letterId})`.execute(tx);
  const [rights] = rows;
  if (!rights) throw new Error('letters.rights_of gave no row');
  return rights;
}

/** Sort columns an access row carries, so that lists never start from the letter. */
export type AccessSubject = {
  letterId: string;
  securityClass: SecurityClass;
  registeredAt: Date;
  receivedOn: string;
  urgency: string;
  state: string;
  unitId: string;
  dueOn: string | null;
  /** a letter written in the house; default one a registry enters */
  outgoing?: boolean;
};
export type Grant = { relation: Relation; grantee: 'registry' | 'records' | 'examiner'; unitId: string } | Seat;
/** A position and who holds it now: the row names the position, or the person when the letter is SR. */
type Seat = { relation: 'drafter' | 'approver' | 'addressee' | 'disposition'; grantee: 'seat'; positionId: string; employeeId: string | null };

/** An examiner whose written order names no unit looks at the whole city. */
const WHOLE_CITY = '00000000-0000-0000-0000-000000000000';

/** Those who stand to a letter by the office of the unit that keeps it. */
export function registryGrants(unitId: string): Grant[] {
  const offices = (['registry', 'records', 'examiner'] as const).map((office): Grant => ({ relation: office, grantee: office, unitId }));
  return [...offices, { relation: 'examiner', grantee: 'examiner', unitId: WHOLE_CITY }];
}

/** @throws seatIsEmpty an SR letter goes to a person, and nobody sits there */
export async function insertAccess(ctx: CommandContext, subject: AccessSubject, grants: readonly Grant[]): Promise<void> {
  await insertAccessOfMany(ctx, [{ subject, grants }]);
}

/** The same for many letters in one statement; each row has twelve parameters of the 65,535 one carries. */
export async function insertAccessOfMany(ctx: CommandContext, letters: readonly { subject: AccessSubject; grants: readonly Grant[] }[]): Promise<void> {
  const rows = letters.flatMap(({ subject, grants }) => grants.map((grant) => ({ ...subject, ...granteeOf(grant, subject.securityClass), relation: grant.relation, since: ctx.now })));
  if (rows.length === 0) return;
  // Relations of one grantee carry the same rights, so the first one stays.
  await ctx.tx
    .insertInto('letters.access')
    .values(rows)
    .onConflict((c) => c.columns(['letterId', 'grantee', 'granteeId']).doNothing())
    .execute();
}

function granteeOf(grant: Grant, securityClass: SecurityClass) {
  if (grant.grantee !== 'seat') return { grantee: grant.grantee, granteeId: grant.unitId };
  if (securityClass !== 'SR') return { grantee: 'position', granteeId: grant.positionId };
  if (grant.employeeId === null) throw seatIsEmpty({ positionId: grant.positionId });
  return { grantee: 'employee', granteeId: grant.employeeId };
}

type Seats = readonly { positionId: string; employeeId: string | null }[];

/**
 * The one way to widen who knows a letter that is held by `letterForUpdate`. `employeeId` is who holds the position now: an SR
 * letter goes to that person. Who had it by a disposition and is addressed now is an addressee: cancelling the disposition leaves it
 * to them. One statement: the sort columns are copied from the letter where it lies.
 * @throws seatIsEmpty
 */
export async function grantAccess(
  ctx: CommandContext,
  input: { letterId: string; relation: 'drafter' | 'approver' | 'disposition' | 'addressee'; seats: Seats; securityClass: SecurityClass },
): Promise<void> {
  await copyGrants(ctx, input, input.seats.map((seat) => ({ relation: input.relation, grantee: 'seat', ...seat })));
}

/** The route is through: the registry knows that a number will be asked for. Before it has one, a letter is no letter yet to file or to examine. */
export async function grantRegistry(ctx: CommandContext, input: { letterId: string; unitId: string; securityClass: SecurityClass }): Promise<void> {
  await copyGrants(ctx, input, [{ relation: 'registry', grantee: 'registry', unitId: input.unitId }]);
}

/** All offices of the unit that keeps the letter learn of it: it stands in their book now. */
export async function grantOffices(ctx: CommandContext, input: { letterId: string; unitId: string; securityClass: SecurityClass }): Promise<void> {
  await copyGrants(ctx, input, registryGrants(input.unitId));
}

/** A letter that goes to another office before it is numbered is no business of the first one any more. */
export async function withdrawOffices(ctx: CommandContext, input: { letterId: string; unitId: string }): Promise<void> {
  await ctx.tx.deleteFrom('letters.access').where('letterId', '=', input.letterId).where('grantee', 'in', ['registry', 'records', 'examiner']).where('granteeId', 'in', [input.unitId, WHOLE_CITY]).execute();
}

async function copyGrants(ctx: CommandContext, input: { letterId: string; securityClass: SecurityClass }, grants: readonly Grant[]): Promise<void> {
  const grantees = grants.map((grant) => ({ ...granteeOf(grant, input.securityClass), relation: grant.relation }));
  if (grantees.length === 0) return;
  await sql`
    insert into letters.access (letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id, due_on, outgoing)
    select distinct l.id, g.grantee, g.grantee_id, g.relation, ${input.securityClass}, ${ctx.now}::timestamptz, l.registered_at, l.received_on, l.urgency, l.state, l.unit_id, l.reply_due_on, l.direction = 'outgoing'
    from letters.letter l cross join unnest(${grantees.map((each) => each.grantee)}::text[], ${grantees.map((each) => each.granteeId)}::uuid[], ${grantees.map((each) => each.relation)}::text[]) as g (grantee, grantee_id, relation)
    where l.id = ${input.letterId}
    on conflict (letter_id, grantee, grantee_id) do update set relation = excluded.relation where access.relation = 'disposition' and excluded.relation = 'addressee'`.execute(ctx.tx);
}

/** Takes back what a disposition gave and nothing else: who is also an addressee stays one. */
export async function withdrawAccess(ctx: CommandContext, input: { letterId: string; seats: Seats }): Promise<void> {
  const ids = input.seats.flatMap((seat) => (seat.employeeId === null ? [seat.positionId] : [seat.positionId, seat.employeeId]));
  if (ids.length === 0) return;
  await ctx.tx
    .deleteFrom('letters.access')
    .where('letterId', '=', input.letterId)
    .where('relation', '=', 'disposition')
    .where('granteeId', 'in', ids)
    .execute();
}
