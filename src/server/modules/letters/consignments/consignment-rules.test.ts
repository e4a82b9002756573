import { expect, test } from 'vitest';
import { consignmentActs, consignmentStates, consignmentWays, type ConsignmentAct, type ConsignmentState, type ConsignmentWay } from '#shared/domain/sending.ts';
import { allowedOn, refusalOfConsignment } from './consignment-rules.ts';

/** The written table: what each state allows its sender. */
const allowed: Record<ConsignmentWay, Partial<Record<ConsignmentState, ConsignmentAct[]>>> = {
  mail: { waiting: ['carry'], sent: ['settle'], refused: ['resend', 'carry'], unknown: ['resend', 'settle', 'carry'], bounced: ['resend', 'settle', 'carry'] },
  courier: { waiting: ['receive', 'fail'], undelivered: ['receive', 'again', 'mail'] },
};
const every = consignmentWays.flatMap((way) => consignmentStates.flatMap((state) => consignmentActs.map((act) => ({ way, state, act }))));

test.each(every)('$way × $state × $act gives the act or its named refusal', ({ way, state, act }) => {
  const refusal = refusalOfConsignment(act, { way, state, letterState: 'sent', sends: true, carries: false, tells: true, untold: true });
  expect(refusal === null).toBe(allowed[way][state]?.includes(act) ?? false);
  if (refusal) expect(refusal().code).toBe('consignment.state_forbids');
});

test('the registry acts on what is carried and not on mail; a stranger on nothing; nobody on a letter that was withdrawn', () => {
  const hands = { letterState: 'sent' as const, sends: false, carries: true, tells: true, untold: false, mails: true };
  expect(allowedOn({ way: 'courier', state: 'waiting', ...hands })).toEqual(['receive', 'fail']);
  expect(allowedOn({ way: 'mail', state: 'unknown', ...hands })).toEqual([]);
  // Whether a letter leaves by e-mail is its sender's to say, and nobody's where it may not.
  expect(allowedOn({ way: 'courier', state: 'undelivered', ...hands })).toEqual(['receive', 'again']);
  expect(allowedOn({ way: 'courier', state: 'undelivered', ...hands, sends: true, mails: false })).toEqual(['receive', 'again']);
  expect(refusalOfConsignment('receive', { way: 'courier', state: 'waiting', letterState: 'sent', sends: false, carries: false, tells: false, untold: false })?.().code).toBe('consignment.not_yours');
  expect(allowedOn({ way: 'courier', state: 'waiting', letterState: 'withdrawn', sends: true, carries: true, tells: true, untold: false, mails: true })).toEqual([]);
});

test('a receipt given out of reach is taken when the letter was withdrawn meanwhile, from who carries it; nobody is asked for one, and nothing else is done', () => {
  const late = { way: 'courier', state: 'cancelled', letterState: 'withdrawn', sends: false, carries: true, tells: true, untold: false, mails: true } as const;
  expect(consignmentActs.filter((act) => refusalOfConsignment(act, late) === null)).toEqual(['receive']);
  expect(allowedOn(late)).toEqual([]);
  expect(refusalOfConsignment('receive', { ...late, carries: false })?.().code).toBe('consignment.not_yours');
  expect(refusalOfConsignment('receive', { ...late, way: 'mail', sends: true })?.().code).toBe('consignment.state_forbids');
});

test.each(consignmentWays.flatMap((way) => consignmentStates.map((state) => ({ way, state }))))('of a withdrawn letter, who has it or may have it is told once: $way × $state', ({ way, state }) => {
  const asked = { way, state, letterState: 'withdrawn', sends: false, carries: false, tells: true, untold: true } as const;
  expect(refusalOfConsignment('tell', asked) === null).toBe(['handing', 'sent', 'unknown', 'received'].includes(state));
  expect(refusalOfConsignment('tell', { ...asked, untold: false })?.().code).toBe('consignment.state_forbids');
  expect(refusalOfConsignment('tell', { ...asked, tells: false })?.().code).toBe('consignment.not_yours');
});
