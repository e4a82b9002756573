import { expect, test } from 'vitest';
import { workCalendar } from '#shared/domain/working-days.ts';
import { readDue, readSheet } from './issue-rules.ts';
import { offerDueDates } from './sheet-queries.ts';

const known = new Set(['TL', 'UDK']);
const calendar = workCalendar([{ date: '2026-12-25', name: 'Natal' }]);
const to = (positionId: string, leading = false) => ({ positionId, leading });

test('the only recipient leads', () => {
  expect(readSheet({ recipients: [to('a')], instructions: ['TL'], note: '' }, known)).toEqual([{ positionId: 'a', leads: true, instructions: ['TL'] }]);
});
test.each([[0, [to('a'), to('b')]], [2, [to('a', true), to('b', true)]]])('%i leading among several is refused', (_, recipients) => {
  expect(() => readSheet({ recipients, instructions: ['TL'], note: '' }, known)).toThrow(expect.objectContaining({ code: 'disposition.one_leads' }));
});
test('the same desk is not named twice', () => {
  expect(() => readSheet({ recipients: [to('a', true), to('a')], instructions: ['TL'], note: '' }, known)).toThrow(expect.objectContaining({ code: 'disposition.same_desk_twice' }));
});
test('a disposition without instruction and note says nothing and is refused', () => {
  expect(() => readSheet({ recipients: [to('a')], instructions: [], note: '' }, known)).toThrow(expect.objectContaining({ code: 'disposition.instruction_or_note' }));
  expect(readSheet({ recipients: [to('a')], instructions: [], note: 'Hadiri' }, known)).toHaveLength(1);
});
test('an instruction that is not on the sheet is refused', () => {
  expect(() => readSheet({ recipients: [to('a')], instructions: ['XX'], note: '' }, known)).toThrow(expect.objectContaining({ code: 'disposition.unknown_instruction' }));
});
test('a desk may have instructions of its own', () => {
  const sheet = readSheet({ recipients: [to('a', true), { ...to('b'), instructions: ['UDK'] }], instructions: ['TL'], note: '' }, known);
  expect(sheet.map((one) => one.instructions)).toEqual([['TL'], ['UDK']]);
});
test('two working days from Friday is Tuesday', () => {
  expect(readDue({ workingDays: 2 }, '2026-11-20', calendar)).toBe('2026-11-24');
});
test('a due date in the past is refused', () => {
  expect(() => readDue({ on: '2026-11-19' }, '2026-11-20', calendar)).toThrow(expect.objectContaining({ code: 'disposition.due_in_past' }));
});
test.each([['2026-11-21', '2026-11-23'], ['2026-12-25', '2026-12-28']])('a due date on the day of rest %s is refused and %s is offered', (on, next) => {
  expect(() => readDue({ on }, '2026-11-20', calendar)).toThrow(expect.objectContaining({ code: 'disposition.due_on_rest_day', details: { on, next } }));
});
test('the due dates offered are working days, each once, the letter\'s own limit among them', () => {
  const offered = (today: string, replyDueOn: string | null = null) => offerDueDates({ today, replyDueOn }, calendar).map((choice) => `${choice.code} ${choice.on}`);
  expect(offered('2026-11-18', '2026-11-25')).toEqual(['today 2026-11-18', 'two_days 2026-11-20', 'three_days 2026-11-23', 'reply_limit 2026-11-25']);
  expect(offered('2026-11-16')).toEqual(['today 2026-11-16', 'two_days 2026-11-18', 'three_days 2026-11-19', 'this_week 2026-11-20']);
  expect(offered('2026-11-21', '2026-11-10')).toEqual(['two_days 2026-11-24', 'three_days 2026-11-25']);
});
