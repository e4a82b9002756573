import { expect, test } from 'vitest';
import holidays from '#presets/national/holidays.json' with { type: 'json' };
import { assignmentPrefix, isAssignmentKind, standsInForHolder, titleAs } from './assignment-kind.ts';
import { findRank, rankLine, ranks, rankWithGrade } from './rank.ts';
import { isSecret, isSecurityClass, levelOf, strictest } from './security-class.ts';
import { isUrgency, readUrgency, replyDueOn } from './urgency.ts';
import { workCalendar } from './working-days.ts';

const calendar = workCalendar(holidays);

test('secrecy and haste are two axes: "Rahasia" is no urgency, "Segera" is no class', () => {
  expect(readUrgency('Rahasia')).toBeUndefined();
  expect(readUrgency('segera')).toBe('urgent');
  expect(readUrgency('Sangat  Segera')).toBe('very_urgent');
  expect(isSecurityClass('SEGERA')).toBe(false);
  expect(isUrgency('R')).toBe(false);
});

test('a letter takes the strictest class of itself and its files', () => {
  expect(strictest(['B', 'R', 'T'])).toBe('R');
  expect(strictest([])).toBe('B');
  expect(levelOf('SR')).toBe(4);
});

test('limited is not yet secret', () => {
  expect(['B', 'T', 'R', 'SR'].filter((each) => isSecurityClass(each) && isSecret(each))).toEqual(['R', 'SR']);
});

test('a reply is due in five working days, two when urgent, one when very urgent', () => {
  const due = (urgency: 'normal' | 'urgent' | 'very_urgent') => replyDueOn({ urgency, receivedOn: '2026-11-20' }, calendar);
  expect([due('normal'), due('urgent'), due('very_urgent')]).toEqual(['2026-11-27', '2026-11-24', '2026-11-23']);
});

test('seventeen PNS ranks with titles and seventeen PPPK grades without', () => {
  expect(ranks.filter((rank) => rank.status === 'pns' && rank.title !== '')).toHaveLength(17);
  expect(ranks.filter((rank) => rank.status === 'pppk' && rank.title === '')).toHaveLength(17);
});

test('a rank is found however the spreadsheet writes it', () => {
  expect(['IV/c', 'iv c', 'IVc', 'IV.C'].map((text) => findRank(text)?.title)).toEqual(Array.from({ length: 4 }, () => 'Pembina Utama Muda'));
  expect(findRank('IX')?.status).toBe('pppk');
  expect(findRank('V/a')).toBeUndefined();
  expect(findRank('Pembina')).toBeUndefined();
});

test('a PNS prints a title under the name, a PPPK the grade', () => {
  expect([rankLine('IV/c'), rankWithGrade('IV/c'), rankLine('IX')]).toEqual(['Pembina Utama Muda', 'Pembina Utama Muda (IV/c)', 'Golongan IX']);
});

test('an acting holder prints the mark before the title', () => {
  expect(titleAs('Sekretaris Daerah', 'plh')).toBe('Plh. Sekretaris Daerah');
  expect(titleAs('Sekretaris Daerah', 'definitive')).toBe('Sekretaris Daerah');
  expect(assignmentPrefix('pjs')).toBe('Pjs.');
  expect([isAssignmentKind('plt'), isAssignmentKind('toString')]).toEqual([true, false]);
  expect([standsInForHolder('plh'), standsInForHolder('plt')]).toEqual([true, false]);
});
