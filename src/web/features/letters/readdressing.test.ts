import { expect, it } from 'vitest';
import type { LetterDetail } from '#shared/contracts/letters.contract.ts';
import { kindOfNext, whyStays, without } from './readdressing.ts';

const letter = (state: LetterDetail['state']): Pick<LetterDetail, 'state' | 'deliveries'> => ({
  state, deliveries: [{ positionId: 'read', state: 'read' }, { positionId: 'unread', state: 'unread' }].map((each) => ({ ...each, kind: 'to', positionTitle: '', unitName: '', readAt: null }) as LetterDetail['deliveries'][number]),
});

it('taking off is offered only for whom the office would let go: not who has read it, and nobody while it is worked on', () => {
  expect(['read', 'unread', 'new'].map((each) => whyStays(letter('registered'), each))).toEqual(['hasRead', null, null]);
  expect(['read', 'unread', 'new'].map((each) => whyStays(letter('in_progress'), each))).toEqual(['hasRead', 'atWork', null]);
});

it('a further addressee is a copy, as at the counter, unless the letter is addressed to nobody yet', () => {
  const kadis = { positionId: 'kadis', title: 'Kepala Dinas', unitName: 'Dinas' };
  expect([[], [{ ...kadis, kind: 'copy' as const }], [{ ...kadis, kind: 'to' as const }]].map(kindOfNext)).toEqual(['to', 'to', 'copy']);
});

it('where the only addressee is taken off, who was added last is the one the letter goes to', () => {
  const [kadis, asisten, arsip] = ['kadis', 'asisten', 'arsip'].map((id) => ({ positionId: id, title: id, unitName: 'Dinas', kind: id === 'kadis' ? 'to' as const : 'copy' as const }));
  if (!kadis || !asisten || !arsip) throw new Error('three desks');
  const kinds = (left: ReturnType<typeof without>) => left.map((each) => `${each.positionId} ${each.kind}`);
  expect(kinds(without([kadis, asisten], kadis))).toEqual(['asisten to']);
  expect(kinds(without([kadis, arsip, asisten], kadis))).toEqual(['arsip copy', 'asisten to']);
  expect(kinds(without([kadis, asisten], asisten))).toEqual(['kadis to']);
});
