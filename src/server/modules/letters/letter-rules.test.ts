import { expect, test } from 'vitest';
import { letterActs, letterStates, type LetterAct, type LetterState } from '#shared/contracts/letters.contract.ts';
import { relations, rightsFor, vias } from './access/access-rules.ts';
import { assertMayAct, refusalOf, type Asked } from './letter-rules.ts';

/** Who comes, as the rule makes them: their acts and whether the letter itself was sent to them. */
const people: Record<string, Pick<Asked, 'acts' | 'content' | 'addressee' | 'mayDispose'>> = {
  addressee: { acts: ['full'], content: true, addressee: true, mayDispose: true },
  'a desk that does not dispose': { acts: ['full'], content: true, addressee: true, mayDispose: false },
  'an assistant of such a desk': { acts: ['prepare'], content: true, addressee: false, mayDispose: false },
  copy: { acts: ['full'], content: true, addressee: false, mayDispose: true },
  assistant: { acts: ['prepare'], content: true, addressee: false, mayDispose: true },
  clerk: { acts: ['register'], content: true, addressee: false, mayDispose: true },
  'clerk of a secret letter': { acts: ['register_cover'], content: false, addressee: false, mayDispose: true },
  superior: { acts: ['remind'], content: true, addressee: false, mayDispose: true },
  'records officer': { acts: ['file'], content: true, addressee: false, mayDispose: true },
  examiner: { acts: [], content: true, addressee: false, mayDispose: true },
};

/** The written table: what each of them may do in each state of an open (not sealed) letter. */
const allowed: Record<LetterState, Record<string, LetterAct[]>> = {
  registered: {
    'a desk that does not dispose': ['read', 'download', 'schedule'],
    'an assistant of such a desk': ['download', 'schedule'],
    addressee: ['read', 'dispose', 'download', 'schedule'],
    copy: ['read', 'dispose', 'download', 'schedule'],
    assistant: ['prepare_disposition', 'download', 'schedule'],
    clerk: ['correct', 'void', 'download', 'schedule'],
    'clerk of a secret letter': ['correct', 'void'],
    superior: ['remind', 'download'],
    'records officer': ['download'],
    examiner: ['download'],
  },
  read: {
    'a desk that does not dispose': ['read', 'close', 'download', 'schedule'],
    'an assistant of such a desk': ['download', 'schedule'],
    addressee: ['read', 'dispose', 'close', 'download', 'schedule'],
    copy: ['read', 'dispose', 'download', 'schedule'],
    assistant: ['prepare_disposition', 'download', 'schedule'],
    clerk: ['correct', 'void', 'download', 'schedule'],
    'clerk of a secret letter': ['correct', 'void'],
    superior: ['remind', 'download'],
    'records officer': ['download'],
    examiner: ['download'],
  },
  in_progress: {
    'a desk that does not dispose': ['read', 'close', 'download', 'schedule'],
    'an assistant of such a desk': ['download', 'schedule'],
    addressee: ['read', 'dispose', 'close', 'download', 'schedule'],
    copy: ['read', 'dispose', 'download', 'schedule'],
    assistant: ['prepare_disposition', 'download', 'schedule'],
    clerk: ['correct', 'download', 'schedule'],
    'clerk of a secret letter': ['correct'],
    superior: ['remind', 'download'],
    'records officer': ['download'],
    examiner: ['download'],
  },
  closed: {
    'a desk that does not dispose': ['read', 'download', 'schedule'],
    'an assistant of such a desk': ['download', 'schedule'],
    addressee: ['read', 'download', 'schedule'],
    copy: ['read', 'download', 'schedule'],
    assistant: ['download', 'schedule'],
    clerk: ['download', 'schedule'],
    'clerk of a secret letter': [],
    superior: ['download'],
    'records officer': ['download'],
    examiner: ['download'],
  },
  void: {
    'a desk that does not dispose': ['download'],
    'an assistant of such a desk': ['download'],
    addressee: ['download'],
    copy: ['download'],
    assistant: ['download'],
    clerk: ['download'],
    'clerk of a secret letter': [],
    superior: ['download'],
    'records officer': ['download'],
    examiner: ['download'],
  },
};

test.each(letterStates)('a letter that is %s allows exactly what the table says, to each who comes', (state) => {
  for (const [who, person] of Object.entries(people)) {
    const may = letterActs.filter((act) => refusalOf(act, { ...person, state, sealed: false, fromHouse: false }) === null);
    expect(may, who).toEqual(allowed[state][who]);
  }
});

test('every state and every act gives the act or its named refusal', () => {
  const cases = letterStates.flatMap((state) =>
    [false, true].flatMap((sealed) => Object.values(people).map((person) => ({ id: 'l', ...person, state, sealed, fromHouse: false }))),
  );
  for (const asked of cases)
    for (const act of letterActs) {
      const refusal = refusalOf(act, asked);
      const thrown = expect(() => assertMayAct(asked, act));
      (refusal === null ? thrown.not : thrown).toThrow(
        refusal === null ? undefined : expect.objectContaining({ code: refusal().code, details: { letterId: 'l', act, state: asked.state } }),
      );
    }
});

test('a sealed letter is opened before it is disposed or closed, and only a sealed one is opened', () => {
  const leader = { acts: ['full'] as const, content: true, addressee: true, mayDispose: true, state: 'read' as const, fromHouse: false };
  expect(refusalOf('dispose', { ...leader, sealed: true })?.().code).toBe('letter.still_sealed');
  expect(refusalOf('close', { ...leader, sealed: true })?.().code).toBe('letter.still_sealed');
  expect(refusalOf('open_sealed', { ...leader, sealed: true })).toBeNull();
  expect(refusalOf('open_sealed', { ...leader, sealed: false })?.().code).toBe('letter.not_sealed');
});

test('a desk that does not dispose is told so by name, whatever state the letter is in', () => {
  const staff = { acts: ['full'] as const, content: true, addressee: true, mayDispose: false, sealed: false, fromHouse: false };
  for (const state of letterStates) expect(refusalOf('dispose', { ...staff, state })?.().code).toBe('letter.seat_does_not_dispose');
});

test('whoever only knows that a letter waits may do nothing with it', () => {
  for (const relation of relations)
    for (const via of vias) {
      const rights = rightsFor({ relation, via }, 'R');
      if (rights.metadata !== 'no') continue;
      const may = letterActs.filter(
        (act) => refusalOf(act, { acts: rights.acts, content: rights.content, addressee: true, mayDispose: true, state: 'read', sealed: false, fromHouse: false }) === null,
      );
      expect(may, `${relation} ${via}`).toEqual([]);
    }
});

test('a letter that came from another desk of the house is not voided by who keeps the book: nobody wrote it down, and its sender was told that it arrived', () => {
  const clerk = { acts: ['register'] as const, content: true, addressee: false, mayDispose: false, sealed: false };
  for (const state of ['registered', 'read'] as const) {
    expect(refusalOf('void', { ...clerk, state, fromHouse: true })?.().code).toBe('letter.entered_by_itself');
    expect(refusalOf('void', { ...clerk, state, fromHouse: false })).toBeNull();
    expect(refusalOf('correct', { ...clerk, state, fromHouse: true })).toBeNull();
  }
});
