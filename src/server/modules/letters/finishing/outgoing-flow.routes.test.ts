import { readSheet } from 'read-excel-file/node';
import { readFile } from 'node:fs/promises';
import { signingRoom, verifyPdf } from '#server/modules/signing/index.ts';
import { newId } from '#server/platform/ids.ts';
import { expect, test } from 'vitest';
import { checkedPdf, freshFile, lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { enterDispatches } from '../dispatch/dispatch.jobs.ts';

const { house, office } = await openOutgoingOffice([signingRoom]);

const passphrase = 'kambing merah tiga naik perahu senja';
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
/** `act('kadis', `${letterId}/sign`, …)` */
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);
const route = async (who: string, letterId: string) => ((await office.get(who, `/api/approvals/letter/${letterId}`)).json() as { route: { id: string; digest: string; state: string; steps: { id: string; state: string }[] } }).route;
const initial = async (who: string, letterId: string) => {
  const { steps, digest } = await route(who, letterId);
  const waiting = steps.find((step) => step.state === 'waiting');
  return office.post(who, `/api/approval-steps/${waiting?.id ?? ''}/initial`, { seen: digest });
};

test('BKS-25 from blank page to the desk of another agency: initials with one return, number, signature by login, entered there once', async () => {
  const { letterId, version, base } = await office.write();
  expect((await office.get('kabid', `/api/letters/outgoing/${letterId}`)).json()).toMatchObject({ allowed: [] });
  const submitted = await act('staf', `${letterId}/submit`, { version, base });
  expect(submitted.json()).toMatchObject({ state: 'in_route' });
  expect(await office.letter('kadis', letterId)).toMatchObject({ allowed: [] });

  // One return with a reason, mended, submitted again.
  const first = await route('kabid', letterId);
  expect((await office.post('kabid', `/api/approval-steps/${first.steps[0]?.id ?? ''}/return`, { reason: 'Sebutkan nomor pintu air' })).statusCode).toBe(200);
  house.setNow('2026-11-20T02:10:00Z');
  const back = (await office.letter('staf', letterId)) as unknown as { state: string; version: number; draft: { version: number }; allowed: string[] };
  expect(back).toMatchObject({ state: 'returned', allowed: ['edit', 'submit', 'discard'] });
  expect((await act('staf', `${letterId}/submit`, { version: back.version, base: back.draft.version })).json()).toMatchObject({ state: 'in_route' });
  expect((await initial('kabid', letterId)).json()).toMatchObject({ state: 'approved' });

  const approved = (await office.letter('kadis', letterId)) as unknown as { version: number; state: string; allowed: string[] };
  expect(approved).toMatchObject({ state: 'approved', allowed: expect.arrayContaining(['number', 'sign']) });
  expect(code(await act('plh', `${letterId}/sign`, { version: approved.version }))).toBe('outgoing.not_named_signer');
  const signed = await act('kadis', `${letterId}/sign`, { version: approved.version });
  expect(signed.statusCode, signed.body).toBe(200);
  const { number, fileId } = signed.json() as { number: string; fileId: string };
  const seen = (await office.letter('staf', letterId)) as unknown as { version: number };
  expect(seen).toMatchObject({ state: 'signed', number, letterDate: '2026-11-20', fileId, finished: { way: 'login', by: { title: 'Kepala Dinas PUPR', employeeName: 'Orang kadis' } } });
  const pdf = await checkedPdf(house, fileId);
  expect(pdf.text).toContain(number);
  expect(pdf.text).toContain('Disetujui secara elektronik dengan masuk akun oleh');
  // Who cannot scan the QR reads its code beside it.
  const [{ code: printed } = { code: '' }] = await lookAs<{ code: string }>(house, `select check_code as code from letters.outgoing where letter_id = '${letterId}'`);
  expect(pdf.text).toContain(`Kode ${printed}`);
  expect(pdf.data).toMatchObject({ number, subject: 'Permintaan data pintu air', signer: { name: 'Orang kadis', way: 'login' } });
  expect(pdf.faults).toEqual([]);

  expect((await act('operator', `${letterId}/send`, { version: seen.version })).json()).toMatchObject({ dispatches: 1 });
  expect(await office.letter('staf', letterId)).toMatchObject({ state: 'sending', dispatches: [] });
  await office.passSeconds();
  expect(await office.letter('staf', letterId)).toMatchObject({ state: 'sent', dispatches: [{ unitName: 'Sekretariat Daerah', state: 'waiting' }] });
  await enterDispatches(house.services, letterId);
  await enterDispatches(house.services, letterId);
  expect(await office.letter('staf', letterId)).toMatchObject({ dispatches: [{ state: 'received', positions: [{ title: 'Sekretaris Daerah', kind: 'to' }] }] });
  const tray = ((await office.get('sekda', '/api/letters/incoming')).json() as { rows: { id: string }[] }).rows;
  expect(tray).toMatchObject([{ letterNumber: number, senderName: 'Dinas Pekerjaan Umum dan Penataan Ruang', subject: 'Permintaan data pintu air', agendaText: '1', state: 'registered' }]);
  const received = tray[0]?.id ?? '';
  expect(((await office.get('pencatat', '/api/letters/incoming')).json() as { rows: unknown[] }).rows).toHaveLength(1);
  expect((await office.get('sekda', `/api/letters/${received}`)).json()).toMatchObject({ receivedVia: 'system', readsContent: true, files: [{ fileId, role: 'main' }] });
  expect((await office.get('sekda', `/api/files/${fileId}`)).statusCode).toBe(200);
  const { bookId } = (await lookAs<{ bookId: string }>(house, `select e.book_id from registers.entry e where e.subject_id = '${letterId}'`))[0] ?? { bookId: '' };
  expect((await office.get('operator', `/api/books/${bookId}/agenda`)).json()).toMatchObject({ rows: [{ text: number, letter: null, outgoing: { state: 'sent', subject: 'Permintaan data pintu air', letterNumber: number, addressee: 'Sekretaris Daerah', sentOn: '2026-11-20', signerTitle: 'Kepala Dinas PUPR', draftingUnit: 'Bidang Sumber Daya Air', copies: [], carriers: ['internal'] } }] });
  const sheet = await readSheet((await office.get('operator', `/api/books/${bookId}/agenda.xlsx`)).rawPayload);
  const lineOfSheet = Object.fromEntries((sheet[0] ?? []).map((heading, index) => [String(heading), sheet[1]?.[index]]));
  expect(lineOfSheet).toMatchObject({ 'No. Agenda / No. Verbal': 1, 'Nomor surat': number, 'Tanggal kirim': new Date('2026-11-20T00:00:00Z'), 'Dikirim kepada (instansi, alamat)': 'Sekretaris Daerah', 'Unit pengolah / konseptor': 'Bidang Sumber Daya Air', Penandatangan: 'Kepala Dinas PUPR', 'Sarana kirim (e-office, e-mail, kurir, pos)': 'Di dalam kantor', 'Kode klasifikasi': '600.1' });
  const history = ((await office.get('staf', `/api/letters/${letterId}/actions`)).json() as { rows: { kind: string; note: string | null }[] }).rows;
  expect(history.map((each) => each.kind)).toEqual(['begun', 'submitted', 'returned', 'submitted', 'approved', 'numbered', 'signed', 'sent']);
  expect(history[2]).toMatchObject({ note: 'Sebutkan nomor pintu air' });
  // The sender learns that it was read, and reads nothing of what the receiver does with it.
  expect((await office.post('sekda', `/api/letters/${received}/read`)).statusCode).toBe(200);
  expect(await office.letter('staf', letterId)).toMatchObject({ dispatches: [{ state: 'read', readAt: expect.any(String) }] });
  expect((await office.get('staf', `/api/letters/${received}`)).statusCode).toBe(404);
  // The answer goes back within the house, to the head of the unit it came from.
  const answer = (await office.post('sekda', '/api/letters/outgoing', { typeCode: 'SDINAS', answers: received })).json() as { letterId: string };
  expect(await office.letter('sekda', answer.letterId)).toMatchObject({ relations: [{ kind: 'answers', letterId: received }], draft: { content: { to: [{ ref: { kind: 'unit', id: office.unitId }, name: 'Kepala Dinas PUPR' }], classification: '600.1' } } });
});

