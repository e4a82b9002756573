import { isOfficeDate, type OfficeDate } from './office-dates.ts';
import type { nipProblemWords } from './words.ts';

/** Kinds of employee that hold an 18-digit number. */
export type NipStatus = 'pns' | 'pppk';
type NipProblem = keyof typeof nipProblemWords.id;

type NipFacts = {
  digits: string;
  status: NipStatus;
  bornOn: OfficeDate;
  sex: 'male' | 'female';
  /** PNS: `YYYY-MM` of the appointment as candidate. PPPK: the year only, the number does not carry the month. */
  appointedIn: string;
};
export type NipReading = { ok: true; facts: NipFacts } | { ok: false; problem: NipProblem };

/** Age at appointment: PP 11/2017 Ps. 23(1) a. */
const youngestAppointment = 18;

/**
 * Checks an employee number and reads what it says.
 * Form PNS: birth 8, appointment 6, sex 1, serial 3 (Perka BKN 22/2007). Form PPPK: birth 8, year 4, contract 2, sex 1, serial 3.
 * Spaces, dots and dashes are accepted anywhere: letters print 8-6-1-3 and also 8-4-2-1-3.
 * Without a status the digits decide: a 13th and 14th digit that is a month means PNS.
 */
export function readNip(text: string, given: { status?: NipStatus | undefined; today?: OfficeDate } = {}): NipReading {
  const digits = text.replace(/[\s.-]/gu, '');
  if (!/^\d{18}$/u.test(digits)) return refuse('nip.not_18_digits');
  const status = given.status ?? (isMonth(digits.slice(12, 14)) ? 'pns' : 'pppk');
  const facts = { digits, status, bornOn: birthOf(digits), sex: sexOf(digits), appointedIn: appointmentOf(digits, status) };
  const problem = problemIn(facts, given.today);
  return problem ? refuse(problem) : { ok: true, facts };
}

/** `19800101 200501 1 001`; text that is no number of 18 digits is given back as it came. */
export function formatNip(text: string): string {
  const digits = text.replace(/[\s.-]/gu, '');
  if (!/^\d{18}$/u.test(digits)) return text;
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(' ');
}

function problemIn(facts: NipFacts, today: OfficeDate | undefined): NipProblem | undefined {
  const { digits } = facts;
  const appointedYear = Number(digits.slice(8, 12));
  if (!isOfficeDate(facts.bornOn) || !/^(?:19|20)/u.test(facts.bornOn)) return 'nip.birth_date_impossible';
  if (!/^(?:19|20)/u.test(digits.slice(8, 12))) return 'nip.start_impossible';
  if (facts.status === 'pns' && !isMonth(digits.slice(12, 14))) return 'nip.start_impossible';
  if (facts.status === 'pppk' && digits.slice(12, 14) === '00') return 'nip.contract_count_zero';
  if (!/[12]/u.test(digits.slice(14, 15))) return 'nip.sex_digit_impossible';
  if (digits.slice(15) === '000') return 'nip.serial_zero';
  if (appointedYear - Number(digits.slice(0, 4)) < youngestAppointment) return 'nip.start_before_adult';
  if (today && facts.appointedIn > today.slice(0, facts.appointedIn.length)) return 'nip.start_in_future';
  return undefined;
}

function isMonth(digits: string): boolean {
  return /^(?:0[1-9]|1[0-2])$/u.test(digits);
}

function birthOf(digits: string): OfficeDate {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

function sexOf(digits: string): 'male' | 'female' {
  return digits.slice(14, 15) === '2' ? 'female' : 'male';
}

function appointmentOf(digits: string, status: NipStatus): string {
  return status === 'pns' ? `${digits.slice(8, 12)}-${digits.slice(12, 14)}` : digits.slice(8, 12);
}

function refuse(problem: NipProblem): NipReading {
  return { ok: false, problem };
}
