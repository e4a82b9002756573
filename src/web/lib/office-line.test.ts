import { expect, it } from 'vitest';
import { createOfficeLine } from './office-line.ts';

/** An office that can go down, and a clock that runs when the test says so. */
function bench({ isDeviceOnline = true } = {}) {
  let isUp = true;
  let due: (() => void)[] = [];
  const seen: boolean[] = [];
  let back = 0;
  const line = createOfficeLine({ look: () => Promise.resolve(isUp), isDeviceOnline: () => isDeviceOnline, wait: (act) => { due = [act]; return () => { due = []; }; } });
  line.subscribe(() => seen.push(line.isOpen()));
  line.whenBack(() => { back += 1; });
  const pass = async () => {
    for (const act of due.splice(0)) act();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { line, seen, pass, back: () => back, office: (up: boolean) => { isUp = up; }, isLooking: () => due.length > 0 };
}

it('says at the first request nobody answers that the office cannot be reached, though the device has its network', () => {
  const { line, seen } = bench();
  line.lost();
  line.lost();
  expect([line.isOpen(), seen]).toEqual([false, [false]]);
});

it('looks by itself until somebody answers, then tells who waited, once', async () => {
  const { line, pass, back, office, isLooking } = bench();
  office(false);
  line.lost();
  await pass();
  expect([line.isOpen(), back(), isLooking()]).toEqual([false, 0, true]);
  office(true);
  await pass();
  expect([line.isOpen(), back(), isLooking()]).toEqual([true, 1, false]);
});

it('asks the office before it believes a hint: a stream that ended is no lost line', async () => {
  const { line, seen, office } = bench();
  await line.doubt();
  expect(seen).toEqual([]);
  office(false);
  await line.doubt();
  expect(line.isOpen()).toBe(false);
});

it('begins closed on a device without a network, and looks', async () => {
  const { line, pass } = bench({ isDeviceOnline: false });
  expect(line.isOpen()).toBe(false);
  await pass();
  expect(line.isOpen()).toBe(true);
});

it('takes a network that swallows what is sent as no answer, and looks again', async () => {
  let asked = 0;
  const look = (giveUp: AbortSignal) => new Promise<boolean>((resolve) => {
    asked += 1;
    if (asked > 1) resolve(true);
    giveUp.addEventListener('abort', () => resolve(false));
  });
  const line = createOfficeLine({ look, isDeviceOnline: () => true, answerMs: 1, lookMs: 1 });
  await line.doubt();
  expect(line.isOpen()).toBe(false);
  await expect.poll(() => line.isOpen()).toBe(true);
});
