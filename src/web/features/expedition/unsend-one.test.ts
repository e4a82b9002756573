import { expect, test } from 'vitest';
import { mayBeTaken, takingBack } from './unsend-one.ts';

const problem = (status: number) => Object.assign(new Error(`jawaban ${status}`), { status });

test('a sending whose taking back never reached the office is taken back by the next press, as the same act', async () => {
  const answers = [problem(0), problem(503), null];
  const sent: unknown[] = [];
  const take = takingBack({
    commandId: 'c1', version: 8,
    send: async (body) => {
      sent.push(body);
      const fault = answers.shift();
      if (fault) throw fault;
    },
  });
  const [first, second] = [await take(), await take()];
  expect([first, second]).toEqual([{ state: 'lost', why: 'jawaban 0' }, { state: 'lost', why: 'jawaban 503' }]);
  expect([mayBeTaken(undefined), mayBeTaken(first), mayBeTaken({ state: 'taking' })]).toEqual([true, true, false]);
  const last = await take();
  expect([last, mayBeTaken(last)]).toEqual([{ state: 'taken' }, false]);
  const once = { commandId: 'c1', version: 8 };
  expect(sent).toEqual([once, once, once]);
});

test('what the office refuses to take back is not offered again', async () => {
  const refused = await takingBack({ commandId: 'c1', version: 8, send: () => Promise.reject(problem(409)) })();
  expect([refused, mayBeTaken(refused)]).toEqual([{ state: 'refused', why: 'jawaban 409' }, false]);
});
