import type { CarriedRefusal } from '#shared/domain/carried-refusal.ts';
import { readLetterData, type LetterData } from '#shared/domain/letter-data.ts';
import type { SignatureVerdict } from '#shared/domain/signature-check.ts';
import { findFacts, namesUnit, type FoundFact } from './fact-rules.ts';

/** What verifying a file gave of it: the verdict on its signatures and the data as it stood when it was signed. */
export type Verified = { verdict: SignatureVerdict; carried: { bytes: Uint8Array | null; fault: string | null } | undefined };
export type Refused = { standing: 'refused'; reason: CarriedRefusal; fields: string[] };
export type Taken = { standing: 'own' | 'known' | 'unknown'; data: LetterData };

const standings: Partial<Record<SignatureVerdict, Taken['standing']>> = { genuine: 'own', valid: 'own', known_issuer: 'known', unknown_issuer: 'unknown' };


/**
 * Pure: whether a file is a letter whose data may be looked at, before its pages are read. Null for one that carries no data at all: it is
 * a scan like any other. Whoever signed, what was changed afterwards, or never signed, is no data. A letter whose signature disagrees
 * with its bytes may have lost its data with it, and is told all the same; what other products add after signing accuses nobody.
 */
export function judgeFile({ verdict, carried }: Verified): Taken | Refused | null {
  if (carried?.bytes === null && carried.fault === null && verdict !== 'broken') return null;
  const standing = standings[verdict];
  if (!standing) return refuse(verdict as CarriedRefusal);
  if (!carried?.bytes) return refuse('data_unreadable');
  const read = readLetterData(Buffer.from(carried.bytes).toString('utf8'));
  return read.ok ? { standing, data: read.data } : refuse(`data_${read.reason}`, read.fields.slice(0, 10));
}

/** Where the facts of a letter were found; `unit`: its pages name the unit it comes from. */
export type OnPages = { facts: FoundFact[]; unit: boolean };

/** Pure: the data held against the words of its own pages. What a page of its kind prints has to stand there. */
export function judgePages(taken: Taken, pages: readonly string[]): Refused | (Taken & OnPages) {
  const facts = findFacts(taken.data, pages);
  const missing = facts.filter((fact) => fact.page === null && fact.needed);
  if (missing.length > 0) return refuse('page_differs', [...new Set(missing.map((fact) => fact.field))]);
  return { ...taken, facts, unit: namesUnit(taken.data, pages) };
}

function refuse(reason: CarriedRefusal, fields: string[] = []): Refused {
  return { standing: 'refused', reason, fields };
}
