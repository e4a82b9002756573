import { expect, test } from 'vitest';
import { createSaveLine } from './save-line.ts';

const refusal = (status: number, code: string) => Object.assign(new Error(code), { status, code, details: undefined, isOffline: status === 0, fieldFaults: {} });

/** A server with versions, a line that can be cut, and a clock that runs when the test says so. */
function bench(options: { version?: number } = {}) {
  let version = options.version ?? 1;
  let isCut = false;
  let forbidden = '';
  const stored: string[] = [];
  const kept: string[] = [];
  const timers = new Set<() => void>();
  const line = createSaveLine<string>({
    base: 1,
    before: '',
    send: async (draft, { base }) => {
      if (isCut) throw refusal(0, 'web.offline');
      if (draft === forbidden) throw refusal(409, 'outgoing.signer_stays');
      if (base !== version) throw refusal(409, 'outgoing.saved_meanwhile');
      stored.push(draft);
      version += 1;
      return { version };
    },
    keep: (draft) => void kept.push(draft),
    letGo: () => void (kept.length = 0),
    wait: (act) => {
      timers.add(act);
      return () => timers.delete(act);
    },
  });
  const rest = async () => {
    const due = Array.from(timers);
    timers.clear();
    for (const act of due) act();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { line, stored, kept, rest, cut: (yes: boolean) => { isCut = yes; }, foreignSave: () => { version += 1; }, forbid: (draft: string) => { forbidden = draft; }, version: () => version };
}

test('what is typed is stored after a rest, once for many keys', async () => {
  const { line, stored, rest } = bench();
  for (const text of ['S', 'Su', 'Sur', 'Surat']) line.change(text);
  expect(line.current().state).toBe('changed');
  await rest();
  expect(stored).toEqual(['Surat']);
  expect(line.current().state).toBe('saved');
  expect(line.isUnsaved()).toBe(false);
});

test('what is typed while an earlier state is being stored is stored after it, on top of it', async () => {
  const { line, stored, rest } = bench();
  line.change('satu');
  const first = rest();
  line.change('dua');
  await first;
  await rest();
  expect(stored).toEqual(['satu', 'dua']);
  expect(line.base()).toBe(3);
});

test('a cut line keeps everything on the device and stores it when the line is back', async () => {
  const { line, stored, kept, rest, cut } = bench();
  cut(true);
  line.change('di atas kapal');
  await rest();
  expect(line.current().state).toBe('offline');
  expect(kept).toEqual(['di atas kapal']);
  line.change('di atas kapal, malam');
  cut(false);
  await rest();
  expect(stored).toEqual(['di atas kapal, malam']);
  expect(kept).toEqual([]);
});

test('a version stored by somebody else meanwhile is never written over', async () => {
  const { line, stored, kept, rest, foreignSave } = bench();
  line.change('konsep saya');
  foreignSave();
  await rest();
  expect(line.current().state).toBe('clash');
  line.change('konsep saya, terus');
  await rest();
  expect(stored).toEqual([]);
  expect(kept.at(-1)).toBe('konsep saya, terus');
  expect(await line.flush()).toBe(false);
});

test('after a clash one goes on with the own text on top of the other version, or takes the other', async () => {
  const mine = bench();
  mine.foreignSave();
  mine.line.change('punya saya');
  await mine.rest();
  await mine.line.goOnFrom({ version: mine.version(), content: 'punya orang' }, 'punya saya');
  expect(mine.stored).toEqual(['punya saya']);
  expect(mine.line.current().state).toBe('saved');

  const theirs = bench();
  theirs.foreignSave();
  theirs.line.change('punya saya');
  await theirs.rest();
  theirs.line.takeTheirs({ version: theirs.version(), content: 'punya orang' });
  expect(theirs.kept).toEqual([]);
  theirs.line.change('lanjutan');
  await theirs.rest();
  expect(theirs.stored).toEqual(['lanjutan']);
});

test('before leaving or submitting, what waits is stored at once', async () => {
  const { line, stored } = bench();
  line.change('lengkap');
  expect(await line.flush()).toBe(true);
  expect(stored).toEqual(['lengkap']);
});

test('what the state of the letter forbids is refused in words and no clash: the next change is stored', async () => {
  const { line, stored, rest, forbid } = bench();
  forbid('penanda lain');
  line.change('penanda lain');
  await rest();
  expect(line.current()).toMatchObject({ state: 'refused', problem: { code: 'outgoing.signer_stays' } });
  line.change('penanda semula');
  await rest();
  expect([stored, line.current().state]).toEqual([['penanda semula'], 'saved']);
});
