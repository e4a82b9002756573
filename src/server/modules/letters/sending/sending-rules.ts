import { isSecret, type SecurityClass } from '#shared/domain/security-class.ts';
import { MOST_MAIL_BYTES, type ConsignmentWay, type SendWay } from '#shared/domain/sending.ts';
import type { OutsideAddressee } from '../dispatch/outside-queries.ts';
import { mailAddressMissing, noMailServer, secretNotByMail, tooLargeForMail, wayOfSendingMissing } from './sending.errors.ts';

/** Name of this office in a Message-ID. */
export function mailHostOf({ origins }: { origins: readonly string[] }): string {
  return new URL(origins[0] ?? 'https://localhost').hostname;
}

export type NoMail = 'secret' | 'too_large' | 'off';
/** One addressee outside as it will be sent to. */
export type PlannedLine = Omit<OutsideAddressee, 'email'> & { way: ConsignmentWay; email: string | null; /** what came back was told another address, which stays the right one */ placeMended?: boolean };
export type Chosen = { line: string; way: SendWay; email: string | null };

/** Pure: why a letter may go by e-mail to nobody, or null. What must not be read by strangers is not left to mail servers. */
export function noMailReason(letter: { securityClass: SecurityClass; bytes: number; hasMailServer: boolean }): NoMail | null {
  if (isSecret(letter.securityClass)) return 'secret';
  if (!letter.hasMailServer) return 'off';
  return letter.bytes > MOST_MAIL_BYTES ? 'too_large' : null;
}

/** Pure: what is usual for such an addressee. "Arsip" and "Pertinggal" among the copies are a copy for the own file. */
export function usualWay(addressee: OutsideAddressee, noMail: NoMail | null): SendWay {
  if (addressee.email !== null && noMail === null) return 'mail';
  return addressee.kind === 'copy' && /^(arsip|pertinggal)\b/iu.test(addressee.name) ? 'none' : 'courier';
}

const refusals = { secret: secretNotByMail, too_large: tooLargeForMail, off: noMailServer };

/** @throws the reason why a letter may not go by e-mail */
export function assertMailOpen(noMail: NoMail | null, details: Record<string, unknown>): void {
  if (noMail !== null) throw refusals[noMail](details);
}

/**
 * Pure: how each addressee outside gets the letter. Who is sent nothing is left out.
 * @throws wayOfSendingMissing when one was not decided; the reason why e-mail is closed; mailAddressMissing
 */
export function planOutside(addressees: readonly OutsideAddressee[], chosen: readonly Chosen[], noMail: NoMail | null): PlannedLine[] {
  return addressees.flatMap((addressee): PlannedLine[] => {
    const choice = chosen.find((each) => each.line === addressee.line);
    const details = { field: 'outside', line: addressee.line, name: addressee.name };
    if (!choice) throw wayOfSendingMissing(details);
    if (choice.way === 'none') return [];
    if (choice.way === 'courier') return [{ ...addressee, way: 'courier', email: null }];
    assertMailOpen(noMail, details);
    const email = choice.email ?? addressee.email;
    if (email === null) throw mailAddressMissing(details);
    return [{ ...addressee, way: 'mail', email }];
  });
}
