import { sql, type RawBuilder } from 'kysely';
import type { Actor } from './actor.ts';
import type { Database, Tx } from './database.ts';

/** Where a transaction stands in the lock order; the database refuses writes out of it (platform.guard). */
export type Phase = 'read' | 'work' | 'counter' | 'audit';

/** Names the actor and the phase to the database for the rest of this transaction: row-level security reads both. */
export async function setActor(tx: Tx, actor: Actor, phase: Phase): Promise<void> {
  await sql`select ${actorSettings(actor, phase)}`.execute(tx);
}

/** What `setActor` selects, for a statement that does more besides. */
export function actorSettings(actor: Actor, phase: Phase): RawBuilder<unknown> {
  return sql`set_config('lontar.phase', ${phase}, true),
    set_config('lontar.account', ${actor.accountId}, true),
    set_config('lontar.employee', ${actor.employeeId ?? ''}, true),
    set_config('lontar.position', ${actor.positionId ?? ''}, true),
    set_config('lontar.roles', ${JSON.stringify(actor.roles)}, true),
    set_config('lontar.hats', ${JSON.stringify(actor.hats)}, true),
    set_config('lontar.hat_index', ${indexOfHats(actor.hats.filter((hat) => !isBelow(hat)))}, true),
    ${sql.join(belowByLastSign(actor.hats).map(([sign, ids]) => sql`set_config(${`lontar.below_${sign}`}, ${ids}, true)`))}`;
}

const isBelow = (hat: Actor['hats'][number]) => hat.grantee === 'position' && hat.via === 'superior';

/** Positions below, which may be a thousand, in sixteen texts by the last sign of their id: a guarded row looks through one of them. */
function belowByLastSign(hats: Actor['hats']): [string, string][] {
  const texts = new Map([...'0123456789abcdef'].map((sign) => [sign, '']));
  for (const hat of hats) if (isBelow(hat)) texts.set(hat.id.slice(-1), `${texts.get(hat.id.slice(-1)) ?? ''}${hat.id},`);
  return [...texts];
}

/**
 * The hats once more, one entry per grantee: `position<id>=,self,superior,;`. Row-level security asks it for every row; reading
 * the JSON there took 240 ms for a page of 50 letters to the head of 500 positions, finding text in this one 31 ms.
 */
function indexOfHats(hats: Actor['hats']): string {
  const vias = new Map<string, string>();
  for (const hat of hats) vias.set(`${hat.grantee}${hat.id}`, `${vias.get(`${hat.grantee}${hat.id}`) ?? ','}${hat.via},`);
  return [...vias].map(([grantee, ways]) => `${grantee}=${ways};`).join('');
}

export async function setPhase(tx: Tx, phase: Phase): Promise<void> {
  await sql`select set_config('lontar.phase', ${phase}, true)`.execute(tx);
}

/** What was read in a snapshot that is still open: in it nothing changes. */
const snapshots = new WeakMap<Tx, Map<string, Promise<unknown>>>();

/** A short read transaction: one snapshot, read only, the actor set. */
export function readTransaction<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (tx) => {
    await setActor(tx, actor, 'read');
    snapshots.set(tx, new Map());
    return work(tx);
  });
}

/**
 * Reads once in a snapshot what many parts of a query ask for, such as the city; in a transaction that may write, each time.
 * @param what names what is read, with all it depends on
 */
export function readOnce<T>(tx: Tx, what: string, read: () => Promise<T>): Promise<T> {
  const held = snapshots.get(tx);
  if (!held) return read();
  const known = held.get(what) as Promise<T> | undefined;
  if (known) return known;
  const asked = read();
  held.set(what, asked);
  return asked;
}
