import type { Hat } from '#server/platform/actor.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';

/** How an access row came to be. */
export const relations = ['drafter', 'approver', 'addressee', 'disposition', 'registry', 'records', 'examiner'] as const;
export type Relation = (typeof relations)[number];
export type Via = Hat['via'];
export const vias: readonly Via[] = ['self', 'acting', 'acting-secret', 'assistant', 'assistant-secret', 'superior'];

export type Act = 'full' | 'prepare' | 'register' | 'register_cover' | 'remind' | 'file' | 'file_cover';
export type Metadata = 'no' | 'cover' | 'yes';

/** What one may with a letter. `logged`: reading it is written to the chain before the data leaves. */
export type Rights = { knows: boolean; metadata: Metadata; content: boolean; acts: readonly Act[]; logged: boolean };
export type AccessRow = { grantee: Hat['grantee']; granteeId: string; relation: Relation; securityClass: SecurityClass };

const nothing: Rights = { knows: false, metadata: 'no', content: false, acts: [], logged: false };
const knowsOnly: Rights = { ...nothing, knows: true };
const everything = (act: Act): Rights => ({ knows: true, metadata: 'yes', content: true, acts: [act], logged: false });
const cover = (act: Act): Rights => ({ ...knowsOnly, metadata: 'cover', acts: [act] });

/** The written rule (access-rule.csv) for one relation, one way to stand to it and one security class. */
export function rightsFor(stands: { relation: Relation; via: Via }, securityClass: SecurityClass): Rights {
  const rights = withoutLog(stands, securityClass);
  return { ...rights, logged: rights.knows && (stands.relation === 'examiner' || securityClass === 'R' || securityClass === 'SR') };
}

function withoutLog({ relation, via }: { relation: Relation; via: Via }, securityClass: SecurityClass): Rights {
  if (relation === 'examiner') return ofExaminer(via, securityClass);
  if (relation === 'registry') return via === 'self' ? ofOffice('register', securityClass) : nothing;
  if (relation === 'records') return via === 'self' ? ofOffice('file', securityClass) : nothing;
  return ofParticipant(via, securityClass);
}

/** Drafter, approver, addressee and those on a disposition, and who stands in for, beside or above them. */
function ofParticipant(via: Via, securityClass: SecurityClass): Rights {
  if (via === 'self') return everything('full');
  if (securityClass === 'SR') return nothing;
  if (via === 'superior') return ofSuperior(securityClass);
  const act = via.startsWith('acting') ? 'full' : 'prepare';
  return securityClass !== 'R' || via.endsWith('-secret') ? everything(act) : knowsOnly;
}

function ofSuperior(securityClass: SecurityClass): Rights {
  if (securityClass === 'B') return everything('remind');
  return securityClass === 'T' ? { ...everything('remind'), content: false } : nothing;
}

/** Registry clerk and records officer of the unit: a secret letter is a closed envelope to them. */
function ofOffice(act: 'register' | 'file', securityClass: SecurityClass): Rights {
  if (securityClass === 'B' || securityClass === 'T') return everything(act);
  return cover(act === 'register' ? 'register_cover' : 'file_cover');
}

/** An order that includes secret letters reaches the examiner as the hat `acting-secret`. */
function ofExaminer(via: Via, securityClass: SecurityClass): Rights {
  if (via !== 'self' && via !== 'acting-secret') return nothing;
  if (securityClass === 'SR') return { ...knowsOnly, metadata: 'cover' };
  return { ...knowsOnly, metadata: 'yes', content: securityClass !== 'R' || via === 'acting-secret' };
}

/** The best of all hats a person wears toward one letter. Pure: the list SQL and row-level security must agree with it. */
export function decide(rows: readonly AccessRow[], hats: readonly Hat[]): Rights {
  return rows
    .flatMap((row) =>
      hats
        .filter((hat) => hat.grantee === row.grantee && hat.id === row.granteeId)
        .map((hat) => rightsFor({ relation: row.relation, via: hat.via }, row.securityClass)),
    )
    .reduce(better, nothing);
}

const order: readonly Metadata[] = ['no', 'cover', 'yes'];

function better(one: Rights, other: Rights): Rights {
  return {
    knows: one.knows || other.knows,
    metadata: order.indexOf(one.metadata) >= order.indexOf(other.metadata) ? one.metadata : other.metadata,
    content: one.content || other.content,
    acts: [...new Set([...one.acts, ...other.acts])].sort(),
    logged: one.logged || other.logged,
  };
}
