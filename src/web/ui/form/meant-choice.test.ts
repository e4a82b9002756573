import { expect, test } from 'vitest';
import { meantChoice } from './meant-choice.ts';

const desk = (id: string, label: string) => ({ id, label });
const camat = desk('a', 'Camat Lestari Timur');

test('a whole title left in the field means the one line that bears it', () => {
  expect(meantChoice([camat, desk('b', 'Sekretaris Camat Lestari Timur')], ' camat lestari timur', false)).toBe(camat);
  expect(meantChoice([camat], 'camat lestari', false)).toBeNull();
});

test('of two desks or two people of one name none is chosen by leaving the field', () => {
  const twins = [desk('a', 'Kepala Subbagian Umum dan Kepegawaian'), desk('b', 'Kepala Subbagian Umum dan Kepegawaian')];
  expect(meantChoice(twins, 'Kepala Subbagian Umum dan Kepegawaian', false)).toBeNull();
});

test('until the server has answered a title means nothing yet, a code its own line', () => {
  expect(meantChoice([camat], 'Camat Lestari Timur', true)).toBeNull();
  const code = desk('600.1', '600.1 Sumber Daya Air');
  expect(meantChoice([desk('600.1.1', '600.1.1 Sungai'), code], '600.1', true)).toBe(code);
});

test('nobody becomes an addressee outside the house by walking on: words as they are typed are chosen by hand', () => {
  expect(meantChoice([{ ...desk('typed', 'kepala dinas pu'), asTyped: true }], 'kepala dinas pu', false)).toBeNull();
  expect(meantChoice([{ ...desk('typed', 'typed'), asTyped: true }], 'typed', false)).toBeNull();
});
