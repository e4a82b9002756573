import { expect, test } from 'vitest';
import { workCalendar } from '#shared/domain/working-days.ts';
import { mailAt, officeHours } from './mail-time-rules.ts';

// Thursday 24 December 2026 is a joint leave day, Friday a holiday.
const calendar = workCalendar([{ date: '2026-12-24', name: 'Cuti bersama Natal' }, { date: '2026-12-25', name: 'Natal' }]);
const wib = officeHours({ timeZone: 'Asia/Jakarta', calendar, workingHours: '07:30-16:00' });
const wit = officeHours({ timeZone: 'Asia/Jayapura', calendar, workingHours: '07:30-16:00' });
const at = (now: string, change: Partial<Parameters<typeof mailAt>[0]> = {}, hours = wib) => mailAt({ choice: 'at_once', veryUrgent: false, quiet: true, now: new Date(now), ...change }, hours)?.toISOString() ?? null;

test('within working hours a notice is mailed at once', () => {
  expect(at('2026-11-20T02:00:00Z')).toBe('2026-11-20T02:00:00.000Z');
  expect(at('2026-11-20T00:30:00Z')).toBe('2026-11-20T00:30:00.000Z');
});
test('BKS-22 TBT-14 outside working hours a notice waits for the next working morning', () => {
  expect(at('2026-11-19T23:00:00Z')).toBe('2026-11-20T00:30:00.000Z');
  expect(at('2026-11-20T09:00:00Z')).toBe('2026-11-23T00:30:00.000Z');
  expect(at('2026-11-21T03:00:00Z')).toBe('2026-11-23T00:30:00.000Z');
  expect(at('2026-12-23T12:00:00Z')).toBe('2026-12-28T00:30:00.000Z');
});
test('a very urgent letter passes the quiet hours and the digest, but not "off"', () => {
  expect(at('2026-11-21T03:00:00Z', { veryUrgent: true })).toBe('2026-11-21T03:00:00.000Z');
  expect(at('2026-11-21T03:00:00Z', { veryUrgent: true, choice: 'digest' })).toBe('2026-11-21T03:00:00.000Z');
  expect(at('2026-11-21T03:00:00Z', { veryUrgent: true, choice: 'off' })).toBeNull();
});
test('who does not ask for quiet is mailed at any hour', () => {
  expect(at('2026-11-21T20:00:00Z', { quiet: false })).toBe('2026-11-21T20:00:00.000Z');
});
test('a digest goes at seven in the morning of the city, on working days for who asked for quiet', () => {
  expect(at('2026-11-20T02:00:00Z', { choice: 'digest' })).toBe('2026-11-23T00:00:00.000Z');
  expect(at('2026-11-20T02:00:00Z', { choice: 'digest', quiet: false })).toBe('2026-11-21T00:00:00.000Z');
  expect(at('2026-11-19T23:59:00Z', { choice: 'digest' })).toBe('2026-11-20T00:00:00.000Z');
});
test('every zone of the country has its own morning', () => {
  expect(at('2026-11-20T02:00:00Z', { choice: 'digest' }, wit)).toBe('2026-11-22T22:00:00.000Z');
  expect(at('2026-11-20T07:00:00Z', {}, wit)).toBe('2026-11-22T22:30:00.000Z');
});
