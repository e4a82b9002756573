import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeIcal, type IcalEvent } from './ical.ts';

const event = (change: Partial<IcalEvent> = {}): IcalEvent => ({
  uid: 'satu@kantor.test', day: '2026-11-23', lastDay: '2026-11-23', startsAt: '09:00', endsAt: '11:30', summary: 'Rapat koordinasi', place: 'Aula Balai Kota', description: '', url: 'https://kantor.test/surat/1', changedAt: new Date('2026-11-20T02:00:00Z'), cancelled: false, ...change,
});
const write = (events: IcalEvent[], timeZone = 'Asia/Makassar') => writeIcal({ name: 'Undangan Sekretaris Daerah', timeZone, events });
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));

test('a calendar program reads the day, the hours in the zone of the city, and the place', () => {
  const text = write([event()]);
  const zone = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vtimezone');
  ICAL.TimezoneService.register(new ICAL.Timezone(zone ?? {}));
  const [only] = read(text);
  expect(only?.startDate.toJSDate().toISOString()).toBe('2026-11-23T01:00:00.000Z');
  expect(only?.endDate.toJSDate().toISOString()).toBe('2026-11-23T03:30:00.000Z');
  expect(only?.location).toBe('Aula Balai Kota');
});

test('an event until it is over keeps two hours free', () => {
  const [only] = read(write([event({ endsAt: null })]));
  expect(only?.duration.toSeconds()).toBe(7200);
});

test('an event of several days ends on its last one, at its hour or with the day', () => {
  const [hours] = read(write([event({ lastDay: '2026-11-25', startsAt: '13:00', endsAt: '12:00' })]));
  expect([hours?.startDate.toString(), hours?.endDate.toString()]).toEqual(['2026-11-23T13:00:00', '2026-11-25T12:00:00']);
  const [open] = read(write([event({ lastDay: '2026-11-25', endsAt: null })]));
  expect(open?.endDate.toString()).toBe('2026-11-25T23:59:00');
});

test('lines end with CRLF and are never longer than 75 octets, whatever language a subject is in', () => {
  const text = write([event({ summary: `Undangan ${'rapat é 会議 '.repeat(20)}` })]);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(read(text)[0]?.summary).toBe(`Undangan ${'rapat é 会議 '.repeat(20)}`);
});

test('a subject can add no line and no field of its own', () => {
  const [one, ...others] = read(write([event({ summary: 'Rapat\r\nEND:VEVENT\r\nBEGIN:VEVENT', place: 'Aula; lantai 2, \\ barat' })]));
  expect(others).toEqual([]);
  expect(one?.summary).toBe('Rapat\nEND:VEVENT\nBEGIN:VEVENT');
  expect(one?.location).toBe('Aula; lantai 2, \\ barat');
});

test('whatever words stand in a letter, the same words are read again', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).map((text) => text.replace(/\p{Cc}/gu, '').trim()).filter((text) => text !== '');
  fc.assert(fc.property(words, words, (summary, place) => {
    const [only] = read(write([event({ summary, place })]));
    expect([only?.summary, only?.location]).toEqual([summary, place]);
  }), { seed: 20261126, numRuns: 300 });
});
