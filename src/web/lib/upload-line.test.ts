import { expect, it } from 'vitest';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import { createUploadLine } from './upload-line.ts';
import { createUploadMemory } from './upload-memory.ts';

type Send = Parameters<typeof createUploadLine>[0];
/** A device with its own shelf; the same shelf is the same device after a reload. */
const device = (kept = new Map<string, string>()) => ({ kept, memory: createUploadMemory({ shelf: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => { kept.set(key, value); } }, hash: (bytes) => bytes.text(), account: () => 'siti' }) });
const card = (name: string): FileCard => ({ id: `f-${name}`, name, kind: 'pdf', size: 1, pageCount: 1, pagesState: 'ready', pages: [], sha256: '', virusCheck: 'off', virusName: null, uploadedAt: '2026-11-20T00:00:00.000Z' });
const settled = () => new Promise((resolve) => { setTimeout(resolve, 5); });
const paper = { id: 'p' };

/** A network that answers when told to. */
function slowNetwork() {
  const sent: { commandId: string; name: string; answer: () => void; fail: (why?: Error) => void }[] = [];
  const send: Send = ({ commandIds, name, signal }) => new Promise((resolve, reject) => {
    sent.push({ commandId: commandIds.begin, name, answer: () => resolve(card(name)), fail: (why = new Error('Jaringan terputus.')) => reject(why) });
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
  });
  return { sent, send };
}

it('sends two files at a time and hands each to its paper', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send, device().memory);
  const stored: string[] = [];
  line.whenStored((owner, file) => stored.push(`${owner}:${file.id}`));
  line.add(paper, ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => new File(['x'], name)));
  await settled();
  expect(sent.map((each) => each.name)).toEqual(['a.pdf', 'b.pdf']);
  sent[0]?.answer();
  await settled();
  expect(sent.map((each) => each.name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  expect(stored).toEqual(['p:f-a.pdf']);
  expect(line.current()[0]).toMatchObject({ state: 'kept', card: { id: 'f-a.pdf' } });
});

it('sends nothing before the paper it belongs to is in the tray', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send, device().memory);
  let isThere = () => {};
  line.add({ ...paper, ready: () => new Promise((resolve) => { isThere = resolve; }) }, [new File(['x'], 'a.pdf')]);
  await settled();
  expect(sent).toEqual([]);
  isThere();
  await settled();
  expect(sent).toHaveLength(1);
});

it('a refused file stays with its reason and is tried again under the same command', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send, device().memory);
  line.add(paper, [new File(['x'], 'a.pdf')]);
  await settled();
  sent[0]?.fail();
  await settled();
  expect(line.current()).toMatchObject([{ state: 'refused', fault: 'Jaringan terputus.' }]);
  line.retry(line.current()[0]?.id ?? '');
  await settled();
  expect(sent).toHaveLength(2);
  expect(sent[1]?.commandId).toBe(sent[0]?.commandId);
});

it('a cancelled file never reaches its paper', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send, device().memory);
  const stored: string[] = [];
  line.whenStored((owner) => stored.push(owner));
  line.add(paper, [new File(['x'], 'a.pdf')]);
  await settled();
  line.letGo('p');
  sent[0]?.answer();
  await settled();
  expect(line.current()).toEqual([]);
  expect(stored).toEqual([]);
});

it('photos of one paper arrive in the order they were taken, while the next paper is sent beside them', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send, device().memory);
  const owner = (id: string) => ({ id, subject: { kind: 'paper' as const, id } });
  line.add(owner('p'), [new File(['x'], '1.jpg'), new File(['y'], '2.jpg')]);
  line.add(owner('q'), [new File(['z'], 'q.pdf')]);
  await settled();
  expect(sent.map((each) => each.name)).toEqual(['1.jpg', 'q.pdf']);
  sent[1]?.answer();
  await settled();
  expect(sent).toHaveLength(2);
  sent[0]?.answer();
  await settled();
  expect(sent.map((each) => each.name)).toEqual(['1.jpg', 'q.pdf', '2.jpg']);
});

const problemOf = (status: number, code: string) => Object.assign(new Error(code), { status, code, isOffline: false });

it('a file picked again after the page was closed in the middle goes on under the ids it was begun with', async () => {
  const { sent, send } = slowNetwork();
  const { kept, memory } = device();
  const subject = { kind: 'paper' as const, id: 'p' };
  createUploadLine(send, memory).add({ ...paper, subject }, [new File(['x'], 'a.pdf', { lastModified: 1 })]);
  await settled();
  const again = createUploadLine(send, device(kept).memory);
  const file = new File(['x'], 'a.pdf', { lastModified: 1 });
  expect(await again.begunFor(file)).toBe('p');
  again.add({ ...paper, subject }, [file]);
  await settled();
  expect(sent[1]?.commandId).toBe(sent[0]?.commandId);
  sent[1]?.answer();
  await settled();
  again.add({ ...paper, subject }, [new File(['x'], 'a.pdf', { lastModified: 1 })]);
  await settled();
  expect(sent[2]?.commandId).not.toBe(sent[0]?.commandId);
});

it('one the office gave up meanwhile is begun anew, and the very same file chosen twice is two files', async () => {
  const { sent, send } = slowNetwork();
  const { kept, memory } = device();
  createUploadLine(send, memory).add(paper, [new File(['x'], 'a.pdf', { lastModified: 1 })]);
  await settled();
  const again = createUploadLine(send, device(kept).memory);
  again.add(paper, [new File(['x'], 'a.pdf', { lastModified: 1 }), new File(['x'], 'a.pdf', { lastModified: 1 })]);
  await settled();
  expect(new Set(sent.slice(1).map((each) => each.commandId)).size).toBe(2);
  sent.find((each, index) => index > 0 && each.commandId === sent[0]?.commandId)?.fail(problemOf(404, 'document.upload_not_found'));
  await settled();
  expect(sent).toHaveLength(4);
  expect(sent[3]?.commandId).not.toBe(sent[0]?.commandId);
});

it('files chosen together are told of in the order they were chosen, also when the second arrives first', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send, device().memory);
  const stored: string[] = [];
  line.whenStored((_owner, file) => stored.push(file.name));
  line.add({ id: 'here' }, ['notulen.pdf', 'peta.pdf'].map((name) => new File(['x'], name)));
  await settled();
  sent[1]?.answer();
  await settled();
  expect(stored).toEqual([]);
  sent[0]?.answer();
  await settled();
  expect(stored).toEqual(['notulen.pdf', 'peta.pdf']);
});

it('one that was refused or taken out holds up none behind it', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send, device().memory);
  const stored: string[] = [];
  line.whenStored((_owner, file) => stored.push(file.name));
  line.add({ id: 'here' }, ['satu.pdf', 'dua.pdf'].map((name) => new File(['x'], name)));
  await settled();
  sent[1]?.answer();
  await settled();
  sent[0]?.fail();
  await settled();
  expect(stored).toEqual(['dua.pdf']);
  line.add({ id: 'here' }, ['tiga.pdf', 'empat.pdf'].map((name) => new File(['x'], name)));
  await settled();
  sent.at(-1)?.answer();
  await settled();
  line.cancel(line.current().find((each) => each.name === 'tiga.pdf')?.id ?? '');
  await settled();
  expect(stored).toEqual(['dua.pdf', 'empat.pdf']);
});
