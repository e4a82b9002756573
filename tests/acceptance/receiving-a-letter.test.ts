import { PDF } from '@libpdf/core';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeOwn } from '#server/modules/signing/credentials/make-certificate.ts';
import { intakeRoom } from '#server/modules/intake/index.ts';
import { signingRoom } from '#server/modules/signing/index.ts';
import { addKnownIssuer, removeKnownIssuer } from '#server/modules/signing/authority/known-issuers.ts';
import { typesetting } from '#server/modules/documents/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import { readLetterData, writeLetterData, type LetterData } from '#shared/domain/letter-data.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeIntakeOffice, type IntakeOffice } from '#tests/intake-office.ts';
import { builder, makeCity } from '#tests/make.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { runSql } from '#tests/sql.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { enrol, openSigningOffice, sign, testPassphrase, withByte, type SigningOffice } from '#tests/signing-office.ts';
import type { Carried, PaperContent } from '#shared/contracts/intake.contract.ts';


// Two installations of two cities, each with a database, files and an authority of its own.

let sender: { house: TestHouse; office: OutgoingOffice };
let receiver: IntakeOffice;
let stranger: SigningOffice;
let letter: { pdf: Buffer; data: LetterData; letterId: string };
beforeAll(async () => {
  const house = await freshServices();
  await makeCity(house.services, 'ternate');
  sender = { house, office: await makeOutgoingOffice(house, [signingRoom]) };
  receiver = await makeIntakeOffice();
  await makeCity(receiver.house.services, 'bekasi', 'Kota Madukara');
  stranger = await openSigningOffice();
  await enrol(stranger);
  const made = await sender.office.post('kadis', '/api/signing/certificates', { passphrase: testPassphrase });
  if (made.statusCode !== 200) throw new Error(made.body);
  letter = await writeLetter({ to: [{ ref: null, name: 'Kepala Dinas PUPR Kota Madukara', place: 'Madukara' }], copies: [{ ref: null, name: 'Sekretaris Daerah Kota Madukara' }], urgency: 'urgent' });
}, 60_000);
afterAll(async () => {
  await sender.office.app.close();
  await sender.house.close();
  await receiver.close();
  await stranger.house.close();
});

/** Written, approved and signed in the city of the sender. */
async function writeLetter(change: Record<string, unknown>): Promise<typeof letter> {
  const { office, house } = sender;
  const { letterId, version } = await office.approve({ way: 'certificate', ...change });
  const signed = await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version, passphrase: testPassphrase });
  if (signed.statusCode !== 200) throw new Error(signed.body);
  const [file] = await lookAs<{ sha256: string }>(house, `select sha256 from documents.file where id = '${(signed.json() as { fileId: string }).fileId}'`);
  const pdf = await readFile(house.services.files.pathOf(file?.sha256 ?? ''));
  const read = readLetterData((await typesetting.readEmbedded(pdf)).get('lontar-letter.json')?.toString('utf8') ?? '');
  if (!read.ok) throw new Error(read.reason);
  house.setNow(new Date(house.services.clock().getTime() + 60_000).toISOString());
  receiver.house.setNow(house.services.clock().toISOString());
  return { pdf, data: read.data, letterId };
}

type Row = { id: string; version: number; content: PaperContent | null; carried: Carried | null; files: { fileId: string }[] };
/** As the worker does when a file came into the tray. */
const look = async (paperId: string, fileId: string) => intakeRoom.jobs?.find((job) => job.name === 'intake.read-carried')?.run(receiver.house.services, { paperId, fileId });
/** Dropped in the tray of the other city, and looked at by the worker. */
async function drop(pdf: Buffer, name = 'surat.pdf'): Promise<Row> {
  const id = await receiver.addPaper('operator', name);
  const fileId = await receiver.uploadTo(id, { bytes: pdf, name });
  await look(id, fileId);
  return row(id);
}
const row = async (id: string) => (await receiver.inTray('operator', id)) as unknown as Row;
/** The form sent as it stands: nothing is typed. */
const register = (paper: Row) => {
  const { addressees, invitation: _none, held: _held, ...typed } = paper.content as PaperContent;
  const orNull = (text: string) => (text === '' ? null : text);
  return receiver.post('operator', `/api/intake/papers/${paper.id}/register`, {
    ...typed, letterNumber: orNull(typed.letterNumber), subject: orNull(typed.subject), summary: null, attachmentNote: orNull(typed.attachmentNote), classification: orNull(typed.classification),
    files: paper.files.map(({ fileId }, index) => ({ fileId, role: index === 0 ? 'main' : 'attachment' })), addressees: addressees.map(({ positionId, kind }) => ({ positionId, kind })), invitation: null,
  });
};
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;

