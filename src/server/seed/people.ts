import { readNip } from '#shared/domain/nip.ts';
import { femaleGivenNames, femaleSecondNames, juniorDegrees, maleGivenNames, maleSecondNames, middleDegrees, seniorDegrees } from './names.ts';
import { positions, type SeedPosition } from './organization.ts';
import { seededRandom, type Random } from './random.ts';
import type { SeedEmployee } from './seed-employee.ts';
import { storyPeople, vacantPositions } from './story-people.ts';

/** Ranks that fit a level, and the decade in which people of that level were born and appointed. */
type Level = { ranks: readonly string[]; born: readonly [number, number]; appointedAt: readonly [number, number]; degrees: readonly string[] };

const topLevel: Level = { ranks: ['IV/b', 'IV/c'], born: [1968, 1973], appointedAt: [23, 27], degrees: seniorDegrees };
const executing: Level = { ranks: ['II/b', 'II/c', 'II/d', 'III/a'], born: [1984, 1997], appointedAt: [22, 26], degrees: juniorDegrees };
const functional: Level = { ranks: ['III/b', 'III/c', 'III/d'], born: [1978, 1988], appointedAt: [23, 27], degrees: middleDegrees };
const levels: Record<string, Level> = {
  21: { ...topLevel, ranks: ['IV/d'] },
  22: topLevel,
  31: { ranks: ['IV/a', 'IV/b'], born: [1970, 1978], appointedAt: [23, 27], degrees: seniorDegrees },
  32: { ranks: ['III/d', 'IV/a'], born: [1972, 1981], appointedAt: [23, 27], degrees: seniorDegrees },
  41: { ranks: ['III/c', 'III/d'], born: [1974, 1985], appointedAt: [23, 27], degrees: middleDegrees },
  42: { ranks: ['III/b', 'III/c'], born: [1976, 1987], appointedAt: [23, 27], degrees: middleDegrees },
  51: functional,
};

/** Everybody of the model office: the named people of the story, then one invented person for each other filled position. */
export function people(): SeedEmployee[] {
  const takenNips = new Set(storyPeople.flatMap((person) => (person.nip === undefined ? [] : [person.nip])));
  const takenNames = new Set(storyPeople.map((person) => person.name));
  const named = new Map(storyPeople.map((person) => [person.position, person]));
  return positions
    .filter((position) => !vacantPositions.includes(position.code))
    .map((position) => named.get(position.code) ?? inventPerson(position, takenNips, takenNames));
}

function inventPerson(position: SeedPosition, takenNips: Set<string>, takenNames: Set<string>): SeedEmployee {
  const random = seededRandom(`person of ${position.code}`);
  const sex = random.next() < 0.55 ? 'male' : 'female';
  const level = levelOf(position);
  const status = position.kind === 'staff' && random.next() < 0.3 ? 'pppk' : 'pns';
  const name = drawUntilNew(() => inventName(random, sex, level), takenNames);
  const nip = drawUntilNew(() => inventNip({ random, sex, level, status }), takenNips);
  return { position: position.code, name, status, sex, nip, rank: status === 'pppk' ? random.pick(['V', 'VII', 'IX']) : random.pick(level.ranks) };
}

function levelOf(position: SeedPosition): Level {
  if (position.kind === 'staff') return executing;
  return levels[position.echelon ?? ''] ?? functional;
}

function inventName(random: Random, sex: 'male' | 'female', level: Level): string {
  const given = random.pick(sex === 'male' ? maleGivenNames : femaleGivenNames);
  const degree = random.pick(level.degrees);
  return [`${given} ${random.pick(sex === 'male' ? maleSecondNames : femaleSecondNames)}`, degree].filter((part) => part !== '').join(', ');
}

/** The serial begins with 9: no real series of one day and month runs that high, so the number is seen to be invented. */
function inventNip(person: { random: Random; sex: 'male' | 'female'; level: Level; status: 'pns' | 'pppk' }): string {
  const { random, level } = person;
  const two = (value: number) => String(value).padStart(2, '0');
  const born = between(random, level.born);
  const birth = `${born}${two(1 + random.below(12))}${two(1 + random.below(28))}`;
  const year = Math.min(born + between(random, level.appointedAt), 2023);
  const start = person.status === 'pns' ? `${year}${random.pick(['01', '03', '04', '12'])}` : `${between(random, [2021, 2024])}21`;
  const digits = `${birth}${start}${person.sex === 'male' ? 1 : 2}9${two(random.below(100))}`;
  const reading = readNip(digits, { status: person.status });
  if (!reading.ok) throw new RangeError(`${digits}: ${reading.problem}`);
  return digits;
}

function between(random: Random, [from, to]: readonly [number, number]): number {
  return from + random.below(to - from + 1);
}

function drawUntilNew(draw: () => string, taken: Set<string>): string {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const drawn = draw();
    if (!taken.has(drawn)) {
      taken.add(drawn);
      return drawn;
    }
  }
  throw new RangeError('no new value after fifty draws');
}
