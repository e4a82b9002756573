import { expect, test } from 'vitest';
import { againAfterMs, createPageLine, type AskedPages } from './page-line.ts';

const refusal = (status: number, message: string) => Object.assign(new Error(message), { status });
const busy = refusal(503, 'sibuk');

/** A typesetter whose answers come when the test lets them. */
function bench({ isSlow = false } = {}) {
  const asked: { draft: string; known: readonly string[]; answer: (reply: AskedPages | Error) => void }[] = [];
  const drawn: { svg: string; ready: () => void }[] = [];
  const waiting: { ms: number; act: () => void }[] = [];
  const line = createPageLine<string>({
    wait: (act, ms) => {
      const turn = { ms, act };
      waiting.push(turn);
      return () => { if (waiting.includes(turn)) waiting.splice(waiting.indexOf(turn), 1); };
    },
    draw: (svg) => (isSlow ? new Promise((resolve) => drawn.push({ svg, ready: resolve })) : Promise.resolve()),
    ask: (draft, known) => new Promise((resolve, reject) => {
      asked.push({ draft, known, answer: (reply) => (reply instanceof Error ? reject(reply) : resolve(reply)) });
    }),
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const timeComes = () => waiting.shift()?.act();
  return { line, asked, drawn, waiting, timeComes, settle };
}
const pages = (...keys: string[]): AskedPages => ({ pages: keys.map((key) => ({ key, svg: `<svg>${key}</svg>` })) });

test('the page of the first key is asked for at once', () => {
  const { line, asked } = bench();
  line.want('S');
  expect(asked.map((each) => each.draft)).toEqual(['S']);
});

test('a draft that is wanted twice is asked for once', async () => {
  const { line, asked, settle } = bench();
  line.want('S');
  asked[0]?.answer(pages('a'));
  await settle();
  line.want('S');
  expect(asked).toHaveLength(1);
  expect(line.current().isFresh).toBe(true);
});

test('while a page is being set the newest state waits and no other is asked for', async () => {
  const { line, asked, settle } = bench();
  line.want('satu');
  line.want('dua');
  line.want('tiga');
  asked[0]?.answer(pages('a'));
  await settle();
  expect(asked.map((each) => each.draft)).toEqual(['satu', 'tiga']);
  expect(line.current()).toMatchObject({ pages: [{ key: 'a' }], isFresh: false });
  asked[1]?.answer(pages('b'));
  await settle();
  expect(line.current()).toMatchObject({ pages: [{ key: 'b' }], isFresh: true });
});

test('only changed pages travel and are drawn anew', async () => {
  const { line, asked, settle } = bench();
  line.want('satu');
  asked[0]?.answer(pages('a', 'b'));
  await settle();
  const [first] = line.current().pages;
  line.want('dua');
  expect(asked[1]?.known).toEqual(['a', 'b']);
  asked[1]?.answer({ pages: [{ key: 'a', svg: null }, { key: 'c', svg: '<svg>c</svg>' }] });
  await settle();
  expect(line.current().pages[0]).toBe(first);
  expect(line.current().pages.map((page) => page.key)).toEqual(['a', 'c']);
});

test('pages are fresh when they are drawn, not when they are answered, and the next is asked for meanwhile', async () => {
  const { line, asked, drawn, settle } = bench({ isSlow: true });
  line.want('satu');
  asked[0]?.answer(pages('a'));
  await settle();
  expect(line.current()).toMatchObject({ pages: [], isFresh: false });
  line.want('dua');
  expect(asked.map((each) => each.draft)).toEqual(['satu', 'dua']);
  drawn[0]?.ready();
  await settle();
  expect(line.current()).toMatchObject({ pages: [{ key: 'a' }], isFresh: false });
  asked[1]?.answer(pages('b'));
  await settle();
  drawn[1]?.ready();
  await settle();
  expect(line.current()).toMatchObject({ pages: [{ key: 'b' }], isFresh: true });
});

test('a page that is drawn late does not take the place of a newer one', async () => {
  const { line, asked, drawn, settle } = bench({ isSlow: true });
  line.want('satu');
  asked[0]?.answer(pages('a'));
  await settle();
  line.want('dua');
  expect(asked[1]?.known).toEqual(['a']);
  asked[1]?.answer(pages('b'));
  await settle();
  drawn[1]?.ready();
  await settle();
  drawn[0]?.ready();
  await settle();
  expect(line.current()).toMatchObject({ pages: [{ key: 'b' }], isFresh: true });
});

test('the old page stays when the new one cannot be set, and the reason is said', async () => {
  const { line, asked, settle } = bench();
  line.want('satu');
  asked[0]?.answer(pages('a'));
  await settle();
  line.want('dua');
  asked[1]?.answer(new Error('Tanda ini tidak ada di huruf naskah'));
  await settle();
  expect(line.current()).toMatchObject({ pages: [{ key: 'a' }], isFresh: false, problem: { message: 'Tanda ini tidak ada di huruf naskah' } });
});

test('who leaves the page waits for no answer', async () => {
  const { line, asked, settle } = bench();
  line.want('satu');
  line.close();
  asked[0]?.answer(new Error('putus'));
  await settle();
  expect(line.current().problem).toBeNull();
});

test('a page is asked for again when the office knows more of the same draft, once its last answer has come', async () => {
  const { line, asked, settle } = bench();
  line.again();
  expect(asked).toEqual([]);
  line.want('gambar');
  line.again();
  asked[0]?.answer(pages('kata'));
  await settle();
  expect(asked.map((each) => each.draft)).toEqual(['gambar', 'gambar']);
  expect(line.current()).toMatchObject({ pages: [{ key: 'kata' }], isFresh: false });
  asked[1]?.answer(pages('gambar'));
  await settle();
  expect(line.current()).toMatchObject({ pages: [{ key: 'gambar' }], isFresh: true });
});

test('while a page is asked for again it is not called the page of what is written, though it stays in sight', async () => {
  const { line, asked, settle } = bench();
  line.want('gambar');
  asked[0]?.answer(pages('kata'));
  await settle();
  line.again();
  expect(line.current()).toMatchObject({ pages: [{ key: 'kata' }], isFresh: false });
  asked[1]?.answer(pages('gambar'));
  await settle();
  expect(line.current()).toMatchObject({ pages: [{ key: 'gambar' }], isFresh: true });
});

test('a page the typesetter has no turn for is asked for again by itself, until it comes', async () => {
  const { line, asked, waiting, timeComes, settle } = bench();
  line.want('satu');
  asked[0]?.answer(busy);
  await settle();
  expect(line.current().problem?.message).toBe('sibuk');
  timeComes();
  asked[1]?.answer(refusal(409, 'sibuk'));
  await settle();
  expect(waiting.map(({ ms }) => ms)).toEqual([againAfterMs[1]]);
  timeComes();
  asked[2]?.answer(pages('a'));
  await settle();
  expect(asked.map((each) => each.draft)).toEqual(['satu', 'satu', 'satu']);
  expect(line.current()).toMatchObject({ pages: [{ key: 'a' }], isFresh: true, problem: null });
  expect(waiting).toEqual([]);
});

test('a house in trouble is asked ever later and not without end; the next key begins anew', async () => {
  const { line, asked, waiting, timeComes, settle } = bench();
  line.want('satu');
  const waited: number[] = [];
  for (let at = 0; at <= againAfterMs.length; at += 1) {
    asked.at(-1)?.answer(busy);
    await settle();
    waited.push(...waiting.map(({ ms }) => ms));
    timeComes();
  }
  expect(waited).toEqual([...againAfterMs]);
  expect(asked).toHaveLength(againAfterMs.length + 1);
  line.want('dua');
  asked.at(-1)?.answer(busy);
  await settle();
  expect(waiting.map(({ ms }) => ms)).toEqual([againAfterMs[0]]);
});

test('what cannot be set is not asked for again, and neither is a draft that was written over or left', async () => {
  const { line, asked, waiting, settle } = bench();
  line.want('satu');
  asked[0]?.answer(refusal(422, 'Tanda ini tidak ada di huruf naskah'));
  await settle();
  expect(waiting).toEqual([]);
  line.want('dua');
  asked[1]?.answer(busy);
  await settle();
  line.want('tiga');
  expect(waiting).toEqual([]);
  asked[2]?.answer(busy);
  await settle();
  line.close();
  expect(waiting).toEqual([]);
});
