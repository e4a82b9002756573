import { findCity } from '#server/modules/organization/index.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import { systemActor } from '#server/platform/actor.ts';
import type { Database } from '#server/platform/database.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { houseKey, seal, unseal } from '../house-key.ts';
import { notReady } from '../signing.errors.ts';
import type { Trust } from '../verify/chain-rules.ts';
import { makeIssuing, makeRoot, type Above, type Made } from './issue-certificate.ts';

export type Authority = { id: string; name: string; certificate: Buffer; notAfter: Date };

/** An issuing authority this close to its end is followed by a new one: certificates of two years must fit below it. */
const RENEW_DAYS = 760;

/**
 * The issuing authority with its key, made at first use together with its root. Two that make one at the same time both get the
 * one that came first.
 * @throws notReady without a key file, or with another than the authority was made with
 */
export async function openIssuing(services: Services): Promise<Authority & Above> {
  const found = await findInUse(services.db, 'issuing');
  if (found && !endsSoon(found.notAfter, services.clock())) return unlock(services, found);
  const made = await makeAll(services, await findInUse(services.db, 'root'));
  // Keys stay out of the stored input.
  const record = (ctx: CommandContext) => recordAuthority(ctx, { made, replaces: found?.id ?? null });
  await runCommand(services, record, { name: 'signing.make-authority', actor: systemActor('signing'), commandId: newId(), input: { id: made.issuing.id } });
  const kept = await findInUse(services.db, 'issuing');
  if (!kept) throw notReady();
  return unlock(services, kept);
}

function endsSoon(notAfter: Date, now: Date): boolean {
  return notAfter.getTime() - now.getTime() < RENEW_DAYS * 86_400_000;
}

type Row = Authority & { sealedKey: Buffer };

async function findInUse(db: Database, level: 'root' | 'issuing'): Promise<Row | undefined> {
  return db.selectFrom('signing.authority').select(['id', 'name', 'certificate', 'notAfter', 'sealedKey']).where('level', '=', level).where('retiredAt', 'is', null).executeTakeFirst();
}

function unlock(services: Services, row: Row): Authority & Above {
  const key = unseal(row.sealedKey, row.id, houseKey(services.settings, 'authority'));
  // Another key file than the one it was made with: the house was moved without its folder of keys.
  if (!key) throw notReady({ authorityId: row.id });
  return { id: row.id, name: row.name, certificate: row.certificate, notAfter: row.notAfter, key };
}

type Sealed = Made & { id: string; sealedKey: Buffer };
type MadeAll = { root: Sealed | null; rootId: string; issuing: Sealed };

async function makeAll(services: Services, present: Row | undefined): Promise<MadeAll> {
  const now = services.clock();
  const city = (await readTransaction(services.db, systemActor('signing'), findCity))?.name ?? 'Kota';
  const sealed = (made: Made): Sealed => {
    const id = newId(now);
    return { ...made, id, sealedKey: seal(made.key, id, houseKey(services.settings, 'authority')) };
  };
  if (present) return { root: null, rootId: present.id, issuing: sealed(await makeIssuing(city, now, unlock(services, present))) };
  const root = sealed(await makeRoot(city, now));
  return { root, rootId: root.id, issuing: sealed(await makeIssuing(city, now, root)) };
}

/** The unique index over those in use decides who came first; what the other one made is forgotten. */
async function recordAuthority(ctx: CommandContext, input: { made: MadeAll; replaces: string | null }): Promise<null> {
  const { root, rootId, issuing } = input.made;
  if (root && !(await insert(ctx, root, { level: 'root', parentId: null }))) return null;
  if (input.replaces) await ctx.tx.updateTable('signing.authority').set({ retiredAt: ctx.now }).where('id', '=', input.replaces).where('retiredAt', 'is', null).execute();
  await insert(ctx, issuing, { level: 'issuing', parentId: rootId });
  return null;
}

async function insert(ctx: CommandContext, made: Sealed, as: { level: 'root' | 'issuing'; parentId: string | null }): Promise<boolean> {
  const { id, name, certificate, sealedKey, notBefore, notAfter } = made;
  const row = await ctx.tx.insertInto('signing.authority').values({ id, name, certificate, sealedKey, notBefore, notAfter, ...as, madeAt: ctx.now, retiredAt: null })
    .onConflict((c) => c.doNothing()).returning('id').executeTakeFirst();
  if (row) ctx.record({ action: 'signing_authority.made', subjectKind: 'signing_authority', subjectId: id, details: { level: as.level } });
  return row !== undefined;
}

/** All authorities this installation ever had: an old letter is verified by the one of its time. Beside them the roots of others that stand on the list now and have not ended. */
export async function loadTrust({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<Trust> {
  const rows = await db.selectFrom('signing.authority').select(['level', 'certificate']).orderBy('madeAt').execute();
  const of = (level: string) => rows.filter((row) => row.level === level).map((row) => row.certificate);
  const known = await db.selectFrom('signing.knownIssuer').select('certificate').where('removedAt', 'is', null).where('notAfter', '>', clock()).execute();
  return { roots: of('root'), issuing: of('issuing'), known: known.map((row) => row.certificate) };
}
