import { sql, type RawBuilder } from 'kysely';
import type { LetterBonds } from '#shared/contracts/letter-relations.contract.ts';
import { relationsOf } from './relation-queries.ts';

type Seal = NonNullable<LetterBonds['seal']>;
/** As one JSON value: instants as PostgreSQL writes them. */
export type BondRow = { seal: (Seal & { said: LetterBonds['saidRelations'] }) | null; origin: LetterBonds['origin']; takenBack: LetterBonds['takenBack']; relations: LetterBonds['relations'] };

/** What binds a received letter to others, within the one statement that reads the letter (`l` is its row): its seal, the letter of the house it was entered from, its relations, and whether its sender took it back. */
export function bondsOf(letterId: string): RawBuilder<BondRow> {
  return sql<BondRow>`json_build_object(
    'seal', (select json_build_object('fileId', c.file_id, 'standing', c.standing, 'reason', c.reason, 'signerName', c.signer_name, 'signerTitle', c.signer_title, 'claimedAt', c.claimed_at,
      'organization', c.organization, 'fingerprint', c.fingerprint, 'checkedAt', c.checked_at, 'accepted', c.accepted, 'decidedBy', c.decided_by, 'said', c.relations) from letters.carried c where c.letter_id = l.id),
    'origin', (select json_build_object('letterId', o.id, 'number', o.letter_number) from letters.outgoing_card o where o.id = l.came_from),
    'takenBack', (select json_build_object('at', a.at, 'reason', a.note) from letters.action a where a.letter_id = l.id and a.kind = 'sender_withdrew' order by a.seq desc limit 1),
    'relations', ${relationsOf(letterId)})`;
}

/** What lies in the house is named by the letter itself, the rest as the data says it. */
export function presentBonds({ seal, origin, takenBack, relations }: BondRow): LetterBonds {
  const named = (said: LetterBonds['saidRelations'][number]) => relations.some((known) => known.side === 'out' && known.kind === said.kind && known.number === said.number);
  return {
    relations, origin, saidRelations: (seal?.said ?? []).filter((said) => !named(said)), seal: seal && sealOf(seal),
    takenBack: takenBack && { at: instant(takenBack.at), reason: takenBack.reason },
  };
}

function sealOf({ said: _said, ...seal }: NonNullable<BondRow['seal']>): Seal {
  return { ...seal, claimedAt: seal.claimedAt === null ? null : instant(seal.claimedAt), checkedAt: instant(seal.checkedAt) };
}

const instant = (text: string): string => new Date(text).toISOString();
