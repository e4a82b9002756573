import { expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { office } = await openOutgoingOffice();

type Detail = { state: string; version: number; allowed: string[]; ended: { kind: string; byName: string; reason: string } | null; relations: { kind: string; side: string; letterId: string }[]; draft: { content: Record<string, unknown> } };
const letter = async (who: string, letterId: string) => (await office.letter(who, letterId)) as unknown as Detail;
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);
const codeOf = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
async function upload(who: string, name: string): Promise<string> {
  const reply = await office.app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=${name}`, payload: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>'), headers: { 'content-type': 'application/octet-stream', 'x-desk': who } });
  return (reply.json() as { id: string }).id;
}
async function signed(change: Record<string, unknown> = {}) {
  const approved = await office.approve(change);
  const reply = await act('kadis', `${approved.letterId}/sign`, { version: approved.version });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return { letterId: approved.letterId, version: (reply.json() as { version: number }).version };
}
async function sent(change: Record<string, unknown> = {}) {
  const { letterId, version } = await signed(change);
  const reply = await act('staf', `${letterId}/send`, { version });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  await office.passSeconds();
  return letterId;
}

test('a letter that was withdrawn is written anew with all it said, and names the one it replaces', async () => {
  const fileId = await upload('staf', 'denah.pdf');
  const old = await sent({ attachments: [{ fileId, title: 'Denah pintu air' }] });
  expect((await act('kadis', `${old}/withdraw`, { version: (await letter('kadis', old)).version, reason: 'Tanggal rapat keliru' })).statusCode).toBe(200);
  const ended = await letter('staf', old);
  expect(ended.ended).toMatchObject({ kind: 'withdrawn', byName: 'Orang kadis', reason: 'Tanggal rapat keliru' });
  expect(ended.allowed).toContain('replace');
  const begun = await act('staf', `${old}/replacement`);
  expect(begun.statusCode, begun.body).toBe(200);
  const { letterId } = begun.json() as { letterId: string };
  const anew = await letter('staf', letterId);
  expect(anew).toMatchObject({ state: 'draft', ended: null, relations: [{ kind: 'replaces', side: 'out', letterId: old }] });
  const { relations: _of, ...content } = (await letter('staf', old)).draft.content;
  expect(anew.draft.content).toMatchObject({ ...content, relations: [{ kind: 'replaces', letterId: old }] });
});

test('who signed it writes it anew with the files its drafter laid with it, and without what they may not know of', async () => {
  const fileId = await upload('kabid', 'peta.pdf');
  const known = await office.letterIn({ to: ['kabid'], number: '77/rahasia' });
  const draft = await office.write({ attachments: [{ fileId, title: 'Peta' }], relations: [{ kind: 'refers', letterId: known }], route: [], signer: { positionId: office.desks['kadis']?.positionId, employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null } }, 'kabid');
  const submitted = await act('kabid', `${draft.letterId}/submit`, { version: draft.version, base: draft.base });
  const pressed = await act('kadis', `${draft.letterId}/sign`, { version: (submitted.json() as { version: number }).version });
  expect(pressed.statusCode, pressed.body).toBe(200);
  expect((await act('kadis', `${draft.letterId}/void`, { version: (pressed.json() as { version: number }).version, reason: 'Salah tujuan surat' })).statusCode).toBe(200);
  const begun = await act('kadis', `${draft.letterId}/replacement`);
  expect(begun.statusCode, begun.body).toBe(200);
  const anew = await letter('kadis', (begun.json() as { letterId: string }).letterId);
  expect(anew.draft.content).toMatchObject({ attachments: [{ fileId }] });
});

test('a void letter went to nobody: what is written in its place replaces nothing', async () => {
  const { letterId: old, version } = await signed();
  expect((await act('kadis', `${old}/void`, { version, reason: 'Salah penerima surat' })).statusCode).toBe(200);
  expect((await letter('staf', old)).ended).toMatchObject({ kind: 'voided', reason: 'Salah penerima surat' });
  const { letterId } = (await act('staf', `${old}/replacement`)).json() as { letterId: string };
  expect((await letter('staf', letterId)).relations).toEqual([]);
});

test('asked twice it is begun once; a stranger does not begin it, nor anybody for a letter that was never sent', async () => {
  const old = await sent();
  const commandId = newId();
  const [one, other] = [await act('staf', `${old}/replacement`, { commandId }), await act('staf', `${old}/replacement`, { commandId })];
  expect((one.json() as { letterId: string }).letterId).toBe((other.json() as { letterId: string }).letterId);
  expect((await act('stafdua', `${old}/replacement`)).statusCode).toBe(404);
  const { letterId } = await office.write();
  expect(codeOf(await act('staf', `${letterId}/replacement`))).toBe('outgoing.not_sent');
});