test('an initial costs only what a change touches: a mended body asks its reader again, an untouched one stands', async () => {
  const { letterId, version, base } = await office.write();
  await act('staf', `${letterId}/submit`, { version, base });
  expect((await initial('kabid', letterId)).json()).toMatchObject({ state: 'approved' });
  const save = async (who: string, change: Record<string, unknown>) => {
    const { draft } = (await office.letter(who, letterId)) as unknown as { draft: { version: number } };
    return office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': who }, payload: { commandId: newId(), base: draft.version, change } });
  };
  expect((await save('kadis', { route: [] })).json()).toMatchObject({ touched: [] });
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'approved' });
  expect((await save('kadis', { subject: 'Permintaan data tiga pintu air' })).json()).toMatchObject({ touched: [office.desks['kabid']?.positionId] });
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'in_route' });
  expect(code(await act('kadis', `${letterId}/sign`, { version: ((await office.letter('kadis', letterId)) as unknown as { version: number }).version }))).toBe('outgoing.not_approved');
});

test('the drafter takes a letter out of its route and writes on', async () => {
  const { letterId, version, base } = await office.write();
  await act('staf', `${letterId}/submit`, { version, base });
  const { id } = await route('staf', letterId);
  expect((await office.post('staf', `/api/approval-routes/${id}/withdraw`)).statusCode).toBe(200);
  expect(await office.letter('staf', letterId)).toMatchObject({ state: 'draft', allowed: ['edit', 'submit', 'discard'] });
});

