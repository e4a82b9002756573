import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { LetterState } from '#shared/contracts/letters.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import { letterNotOpen, paperBeforePrint, paperInFuture, paperNotYours, paperOfEmptySeat, paperTopSecret } from '../dispositions.errors.ts';

export type PaperAsk = {
  letter: { id: string; state: LetterState; sealed: boolean; securityClass: SecurityClass; acts: readonly string[] };
  /** whose sheet it is */
  positionId: string;
  /** the seat of who asks */
  actingPositionId: string | null;
  /** the letter itself, or a disposition of it, lies on that desk */
  liesThere: boolean;
  /** the letter itself was delivered to that desk */
  delivered: boolean;
};

/**
 * Why this person may not print or enter the sheet of that desk, or null. The leader and the assistant do it for their own desk;
 * the registry of the unit for an addressee (Bekasi 24.A/2013 Ps. 11(6): a print with wet initials for the physical file).
 */
export function whyNoPaper(ask: PaperAsk): OfficeError | null {
  const { letter } = ask;
  if (letter.securityClass === 'SR') return paperTopSecret({ letterId: letter.id });
  const isOwnDesk = ask.actingPositionId === ask.positionId && ask.liesThere && (letter.acts.includes('full') || letter.acts.includes('prepare'));
  const isRegistry = letter.acts.includes('register') && ask.delivered;
  if (!isOwnDesk && !isRegistry) return paperNotYours({ letterId: letter.id });
  const isOpen = letter.state !== 'closed' && letter.state !== 'void' && !letter.sealed;
  return isOpen ? null : letterNotOpen({ letterId: letter.id, state: letter.state });
}

export type Signer = { employeeId: string; name: string; seat: 'definitive' | 'plt' | 'plh' | 'pj' | 'pjs' };

/** @throws paperInFuture, paperBeforePrint, paperOfEmptySeat when that person did not sit there on that day */
export function readSigner(wanted: { employeeId: string; on: OfficeDate; printedOn: OfficeDate; today: OfficeDate }, sat: readonly Signer[]): Signer {
  if (wanted.on > wanted.today) throw paperInFuture({ on: wanted.on });
  const signer = sat.find((one) => one.employeeId === wanted.employeeId);
  if (!signer) throw paperOfEmptySeat({ employeeId: wanted.employeeId, on: wanted.on });
  if (wanted.on < wanted.printedOn) throw paperBeforePrint({ on: wanted.on, printedOn: wanted.printedOn });
  return signer;
}
