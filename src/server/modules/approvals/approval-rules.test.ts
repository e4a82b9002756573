import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeInitials, stepKinds } from '#shared/domain/approval.ts';
import { changedParts, settleSteps, standingInitial, touchedParts, whyNotPlan, type Initial, type Parts, type PlannedStep, type Step } from './approval-rules.ts';
import { digestOf } from './hold-route.ts';

const parts: Parts = { body: 'b1', addressees: 'a1', 'attachment:1': 'f1' };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 2, minute));
const initial = (given: Partial<Initial> = {}): Initial => ({ id: 'i1', positionId: 'kabid', employeeId: 'e1', parts, coversAll: true, at: at(1), ...given });
const step = (given: Partial<Step> = {}): Step => ({ id: 's1', positionId: 'kabid', employeeId: null, kind: 'line', place: 1, covers: null, state: 'ahead', initialId: null, ...given });
const said = (initials: Initial[], returns: { positionId: string; at: Date }[] = []) => ({ initials, returns });

test('an initial stands for the exact content and for nothing else', () => {
  expect(touchedParts(initial(), parts)).toEqual([]);
  expect(touchedParts(initial(), { ...parts, body: 'b2' })).toEqual(['body']);
  expect(touchedParts(initial(), { body: 'b1', addressees: 'a1' })).toEqual(['attachment:1']);
});

test('an initial on everything is touched by a part that is added, an initial on one part is not', () => {
  const added = { ...parts, 'attachment:2': 'f2' };
  expect(touchedParts(initial(), added)).toEqual(['attachment:2']);
  expect(touchedParts(initial({ parts: { body: 'b1' }, coversAll: false }), added)).toEqual([]);
});

test('a change costs only the initials whose parts it touches', () => {
  const steps = [step(), step({ id: 's2', positionId: 'keuangan', kind: 'coordination', place: 2, covers: ['attachment:1'] })];
  const initials = [initial(), initial({ id: 'i2', positionId: 'keuangan', parts: { 'attachment:1': 'f1' }, coversAll: false })];
  expect(settleSteps(steps, said(initials), parts)).toMatchObject({ whole: true });
  expect(settleSteps(steps, said(initials), { ...parts, body: 'b2' }).steps).toEqual([{ id: 's1', state: 'waiting', initialId: null }, { id: 's2', state: 'initialled', initialId: 'i2' }]);
});

test('content that comes back to what was initialled is initialled again', () => {
  const steps = [step()];
  expect(settleSteps(steps, said([initial()]), { ...parts, body: 'b2' }).whole).toBe(false);
  expect(settleSteps(steps, said([initial()]), parts).whole).toBe(true);
});

test('whoever gave it back has taken the own earlier initial back, and nobody else\'s', () => {
  const back = [{ positionId: 'kabid', at: at(5) }];
  expect(standingInitial(step(), said([initial()], back), parts)).toBeNull();
  expect(standingInitial(step(), said([initial(), initial({ id: 'i9', at: at(6) })], back), parts)).toMatchObject({ id: 'i9' });
  expect(standingInitial(step({ positionId: 'sek' }), said([initial({ positionId: 'sek' })], back), parts)).not.toBeNull();
});

test('an initial on one part does not stand where the desk answers for everything', () => {
  const narrow = initial({ parts: { body: 'b1' }, coversAll: false });
  expect(standingInitial(step(), said([narrow]), parts)).toBeNull();
  expect(standingInitial(step({ covers: ['body'] }), said([narrow]), parts)).not.toBeNull();
  expect(standingInitial(step({ covers: ['body', 'addressees'] }), said([narrow]), parts)).toBeNull();
});

test('a step that names a person takes the initial of that person alone', () => {
  expect(standingInitial(step({ employeeId: 'e1' }), said([initial()]), parts)).not.toBeNull();
  expect(standingInitial(step({ employeeId: 'e2' }), said([initial()]), parts)).toBeNull();
});

test('the turn is the first place that misses an initial, all its desks side by side', () => {
  const steps = [step(), step({ id: 's2', positionId: 'hukum', kind: 'coordination', place: 2 }), step({ id: 's3', positionId: 'keuangan', kind: 'coordination', place: 2 }), step({ id: 's4', positionId: 'sekda', place: 3 })];
  expect(settleSteps(steps, said([]), parts).steps.map((one) => one.state)).toEqual(['waiting', 'ahead', 'ahead', 'ahead']);
  expect(settleSteps(steps, said([initial()]), parts).steps.map((one) => one.state)).toEqual(['initialled', 'waiting', 'waiting', 'ahead']);
});