test.each([
  ['without a subject', { subject: '' }, 'outgoing.subject_too_short'],
  ['with a sign its face cannot print', { subject: 'Harga 😀 pompa' }, 'typeset.character'],
  ['secret without a reason', { securityClass: 'R' }, 'outgoing.class_reason_missing'],
  ['without the classification its number begins with', { classification: null }, 'outgoing.classification_missing'],
  ['without a signer', { signer: null }, 'outgoing.signer_missing'],
  ['approved by login though it leaves the house', { to: [{ ref: null, name: 'Direktur PT Air' }] }, 'outgoing.login_stays_inside'],
  ['in a way this city does not use', { way: null }, 'outgoing.way_missing'],
  ['to nobody, which its type forbids', { to: [] }, 'outgoing.not_ready'],
  ['to a company behind a desk that does not exist', { to: [{ ref: { kind: 'position', id: newId() }, name: 'Direktur PT Air' }] }, 'outgoing.addressee_without_desk'],
  ['to a unit that is none', { way: 'wet', to: [{ ref: { kind: 'unit', id: newId() }, name: 'Dinas Air' }] }, 'outgoing.addressee_without_desk'],
  ['with a copy for a group of nobody', { copies: [{ ref: { kind: 'group', id: newId() }, name: 'Para camat' }] }, 'outgoing.addressee_without_desk'],
])('a letter %s is not submitted', async (_what, change, refusal) => {
  const { letterId, version, base } = await office.write(change);
  expect(code(await act('staf', `${letterId}/submit`, { version, base }))).toBe(refusal);
  expect(await office.letter('staf', letterId)).toMatchObject({ state: 'draft' });
});

test('a signer who may not sign is refused with the sentence why', async () => {
  const staf = office.desks['staf'];
  const { letterId, version, base } = await office.write({ signer: { positionId: staf?.positionId, employeeId: staf?.employeeId, way: 'own', inNameOf: null, through: null }, route: [] });
  const refused = await act('staf', `${letterId}/submit`, { version, base });
  expect(refused.json()).toMatchObject({ error: { code: 'outgoing.may_not_sign', details: { sentence: expect.stringMatching(/ditandatangani wali kota, sekretaris daerah, .+ Pilih penanda tangan itu/u) } } });
  const signers = (await office.get('staf', `/api/letters/outgoing/${letterId}/signers`)).json() as { options: { title: string; way: string }[]; refusals: unknown[] };
  expect(signers.options).toEqual(expect.arrayContaining([expect.objectContaining({ title: 'Kepala Dinas PUPR', way: 'own', lines: ['KEPALA DINAS PUPR,'], name: 'Orang kadis' })]));
  expect(signers.refusals.length).toBeGreaterThan(0);
});

