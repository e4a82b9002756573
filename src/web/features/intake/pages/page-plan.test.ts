import { expect, it } from 'vitest';
import { changePage, groupsOf, lettersOf, moveCorner, movePage, planOf, turnPage, wholePage, type Plan } from './page-plan.ts';

const pages = (count: number) => Array.from({ length: count }, (_, index) => ({ page: index + 1, width: 100, height: 141 }));
const plan = (): Plan => planOf([{ fileId: 'a', pages: pages(2) }, { fileId: 'b', pages: pages(1) }]);
const order = (each: Plan) => each.map((page) => page.key);

it('pages of several photos stand in one row, and go where the clerk moves them', () => {
  expect(order(plan())).toEqual(['a 1', 'a 2', 'b 1']);
  expect(order(movePage(plan(), 'b 1', -2))).toEqual(['b 1', 'a 1', 'a 2']);
  expect(order(movePage(plan(), 'a 1', -1))).toEqual(['a 1', 'a 2', 'b 1']);
  expect(order(movePage(plan(), 'a 1', 9))).toEqual(['a 2', 'b 1', 'a 1']);
});

it('a turned page comes back after four turns', () => {
  const turned = [1, 2, 3, 4].reduce((each) => turnPage(each, 'a 1'), plan());
  expect(turned).toEqual(plan());
});

it('a new letter begins where it was cut, also when the page of the cut was dropped', () => {
  const cut = changePage(plan(), 'a 2', { startsLetter: true });
  expect(lettersOf(cut).map(order)).toEqual([['a 1'], ['a 2', 'b 1']]);
  expect(lettersOf(changePage(cut, 'a 2', { isDropped: true })).map(order)).toEqual([['a 1'], ['b 1']]);
  expect(lettersOf(changePage(cut, 'a 1', { isDropped: true })).map(order)).toEqual([['a 2', 'b 1']]);
});

it('what is sent says of each page where it comes from and how it lies', () => {
  expect(groupsOf(changePage(turnPage(plan(), 'b 1'), 'b 1', { whiten: true }))[0]?.at(-1)).toEqual({ fileId: 'b', page: 1, turn: 90, corners: null, whiten: true });
});

it('a corner never leaves the page', () => {
  expect(moveCorner(wholePage, 2, { x: 1.4, y: -0.2 })[2]).toEqual({ x: 1, y: 0 });
  expect(moveCorner(wholePage, 2, { x: 0.5, y: 0.5 }).filter((corner) => corner.x === 0.5)).toHaveLength(1);
});
