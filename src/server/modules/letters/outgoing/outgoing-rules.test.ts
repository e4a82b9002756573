import { expect, test } from 'vitest';
import { outgoingActs, outgoingStates, type OutgoingAct, type OutgoingState } from '#shared/domain/outgoing.ts';
import { assertMayDo, refusalOfOutgoing, type OutgoingAsked } from './outgoing-rules.ts';

const everything: Omit<OutgoingAsked, 'state'> = { content: true, acts: ['full', 'register'], drafts: true, signs: true, registrySends: true };

/** The written table: what each state allows who may do everything. */
const allowed: Record<OutgoingState, OutgoingAct[]> = {
  draft: ['edit', 'submit', 'discard'],
  in_route: ['edit', 'recall'],
  returned: ['edit', 'submit', 'discard'],
  approved: ['edit', 'recall', 'number', 'sign'],
  numbered: ['sign', 'print', 'attach_scan', 'void', 'travel'],
  signed: ['print', 'void', 'hand_over', 'send', 'travel'],
  to_release: ['print', 'void', 'give_back', 'send', 'travel'],
  sending: ['print', 'unsend', 'travel'],
  sent: ['print', 'withdraw', 'replace', 'travel'],
  discarded: [],
  void: ['replace'],
  withdrawn: ['print', 'replace'],
};

test.each(outgoingStates.flatMap((state) => outgoingActs.map((act) => ({ state, act }))))('$state × $act gives the act or its named refusal', ({ state, act }) => {
  const refusal = refusalOfOutgoing(act, { ...everything, state });
  expect(refusal === null).toBe(allowed[state].includes(act));
  if (refusal) expect(refusal().code).toMatch(/^outgoing\./u);
});

test('who reads and does not act is refused every act, in every state', () => {
  for (const state of outgoingStates)
    for (const act of outgoingActs) expect(refusalOfOutgoing(act, { state, content: true, acts: [], drafts: false, signs: false, registrySends: false })?.().code).toBe('letter.not_your_act');
});

test('an assistant of the drafter writes and prints, and neither submits nor signs', () => {
  const assistant = { content: true, acts: ['prepare'] as const, drafts: true, signs: false, registrySends: false };
  const may = (state: OutgoingState) => outgoingActs.filter((act) => refusalOfOutgoing(act, { ...assistant, state }) === null);
  expect(may('draft')).toEqual(['edit']);
  expect(may('approved')).toEqual(['edit']);
  expect(may('numbered')).toEqual(['print', 'travel']);
});

test('the paper signed by hand comes back by the registry or by the signer, not by who wrote it', () => {
  const asked = { state: 'numbered' as const, content: true, drafts: false, signs: false, registrySends: false, acts: [] };
  const may = (who: Partial<OutgoingAsked>) => refusalOfOutgoing('attach_scan', { ...asked, ...who }) === null;
  expect([may({ acts: ['register'] }), may({ signs: true, acts: ['full'] })]).toEqual([true, true]);
  expect([may({ signs: true, acts: ['prepare'] }), may({ drafts: true, acts: ['full'] }), may({ drafts: true, acts: ['prepare'] })]).toEqual([false, false, false]);
});

test('the registry voids a secret letter by its cover; whoever freezes or sends its content must read it', () => {
  const clerk = { content: false, acts: ['register_cover'] as const, drafts: false, signs: false, registrySends: false };
  const may = (state: OutgoingState) => outgoingActs.filter((act) => refusalOfOutgoing(act, { ...clerk, state }) === null);
  expect([may('draft'), may('approved'), may('numbered'), may('signed')]).toEqual([[], [], ['void'], ['void']]);
});

test('a refusal names the letter, the act and the state', () => {
  expect(() => assertMayDo({ id: 'x', state: 'sent', ...everything }, 'void')).toThrow(expect.objectContaining({ code: 'outgoing.already_sent', details: { letterId: 'x', act: 'void', state: 'sent' } }));
});

test('who initials or signs mends a letter on its route, and no other', () => {
  const approver = { content: true, acts: ['full'] as const, drafts: false, signs: false, registrySends: false };
  const may = (state: OutgoingState) => outgoingActs.filter((act) => refusalOfOutgoing(act, { ...approver, state }) === null);
  expect([may('draft'), may('in_route'), may('returned'), may('approved')]).toEqual([[], ['edit'], [], ['edit']]);
});

test('where the registry sends, who wrote or signed a letter hands it over and the registry sends it or gives it back', () => {
  const codeOf = (act: OutgoingAct, asked: OutgoingAsked) => refusalOfOutgoing(act, asked)?.().code ?? null;
  const sender = { content: true, acts: ['full'] as const, drafts: true, signs: false, registrySends: true };
  const clerk = { content: true, acts: ['register'] as const, drafts: false, signs: false, registrySends: true };
  expect([codeOf('send', { ...sender, state: 'signed' }), codeOf('hand_over', { ...sender, state: 'signed' })]).toEqual(['outgoing.registry_sends_it', null]);
  expect([codeOf('send', { ...sender, state: 'to_release' }), codeOf('give_back', { ...sender, state: 'to_release' })]).toEqual(['outgoing.at_registry', 'letter.not_your_act']);
  expect([codeOf('send', { ...clerk, state: 'to_release' }), codeOf('give_back', { ...clerk, state: 'to_release' }), codeOf('hand_over', { ...clerk, state: 'signed' })]).toEqual([null, null, 'letter.not_your_act']);
});

test('where nobody sends for the unit there is nobody to hand it to, and what still lies there is sent by its writer', () => {
  const sender = { content: true, acts: ['full'] as const, drafts: true, signs: false, registrySends: false };
  expect(refusalOfOutgoing('hand_over', { ...sender, state: 'signed' })?.().code).toBe('outgoing.sends_itself');
  expect(refusalOfOutgoing('send', { ...sender, state: 'to_release' })).toBeNull();
});