test('the wet way: numbered, printed with its code, signed by hand, and found again by the code on the scan', async () => {
  const { letterId, version } = await office.approve({ way: 'wet', to: [{ ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta' }] });
  expect(code(await act('kadis', `${letterId}/sign`, { version }))).toBe('outgoing.way_is_other');
  const numbered = (await act('operator', `${letterId}/number`, { version })).json() as { version: number; agenda: { text: string } };
  const print = await office.get('operator', `/api/letters/outgoing/${letterId}/print.pdf`);
  expect(print.statusCode).toBe(200);
  const again = await office.get('operator', `/api/letters/outgoing/${letterId}/print.pdf`);
  expect(again.rawPayload.equals(print.rawPayload)).toBe(true);
  const fileId = await freshFile(office, 'operator');
  expect(code(await act('operator', `${letterId}/attach-scan`, { version: numbered.version, fileId, code: 'https://localhost/v/0000000000000000aa' }))).toBe('outgoing.scan_of_other');
  const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${letterId}'`);
  // The paper is the signer's evidence: who drafted it brings it to the registry.
  expect(code(await act('staf', `${letterId}/attach-scan`, { version: numbered.version, fileId: await freshFile(office, 'staf'), code: row?.checkCode ?? '' }))).toBe('letter.not_your_act');
  const scanned = await act('operator', `${letterId}/attach-scan`, { version: numbered.version, fileId, code: `https://localhost/v/${row?.checkCode ?? ''}` });
  expect(scanned.statusCode, scanned.body).toBe(200);
  const finished = await office.letter('kadis', letterId);
  expect(finished).toMatchObject({ state: 'signed', finished: { way: 'wet', by: { title: 'Kepala Dinas PUPR', employeeName: 'Orang kadis' } } });
  // It goes out under the name of its letter, as typeset letters do; what came from the scanner stays beside it as it came.
  const named = (await office.get('operator', `/api/files/${finished.fileId}`)).json() as { name: string; kind: string };
  expect(named).toMatchObject({ name: `Surat Dinas ${numbered.agenda.text.replaceAll('/', '-')}.pdf`, kind: 'pdf' });
  expect((await office.get('operator', `/api/files/${finished.fileId}/origins`)).json()).toMatchObject({ files: [{ id: fileId }] });
  expect(await lookAs(house, `select details -> 'broughtBy' ->> 'employeeId' as by from letters.action where letter_id = '${letterId}' and kind = 'signed'`)).toEqual([{ by: office.desks['operator']?.employeeId }]);
  expect(code(await act('operator', `${letterId}/send`, { version: (scanned.json() as { version: number }).version }))).toBe('sending.way_missing');
});

test('of a scan one is told before it is attached whether it is of this letter, and of a letter one does not know no more than that it is another', async () => {
  const numbered = async (change: Record<string, unknown>, by: string) => {
    const { letterId, version } = await office.approve({ way: 'wet', to: [{ ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta' }], ...change });
    const { agenda } = (await act(by, `${letterId}/number`, { version })).json() as { agenda: { text: string } };
    const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${letterId}'`);
    return { letterId, number: agenda.text, code: row?.checkCode ?? '' };
  };
  const sekda = { signer: { positionId: office.desks['sekda']?.positionId, employeeId: office.desks['sekda']?.employeeId, way: 'own', inNameOf: null, through: null } };
  const [mine, other, unknown] = [await numbered({}, 'operator'), await numbered({ subject: 'Pinjam pompa' }, 'operator'), await numbered(sekda, 'pencatat')];
  const check = async (asked: string, who = 'operator') => (await office.get(who, `/api/letters/outgoing/${mine.letterId}/scan-check?code=${asked}`)).json() as unknown;
  expect(await check(mine.code)).toEqual({ fits: true, other: null });
  expect(await check(other.code)).toEqual({ fits: false, other: { number: other.number, subject: 'Pinjam pompa' } });
  // Of a secret letter that is a reading of it, and on the chain like every other.
  const secret = await numbered({ subject: 'Rencana penertiban', securityClass: 'R', classReason: 'Rencana penertiban' }, 'kadis');
  const shown = async () => (await lookAs(house, `select 1 from platform.audit_row where action = 'outgoing.shown' and subject_id = '${secret.letterId}'`)).length;
  const before = await shown();
  const told = await check(secret.code, 'kadis');
  expect([told, (await shown()) - before]).toEqual([{ fits: false, other: { number: secret.number, subject: 'Rencana penertiban' } }, 1]);
  expect(await check(unknown.code)).toEqual({ fits: false, other: null });
  expect(await check('0000000000000000aa')).toEqual({ fits: false, other: null });
  expect(await check(mine.code, 'staf')).toMatchObject({ error: { code: 'letter.not_your_act' } });
});

const later = (seconds: number) => house.setNow(new Date(house.services.clock().getTime() + seconds * 1000).toISOString());

test('DMI-33 by certificate: the letter carries a signature our verifier finds whole, and a wrong passphrase costs no number', async () => {
  const first = await office.approve({ way: 'certificate' });
  expect(code(await act('kadis', `${first.letterId}/sign`, { version: first.version, passphrase }))).toBe('signing.no_certificate');
  expect(await office.letter('kadis', first.letterId)).toMatchObject({ state: 'approved', number: null });
  const made = await office.post('kadis', '/api/signing/certificates', { passphrase });
  expect(made.statusCode, made.body).toBe(200);
  const { letterId, version } = await office.approve({ way: 'certificate' });
  expect(code(await act('kadis', `${letterId}/sign`, { version }))).toBe('outgoing.passphrase_missing');
  expect(code(await act('kadis', `${letterId}/sign`, { version, passphrase: 'bukan frasa sandi yang benar' }))).toBe('signing.wrong_passphrase');
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'approved', number: null, version });
  // A letter that has its number keeps it through a wrong passphrase, and no second one is taken.
  const given = (await act('operator', `${letterId}/number`, { version })).json() as { version: number; agenda: { text: string } };
  expect(code(await act('kadis', `${letterId}/sign`, { version: given.version, passphrase: 'bukan frasa sandi yang benar' }))).toBe('signing.wrong_passphrase');
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'numbered', number: given.agenda.text });
  later(60);
  const command = { commandId: newId(), version: given.version, passphrase };
  const signed = await act('kadis', `${letterId}/sign`, command);
  expect(signed.statusCode, signed.body).toBe(200);
  const { fileId, number } = signed.json() as { fileId: string; number: string };
  expect(number).toBe(given.agenda.text);
  const [file] = await lookAs<{ sha256: string }>(house, `select sha256 from documents.file where id = '${fileId}'`);
  expect(await verifyPdf(house.services, { pdf: await readFile(house.services.files.pathOf(file?.sha256 ?? '')) })).toMatchObject({ verdict: 'genuine' });
  expect((await checkedPdf(house, fileId)).data).toMatchObject({ number, signer: { way: 'certificate' } });
  // The same press again answers the same and uses the key for nothing.
  expect((await act('kadis', `${letterId}/sign`, command)).json()).toEqual(signed.json());
  expect(await lookAs(house, `select 1 from signing.signature where subject_id = '${letterId}'`)).toHaveLength(1);
});

test('one passphrase opens the key for many letters; a wrong one is one wrong try, and no letter has a number', async () => {
  await office.post('kadis', '/api/signing/certificates', { passphrase });
  later(120);
  const letters = [];
  for (let n = 1; n <= 5; n += 1) letters.push({ ...(await office.approve({ way: 'certificate', subject: `Surat bersama ${n}` })), commandId: newId() });
  const wrong = (await office.post('kadis', '/api/letters/outgoing/sign', { letters, passphrase: 'bukan frasa sandi yang benar' })).json() as { results: { error: { code: string } | null }[] };
  expect(wrong.results.map((each) => each.error?.code)).toEqual(letters.map(() => 'signing.wrong_passphrase'));
  expect(await lookAs(house, 'select tries from signing.wrong_try')).toEqual([{ tries: 1 }]);
  for (const { letterId } of letters) expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'approved', number: null });
  const right = (await office.post('kadis', '/api/letters/outgoing/sign', { letters: letters.map((each) => ({ ...each, commandId: newId() })), passphrase })).json() as { results: { signed: { number: string } | null }[] };
  expect(new Set(right.results.map((each) => each.signed?.number)).size).toBe(5);
});

test('many are signed at once: each has its own result, and one that fails stops no other', async () => {
  const good = await office.approve();
  const wet = await office.approve({ way: 'wet' });
  const other = await office.approve({ subject: 'Undangan rapat koordinasi' });
  const letters = [good, wet, other].map((each) => ({ ...each, commandId: newId() }));
  const reply = await office.post('kadis', '/api/letters/outgoing/sign', { letters });
  expect(reply.json()).toMatchObject({ results: [{ letterId: good.letterId, signed: { number: expect.any(String) }, error: null }, { letterId: wet.letterId, signed: null, error: { code: 'outgoing.way_is_other' } }, { letterId: other.letterId, error: null }] });
  const again = await office.post('kadis', '/api/letters/outgoing/sign', { letters });
  expect((again.json() as { results: { signed: unknown }[] }).results[0]?.signed).toEqual((reply.json() as { results: { signed: unknown }[] }).results[0]?.signed);
});

test.each(['sign', 'number'])('a page that cannot be set is refused by its field before it has a number: %s', async (what) => {
  const { letterId } = await office.approve({ way: what === 'sign' ? 'login' : 'wet' });
  // Mended on its way to the signer: what could not be printed at submission was refused there.
  const { version } = await office.mend(letterId, { body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Aksara ꦲꦤꦕꦫꦏ di dalam surat' }] }] } });
  const given = async () => (await lookAs(house, 'select 1 from registers.entry')).length;
  const before = await given();
  expect((await act('kadis', `${letterId}/${what}`, { version })).json()).toMatchObject({ error: { code: 'typeset.character', details: { where: { id: expect.stringContaining('Isi naskah') } } } });
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'approved', number: null, version, allowed: expect.arrayContaining(['edit', 'sign', 'number']) });
  expect(await given()).toBe(before);
});

test('a numbered letter is not written again: it is signed, or void with a reason, and its signer does not give it back', async () => {
  const { letterId, version } = await office.approve();
  const left = (await act('operator', `${letterId}/number`, { version })).json() as { version: number; agenda: { text: string } };
  const tried = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 2, change: { subject: 'Diubah' } } });
  expect(code(tried)).toBe('outgoing.already_numbered');
  expect(code(await office.post('kadis', `/api/approval-routes/${(await route('kadis', letterId)).id}/return`, { reason: 'Salah tujuan surat' }))).toBe('outgoing.already_numbered');
  expect((await act('kadis', `${letterId}/void`, { version: left.version, reason: 'Tujuan surat keliru' })).statusCode).toBe(200);
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'void', number: left.agenda.text, agenda: { voidReason: 'Tujuan surat keliru' }, allowed: ['replace'] });
});

