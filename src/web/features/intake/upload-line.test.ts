import { expect, it } from 'vitest';
import { createUploadLine } from './upload-line.ts';

type Send = Parameters<typeof createUploadLine>[0];
const card = (name: string) => ({ id: `f-${name}`, name, kind: 'pdf' as const, size: 1, pageCount: 1, pagesState: 'ready' as const, pages: [], sha256: '', uploadedAt: '2026-11-20T00:00:00.000Z' });
const settled = () => new Promise((resolve) => { setTimeout(resolve); });

/** A network that answers when told to. */
function slowNetwork() {
  const sent: { commandId: string; name: string; answer: () => void; fail: () => void }[] = [];
  const send: Send = (_, input) => new Promise((resolve, reject) => {
    const { commandId, name } = input.query ?? { commandId: '', name: '' };
    sent.push({ commandId, name, answer: () => resolve(card(name)), fail: () => reject(new Error('Jaringan terputus.')) });
    input.signal?.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
  });
  return { sent, send };
}

it('sends two files at a time and hands each to its paper', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send);
  const stored: string[] = [];
  line.whenStored((paperId, file) => stored.push(`${paperId}:${file.fileId}`));
  line.add('p', ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => new File(['x'], name)));
  expect(sent.map((each) => each.name)).toEqual(['a.pdf', 'b.pdf']);
  sent[0]?.answer();
  await settled();
  expect(sent.map((each) => each.name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  expect(stored).toEqual(['p:f-a.pdf']);
});

it('a refused file stays with its reason and is tried again under the same command', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send);
  line.add('p', [new File(['x'], 'a.pdf')]);
  sent[0]?.fail();
  await settled();
  expect(line.current()).toMatchObject([{ state: 'refused', fault: 'Jaringan terputus.' }]);
  line.retry(line.current()[0]?.id ?? '');
  expect(sent).toHaveLength(2);
  expect(sent[1]?.commandId).toBe(sent[0]?.commandId);
});

it('a cancelled file never reaches its paper', async () => {
  const { sent, send } = slowNetwork();
  const line = createUploadLine(send);
  const stored: string[] = [];
  line.whenStored((paperId) => stored.push(paperId));
  line.add('p', [new File(['x'], 'a.pdf')]);
  line.cancelOf('p');
  sent[0]?.answer();
  await settled();
  expect(line.current()).toEqual([]);
  expect(stored).toEqual([]);
});
