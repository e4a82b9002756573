import { fileURLToPath } from 'node:url';
import { findPreset } from '#presets/index.ts';
import { setFirstEmblem } from '#server/modules/documents/index.ts';
import { hashPassword, openAccount } from '#server/modules/identity/index.ts';
import { foundCity, seedOrganization, type SeededOrganization } from '#server/modules/organization/index.ts';
import { openBook } from '#server/modules/registers/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { PresetLoader } from '#server/platform/preset-loader.ts';
import type { Services } from '#server/platform/services.ts';
import { officeDateOf, yearOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import { city, startOfBook } from './city.ts';
import { getPosition, operators } from './organization.ts';
import { organizationSeed } from './organization-seed.ts';
import { people } from './people.ts';
import { actorsOf, StoryPlayer } from './play-story.ts';
import { scanMachine } from './scan.ts';
import { storyCalendar, storyZone, type StoryCalendar } from './story-calendar.ts';
import { modelOfficePassword, storyAccounts } from './story-people.ts';
import { stepsOf, story } from './story.ts';

/** One line of what `npm run demo` prints. */
export type ModelAccount = { username: string; password: string; title: string; name: string };

export type ModelOfficeOptions = {
  /** The day of the story; without it the day it is loaded. */
  today?: OfficeDate;
  /** How many of the forty letters; tests that need desks and no past take none. */
  letters?: number;
  /** Clean pages instead of scans, in a thirtieth of the time. */
  typesetOnly?: boolean;
  onProgress?: (done: number, all: number) => void;
};

/**
 * Fills an empty house with the model office: city, organisation, accounts, book, and the story played act by act through
 * the same commands people use. Everything happens at its own hour of the story, beginning the day before the first letter.
 */
export async function loadModelOffice(house: { services: Services; loadPreset: PresetLoader }, options: ModelOfficeOptions = {}): Promise<ModelAccount[]> {
  const { services } = house;
  const calendar = storyCalendar(options.today ?? officeDateOf(services.clock(), storyZone));
  const steps = stepsOf(story.slice(0, options.letters ?? story.length), calendar);
  const founded = await found(house, { calendar, passwordHash: await hashPassword(modelOfficePassword, services.settings), people: actorsOf(steps) });
  // A drawing of our own, nobody's arms: without it every page of the model office would show the frame that says what is missing.
  await setFirstEmblem({ ...services, clock: () => calendar.instant(-14, '07.40') }, fileURLToPath(new URL('emblem.png', import.meta.url)));
  const player = new StoryPlayer({ services, calendar, machine: scanMachine(calendar, { typesetOnly: options.typesetOnly ?? false }), ...founded });
  for (const [index, step] of steps.entries()) {
    await player.play(step);
    options.onProgress?.(index + 1, steps.length);
  }
  return printedAccounts();
}

/** What a person is told after loading: who may be played. */
export function printedAccounts(): ModelAccount[] {
  const names = new Map(people().map((person) => [person.position, person.name]));
  return storyAccounts.map((account) => ({
    username: account.username,
    password: modelOfficePassword,
    title: getPosition(account.position).title,
    name: names.get(account.position) ?? '',
  }));
}

type Founding = { calendar: StoryCalendar; passwordHash: string; people: readonly string[] };
type Founded = { ids: SeededOrganization; accounts: Record<string, string> };

/** One command: either the whole organisation stands or nothing does. */
async function found(house: { services: Services; loadPreset: PresetLoader }, founding: Founding): Promise<Founded> {
  const before = founding.calendar.instant(-14, '07.30');
  const services = { ...house.services, clock: () => before };
  const command = async (ctx: CommandContext): Promise<Founded> => {
    await foundModelCity(ctx, house.loadPreset);
    const ids = await seedOrganization(ctx, organizationSeed(founding.calendar));
    const accounts = await openAccounts(ctx, { ...founding, ids });
    const unitId = ids.units[startOfBook.unit] ?? '';
    await openBook(ctx, {
      unitId,
      kind: 'incoming',
      year: yearOf(founding.calendar.day(-14)),
      startNumber: startOfBook.firstNumber,
      startBasis: startOfBook.basis,
    });
    return { ids, accounts };
  };
  return runCommand(services, command, { name: 'model-office.found', actor: systemActor('model office'), commandId: newId(before), input: null });
}

async function foundModelCity(ctx: CommandContext, loadPreset: PresetLoader): Promise<void> {
  const preset = findPreset(city.preset);
  if (!preset) throw new RangeError(`no preset ${city.preset}`);
  const { name, office, province, address, phone, website, mail, timeZone } = city;
  await foundCity(ctx, { city: { name, office, province, address, phone, website, email: mail, timeZone }, preset, founder: { name: 'Pemasang Kantor Contoh' } });
  await loadPreset(ctx, preset);
}

/** Everybody of the story may be played; the others who act have an account too, since nobody acts without one, and so has who keeps a registry: letters wait there. */
async function openAccounts(ctx: CommandContext, of: Founding & { ids: SeededOrganization }): Promise<Record<string, string>> {
  const known = new Map<string, string>(storyAccounts.map((account) => [account.position, account.username]));
  const accounts: Record<string, string> = {};
  for (const position of new Set([...known.keys(), ...operators().map((each) => each.position), ...of.people])) {
    const username = known.get(position) ?? position.toLowerCase();
    const { id } = await openAccount(ctx, { employeeId: of.ids.employees[position] ?? '', username, passwordHash: of.passwordHash, ready: true });
    accounts[position] = id;
  }
  return accounts;
}
