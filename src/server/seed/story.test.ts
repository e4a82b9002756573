import { describe, expect, test } from 'vitest';
import { nationalTable } from '#presets/national/tables.ts';
import { findPreset } from '#presets/index.ts';
import { readNip } from '#shared/domain/nip.ts';
import { findRank } from '#shared/domain/rank.ts';
import { city, startOfBook } from './city.ts';
import { getPosition, getUnit, operators, positions, registryUnitOf, units } from './organization.ts';
import { people } from './people.ts';
import { senders, type Sender } from './senders.ts';
import { storyCalendar, storyToday } from './story-calendar.ts';
import { actingAssignments, assistants, storyAccounts, storyPeople, vacantPositions } from './story-people.ts';
import { stateOf, stepsOf, story, tell } from './story.ts';

const everybody = people();

describe('the model office', () => {
  test('has 179 units and 559 positions, each under a unit and a superior that exist', () => {
    expect([units.length, positions.length]).toEqual([179, 559]);
    for (const position of positions) {
      expect(getUnit(position.unit).code).toBe(position.unit);
      if (position.superior !== null) expect(getPosition(position.superior).code).toBe(position.superior);
    }
  });

  test('knows no circle of superiors', () => {
    expect(positions.every((position) => lineAbove(position.code).length < 12)).toBe(true);
  });

  test('sits one invented person in every filled position, with a sound NIP and a rank that exists', () => {
    expect(everybody).toHaveLength(559 - vacantPositions.length);
    const numbers = everybody.flatMap((person) => (person.nip ? [person.nip] : []));
    expect(new Set(numbers).size).toBe(everybody.length - 2);
    for (const person of everybody.filter((each) => each.status !== 'state_official')) {
      expect(readNip(person.nip ?? '', { status: person.status === 'pppk' ? 'pppk' : 'pns', today: storyToday }), person.name).toMatchObject({
        ok: true,
        facts: { sex: person.sex },
      });
      expect(findRank(person.rank ?? '')?.status, person.name).toBe(person.status);
      expect(person.nip?.slice(15, 16), 'invented serials begin with 9').toBe('9');
    }
  });

  test('is the same office each time it is made', () => {
    expect(people()).toEqual(everybody);
    expect(new Set(everybody.map((person) => person.name)).size).toBe(everybody.length);
  });

  test('BKS-40 appoints one operator in each unit that keeps a book', () => {
    const appointed = operators();
    expect(new Set(appointed.map((each) => each.unit)).size).toBe(appointed.length);
    expect(appointed.every((each) => getPosition(each.position).roles.some((role) => role === 'registry-clerk' || role === 'admin-kantor'))).toBe(true);
    expect(registryUnitOf('PUPR-B2').code).toBe('PUPR');
    expect(registryUnitOf('UMUM').code).toBe('UMUM');
  });

  test('has one Plh. beside a holder, one Plt. in a vacant post, and assistants of mayor and Sekda', () => {
    const kinds = actingAssignments.map((each) => `${each.kind} ${each.position} ${vacantPositions.includes(each.position) ? 'vacant' : 'held'}`);
    expect(kinds).toEqual(['plh SEKDA held', 'plt DLH-K vacant']);
    expect(assistants.map((each) => each.leader)).toEqual(['WK', 'SEKDA']);
    expect(findPreset(city.preset)).toBeDefined();
  });

  test('DMI-31 gives who is in the story, or keeps a registry letters wait at, an account whose name carries the position', () => {
    const usernames = storyAccounts.map((account) => account.username);
    expect(new Set([...usernames, ...storyAccounts.map((account) => account.alias)]).size).toBe(2 * storyAccounts.length);
    expect(usernames.every((username) => /^[a-z]+\.[a-z0-9]+$/u.test(username))).toBe(true);
    const known = new Set([...storyPeople, ...operators()].map((each) => each.position));
    expect(storyAccounts.filter((account) => !known.has(account.position))).toEqual([]);
  });
});

test('a unit of the city that still sends paper signs by its present head', () => {
  const inside = Object.values<Sender>(senders).filter((sender) => sender.unit !== undefined);
  expect(inside).toHaveLength(5);
  for (const sender of inside) {
    const heads = everybody.filter((person) => getPosition(person.position).unit === sender.unit && getPosition(person.position).mayDispose);
    expect(
      heads.map((person) => [person.name, person.nip]),
      sender.name,
    ).toContainEqual([sender.signer.name, sender.signer.nip?.replaceAll(' ', '')]);
  }
});