test('the desk that signs stays while a letter is on its route; its holder changes and the initials are asked again', async () => {
  const { letterId, version, base } = await office.write();
  await act('staf', `${letterId}/submit`, { version, base });
  expect((await initial('kabid', letterId)).json()).toMatchObject({ state: 'approved' });
  const [kadis, sekda, plh] = ['kadis', 'sekda', 'plh'].map((who) => office.desks[who]);
  const save = async (signer: unknown) => {
    const { draft } = (await office.letter('staf', letterId)) as unknown as { draft: { version: number } };
    return office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: draft.version, change: { signer } } });
  };
  const own = { way: 'own', inNameOf: null, through: null };
  expect(code(await save({ ...own, positionId: sekda?.positionId, employeeId: sekda?.employeeId }))).toBe('outgoing.signer_stays');
  expect(code(await save(null))).toBe('outgoing.signer_stays');
  expect((await save({ ...own, positionId: kadis?.positionId, employeeId: plh?.employeeId })).json()).toMatchObject({ touched: [office.desks['kabid']?.positionId] });
  expect((await office.post('staf', `/api/approval-routes/${(await route('staf', letterId)).id}/withdraw`)).statusCode).toBe(200);
  expect((await save({ ...own, positionId: sekda?.positionId, employeeId: sekda?.employeeId })).statusCode).toBe(200);
});