const admin: Actor = { ...builder, roles: ['super-administrator'] };
async function trust(): Promise<string> {
  const [root] = await lookAs<{ certificate: Buffer }>(sender.house, "select certificate from signing.authority where level = 'root'");
  const certificate = root?.certificate ?? Buffer.alloc(0);
  const input = { certificate: certificate.toString('base64'), fingerprint: createHash('sha256').update(certificate).digest('hex'), reason: 'Perjanjian kerja sama 12/2026' };
  return (await runCommand(receiver.house.services, addKnownIssuer, { name: 'signing.addKnownIssuer', actor: admin, commandId: newId(), input })).issuerId;
}
const distrust = (issuerId: string) => runCommand(receiver.house.services, removeKnownIssuer, { name: 'signing.removeKnownIssuer', actor: admin, commandId: newId(), input: { issuerId, reason: 'Kunci kota itu bocor' } });

const filled = () => ({
  senderName: 'Dinas Pekerjaan Umum dan Penataan Ruang, Kota Tanjung Lestari', letterNumber: letter.data.number, letterDate: letter.data.date, subject: letter.data.subject, urgency: 'urgent', securityClass: 'B',
  classification: '600.1', attachmentNote: '', receivedOn: '2026-11-20',
});

test('BKS-28 DMI-33 a letter of another city fills the form of a second, empty installation: every field equal, nothing typed, the file bit for bit', async () => {
  const issuerId = await trust();
  const paper = await drop(letter.pdf);
  expect(paper.carried).toMatchObject({ standing: 'known', reason: null, organization: 'Kota Tanjung Lestari', signerName: 'Orang kadis', signerTitle: 'Kepala Dinas PUPR', accepted: null });
  expect(paper.content).toMatchObject({ ...filled(), addressees: [{ positionId: receiver.office.desks['kadis']?.positionId, kind: 'to' }, { positionId: receiver.office.desks['sekda']?.positionId, kind: 'copy' }] });
  const pageOf = Object.fromEntries(paper.carried?.fields.map((each) => [each.field, each.page]) ?? []);
  expect(pageOf).toMatchObject({ letterNumber: 1, letterDate: 1, subject: 1, senderName: 1, addressees: 1, classification: null });
  const reply = await register(paper);
  expect(reply.statusCode, reply.body).toBe(200);
  const { letterId } = reply.json() as { letterId: string };
  const seen = (await receiver.get('kadis', `/api/letters/${letterId}`)).json() as { files: { fileId: string }[] };
  expect(seen).toMatchObject({ ...filled(), attachmentNote: null, seal: { standing: 'known', organization: 'Kota Tanjung Lestari', signerName: 'Orang kadis', claimedAt: expect.any(String) }, deliveries: [{ kind: 'to' }, { kind: 'copy' }] });
  const kept = await receiver.get('kadis', `/api/files/${seen.files[0]?.fileId ?? ''}/original`);
  expect(kept.rawPayload.equals(letter.pdf)).toBe(true);
  await distrust(issuerId);
});

test('of an issuer nobody vouches for the form is filled and marked, and the letter waits for the clerk to accept', async () => {
  const paper = await drop(letter.pdf);
  expect(paper.carried).toMatchObject({ standing: 'unknown', organization: 'Kota Tanjung Lestari', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u), accepted: null });
  expect(paper.content).toMatchObject(filled());
  await receiver.post('operator', `/api/intake/papers/${paper.id}/take`);
  const body = { ...paper, content: { ...(paper.content as PaperContent), knowsOfSame: true } };
  expect(code(await register(body))).toBe('intake.issuer_not_accepted');
  expect((await receiver.post('operator', `/api/intake/papers/${paper.id}/carried/decide`, { accept: true })).statusCode).toBe(200);
  const reply = await register(body);
  expect(reply.statusCode, reply.body).toBe(200);
  expect((await receiver.get('kadis', `/api/letters/${(reply.json() as { letterId: string }).letterId}`)).json()).toMatchObject({ seal: { standing: 'unknown', accepted: true, decidedBy: 'Orang operator' } });
});

test('a clerk who declines is left with a scan and an empty form, but for what they typed themselves', async () => {
  const paper = await drop(letter.pdf);
  const saved = await receiver.put('operator', `/api/intake/papers/${paper.id}`, { version: paper.version, content: { ...paper.content, subject: 'Hal yang diketik' } });
  expect(saved.statusCode, saved.body).toBe(200);
  expect((await receiver.post('operator', `/api/intake/papers/${paper.id}/carried/decide`, { accept: false })).statusCode).toBe(200);
  expect(await row(paper.id)).toMatchObject({ content: { letterNumber: '', senderName: '', addressees: [], subject: 'Hal yang diketik' }, carried: { accepted: false } });
  expect(code(await receiver.post('operator', `/api/intake/papers/${paper.id}/carried/decide`, { accept: true }))).toBe('intake.nothing_to_decide');
});

