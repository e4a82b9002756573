import { sql } from 'kysely';
import { nationalTable } from '#presets/national/tables.ts';
import { findPaperLines } from '#server/modules/registers/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import type { OldBookCounts, OldBookImport } from '#shared/contracts/old-books.contract.ts';
import { notRegistryOfUnit, oldBookNotFound } from '../letters.errors.ts';
import { numberKeyOf } from './old-book-rules.ts';
import type { KnownToHouse, Scheme } from './old-book-plan.ts';

let codes: { present: ReadonlySet<string>; old: ReadonlySet<string> } | null = null;

/** Read once: 5,300 codes, and only who copies an old book asks. */
function schemeOf(code: string): Scheme {
  codes ??= { present: new Set(nationalTable('classification').map((row) => row.code)), old: new Set(nationalTable('classification-old').map((row) => row.code)) };
  if (codes.present.has(code)) return 'permendagri_83_2022';
  return codes.old.has(code) ? 'old' : 'unknown';
}

/** What was copied into this book before, and the positions of today an addressee of then may be. */
export async function readKnown(tx: Tx, of: { unitId: string; year: number }): Promise<KnownToHouse> {
  const lines = await findPaperLines(tx, { ...of, kind: 'incoming' });
  const letters = new Map<string, { sender: string; letterNumber: string | null }>();
  for (let from = 0; from < lines.length; from += 5000) {
    const ids = lines.slice(from, from + 5000).map((line) => line.subjectId);
    const rows = await tx.selectFrom('letters.letter').select(['id', 'senderName', 'letterNumber']).where('id', 'in', ids).execute();
    for (const row of rows) letters.set(row.id, { sender: row.senderName, letterNumber: row.letterNumber });
  }
  const subs = new Map<number, number>();
  for (const line of lines) subs.set(line.n, Math.max(subs.get(line.n) ?? 0, line.sub));
  const { rows: positions } = await sql<{ title: string; id: string }>`
    select lower(title) as title, min(id::text) as id from organization.position_card where closed_on is null group by lower(title) having count(*) = 1`.execute(tx);
  return {
    copied: new Map(lines.map((line) => [numberKeyOf(line.text), letters.get(line.subjectId) ?? { sender: '', letterNumber: null }])),
    subs,
    schemeOf,
    positions: new Map(positions.map((row) => [row.title, row.id])),
  };
}

export function registriesOf(actor: Actor): string[] {
  return actor.hats.filter((hat) => hat.grantee === 'registry' && hat.via === 'self').map((hat) => hat.id);
}

/** @throws notRegistryOfUnit */
export function assertKeepsRegistryOf(actor: Actor, unitId: string): void {
  if (!registriesOf(actor).includes(unitId)) throw notRegistryOfUnit({ unitId });
}

const columns = ['id', 'unitId', 'year', 'fileName', 'state', 'done', 'counts', 'problemCount', 'failure', 'madeAt', 'makerName', 'settledAt'] as const;

/** @throws oldBookNotFound also for one of another registry */
export async function getImport(tx: Tx, actor: Actor, importId: string): Promise<OldBookImport> {
  const row = await tx.selectFrom('letters.oldImport').select(columns).where('id', '=', importId).executeTakeFirst();
  if (!row || !registriesOf(actor).includes(row.unitId)) throw oldBookNotFound({ importId });
  return presentImport(row);
}

/** Books copied or under way of the registries one keeps; dry runs that led to nothing are left out. */
export async function findImports(tx: Tx, actor: Actor): Promise<OldBookImport[]> {
  const units = registriesOf(actor);
  if (units.length === 0) return [];
  const rows = await tx.selectFrom('letters.oldImport').select(columns).where('unitId', 'in', units).where('state', '<>', 'tried').orderBy('madeAt', 'desc').limit(50).execute();
  return rows.map(presentImport);
}

type ImportRow = Omit<OldBookImport, 'importId' | 'counts' | 'madeAt' | 'settledAt' | 'mayApply' | 'state'> & { id: string; counts: unknown; state: string; madeAt: Date; settledAt: Date | null };

function presentImport({ id, counts, state, madeAt, settledAt, ...row }: ImportRow): OldBookImport {
  const known = counts as OldBookCounts;
  return {
    ...row,
    importId: id,
    counts: known,
    state: state as OldBookImport['state'],
    madeAt: madeAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    mayApply: state === 'tried' && row.problemCount === 0 && known.added > 0,
  };
}