test('authority is asked again when a numbered letter is signed, and for the date of the letter', async () => {
  const early = await office.approve();
  const dated = await act('operator', `${early.letterId}/number`, { version: early.version, letterDate: '2019-06-03' });
  expect(dated.json()).toMatchObject({ error: { code: 'outgoing.may_not_sign', details: { on: '2019-06-03', sentence: expect.stringContaining('Pada tanggal surat, 3 Juni 2019') } } });
  const { letterId, version } = await office.approve();
  const numbered = (await act('operator', `${letterId}/number`, { version })).json() as { version: number };
  const maySign = (value: boolean) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.position set may_sign = ${value} where id = '${office.desks['kadis']?.positionId ?? ''}'`);
  await maySign(false);
  const refused = await act('kadis', `${letterId}/sign`, { version: numbered.version });
  expect(refused.json()).toMatchObject({ error: { code: 'outgoing.may_not_sign', details: { why: 'may_not_sign', on: '2026-11-20' } } });
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'numbered', allowed: expect.arrayContaining(['void']) });
  await maySign(true);
  expect((await act('kadis', `${letterId}/sign`, { version: numbered.version })).statusCode).toBe(200);
});

test('a letter stands only to letters its writer may know of', async () => {
  const { letterId, base } = await office.write();
  const save = (other: string, kind = 'refers') => office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base, change: { relations: [{ kind, letterId: other }] } } });
  expect(code(await save(newId()))).toBe('outgoing.unknown_relation');
  expect(code(await save(letterId))).toBe('outgoing.unknown_relation');
  const received = await office.letterIn({ to: ['staf'] });
  expect(code(await save(received, 'withdraws'))).toBe('outgoing.not_yours_to_end');
  expect(code(await save(received, 'replaces'))).toBe('outgoing.not_yours_to_end');
  expect((await save((await office.write()).letterId, 'withdraws')).statusCode).toBe(200);
});

test('a sent letter is taken back with a reason and can no longer be voided', async () => {
  const { letterId, version } = await office.approve();
  const signed = (await act('kadis', `${letterId}/sign`, { version })).json() as { version: number };
  const sending = (await act('staf', `${letterId}/send`, { version: signed.version })).json() as { version: number };
  expect(code(await act('operator', `${letterId}/void`, { version: sending.version, reason: 'Salah alamat surat' }))).toBe('outgoing.on_its_way');
  await office.passSeconds();
  const sent = (await office.letter('kadis', letterId)) as unknown as { version: number };
  expect(code(await act('operator', `${letterId}/void`, { version: sent.version, reason: 'Salah alamat surat' }))).toBe('outgoing.already_sent');
  expect(code(await act('staf', `${letterId}/withdraw`, { version: sent.version, reason: 'Salah alamat surat' }))).toBe('letter.not_your_act');
  expect((await act('kadis', `${letterId}/withdraw`, { version: sent.version, reason: 'Salah alamat surat' })).statusCode).toBe(200);
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'withdrawn' });
});

test('what the drafter attached goes along when another signs, and when another brings the scan', async () => {
  const attachment = await freshFile(office, 'staf');
  const { letterId, version } = await office.approve({ attachments: [{ fileId: attachment, title: 'Daftar pintu air' }] });
  const signed = await act('kadis', `${letterId}/sign`, { version });
  expect(signed.statusCode, signed.body).toBe(200);
  const { fileId } = signed.json() as { fileId: string };
  const files = async (id: string) => lookAs(house, `select file_id, role from letters.letter_file where letter_id = '${id}' order by position_in_letter`);
  expect(await files(letterId)).toEqual([{ fileId, role: 'main' }, { fileId: attachment, role: 'attachment' }]);
  const wet = await office.approve({ way: 'wet', attachments: [{ fileId: attachment, title: 'Daftar pintu air' }] });
  const numbered = (await act('operator', `${wet.letterId}/number`, { version: wet.version })).json() as { version: number };
  const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${wet.letterId}'`);
  const scan = { version: numbered.version, code: `https://localhost/v/${row?.checkCode ?? ''}` };
  expect(code(await act('operator', `${wet.letterId}/attach-scan`, { ...scan, fileId: await freshFile(office, 'kabid') }))).toBe('document.not_your_upload');
  expect((await act('operator', `${wet.letterId}/attach-scan`, { ...scan, fileId: await freshFile(office, 'operator') })).statusCode).toBe(200);
});

