import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#server/platform/actor.ts';
import type { Database } from '#server/platform/database.ts';
import { notSignedIn } from '#server/platform/http.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { stepUpUntil } from '#server/platform/step-up.ts';
import type { Seat, Session, SessionRow } from '#shared/contracts/identity.contract.ts';
import type { Role } from '#shared/domain/role.ts';
import { findCity, listSeats } from '../../organization/index.ts';

type Mine = {
  username: string; employeeId: string; name: string; rank: string | null; mustChangePassword: boolean; conductAccepted: boolean;
  endsAt: Date; stepUpAt: Date | null; passwordMinimum: number; conductRules: Session['conductRules']; registryUnits: Session['registryUnits'];
};

/** Everything the frame of the office shows about the person signed in. */
export async function presentSession(ctx: QueryContext, input: { idleMinutes: number }): Promise<z.input<typeof Session>> {
  const { actor } = ctx;
  const mine = await readMine(ctx.tx, actor);
  const seats = (await listSeats(ctx.tx, mine.employeeId, ctx.now)).map(({ fromOn: _, ...seat }): Seat => seat);
  const current = seats.find((seat) => seat.positionId === actor.positionId && seat.seat === actor.seat) ?? null;
  return {
    account: { id: actor.accountId, username: mine.username },
    person: { employeeId: mine.employeeId, name: mine.name, rank: mine.rank },
    seats, current, roles: [...actor.roles] as Role[],
    firstDuties: [...(mine.mustChangePassword ? ['password' as const] : []), ...(mine.conductAccepted ? [] : ['conduct' as const])],
    conductRules: mine.conductRules, passwordRule: { minimumLength: mine.passwordMinimum },
    rights: rightsOf(actor, current), registryUnits: mine.registryUnits, city: await presentCity(ctx.tx),
    idleMinutes: input.idleMinutes, endsAt: mine.endsAt.toISOString(),
    stepUpUntil: stepUpUntil(mine.stepUpAt, ctx.now)?.toISOString() ?? null,
  };
}

function rightsOf(actor: Actor, current: Seat | null): Session['rights'] {
  const has = (...roles: Role[]) => roles.some((role) => actor.roles.includes(role));
  return {
    administer: has('super-administrator', 'admin-kantor'), administerEverywhere: has('super-administrator'),
    register: actor.hats.some((hat) => hat.grantee === 'registry'),
    dispose: current !== null && current.mayDispose && current.seat !== 'assistant',
    audit: has('super-administrator', 'managing-team', 'examiner'),
  };
}

async function readMine(tx: Database, actor: Actor): Promise<Mine> {
  const registryIds = actor.hats.filter((hat) => hat.grantee === 'registry').map((hat) => hat.id);
  const { rows } = await sql<Mine>`
    select a.username, a.employee_id, e.name, e.rank, a.must_change_password, a.conduct_accepted_at is not null as conduct_accepted,
      s.ends_at, s.step_up_at, h.password_minimum, h.conduct_rules,
      coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name) from organization.unit_card u where u.id = any (${registryIds}::uuid[])), '[]') as registry_units
    from identity.account a join organization.employee_card e on e.id = a.employee_id join identity.session s on s.account_id = a.id and s.id = ${actor.sessionId}, identity.house h
    where a.id = ${actor.accountId}`.execute(tx);
  if (!rows[0]) throw notSignedIn();
  return rows[0];
}

/** Nothing is named before the city is founded; the first-run page is then the only one anyway. */
async function presentCity(tx: QueryContext['tx']): Promise<Session['city']> {
  const city = await findCity(tx);
  const word = (name: 'unitShort' | 'unitLong' | 'mayor' | 'application') => city?.words[name].value ?? '';
  return {
    name: city?.name ?? '', office: city?.office ?? '', timeZone: city?.timeZone ?? 'Asia/Jakarta', presetCode: city?.presetCode ?? '',
    words: { unitShort: word('unitShort'), unitLong: word('unitLong'), mayor: word('mayor'), application: word('application') },
  };
}

/** My open sessions, this one first. */
export async function listMySessions(ctx: QueryContext, input: { idleMinutes: number }): Promise<{ rows: z.input<typeof SessionRow>[] }> {
  const idleSince = new Date(ctx.now.getTime() - input.idleMinutes * 60_000);
  const rows = await ctx.tx.selectFrom('identity.session').select(['id', 'startedAt', 'lastSeenAt', 'endsAt', 'address', 'device', 'way'])
    .where('accountId', '=', ctx.actor.accountId).where('endedAt', 'is', null).where('endsAt', '>', ctx.now).where('lastSeenAt', '>', idleSince).where('secondFactorDue', '=', false)
    .orderBy('lastSeenAt', 'desc').execute();
  return { rows: rows.map((row) => ({
    ...row, way: row.way === 'passkey' ? 'passkey' as const : 'password' as const, current: row.id === ctx.actor.sessionId,
    startedAt: row.startedAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(), endsAt: row.endsAt.toISOString(),
  })) };
}
