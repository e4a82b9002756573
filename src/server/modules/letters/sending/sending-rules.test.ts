import { expect, test } from 'vitest';
import { MOST_MAIL_BYTES } from '#shared/domain/sending.ts';
import { noMailReason, planOutside, usualWay } from './sending-rules.ts';

const line = (change: object = {}) => ({ line: 'to:0', kind: 'to' as const, name: 'PT Air Bersih', attention: null, place: null, partyId: null, email: null, ...change });
const open = { securityClass: 'B' as const, bytes: 1000, hasMailServer: true };

test('a secret letter goes by mail to nobody, an open or limited one does unless it is too large or there is no mail server', () => {
  expect(noMailReason(open)).toBeNull();
  expect(noMailReason({ ...open, securityClass: 'T' })).toBeNull();
  expect(noMailReason({ ...open, securityClass: 'R' })).toBe('secret');
  expect(noMailReason({ ...open, securityClass: 'SR', hasMailServer: false })).toBe('secret');
  expect(noMailReason({ ...open, hasMailServer: false })).toBe('off');
  expect(noMailReason({ ...open, bytes: MOST_MAIL_BYTES + 1 })).toBe('too_large');
});

test('DMI-23 DMI-28 who has an address is mailed to, who has none is visited, and the own file is sent nothing', () => {
  expect(usualWay(line({ email: 'a@b.test' }), null)).toBe('mail');
  expect(usualWay(line({ email: 'a@b.test' }), 'secret')).toBe('courier');
  expect(usualWay(line(), null)).toBe('courier');
  expect(usualWay(line({ kind: 'copy', name: 'Arsip' }), null)).toBe('none');
  expect(usualWay(line({ name: 'Arsip Nasional' }), null)).toBe('courier');
});

const code = (run: () => unknown) => { try { run(); return null; } catch (error) { return (error as { code: string }).code; } };

test('every addressee outside is decided on; a mail has an address, typed or known', () => {
  expect(code(() => planOutside([line()], [], null))).toBe('sending.way_missing');
  expect(code(() => planOutside([line()], [{ line: 'to:0', way: 'mail', email: null }], null))).toBe('sending.address_missing');
  expect(code(() => planOutside([line({ email: 'a@b.test' })], [{ line: 'to:0', way: 'mail', email: null }], 'secret'))).toBe('sending.secret_not_by_mail');
  expect(planOutside([line({ email: 'a@b.test' })], [{ line: 'to:0', way: 'mail', email: 'c@d.test' }], null)).toMatchObject([{ way: 'mail', email: 'c@d.test' }]);
  expect(planOutside([line({ email: 'a@b.test' })], [{ line: 'to:0', way: 'courier', email: 'c@d.test' }], 'secret')).toMatchObject([{ way: 'courier', email: null }]);
  expect(planOutside([line()], [{ line: 'to:0', way: 'none', email: null }], null)).toEqual([]);
});