test('who initials and who signs read the files that go along, a stranger does not, and those of a secret letter leave on the chain', async () => {
  const outside = office.desks['sekda']?.positionId;
  for (const secret of [{}, { securityClass: 'R', classReason: 'Operasi penertiban' }]) {
    const fileId = await freshFile(office, 'staf');
    const attachments = [{ fileId, title: 'Peta pintu air' }];
    const { letterId, version, base } = await office.write({ ...secret, attachments, route: [outside] });
    const read = async (who: string) => [(await office.get(who, `/api/files/${fileId}`)).statusCode, (await office.get(who, `/api/files/${fileId}/original`)).statusCode];
    expect(await read('sekda')).toEqual([404, 404]);
    expect((await act('staf', `${letterId}/submit`, { version, base })).statusCode).toBe(200);
    expect(await office.letter('sekda', letterId)).toMatchObject({ readsContent: true, draft: { content: { attachments } } });
    expect(await read('sekda')).toEqual([200, 200]);
    expect((await initial('sekda', letterId)).statusCode).toBe(200);
    expect(await office.letter('kadis', letterId)).toMatchObject({ allowed: expect.arrayContaining(['sign']), draft: { content: { attachments } } });
    expect(await read('kadis')).toEqual([200, 200]);
    expect(await read('stafdua')).toEqual([404, 404]);
    // What is secret stands on the chain before it leaves; an ordinary read is written soon after.
    if (!('securityClass' in secret)) await house.services.readLog.flush();
    expect(await lookAs(house, `select 1 from platform.audit_row where action = 'file.downloaded' and subject_id = '${fileId}'`)).toHaveLength(2);
  }
});