test('without a decision nothing an unknown issuer filled in becomes a letter: not without its file, and a file taken off takes it along', async () => {
  const paper = await drop(letter.pdf);
  const scan = await receiver.uploadTo(paper.id, { bytes: await unsigned({}), name: 'pindai.pdf' });
  const other = { ...paper, content: { ...(paper.content as PaperContent), knowsOfSame: true }, files: [{ fileId: scan }] };
  expect(code(await register(other))).toBe('intake.issuer_not_accepted');
  expect((await receiver.post('operator', `/api/intake/papers/${paper.id}/files/${paper.files[0]?.fileId ?? ''}/take-off`)).statusCode).toBe(200);
  expect(await row(paper.id)).toMatchObject({ content: { letterNumber: '', senderName: '', subject: '', addressees: [] }, carried: null });
});

test('a letter still in the tray when its issuer is taken off the list waits for the clerk like one that came afterwards', async () => {
  const issuerId = await trust();
  const paper = await drop(letter.pdf);
  expect(paper.carried).toMatchObject({ standing: 'known' });
  await distrust(issuerId);
  const events = await lookAs<{ payload: Record<string, unknown> }>(receiver.house, "select payload from platform.outbox where name = 'known_issuer.removed'");
  for (const { payload } of events) await intakeRoom.jobs?.find((job) => job.name === 'intake.distrust-carried')?.run(receiver.house.services, payload);
  expect((await row(paper.id)).carried).toMatchObject({ standing: 'unknown', accepted: null });
  expect(code(await register(paper))).toBe('intake.issuer_not_accepted');
});

