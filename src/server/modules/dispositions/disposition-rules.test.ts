import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpenState, recipientActs, type RecipientAct, recipientStates, type RecipientState } from '#shared/domain/disposition.ts';
import { belowOf, type Branch, decideAct, whyNotNow } from './disposition-rules.ts';
import { allowedActs, assertTheirs, whyNotWhole } from './disposition-seat-rules.ts';

const branch = (over: Partial<Branch> = {}): Branch => ({ id: 'r1', dispositionId: 'd1', parentRecipientId: null, issuerPositionId: 'head', positionId: 'staff', employeeId: null, state: 'unread', settled: false, asksLater: false, ...over });

/** The whole table, written down once more by hand: next state, or the code of the refusal. */
const law: Record<RecipientState, Record<RecipientAct, string>> = {
  prepared: all('disposition.not_sent_yet'),
  unread: { ...all(''), ask_later: 'read', grant_later: 'disposition.no_later_asked', refuse_later: 'disposition.no_later_asked', remind: 'unread', read: 'read', progress: 'working', report: 'reported', pass_on: 'working', return: 'returned', cancel: 'cancelled', close_branch: 'closed', change_due: 'unread', accept: 'disposition.not_reported_yet', ask_again: 'disposition.not_reported_yet', settle: 'disposition.not_returned', dispose_again: 'disposition.not_returned' },
  read: { ...all(''), ask_later: 'read', grant_later: 'disposition.no_later_asked', refuse_later: 'disposition.no_later_asked', remind: 'read', read: 'read', progress: 'working', report: 'reported', pass_on: 'working', return: 'returned', cancel: 'disposition.already_read', close_branch: 'closed', change_due: 'read', accept: 'disposition.not_reported_yet', ask_again: 'disposition.not_reported_yet', settle: 'disposition.not_returned', dispose_again: 'disposition.not_returned' },
  working: { ...all(''), ask_later: 'working', grant_later: 'disposition.no_later_asked', refuse_later: 'disposition.no_later_asked', remind: 'working', read: 'working', progress: 'working', report: 'reported', pass_on: 'working', return: 'disposition.already_working', cancel: 'disposition.already_read', close_branch: 'closed', change_due: 'working', accept: 'disposition.not_reported_yet', ask_again: 'disposition.not_reported_yet', settle: 'disposition.not_returned', dispose_again: 'disposition.not_returned' },
  reported: { ...all('disposition.report_waits'), grant_later: 'disposition.report_is_here', refuse_later: 'disposition.report_is_here', remind: 'disposition.report_is_here', read: 'reported', accept: 'closed', ask_again: 'working', close_branch: 'closed', cancel: 'disposition.already_read', settle: 'disposition.not_returned', dispose_again: 'disposition.not_returned' },
  closed: { ...all('disposition.over'), read: 'closed', settle: 'disposition.not_returned', dispose_again: 'disposition.not_returned' },
  returned: { ...all('disposition.over'), read: 'returned', settle: 'returned', dispose_again: 'returned' },
  cancelled: { ...all('disposition.over'), settle: 'disposition.not_returned', dispose_again: 'disposition.not_returned' },
};
function all(answer: string): Record<RecipientAct, string> {
  return Object.fromEntries(recipientActs.map((act) => [act, answer])) as Record<RecipientAct, string>;
}

const cases = recipientStates.flatMap((state) => recipientActs.map((act) => [state, act, law[state][act]] as const));
test.each(cases)('a recipient who is %s: the act "%s" gives %s', (state, act, answer) => {
  const one = branch({ state });
  if (answer.startsWith('disposition.')) expect(() => decideAct([one], one, act)).toThrow(expect.objectContaining({ code: answer }));
  else expect(decideAct([one], one, act)).toEqual(answer === state ? [] : [{ recipientId: 'r1', to: answer }]);
});

test('nobody reports or returns while what was passed on is still open', () => {
  const tree = [branch({ state: 'working' }), branch({ id: 'r2', dispositionId: 'd2', parentRecipientId: 'r1', state: 'read' })];
  expect(() => decideAct(tree, tree[0] ?? branch(), 'report')).toThrow(expect.objectContaining({ code: 'disposition.children_open' }));
});

test('closing a branch closes what was begun below and takes back what nobody opened', () => {
  const tree = [branch({ state: 'working' }), branch({ id: 'r2', dispositionId: 'd2', parentRecipientId: 'r1', state: 'working' }), branch({ id: 'r3', dispositionId: 'd3', parentRecipientId: 'r2', state: 'unread' })];
  expect(decideAct(tree, tree[0] ?? branch(), 'close_branch')).toEqual([{ recipientId: 'r1', to: 'closed' }, { recipientId: 'r2', to: 'closed' }, { recipientId: 'r3', to: 'cancelled' }]);
});

