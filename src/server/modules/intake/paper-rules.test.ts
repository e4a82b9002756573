import { expect, test } from 'vitest';
import type { PaperContent } from '#shared/contracts/intake.contract.ts';
import { assertInHand, holderOf, keepableContent } from './paper-rules.ts';

const now = new Date('2026-11-20T02:00:00Z');
const held = (minutesAgo: number) => ({ id: 'p', state: 'waiting' as const, letterId: null, heldBy: 'siti', heldName: 'Siti', heldAt: new Date(now.getTime() - minutesAgo * 60_000) });

test('a paper in the hand of a clerk is kept from the others, until fifteen minutes passed without a key', () => {
  expect(holderOf(held(14), now)?.name).toBe('Siti');
  expect(holderOf(held(15), now)).toBeNull();
  expect(() => assertInHand(held(1), { accountId: 'budi', now })).toThrow(/in hand/u);
  expect(() => assertInHand(held(1), { accountId: 'siti', now })).not.toThrow();
  expect(() => assertInHand(held(20), { accountId: 'budi', now })).not.toThrow();
});

test('of a secret letter only the cover is kept, whatever was typed before the class was chosen', () => {
  const content = { subject: 'Perkara', summary: 'isi', senderName: 'Kejaksaan', securityClass: 'R' } as PaperContent;
  expect(keepableContent(content)).toMatchObject({ subject: '', summary: '', senderName: 'Kejaksaan' });
  expect(keepableContent({ ...content, securityClass: 'T' })).toMatchObject({ subject: 'Perkara' });
});
