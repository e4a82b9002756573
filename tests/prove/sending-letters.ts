import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#server/platform/ids.ts';

/** Where the mail of a letter goes, and so what its server does with it. */
export type Fate = 'taken' | 'silent' | 'unknown' | 'none';
type Written = { letterId: string; fate: Fate; email: string | null; number: string; fileId: string; undone: boolean };
export type Tally = { written: Written[]; repeats: number; refused: string[] };
export type Writing = { origin: string; desks: Record<string, { positionId: string; employeeId: string }>; passphrase: string; addressOf: (fate: Fate, serial: number) => string; over: () => boolean; settled: () => boolean };

type Reply = { status: number; body: Record<string, unknown> };
const fates: Fate[] = ['taken', 'silent', 'none', 'taken', 'unknown', 'taken'];
const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/**
 * One desk that writes, signs and sends letters until told to stop. Whatever dies meanwhile, the same command is sent again with the
 * same id until it is answered: somebody pressing the button again.
 */
export async function writeAndSend(writing: Writing, tally: Tally, next: () => number): Promise<void> {
  while (!writing.over()) {
    const serial = next();
    await oneLetter(writing, tally, serial).catch((fault: unknown) => tally.refused.push(String(fault)));
  }
}

async function oneLetter(writing: Writing, tally: Tally, serial: number): Promise<void> {
  const fate = fates[serial % fates.length] ?? 'taken';
  const act = async (who: string, path: string, body: object) => insist(writing, tally, { who, path, body: { commandId: newId(), ...body } });
  const email = fate === 'none' ? null : writing.addressOf(fate, serial);
  const letterId = String((await act('staf', '/api/letters/outgoing', { typeCode: 'SDINAS' })).body['letterId']);
  const url = `/api/letters/outgoing/${letterId}`;
  const saved = (await act('staf', `${url}/content`, { base: 1, change: contentOf(writing, { serial, email }) })).body;
  const submitted = (await act('staf', `${url}/submit`, { version: saved['version'], base: saved['contentVersion'] })).body;
  const signed = (await act('kadis', `${url}/sign`, { version: submitted['version'], passphrase: email === null ? null : writing.passphrase })).body;
  const undone = serial % 4 === 1;
  const outside = email === null ? [] : [{ line: 'to:1', way: 'mail', email: null }];
  let version = signed['version'];
  if (undone) {
    const pressed = (await act('staf', `${url}/send`, { version, outside })).body;
    // Too late is an answer as well: the office was away for longer than its seconds.
    const back = await insist(writing, tally, { who: 'staf', path: `${url}/unsend`, body: { commandId: newId(), version: pressed['version'] }, mayRefuse: true });
    version = back.status === 200 ? back.body['version'] : null;
  }
  if (version !== null) await act('staf', `${url}/send`, { version, outside });
  tally.written.push({ letterId, fate, email, number: String(signed['number']), fileId: String(signed['fileId']), undone });
}

function contentOf({ desks }: Writing, of: { serial: number; email: string | null }): object {
  const desk = (who: string) => desks[who]?.positionId ?? '';
  const outside = of.email === null ? [] : [{ ref: null, name: `PT Air Bersih ${of.serial}`, place: 'Jakarta', email: of.email }];
  return {
    subject: `Permintaan data pintu air ${of.serial}`, place: 'Tanjung Lestari', way: of.email === null ? 'login' : 'certificate', classification: '600.1', route: [],
    to: [{ ref: { kind: 'position', id: desk('sekda') }, name: 'Sekretaris Daerah', place: 'Tempat' }, ...outside], copies: [{ ref: { kind: 'position', id: desk('kamarga') }, name: 'Kepala Bidang Bina Marga' }],
    body: paragraph(`Bersama ini kami mohon data pintu air nomor ${of.serial}.`), signer: { positionId: desk('kadis'), employeeId: desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null },
  };
}

type Asked = { who: string; path: string; body: object; mayRefuse?: boolean };

/** Sends again after no answer and 5xx, with a growing pause; every other answer is an answer. */
async function insist(writing: Writing, tally: Tally, { who, path, body, mayRefuse = false }: Asked): Promise<Reply> {
  for (let attempt = 0; ; attempt += 1) {
    if (writing.settled()) throw new Error('the desks have gone home');
    const reply = await ask(`${writing.origin}${path}`, { who, body });
    if (reply?.status === 200 || (reply && mayRefuse)) return reply;
    if (reply) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    tally.repeats += 1;
    await pause(Math.min(500, 20 * 2 ** Math.min(attempt, 5)));
  }
}

/** Null where nothing came back that is an answer: the line broke, or the office stumbled. */
async function ask(url: string, { who, body }: { who: string; body: object }): Promise<Reply | null> {
  try {
    const reply = await fetch(url, { method: url.endsWith('/content') ? 'PATCH' : 'POST', headers: { 'content-type': 'application/json', 'x-desk': who }, body: JSON.stringify(body) });
    if (reply.status >= 500 || reply.status === 429) return null;
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