test('a settled return is not settled twice, and no order takes its place any more', () => {
  const one = branch({ state: 'returned', settled: true });
  for (const act of ['settle', 'dispose_again'] as const) expect(() => decideAct([one], one, act)).toThrow(expect.objectContaining({ code: 'disposition.not_returned' }));
});

test('an order goes out anew only below a branch that may still pass on', () => {
  const below = branch({ id: 'r2', dispositionId: 'd2', parentRecipientId: 'r1', state: 'returned' });
  expect(whyNotNow([branch({ state: 'working' }), below], below, 'dispose_again')).toBeNull();
  expect(whyNotNow([branch({ state: 'closed' }), below], below, 'dispose_again')).toMatchObject({ code: 'disposition.over' });
});

const staff = { employeeId: 'e1', positionId: 'staff', seat: 'definitive' as const };
const head = { employeeId: 'e2', positionId: 'head', seat: 'plh' as const };

test('the recipient reports and the issuer accepts, never the other way round', () => {
  expect(() => assertTheirs(branch(), 'report', head)).toThrow(expect.objectContaining({ code: 'disposition.not_your_desk' }));
  expect(() => assertTheirs(branch(), 'accept', staff)).toThrow(expect.objectContaining({ code: 'disposition.not_your_desk' }));
  expect(allowedActs([branch()], branch(), staff)).toEqual(['read', 'progress', 'report', 'pass_on', 'return', 'ask_later']);
  expect(allowedActs([branch()], branch(), head)).toEqual(['cancel', 'close_branch', 'change_due', 'remind']);
  expect(allowedActs([branch({ asksLater: true })], branch({ asksLater: true }), head)).toEqual(['cancel', 'close_branch', 'change_due', 'grant_later', 'refuse_later', 'remind']);
});

test('an assistant reads and prepares but never reports, returns or accepts (BKS-31)', () => {
  expect(allowedActs([branch()], branch(), { ...staff, seat: 'assistant' })).toEqual(['read', 'pass_on']);
  expect(() => assertTheirs(branch({ state: 'reported' }), 'accept', { ...head, seat: 'assistant' })).toThrow(expect.objectContaining({ code: 'disposition.assistant_prepares' }));
});

test('a top secret disposition is acted on only by the named person', () => {
  expect(() => assertTheirs(branch({ employeeId: 'e9' }), 'report', staff)).toThrow(expect.objectContaining({ code: 'disposition.not_your_desk' }));
});

test('a sheet is taken back whole only while nobody has read it', () => {
  const sheet = { id: 'd1', issuerPositionId: 'head', state: 'issued' as const };
  expect(whyNotWhole(sheet, [branch(), branch({ id: 'r2' })], { act: 'cancel', who: head })).toBeNull();
  expect(whyNotWhole(sheet, [branch(), branch({ id: 'r2', state: 'read' })], { act: 'cancel', who: head })).toMatchObject({ code: 'disposition.already_read' });
  expect(whyNotWhole(sheet, [], { act: 'confirm', who: head })).toMatchObject({ code: 'disposition.not_prepared' });
});

type Step = { pick: number; act: RecipientAct; width: number };
const steps = fc.array(fc.record({ pick: fc.nat(), act: fc.constantFrom(...recipientActs), width: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 60 });

/** One act on a random branch; a passed-on branch grows children, as the command does it. */
function walk(tree: Branch[], step: Step, serial: number): Branch[] {
  const chosen = tree[step.pick % tree.length];
  if (!chosen || whyNotNow(tree, chosen, step.act)) return tree;
  const changes = new Map(decideAct(tree, chosen, step.act).map((change) => [change.recipientId, change.to]));
  const next = tree.map((one) => ({ ...one, state: changes.get(one.id) ?? one.state, settled: one.settled || (step.act === 'settle' && one.id === chosen.id) }));
  if (step.act !== 'pass_on') return next;
  const children = Array.from({ length: step.width }, (_, index) => branch({ id: `r${serial}-${index}`, dispositionId: `d${serial}`, parentRecipientId: chosen.id, issuerPositionId: chosen.positionId, positionId: `p${serial}-${index}` }));
  return [...next, ...children];
}

test('whatever is done to a tree: what has ended stays ended, and nothing open hangs below it', () => {
  fc.assert(fc.property(steps, (acts) => {
    let tree = [branch(), branch({ id: 'r2', positionId: 'other' })];
    acts.forEach((step, serial) => {
      const before = new Map(tree.map((one) => [one.id, one.state]));
      tree = walk(tree, step, serial);
      for (const one of tree) {
        const was = before.get(one.id);
        if (was && !isOpenState(was)) expect(one.state).toBe(was);
        if (!isOpenState(one.state) || one.state === 'reported') expect(belowOf(tree, one).filter((below) => isOpenState(below.state))).toEqual([]);
        if (['unread', 'read'].includes(one.state)) expect(belowOf(tree, one)).toEqual([]);
      }
    });
  }), { numRuns: 500, seed: 20261120 });
});
