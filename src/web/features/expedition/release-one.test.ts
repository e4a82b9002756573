import { expect, test } from 'vitest';
import type { Reply } from '#shared/contracts/contract.ts';
import type { getSending } from '#shared/contracts/sending.contract.ts';
import { releaseOf, SeenAlone } from './release-one.ts';

type Sending = Reply<typeof getSending>;
const line = (email: string) => ({ line: 'to:0', kind: 'to' as const, name: 'PT Air Bersih', attention: null, place: null, email, way: 'mail' as const, noMail: null, corrected: null });
const shown = (version: number, email: string) => ({ version, summary: { house: [], files: [], outside: [line(email)], groups: { gone: [], joined: [] }, byHand: [] } }) as unknown as Sending;

test('a letter of the list leaves in the version the list showed, whatever it is by now, and tried again it is the same act with the same words', async () => {
  const asked = [shown(7, 'lama@airbersih.test'), shown(9, 'baru@airbersih.test')];
  const sent: unknown[] = [];
  let isLost = true;
  const release = releaseOf({ id: 'surat', version: 7 }, {
    commandId: 'c1',
    read: async () => asked.shift() ?? shown(9, 'baru@airbersih.test'),
    send: async (letterId, body) => {
      sent.push({ letterId, ...body });
      if (isLost) throw new Error('the answer was lost');
    },
  });
  await expect(release()).rejects.toThrow('lost');
  isLost = false;
  await release();
  const once = { letterId: 'surat', commandId: 'c1', version: 7, outside: [{ line: 'to:0', way: 'mail', email: 'lama@airbersih.test' }] };
  expect(sent).toEqual([once, once]);
});

const member = (name: string) => ({ group: 'Semua lurah', name });
test.each([
  ['a member whose position was closed', { groups: { gone: [member('Lurah Melati')], joined: [] }, byHand: [] }, ['Lurah Melati']],
  ['somebody who joined its group since', { groups: { gone: [], joined: [member('Lurah Flamboyan')] }, byHand: [] }, ['Lurah Flamboyan']],
  ['somebody who is given a print', { groups: { gone: [], joined: [] }, byHand: ['Mega Puspasari'] }, ['Mega Puspasari']],
])('a letter that does not reach %s is not sent unseen with others', async (_who, said, names) => {
  const sent: unknown[] = [];
  const summary = { house: [], files: [], outside: [], ...said };
  const release = releaseOf({ id: 'surat', version: 7 }, { commandId: 'c1', read: async () => ({ version: 7, summary }) as unknown as Sending, send: async (letterId) => { sent.push(letterId); } });
  await expect(release()).rejects.toEqual(new SeenAlone(names));
  expect(sent).toEqual([]);
});
