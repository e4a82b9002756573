import { createHash } from 'node:crypto';
import type { DraftContent, LetterPart } from '#shared/contracts/outgoing.contract.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { membersNamed, type GroupMembers } from '../dispatch/group-members.ts';

/** `members`: of the groups whose members it names */
type Said = { typeCode: string; content: DraftContent; members: GroupMembers };

/** A letter cut into the parts an initial may be given for. `route` and `way` say how it is handled, not what it says, so they are no part; the way stays once others look at it (`assertWayStays`). The members it names stand on its page (ADR 158); a letter that names none has the hashes it always had. */
function partsOf({ typeCode, content, members }: Said): { name: string; value: unknown }[] {
  const { subject, urgency, securityClass, classReason, classification, place, fields, signer, relations } = content;
  const named = [...content.to, ...content.copies].flatMap((line) => membersNamed(line, members));
  return [
    { name: 'body', value: content.body },
    ...content.annexes.map((annex, index) => ({ name: `annex:${index + 1}`, value: annex })),
    { name: 'addressees', value: { to: content.to, copies: content.copies, members: named.length > 0 ? named : undefined } },
    { name: 'fields', value: { typeCode, subject, urgency, securityClass, classReason, classification, place, fields, signer, relations } },
    { name: 'attachments', value: content.attachments },
  ];
}

/** @returns SHA-256 of the canonical JSON of each part */
export function hashParts(said: Said): LetterPart[] {
  return partsOf(said).map(({ name, value }) => ({ name, hash: createHash('sha256').update(canonicalJson(value)).digest('hex') }));
}

/** Names of the parts that differ, also those only one side has. */
export function changedParts(before: readonly LetterPart[], after: readonly LetterPart[]): string[] {
  const hashes = new Map(before.map((part) => [part.name, part.hash]));
  const gone = before.filter((part) => !after.some((other) => other.name === part.name)).map((part) => part.name);
  return [...after.filter((part) => hashes.get(part.name) !== part.hash).map((part) => part.name), ...gone];
}