test('a route without desks is whole: a signer\'s own concept needs no initial', () => {
  expect(settleSteps([], said([]), parts).whole).toBe(true);
  expect(whyNotPlan({ steps: [], parts, requestedByPositionId: 'kadis', signerPositionId: 'kadis' })).toBeNull();
});

const planned = (positionId: string, place: number, given: Partial<PlannedStep> = {}): PlannedStep => ({ positionId, employeeId: null, kind: 'line', place, covers: null, ...given });
test.each([
  ['approval.no_parts', [planned('a', 1)], {}],
  ['approval.too_many_in_line', [planned('a', 1), planned('b', 2), planned('c', 3), planned('d', 4)], parts],
  ['approval.too_many_steps', Array.from({ length: 11 }, (_, index) => planned(`p${index}`, 1, { kind: 'coordination' })), parts],
  ['approval.desk_twice', [planned('a', 1), planned('a', 2)], parts],
  ['approval.requester_in_route', [planned('drafter', 1)], parts],
  ['approval.signer_in_route', [planned('signer', 1)], parts],
  ['approval.unknown_part', [planned('a', 1, { covers: ['attachment:9'] })], parts],
  ['approval.places_in_order', [planned('a', 1), planned('b', 3)], parts],
  ['approval.only_coordination_parallel', [planned('a', 1), planned('b', 1, { kind: 'coordination' })], parts],
] as const)('a route that cannot be walked is refused: %s', (code, steps, content) => {
  expect(whyNotPlan({ steps, parts: content, requestedByPositionId: 'drafter', signerPositionId: 'signer' })?.code).toBe(code);
});

test('the desks between drafter and signer are proposed, at most the three nearest the signer', () => {
  const ladder = ['staf', 'kasubbag', 'kabag', 'asisten', 'sekda', 'walikota'].map((positionId) => ({ positionId }));
  expect(proposeInitials(ladder, 'walikota')).toEqual(['kabag', 'asisten', 'sekda']);
  expect(proposeInitials(ladder, 'asisten')).toEqual(['kasubbag', 'kabag']);
  expect(proposeInitials(ladder, 'kasubbag')).toEqual([]);
  expect(proposeInitials(ladder, 'staf')).toEqual([]);
  expect(proposeInitials(ladder, 'kadis lain')).toEqual([]);
});

test('the digest names the content, not the order it was written in', () => {
  expect(digestOf({ a: '1', b: '2' })).toBe(digestOf({ b: '2', a: '1' }));
  expect(digestOf({ a: '1', b: '2' })).not.toBe(digestOf({ a: '1', b: '3' }));
  expect(digestOf({ 'a"b': '1' })).not.toBe(digestOf({ a: 'b1' }));
});

const anyParts = fc.dictionary(fc.constantFrom('body', 'addressees', 'attachment:1', 'attachment:2'), fc.constantFrom('x', 'y', 'z'), { minKeys: 1 });
test('whatever is changed: an initial stands exactly when nothing it covers differs, and a whole route is one whose every desk stands', () => {
  fc.assert(fc.property(anyParts, anyParts, fc.array(fc.record({ positionId: fc.constantFrom('p1', 'p2', 'p3'), parts: anyParts, coversAll: fc.boolean(), minute: fc.nat({ max: 50 }) })), (before, now, given) => {
    expect(changedParts(before, now)).toEqual(changedParts(now, before));
    expect(changedParts(before, now).length === 0).toBe(digestOf(before) === digestOf(now));
    const initials = given.map((one, index) => initial({ ...one, id: `i${index}`, at: at(one.minute) }));
    const steps = ['p1', 'p2', 'p3'].map((positionId, index) => step({ id: positionId, positionId, place: index + 1, kind: stepKinds[index % 2] ?? 'line' }));
    const { steps: settled, whole } = settleSteps(steps, said(initials), now);
    expect(whole).toBe(settled.every((one) => initials.some((other) => other.id === one.initialId && other.coversAll && digestOf(other.parts) === digestOf(now))));
    expect(settled.filter((one) => one.state === 'waiting').length).toBe(whole ? 0 : 1);
  }));
});
