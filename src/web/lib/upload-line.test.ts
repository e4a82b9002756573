import { expect, it } from 'vitest';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import { createUploadLine } from './upload-line.ts';

type Send = Parameters<typeof createUploadLine>[0];
const card = (name: string): FileCard => ({ id: `f-${name}`, name, kind: 'pdf', size: 1, pageCount: 1, pagesState: 'ready', pages: [], sha256: '', virusCheck: 'off', virusName: null, uploadedAt: '2026-11-20T00:00:00.000Z' });
const settled = () => new Promise((resolve) => { setTimeout(resolve); });
const paper = { id: 'p' };

/** A network that answers when told to. */
function slowNetwork() {
  const sent: { commandId: string; name: string; answer: () => void; fail: () => void }[] = [];
  const send: Send = ({ commandIds, name, signal }) => new Promise((resolve, reject) => {
    sent.push({ commandId: commandIds.begin, name, answer: () => resolve(card(name)), fail: () => reject(new Error('Jaringan terputus.')) });
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
  });
  return { sent, send };
}

it('sends two files at a time and hands each to its paper', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send);
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
  const line = createUploadLine(send);
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
  const line = createUploadLine(send);
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
  const line = createUploadLine(send);
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
