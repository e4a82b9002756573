import type { OrganizationSeed } from '#server/modules/organization/index.ts';
import { operators, positions, registryUnitOf, units, type SeedPosition } from './organization.ts';
import { people } from './people.ts';
import { senders, type Sender } from './senders.ts';
import type { StoryCalendar } from './story-calendar.ts';
import { actingAssignments, assistants, storyAccounts } from './story-people.ts';

/** Long before the first letter: two hundred working days back everybody already sat where they sit. */
const longAgo = -200;
const decree = 'Keputusan Wali Kota Nomor 100.3.3.3/212/2026';

/** The organisation of the model office as the organization room takes it; people are named by the position they hold. */
export function organizationSeed(calendar: StoryCalendar): OrganizationSeed {
  const fromOn = calendar.day(longAgo);
  const open = { fromOn, untilOn: null };
  return {
    units: units.map(({ code, name, kind, parent, abbreviation, numberCode, mail }) => ({ code, name, kind, parent, abbreviation, numberCode, email: mail, registryUnit: registryUnitOf(code).code })),
    positions: positions.map((position) => ({
      code: position.code,
      unit: position.unit,
      title: position.title,
      alias: aliasOf(position.code),
      kind: position.kind,
      superior: position.superior,
      echelon: position.echelon,
      headsUnit: headsUnit(position),
      maySign: position.maySign,
      mayDispose: position.mayDispose,
    })),
    employees: people().map((person) => ({
      code: person.position,
      name: person.name,
      status: person.status,
      nip: person.nip ?? null,
      rank: person.rank ?? null,
      email: null,
      phone: null,
    })),
    assignments: [
      ...people().map((person) => ({
        employee: person.position,
        position: person.position,
        kind: 'definitive' as const,
        ...open,
        basis: null,
        reason: null,
        includesSecret: false,
      })),
      ...actingAssignments.map((acting) => ({
        employee: acting.person,
        position: acting.position,
        kind: acting.kind,
        fromOn: calendar.day(acting.from),
        untilOn: acting.until === null ? null : calendar.day(acting.until),
        basis: acting.basis,
        reason: acting.reason ?? null,
        includesSecret: false,
      })),
    ],
    assistants: assistants.map((each) => ({ employee: each.assistant, position: each.leader, namedForSecret: each.namedForSecret, ...open })),
    parties: outsideParties(),
    duties: duties({ fromOn, untilOn: calendar.day(60) }),
  };
}

function duties(term: { fromOn: string; untilOn: string }): OrganizationSeed['duties'] {
  const open = { fromOn: term.fromOn, untilOn: null };
  const administrators = positions.filter((position) => position.roles.includes('admin-kantor'));
  const recordsOfficers = positions.filter((position) => position.code.endsWith('-ARS'));
  return [
    { role: 'super-administrator', employee: 'KOMINFO-B1-K', unit: null, ...open, basis: decree },
    ...operators().map((each) => ({ role: 'operator' as const, employee: each.position, unit: each.unit, ...open, basis: null })),
    ...administrators.map((each) => ({ role: 'admin-kantor' as const, employee: each.code, unit: registryUnitOf(each.unit).code, ...open, basis: null })),
    ...recordsOfficers.map((each) => ({ role: 'records-officer' as const, employee: each.code, unit: registryUnitOf(each.unit).code, ...open, basis: null })),
    {
      role: 'examiner',
      employee: 'INSPEKTORAT-B1-K',
      unit: 'SETDA',
      ...term,
      basis: 'Surat Perintah Wali Kota Nomor 700.1.1/88/INSP',
      scope: 'Pengelolaan surat masuk Sekretariat Daerah tahun berjalan',
    },
    { role: 'managing-team', employee: 'KOMINFO-K', unit: null, ...open, basis: decree },
  ];
}

/** Whoever wrote from outside is on record with the street of their letterhead: the counter finds them by a word. */
function outsideParties(): NonNullable<OrganizationSeed['parties']> {
  return Object.entries<Sender>(senders).filter(([, sender]) => sender.unit === undefined)
    .map(([code, { name, kind, letterhead }]) => ({ code, name, kind: kind ?? ('government' as const), address: letterhead.below.find((line) => line.includes('Jalan')) ?? '' }));
}

function aliasOf(position: string): string | null {
  return storyAccounts.find((account) => account.position === position)?.alias ?? null;
}

/** One head a unit: mayor, Sekda, heads of agencies and divisions, camat, lurah. */
function headsUnit(position: SeedPosition): boolean {
  return ['WK', 'SEKDA'].includes(position.code) || (position.mayDispose && /-(?:K|KB|C|L)$/u.test(position.code));
}