test('a certificate revoked while the letter lies in the tray is found when it is registered: nothing is, and the tray is left with a scan', async () => {
  await runSql(receiver.house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.position set may_sign = true where id = '${receiver.office.desks['kadis']?.positionId ?? ''}'`);
  const head = { ...(await receiver.office.actor('kadis')), stepUpAt: receiver.house.services.clock() };
  const own = { services: receiver.house.services, head };
  const { certificateId } = await enrol(own);
  const paper = await drop((await sign(own, await unsigned({}))).pdf);
  expect(paper).toMatchObject({ carried: { standing: 'own', signerName: 'Orang kadis' }, content: filled() });
  await runCommand(own.services, revokeOwn, { name: 'signing.revokeOwn', actor: head, commandId: newId(), input: { certificateId, reason: 'known_to_others', note: 'Frasa sandi terlihat orang lain' } });
  expect(code(await register(paper))).toBe('intake.signature_worth_less');
  const left = await row(paper.id);
  expect(left).toMatchObject({ carried: { standing: 'refused', reason: 'revoked', fields: [] }, content: { letterNumber: '', senderName: '', subject: '', addressees: [] } });
  // What the clerk types from the page then is registered like any scan.
  const typed = { ...left, content: { ...(paper.content as PaperContent), letterNumber: '9/KETIK/2026' } };
  const reply = await register(typed);
  expect(reply.statusCode, reply.body).toBe(200);
  expect((await receiver.get('kadis', `/api/letters/${(reply.json() as { letterId: string }).letterId}`)).json()).toMatchObject({ seal: { standing: 'refused', reason: 'revoked' } });
});

test('an issuer taken off the list is found at registration even before the worker has marked what lies in trays', async () => {
  const issuerId = await trust();
  const paper = await drop(letter.pdf);
  expect(paper.carried).toMatchObject({ standing: 'known' });
  await distrust(issuerId);
  expect(code(await register(paper))).toBe('intake.signature_worth_less');
  expect(await row(paper.id)).toMatchObject({ carried: { standing: 'unknown', accepted: null }, content: filled() });
  expect(code(await register(paper))).toBe('intake.issuer_not_accepted');
});

test('what the clerk typed before the worker came stays', async () => {
  const id = await receiver.addPaper('operator', 'surat.pdf');
  const fileId = await receiver.uploadTo(id, { bytes: letter.pdf, name: 'surat.pdf' });
  const blank = { unitId: null, partyId: null, senderName: '', letterNumber: '', letterDate: null, receivedOn: '2026-11-20', receivedVia: 'post', subject: 'Diketik dahulu', summary: '', urgency: 'normal', securityClass: 'B', attachmentNote: '', classification: '', replyDueOn: null, addressees: [], knowsOfSame: false };
  await receiver.put('operator', `/api/intake/papers/${id}`, { version: 1, content: blank });
  await look(id, fileId);
  await look(id, fileId);
  expect(await row(id)).toMatchObject({ version: 3, content: { subject: 'Diketik dahulu', receivedVia: 'post', letterNumber: letter.data.number } });
});

/** The page of the letter with other data inside, signed by somebody with a key of their own. */
async function resigned(change: Partial<LetterData>): Promise<Buffer> {
  return (await sign(stranger, await unsigned(change))).pdf;
}
async function unsigned(change: Partial<LetterData>): Promise<Buffer> {
  const [frozen] = await lookAs<{ sheet: Record<string, unknown> }>(sender.house, `select sheet from letters.frozen where letter_id = '${letter.letterId}'`);
  const sheet = { ...frozen?.sheet, number: letter.data.number, check: letter.data.check === null ? null : { url: letter.data.check } };
  const set = await typesetting.typesetLetter(sheet as never, { face: 'arial', data: { ...letter.data, ...change } });
  return set.pdf;
}
const refusal = async (pdf: Buffer) => {
  const { carried, content } = await drop(pdf);
  expect(content?.letterNumber ?? '').toBe('');
  return [carried?.standing, carried?.reason, ...(carried?.wrong ?? [])];
};

test('a changed byte, wherever it stands, refuses the data as altered since it was signed; the scan stays as it came', async () => {
  const range = letter.pdf.lastIndexOf('/ByteRange');
  const places = [0.1, 1 / 3, 0.7].map((part) => Math.floor(letter.pdf.length * part));
  for (const at of [...places, range + 3, letter.pdf.lastIndexOf('/AcroForm') + 2, letter.pdf.lastIndexOf('startxref') + 12]) {
    const pdf = withByte(letter.pdf, at);
    expect(await refusal(pdf), `byte ${at}`).toEqual(['refused', 'broken']);
  }
  const paper = await drop(withByte(letter.pdf, range + 3));
  expect(paper).toMatchObject({ carried: { standing: 'refused', fields: [] }, files: [{}] });
});

test('data swapped and signed again by another is refused, since the page says otherwise', async () => {
  expect(await refusal(await resigned({ number: '000.1/1/PALSU/2026' }))).toEqual(['refused', 'page_differs', 'letterNumber']);
  expect(await refusal(await resigned({ subject: 'Pencairan dana', date: '2026-11-21' }))).toEqual(['refused', 'page_differs', 'letterDate', 'subject']);
  expect(await refusal(await resigned({ sender: { agency: 'Kota Lain', unit: 'Dinas Lain', unitCode: null } }))).toEqual(['refused', 'page_differs', 'senderName']);
});

test('data of the sender\'s own words signed by another is of an unknown issuer, never of the sender', async () => {
  const issuerId = await trust();
  expect((await drop(await resigned({}))).carried).toMatchObject({ standing: 'unknown', signerName: 'Rina Wulandari' });
  await distrust(issuerId);
});

test('what was added after signing refuses the data, whatever the later saving says', async () => {
  const pdf = await PDF.load(letter.pdf);
  pdf.setSubject('Disimpan lagi');
  expect(await refusal(Buffer.from(await pdf.save({ incremental: true })))).toEqual(['refused', 'changed']);
});

test('a letter nobody signed is a scan, and so is one that carries nothing', async () => {
  expect(await refusal(await unsigned({}))).toEqual(['refused', 'unsigned']);
  const blank = PDF.create();
  blank.addPage();
  const { carried } = await drop(Buffer.from(await blank.save()), 'pindai.pdf');
  expect(carried).toBeNull();
});

test('hostile data harms nobody: each is refused by name', () => {
  const hostile = JSON.parse(writeLetterData(letter.data)) as Record<string, unknown>;
  const levels = 100_000;
  expect(readLetterData(JSON.stringify({ ...hostile, fields: {} }).replace('"fields":{}', `"fields":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`))).toMatchObject({ ok: false, reason: 'faulty' });
  expect(readLetterData(`${'['.repeat(200_000)}`)).toMatchObject({ ok: false, reason: 'not_json' });
  expect(readLetterData(JSON.stringify({ ...hostile, subject: 'a\u0000b' }))).toMatchObject({ ok: false, reason: 'faulty' });
  expect(readLetterData(JSON.stringify({ ...hostile, subject: 'a\u202eb' }))).toMatchObject({ ok: false, reason: 'faulty' });
  expect(readLetterData(JSON.stringify({ ...hostile, subject: 'a\ud800b' }))).toMatchObject({ ok: false, reason: 'faulty' });
  expect(readLetterData(JSON.stringify({ ...hostile, version: 2 }))).toMatchObject({ ok: false, reason: 'newer_version' });
  expect(readLetterData(JSON.stringify({ ...hostile, extra: 1 }))).toMatchObject({ ok: false, reason: 'faulty' });
  expect(readLetterData('x'.repeat(1_048_577))).toMatchObject({ ok: false, reason: 'too_large' });
});