const reads = async (letterId: string, action: string) => (await lookAs(house, `select 1 from platform.audit_row where action = '${action}' and subject_id = '${letterId}'`)).length;

test('who may only read a letter does not print it, a secret print is on the chain, and nobody prints what was voided', async () => {
  const { letterId, version } = await office.approve({ way: 'wet', securityClass: 'R', classReason: 'Operasi penertiban' });
  const print = async (who: string) => office.get(who, `/api/letters/outgoing/${letterId}/print.pdf`);
  expect(code(await print('kadis'))).toBe('outgoing.not_numbered');
  const numbered = (await act('kadis', `${letterId}/number`, { version })).json() as { version: number };
  expect((await print('stafdua')).statusCode).toBe(404);
  expect((await print('kadis')).statusCode).toBe(200);
  expect(await reads(letterId, 'outgoing.printed')).toBe(1);
  expect((await act('kadis', `${letterId}/void`, { version: numbered.version, reason: 'Salah alamat surat' })).statusCode).toBe(200);
  expect(code(await print('kadis'))).toBe('outgoing.abandoned');
  expect(await reads(letterId, 'outgoing.printed')).toBe(1);
  const open = await office.approve({ way: 'wet', route: [] });
  await act('operator', `${open.letterId}/number`, { version: open.version });
  expect((await office.get('kabid', `/api/letters/outgoing/${open.letterId}`)).json()).toMatchObject({ readsContent: true, allowed: [] });
  expect(code(await office.get('kabid', `/api/letters/outgoing/${open.letterId}/print.pdf`))).toBe('letter.not_your_act');
});

test('the stored pages of a secret letter are read on the chain; what its writer types is not', async () => {
  const { letterId } = await office.write({ securityClass: 'R', classReason: 'Operasi penertiban' });
  const { draft } = (await office.letter('staf', letterId)) as unknown as { draft: { content: Record<string, unknown> } };
  expect((await act('staf', `${letterId}/preview`, { content: draft.content })).statusCode).toBe(200);
  expect(await reads(letterId, 'outgoing.previewed')).toBe(0);
  expect((await act('staf', `${letterId}/preview`)).statusCode).toBe(200);
  expect(await reads(letterId, 'outgoing.previewed')).toBe(1);
});

test('how a letter is finished stays as those who initial saw it, until its drafter takes it back', async () => {
  const { letterId, version, base } = await office.write();
  await act('staf', `${letterId}/submit`, { version, base });
  const save = async (who: string, way: string) => {
    const { draft } = (await office.letter('staf', letterId)) as unknown as { draft: { version: number } };
    return office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': who }, payload: { commandId: newId(), base: draft.version, change: { way } } });
  };
  expect(code(await save('staf', 'wet'))).toBe('outgoing.way_stays');
  expect((await save('staf', 'login')).statusCode).toBe(200);
  expect((await initial('kabid', letterId)).json()).toMatchObject({ state: 'approved' });
  expect(code(await save('kadis', 'wet'))).toBe('outgoing.way_stays');
  expect((await office.post('staf', `/api/approval-routes/${(await route('staf', letterId)).id}/withdraw`)).statusCode).toBe(200);
  expect((await save('staf', 'wet')).statusCode).toBe(200);
});
