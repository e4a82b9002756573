import { expect, it } from 'vitest';
import { beginUpload, finishUpload } from '#shared/contracts/uploads.contract.ts';
import { sendInParts, type Line } from './send-in-parts.ts';

const refusal = (status: number, code: string) => Object.assign(new Error(code), { status, code, isOffline: status === 0 });
const offline = () => refusal(0, 'web.offline');

/** An office that stores what comes, on a line that breaks as told: `keeps` bytes of the part arrive before it does. */
function office(options: { breaks?: { part: number; keeps: number; with?: Error }[]; finishFails?: ReturnType<typeof refusal>[]; size: number }) {
  const stored: number[] = [];
  const waits: number[] = [];
  const begun: string[] = [];
  let part = 0;
  const state = () => ({ uploadId: 'u', offset: stored.length, size: options.size, partBytes: 4 });
  const finishFails = [...(options.finishFails ?? [])];
  const call = async (contract: unknown, input: { body?: { commandId: string } }) => {
    if (contract === beginUpload) { begun.push(input.body?.commandId ?? ''); return state(); }
    if (contract !== finishUpload) return state();
    if (begun.includes(input.body?.commandId ?? '')) throw refusal(409, 'command.id_reused');
    const fault = finishFails.shift();
    if (fault?.code === 'document.upload_broken') stored.length = 0;
    if (fault) throw fault;
    return { id: 'f', bytes: [...stored] };
  };
  const sendFile = async (_contract: unknown, input: { file: Blob; query?: { offset: unknown } }) => {
    const bytes = [...new Uint8Array(await input.file.arrayBuffer())];
    const fault = options.breaks?.find((each) => each.part === part);
    part += 1;
    if (Number(input.query?.offset) !== stored.length) throw refusal(409, 'document.upload_offset');
    stored.push(...bytes.slice(0, fault?.keeps ?? bytes.length));
    if (fault) throw fault.with ?? offline();
    return state();
  };
  const line = { call, sendFile, wait: async (ms: number) => { waits.push(ms); }, hash: async () => 'hash' } as unknown as Line;
  return { line, waits, begun, stored };
}

const bytes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const send = (line: Line) => sendInParts({ file: new File([new Uint8Array(bytes)], 'a.pdf'), name: 'a.pdf', commandIds: { begin: 'b', finish: 'e' }, subject: null, signal: new AbortController().signal, onProgress: () => {} }, line);

it('a file goes in parts, and after a cut on from the very byte the office has', async () => {
  const { line, waits } = office({ size: 10, breaks: [{ part: 1, keeps: 3 }, { part: 2, keeps: 0 }] });
  expect(await send(line)).toMatchObject({ id: 'f', bytes });
  expect(waits).toEqual([1000, 1000]);
});

it('a part damaged on the way is sent once more, a refused file is not', async () => {
  const damaged = office({ size: 10, breaks: [{ part: 0, keeps: 0, with: refusal(422, 'document.part_broken') }] });
  expect(await send(damaged.line)).toMatchObject({ bytes });
  const refused = office({ size: 10, finishFails: [refusal(415, 'document.kind_unknown')] });
  await expect(send(refused.line)).rejects.toMatchObject({ code: 'document.kind_unknown' });
  expect(refused.waits).toEqual([]);
});

it('a lost answer to the last step is asked again under the same command', async () => {
  const { line, waits } = office({ size: 10, finishFails: [offline()] });
  expect(await send(line)).toMatchObject({ bytes });
  expect(waits).toEqual([1000]);
});

it('what arrived otherwise than it was sent is sent anew, once', async () => {
  const once = office({ size: 10, finishFails: [refusal(422, 'document.upload_broken')] });
  expect(await send(once.line)).toMatchObject({ bytes });
  const always = office({ size: 10, finishFails: [refusal(422, 'document.upload_broken'), refusal(422, 'document.upload_broken')] });
  await expect(send(always.line)).rejects.toMatchObject({ code: 'document.upload_broken' });
});

it('a full disk and a line that stays dead are told to the person', async () => {
  const full = office({ size: 10, breaks: [{ part: 0, keeps: 0, with: refusal(503, 'file.disk_full') }] });
  await expect(send(full.line)).rejects.toMatchObject({ code: 'file.disk_full' });
  const dead = office({ size: 10, breaks: Array.from({ length: 40 }, (_, part) => ({ part, keeps: 0 })) });
  await expect(send(dead.line)).rejects.toMatchObject({ code: 'web.offline' });
  expect(dead.waits.at(-1)).toBe(30_000);
});