describe('the story', () => {
  const calendar = storyCalendar();

  test('numbers forty letters in the order they came, from the start of the book', () => {
    expect(story.map((letter) => letter.agendaNumber)).toEqual(Array.from({ length: 40 }, (_, index) => startOfBook.firstNumber + index));
    const received = story.map((letter) => calendar.instant(...letter.receivedAt).getTime());
    expect(received).toEqual(received.toSorted((a, b) => a - b));
  });

  test('shows every state: waiting, read, in hand, overdue, reported, closed and void', () => {
    const count: Record<string, number> = {};
    for (const letter of story) count[stateOf(letter)] = (count[stateOf(letter)] ?? 0) + 1;
    expect(count).toEqual({ waiting: 6, read: 2, in_hand: 6, overdue: 6, reported: 3, closed: 16, void: 1 });
  });

  test('holds two secret letters, addressed to the mayor', () => {
    expect(story.filter((letter) => letter.securityClass === 'R').map((letter) => letter.addressee)).toEqual(['WK', 'WK']);
  });

  test('leaves something to do on the desk of everybody who may be played and works on letters', () => {
    const open = story.flatMap((letter) => letter.acts.flatMap((act) => (act.act === 'dispose' ? act.recipients.filter((recipient) => recipient.due !== undefined && !letter.acts.some((later) => (later.act === 'report' && later.final && later.on === act.key && later.by === recipient.to) || (later.act === 'dispose' && later.by === recipient.to))) : [])));
    expect(open.map((recipient) => recipient.to)).toEqual(expect.arrayContaining(['PUPR-B2-K', 'PUPR-B2-P']));
  });

  test('disposes only downwards in the own line', () => {
    for (const letter of story) {
      for (const act of letter.acts) {
        if (act.act !== 'dispose') continue;
        for (const recipient of act.recipients) expect(lineAbove(recipient.to), `${letter.agendaNumber}: ${act.by} to ${recipient.to}`).toContain(act.by);
        expect(act.recipients.filter((recipient) => recipient.leads)).toHaveLength(1);
        expect(new Set(act.recipients.flatMap((recipient) => recipient.due ?? [])).size, `${letter.agendaNumber}`).toBeLessThanOrEqual(1);
        expect(
          act.recipients.every((recipient) => (recipient.due ?? act.at[0]) >= act.at[0]),
          `${letter.agendaNumber}`,
        ).toBe(true);
      }
    }
  });

  test('lets only recipients report, after they were asked, and only holders of the letter act', () => {
    for (const letter of story) {
      for (const [index, act] of letter.acts.entries()) {
        const asked = letter.acts
          .slice(0, index)
          .flatMap((before) => (before.act === 'dispose' ? before.recipients.map((recipient) => `${before.key} ${recipient.to}`) : []));
        if (act.act === 'report') expect(asked, `${letter.agendaNumber}`).toContain(`${act.on} ${act.by}`);
        if (act.act === 'read' || act.act === 'dispose') expect([letter.addressee, ...asked.map((each) => each.split(' ')[1])]).toContain(act.by);
        if (act.act === 'open') expect([letter.securityClass, letter.addressee, act.by]).toEqual(['R', 'WK', 'AJD']);
        if (act.act === 'prepare') expect(assistants.map((each) => `${each.assistant} ${each.leader}`)).toContain(`${act.by} ${letter.addressee}`);
        if (act.act === 'close') expect(act.by).toBe(letter.addressee);
      }
    }
  });

  test('tells each letter forward in time, and nothing in it has happened today or later', () => {
    const steps = stepsOf(story, calendar);
    expect(steps.at(-1)?.at.getTime()).toBeLessThan(calendar.instant(0, '00.00').getTime());
    for (const letter of story) {
      const times = [letter.receivedAt, ...letter.acts.map((act) => act.at)].map((moment) => calendar.instant(...moment).getTime());
      expect(times, `${letter.agendaNumber}`).toEqual(times.toSorted((a, b) => a - b));
      expect(letter.datedOn).toBeLessThanOrEqual(letter.receivedAt[0]);
    }
  });

  test('uses codes that exist: classification, letter types, instructions, positions, senders', () => {
    const known = { classification: codes('classification'), types: codes('letter-types'), instructions: codes('disposition-instructions') };
    for (const letter of story) {
      expect(known.classification.has(letter.classification), `${letter.agendaNumber} ${letter.classification}`).toBe(true);
      expect(known.types.has(letter.typeCode), letter.typeCode).toBe(true);
      expect(senders[letter.from]).toBeDefined();
      getPosition(letter.addressee);
      const instructions = letter.acts.flatMap((act) => (act.act === 'dispose' ? act.recipients.flatMap((recipient) => recipient.instructions) : []));
      expect(instructions.filter((code) => !known.instructions.has(code))).toEqual([]);
    }
  });

  test('is told around any day it is loaded, on working days only', () => {
    expect(tell('{+2} dan {+1:hari}', calendar)).toBe('20 November 2026 dan Kamis, 19 November 2026');
    expect(storyCalendar('2027-03-13').day(0)).toBe('2027-03-16');
    expect(storyCalendar('2027-03-13').day(-1)).toBe('2027-03-05');
    expect(calendar.instant(-5, '09.12').toISOString()).toBe('2026-11-11T01:12:00.000Z');
  });
});

function codes(table: 'classification' | 'letter-types' | 'disposition-instructions'): Set<string> {
  return new Set(nationalTable(table).map((row) => row.code));
}

function lineAbove(code: string): string[] {
  const line: string[] = [];
  for (let next = getPosition(code).superior; next !== null && line.length < 12; next = getPosition(next).superior) line.push(next);
  return line;
}
