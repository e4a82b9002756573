import { firstRunWords } from '#web/features/identity/first-run-words.ts';
import { useKept } from '#web/lib/kept.ts';
import { speak } from '#web/lib/words.ts';

export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
export type Agency = {
  name: string;
  office: string;
  province: string;
  address: string;
  phone: string;
  website: string;
  email: string;
  timeZone: Zone;
  presetCode: string;
  administratorName: string;
  username: string;
};
export type Secret = { password: string; again: string; code: string };
export type Faults = Partial<Record<keyof Agency | keyof Secret, string>>;

const empty: Agency = {
  name: '',
  office: 'Sekretariat Daerah',
  province: '',
  address: '',
  phone: '',
  website: '',
  email: '',
  timeZone: 'Asia/Jakarta',
  presetCode: '',
  administratorName: '',
  username: '',
};

/** What was typed so far, kept on this device; passwords and the setup code are never kept. */
export function useAgency() {
  const { value, ...kept } = useKept<Agency>('first-run', empty);
  // What an older page kept knows fewer fields.
  return { value: { ...empty, ...value }, ...kept };
}

/** A city whose own regulation ships with the house has its province filled in, until somebody writes another. */
export function withProvince(agency: Agency, presets: readonly { city: string; province: string }[]): Agency {
  const own = presets.find((preset) => preset.city.toLowerCase() === agency.name.trim().toLowerCase());
  return own && !agency.province ? { ...agency, province: own.province } : agency;
}

/** What still stands against going on from this step, by field. */
export function faultsOf({
  agency,
  secret,
  step,
  minimumLength,
}: {
  agency: Agency;
  secret: Secret;
  step: 'identity' | 'rules' | 'administrator';
  minimumLength: number;
}): Faults {
  const w = speak(firstRunWords);
  const faults: Faults = {};
  if (step === 'identity') {
    if (agency.name.trim().length < 3) faults.name = w.needThree;
    if (agency.office.trim().length < 3) faults.office = w.needThree;
    if (agency.phone.trim() && !/^[+(]?[\d\s().-]{5,}$/u.test(agency.phone.trim())) faults.phone = w.badPhone;
    if (agency.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(agency.email)) faults.email = w.badEmail;
  }
  if (step === 'rules' && !agency.presetCode) faults.presetCode = w.needRules;
  if (step === 'administrator') {
    if (agency.administratorName.trim().length < 3) faults.administratorName = w.needThree;
    if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/u.test(agency.username) || agency.username.length < 3) faults.username = w.badUsername;
    if (secret.password.length < minimumLength) faults.password = w.passwordHelp(minimumLength);
    if (secret.password !== secret.again) faults.again = w.notSame;
    if (!secret.code.trim()) faults.code = w.needCode;
  }
  return faults;
}
