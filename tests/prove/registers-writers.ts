import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#server/platform/ids.ts';

export type Acknowledged = { commandId: string; letterId: string; number: number };
type Uploaded = { fileId: string; sha256: string };
export type Tally = { acknowledged: Acknowledged[]; uploaded: Uploaded[]; refused: string[]; repeats: number; sent: number };
export type Writing = { origin: string; cookie: string; unitId: string; positionId: string; scan: (serial: number) => Buffer; scanEvery: number; /** the clerks go home for good: what was not acknowledged is sent no more */ home?: AbortSignal };

/**
 * One clerk who registers letters until told to stop. Whatever answers or does not, the same command is sent again with
 * the same id until it is acknowledged: a clerk pressing the button again after the line broke.
 */
export async function writeLetters(writing: Writing, tally: Tally, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    tally.sent += 1;
    const serial = tally.sent;
    const file = serial % writing.scanEvery === 0 ? await uploadScan(writing, tally, serial) : null;
    if (serial % writing.scanEvery === 0 && !file) continue;
    const commandId = newId();
    const body = {
      commandId, unitId: writing.unitId, senderName: `Balai ${serial}`, letterNumber: `600/${serial}/BWS`, letterDate: '2026-11-10', receivedOn: today(), receivedVia: 'hand', urgency: 'normal',
      // Drawing pages costs far more than a number: most letters are sealed ones, registered by their cover without a scan.
      ...(file ? { securityClass: 'B', subject: `Permintaan data ${serial}`, files: [{ fileId: file.fileId, role: 'main' }] } : { securityClass: 'R', subject: null, files: [] }), addressees: [{ positionId: writing.positionId, kind: 'to' }],
    };
    const reply = await insist(writing, tally, () => fetch(`${writing.origin}/api/letters/incoming`, { method: 'POST', signal: writing.home ?? null, headers: { 'content-type': 'application/json', cookie: writing.cookie }, body: JSON.stringify(body) }));
    if (!reply.ok) { tally.refused.push(`${reply.status} ${await reply.text()}`); continue; }
    const { letterId, agenda } = await reply.json() as { letterId: string; agenda: { number: number } };
    tally.acknowledged.push({ commandId, letterId, number: agenda.number });
  }
}

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());

async function uploadScan(writing: Writing, tally: Tally, serial: number): Promise<Uploaded | null> {
  const commandId = newId();
  const reply = await insist(writing, tally, () => fetch(`${writing.origin}/api/files?commandId=${commandId}&name=pindai-${serial}.jpg`, { method: 'POST', signal: writing.home ?? null, headers: { 'content-type': 'application/octet-stream', cookie: writing.cookie }, body: new Uint8Array(writing.scan(serial)) }));
  if (!reply.ok) { tally.refused.push(`${reply.status} ${await reply.text()}`); return null; }
  const { id, sha256 } = await reply.json() as { id: string; sha256: string };
  tally.uploaded.push({ fileId: id, sha256 });
  return { fileId: id, sha256 };
}

/** Sends again after no answer, 5xx and 429, with a growing pause; every other answer is an answer. */
async function insist(writing: Writing, tally: Tally, send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    writing.home?.throwIfAborted();
    try {
      const reply = await send();
      if (reply.status < 500 && reply.status !== 429) return reply;
      await reply.arrayBuffer();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    tally.repeats += 1;
    await pause(Math.min(500, 10 * 2 ** Math.min(attempt, 6)));
  }
}
