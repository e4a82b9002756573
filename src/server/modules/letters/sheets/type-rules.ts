import { findLetterType, type LetterType } from '#templates/index.ts';
import type { signerRules } from '#shared/domain/authority-rules.ts';
import { unknownType } from '../outgoing/outgoing.errors.ts';

/** @throws unknownType for a type the house cannot draw (any more) */
export function drawnType(code: string): LetterType {
  const type = findLetterType(code);
  if (!type) throw unknownType({ field: 'typeCode', typeCode: code });
  return type;
}

/** Who signs a type, in the words of `authority-rules.ts`: every official their own notes, the mayor decrees, the head of an agency its own. */
export function signerRuleOf(type: LetterType): (typeof signerRules)[number] {
  if (type.signers.includes('any_position')) return 'maker';
  const [only, ...others] = type.signers;
  if (only === 'mayor' && others.every((seat) => seat === 'regional_secretary')) return 'mayor';
  return only === 'unit_head' && others.length === 0 ? 'agency_head' : 'matrix';
}
