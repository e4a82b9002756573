import { expect, test } from 'vitest';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { dispositionsRoom, issueDisposition } from './index.ts';
import { answerBranchesJob } from './answer-branches.ts';

const { house, office } = await openOutgoingOffice([dispositionsRoom]);

const desk = (who: string) => office.desks[who]?.positionId ?? '';
const must = (reply: { statusCode: number; body: string; json: () => unknown }) => {
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json() as { version: number; number: string };
};

/** An order of one desk to one below it; gives the branch. */
async function dispose(letterId: string, order: { from: string; to: string; instructions: string[]; parent?: string }): Promise<string> {
  const input = { letterId, parentRecipientId: order.parent ?? null, recipients: [{ positionId: desk(order.to), leading: true }], instructions: order.instructions, note: '', due: { workingDays: 3 }, commandId: newId() };
  await runCommand(house.services, issueDisposition, { name: 'disposition.issue', actor: await office.actor(order.from), commandId: newId(), input });
  return (await lookAs<{ id: string }>(house, `select id from dispositions.recipient where letter_id = '${letterId}' and position_id = '${desk(order.to)}' order by id desc limit 1`))[0]?.id ?? '';
}

/** Kabid writes the answer, Kadis signs it, it goes out; the worker hears of it twice. */
async function answer(letterId: string, change: Record<string, unknown> = {}): Promise<string> {
  const { letterId: id, version, base } = await office.write({ route: [], relations: [{ kind: 'answers', letterId }], ...change }, 'kabid');
  const act = (who: string, what: string, body: object) => office.post(who, `/api/letters/outgoing/${id}/${what}`, { ...body });
  const submitted = must(await act('kabid', 'submit', { version, base }));
  const signed = must(await act('kadis', 'sign', { version: submitted.version }));
  must(await act('kadis', 'send', { version: signed.version }));
  await office.passSeconds();
  await answerBranchesJob.run(house.services, { letterId: id });
  await answerBranchesJob.run(house.services, { letterId: id });
  return signed.number;
}
const branch = async (id: string) => (await lookAs<{ state: string; said: string[] }>(house, `select r.state, array(select f.text from dispositions.follow_up f where f.recipient_id = r.id) as said from dispositions.recipient r where r.id = '${id}'`))[0];
const told = async (name: string) => (await lookAs<{ payload: { recipientIds: string[] } }>(house, `select payload from platform.outbox where name = '${name}'`)).flatMap((event) => event.payload.recipientIds);

test('BKS-29 the answer a disposition asked for ends its branch when who gave it signed the answer', async () => {
  const letterId = await office.letterIn();
  const id = await dispose(letterId, { from: 'kadis', to: 'kabid', instructions: ['TT'] });
  const number = await answer(letterId);
  expect(await branch(id)).toMatchObject({ state: 'closed', said: [`Sudah dijawab dengan surat nomor ${number} tanggal 20 November 2026.`] });
  expect(await told('disposition.answered')).toEqual([id]);
});

test('the branch of who signed becomes a report, which its issuer still accepts; the one below it ends', async () => {
  const letterId = await office.letterIn({ to: ['sekda'] });
  const above = await dispose(letterId, { from: 'sekda', to: 'kadis', instructions: ['TT'] });
  const below = await dispose(letterId, { from: 'kadis', to: 'kabid', instructions: ['KONSEP'], parent: above });
  await answer(letterId);
  expect(await branch(below)).toMatchObject({ state: 'closed' });
  expect(await branch(above)).toMatchObject({ state: 'reported' });
  expect(await told('follow_up.reported')).toEqual([above]);
});

test('a branch that asks for more than an answer stays open, and its desk is asked', async () => {
  const letterId = await office.letterIn();
  const id = await dispose(letterId, { from: 'kadis', to: 'kabid', instructions: ['TT', 'LAKS'] });
  await answer(letterId);
  expect(await branch(id)).toMatchObject({ state: 'working', said: [expect.stringContaining('Sudah dijawab')] });
  expect(await told('disposition.answer_sent')).toEqual([id]);
});

test('what others still do below keeps a branch open though it was answered', async () => {
  const letterId = await office.letterIn();
  const id = await dispose(letterId, { from: 'kadis', to: 'kabid', instructions: ['TT'] });
  const below = await dispose(letterId, { from: 'kabid', to: 'staf', instructions: ['LAKS'], parent: id });
  await answer(letterId);
  expect(await branch(id)).toMatchObject({ state: 'working' });
  expect(await branch(below)).toMatchObject({ state: 'unread', said: [] });
});

test('a secret answer is not named to who works on the open letter', async () => {
  const letterId = await office.letterIn();
  const id = await dispose(letterId, { from: 'kadis', to: 'kabid', instructions: ['TT'] });
  await answer(letterId, { securityClass: 'R', classReason: 'Operasi penertiban' });
  expect(await branch(id)).toMatchObject({ state: 'closed', said: ['Sudah dijawab dengan naskah rahasia.'] });
});
