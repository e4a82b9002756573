import type { BookKind } from '#shared/contracts/registers.contract.ts';
import type { SigningLine } from '#shared/domain/authority-rules.ts';
import type { CityZone, OfficeDate } from '#shared/domain/office-dates.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import type { Role } from '#shared/domain/role.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { ReplyLimits } from '#shared/domain/urgency.ts';

/** One value with the article it comes from. A value the regulation is silent about names itself as our default. */
export type Fact<Value> = { value: Value; basis: string };

/** Marks a value no article gives, so nobody takes our habit for the city's law. */
export const ourDefault = 'tidak diatur; bawaan Lontar, dapat diubah';

type Regulation = { city: string; number: string; year: number; about: string; enactedOn: OfficeDate };

type TeamPreset = {
  code: string;
  name: string;
  task: string;
  /** Who appoints it, as printed on its decree. */
  decreedBy: string;
  basis: string;
  members: { seat: string; holder: string; basis: string }[];
};

export type OrganizationPreset = {
  words: {
    /** What this city calls a working unit: SKPD, OPD, PD. */
    unitShort: Fact<string>;
    unitLong: Fact<string>;
    mayor: Fact<string>;
    application: Fact<string>;
  };
  zone: Fact<CityZone>;
  province: Fact<string>;
  mailDomain: Fact<string>;
  /** Which units must use it. */
  coverage: Fact<'secretariat' | 'all_units'>;
  managingUnit: Fact<string>;
  teams: TeamPreset[];
  roles: { code: Role; name: string; basis: string }[];
  operatorsPerUnit: Fact<number>;
  delegation: { reasons: Fact<DelegationReason[]>; executedBy: Fact<Role> };
};

export type DelegationReason = 'leave' | 'study' | 'retirement' | 'legal_case' | 'duty_travel' | 'illness';

export type BookPreset = {
  kind: BookKind;
  name: string;
  /** Tokens of `#shared/domain/letter-number.ts`. */
  pattern: string;
  sample: string;
  reset: 'yearly';
  basis: string;
  /** Where this book back-dates otherwise than the others of the city. */
  backDating?: Fact<Partial<BackDating>>;
};

type BackDating = { policy: 'sub_number' | 'daily_block'; form: string; dailyQuota?: number };

export type RegistersPreset = {
  books: BookPreset[];
  agendaColumns: { incoming: Fact<string[]>; outgoing: Fact<string[]> };
  backDating: Fact<BackDating>;
  /** How long a number is held for somebody before it is void by itself. */
  reservationDays: Fact<number>;
  voidNumbers: Fact<'kept_with_reason'>;
};

/** The ways of the regulations as the house names them. */
export const finishWayOf = { certificate: 'certificate', login_approval: 'login', wet_signature: 'wet' } as const satisfies Record<string, FinishWay>;

export type DocumentsPreset = {
  vocabulary: Fact<'permendagri_1_2023' | 'permendagri_54_2009'>;
  /** Codes of `presets/national/letter-types.csv` with the name this city gives them. */
  letterTypes: { code: string; name: string; basis: string }[];
  finishing: { way: keyof typeof finishWayOf; basis: string; /** the article as the page of this city's own letters names it */ onPage?: string }[];
};

export type DispositionsPreset = {
  /** `own_line`: only to positions below. `own_line_and_secretariat`: the Sekda also reaches assistants and heads of units. */
  recipients: Fact<'own_line' | 'own_line_and_secretariat'>;
  /** Codes of `presets/national/disposition-instructions.csv`, in the order of the sheet. */
  instructions: Fact<string[]>;
  replyLimits: Fact<ReplyLimits>;
  /** The path of a disposition may be read again by everybody on it. */
  pathIsKept: Fact<boolean>;
};

export type LettersPreset = {
  signing: SigningLine[];
  flows: { from: 'user' | 'outsider'; to: 'user' | 'outsider'; carrier: 'e_office' | 'print_by_hand' | 'print_or_mail' | 'scan_and_register'; basis: string }[];
  classesInUse: Fact<SecurityClass[]>;
  /** Signed letters wait at the registry of their unit, which sends them. */
  registrySends: Fact<boolean>;
};

export type ReportsPreset = {
  /** 1 … 12. */
  months: Fact<number[]>;
  by: Fact<string>;
  to: Fact<string>;
};

export type IdentityPreset = {
  accountsMadeBy: Fact<Role>;
  /** The position stands in the name a person signs in with. */
  username: Fact<{ carriesPosition: boolean; sample: string }>;
  password: Fact<{ minimumLength: number; firstMustBeChanged: boolean }>;
  /** Codes of `conductRuleWords`, accepted at the first sign-in. */
  conductRules: { code: ConductRule; basis: string }[];
  addressAllowList: Fact<boolean>;
};

export type ConductRule = 'polite_language' | 'neutral' | 'dignity' | 'no_personal_use' | 'own_account_only' | 'keep_secret';

/** One city, one value per room. Each room's own loader reads its part and nothing else. */
export type Preset = {
  code: string;
  regulation: Regulation;
  organization: OrganizationPreset;
  registers: RegistersPreset;
  documents: DocumentsPreset;
  dispositions: DispositionsPreset;
  letters: LettersPreset;
  reports: ReportsPreset;
  identity: IdentityPreset;
};
