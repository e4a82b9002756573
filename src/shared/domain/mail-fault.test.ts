import { expect, test } from 'vitest';
import { mailFaultOf } from './mail-fault.ts';

test.each([
  ['550 5.1.1 <a@b.test> User unknown in virtual mailbox table', 'mailbox_unknown'],
  ['552 5.2.2 Over quota', 'mailbox_full'],
  ['554 5.7.1 Message rejected as spam', 'spam'],
  ['550 5.7.26 This mail is unauthenticated', 'spam'],
  ['550 5.1.2 Bad destination system address', 'domain_unknown'],
  ['552 5.3.4 Message size exceeds fixed limit', 'too_large'],
  ['550 5.2.1 The account is disabled', 'closed'],
  ['5.4.1 no answer from host', 'unreachable'],
] as const)('the status of RFC 3463 in %j says why the mail did not arrive', (answer, fault) => {
  expect(mailFaultOf(answer)).toBe(fault);
});

test.each([
  ['550 no such mailbox', 'mailbox_unknown'],
  ['connect ECONNREFUSED 10.4.2.1:25', 'unreachable'],
  ['getaddrinfo ENOTFOUND mail.kantor.test', 'domain_unknown'],
  ['Message too large', 'too_large'],
] as const)('without a status the words of %j say it', (answer, fault) => {
  expect(mailFaultOf(answer)).toBe(fault);
});

test('what nobody can tell is not guessed: the server’s words stand alone', () => {
  expect(mailFaultOf('550 5.0.0 rejected')).toBeNull();
  expect(mailFaultOf('550 see http://203.0.113.5/why')).toBeNull();
  expect(mailFaultOf(null)).toBeNull();
});
