import { signingRoom } from '#server/modules/signing/index.ts';
import { diskFull } from '#server/platform/files.ts';
import { newId } from '#server/platform/ids.ts';
import { beforeAll, expect, test } from 'vitest';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { house, office } = await openOutgoingOffice([signingRoom]);
const passphrase = 'kambing merah tiga naik perahu senja';
beforeAll(async () => {
  await office.post('kadis', '/api/signing/certificates', { passphrase });
});

const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);

test('a press that is sent twice at once, as after a lost line, is answered twice with the one signature that stands', async () => {
  // The two meet at another step each time.
  for (let turn = 0; turn < 8; turn += 1) {
    const { letterId, version } = await office.approve({ way: 'certificate', subject: `Sekali tekan ${turn}` });
    const command = { commandId: newId(), version, passphrase };
    const replies = await Promise.all([act('kadis', `${letterId}/sign`, command), act('kadis', `${letterId}/sign`, command)]);
    expect(replies.map((reply) => reply.statusCode), replies.map((reply) => reply.body).join(' ')).toEqual([200, 200]);
    expect(replies[0]?.json()).toEqual(replies[1]?.json());
    expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'signed' });
    await expectOneKept(letterId);
  }
});

/** However often the key was used: one signature stands, and of every other the chain says that it was given up. */
async function expectOneKept(letterId: string): Promise<void> {
  const made = await lookAs<{ id: string; kept: boolean }>(house, `select id, kept_at is not null as kept from signing.signature where subject_id = '${letterId}'`);
  expect(made.filter((each) => each.kept)).toHaveLength(1);
  const said = await lookAs<{ action: string; id: string }>(house, `select action, body::jsonb -> 'details' ->> 'signatureId' as id from platform.audit_row where subject_id = '${letterId}' and action like 'signature.%'`);
  const idsOf = (action: string) => said.filter((each) => each.action === action).map((each) => each.id).toSorted();
  expect(idsOf('signature.made')).toEqual(made.map((each) => each.id).toSorted());
  expect(idsOf('signature.abandoned')).toEqual(made.filter((each) => !each.kept).map((each) => each.id).toSorted());
}

test('two presses of the button, each for itself, keep one signature; a signature no file could be stored for is given up', async () => {
  const { letterId, version } = await office.approve({ way: 'certificate', subject: 'Dua kali tekan' });
  const numbered = (await act('operator', `${letterId}/number`, { version })).json() as { version: number };
  const press = () => act('kadis', `${letterId}/sign`, { version: numbered.version, passphrase });
  const { files } = house.services;
  house.services.files = { ...files, put: async () => { throw diskFull(); } };
  expect((await press()).json()).toMatchObject({ error: { code: 'file.disk_full' } });
  house.services.files = files;
  const unsaid = () => lookAs(house, `select 1 from signing.signature where subject_id = '${letterId}' and abandoned_at is null`);
  expect(await unsaid()).toEqual([]);
  const replies = await Promise.all([press(), press(), press()]);
  expect(replies.filter((reply) => reply.statusCode === 200)).toHaveLength(1);
  await expectOneKept(letterId);
});
