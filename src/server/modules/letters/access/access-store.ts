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
  const { dueOn, ...columns } = subject;
  const rows = grants.map((grant) => ({ ...columns, dueOn, ...granteeOf(grant, subject.securityClass), relation: grant.relation, since: ctx.now }));
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
 * The one way to widen who knows a letter. `employeeId` is who holds the position now: an SR letter goes to that person.
 * @throws seatIsEmpty
 */
export async function grantAccess(
  ctx: CommandContext,
  input: { letterId: string; relation: 'approver' | 'disposition' | 'addressee'; seats: Seats; securityClass?: SecurityClass },
): Promise<void> {
  const letter = await ctx.tx
    .selectFrom('letters.letter')
    .select(['id', 'securityClass', 'registeredAt', 'receivedOn', 'urgency', 'state', 'unitId', 'replyDueOn'])
    .where('id', '=', input.letterId)
    .executeTakeFirstOrThrow();
  const { id, replyDueOn, securityClass, ...columns } = letter;
  const subject = { ...columns, letterId: id, securityClass: input.securityClass ?? (securityClass as SecurityClass), dueOn: replyDueOn };
  await insertAccess(
    ctx,
    subject,
    input.seats.map((seat) => ({ relation: input.relation, grantee: 'seat', ...seat })),
  );
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
