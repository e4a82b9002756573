import type { Tx } from '#server/platform/database.ts';
import type { DraftContent, LetterPart } from '#shared/contracts/outgoing.contract.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { hashParts } from './letter-parts.ts';

/** The parts of a letter an initial may be given for, with the members it names. */
export async function readPartHashes(tx: Tx, { id, typeCode }: { id: string; typeCode: string }, content: DraftContent): Promise<LetterPart[]> {
  return hashParts({ typeCode, content, members: await readMembers(tx, { id, content }) });
}
