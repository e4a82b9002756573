import { readNip } from '#shared/domain/nip.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { findRank } from '#shared/domain/rank.ts';
import { nipMissing, nipWrong, rankUnknown } from '../organization.errors.ts';

export type EmployeeFields = { name: string; status: 'pns' | 'pppk' | 'state_official' | 'non_asn'; nip: string | null; rank: string | null; email: string | null; phone: string | null };

/**
 * An employee as it may be stored: NIP as 18 digits that can be right for the status, rank by its code.
 * @throws nipMissing, nipWrong, rankUnknown
 */
export function checkedEmployee(fields: EmployeeFields, today: OfficeDate): EmployeeFields {
  const { name, status, email, phone } = fields;
  return { name, status, email, phone, nip: checkedNip(fields, today), rank: checkedRank(fields.rank) };
}

function checkedNip(fields: EmployeeFields, today: OfficeDate): string | null {
  const civilServant = fields.status === 'pns' || fields.status === 'pppk' ? fields.status : undefined;
  if (!fields.nip) {
    if (civilServant) throw nipMissing({ status: fields.status });
    return null;
  }
  const reading = readNip(fields.nip, { status: civilServant, today });
  if (!reading.ok) throw nipWrong({ problem: reading.problem });
  return reading.facts.digits;
}

function checkedRank(text: string | null): string | null {
  if (!text) return null;
  const rank = findRank(text);
  if (!rank) throw rankUnknown({ rank: text });
  return rank.code;
}
