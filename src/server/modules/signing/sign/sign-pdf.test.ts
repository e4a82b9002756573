import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDF, rgb, StandardFonts } from '@libpdf/core';
import { makeAssignment, makeAssistant, makePosition } from '#tests/make.ts';
import { runSql } from '#tests/database.ts';
import { enrol, openSigningOffice, provenActor, sign, signAndKeep, testPassphrase, typesetDraft, withByte, type SigningOffice } from '#tests/signing-office.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import { changePassphrase, makeCertificate, revokeOwn } from '../credentials/make-certificate.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { isString } from '../pdf/pdf-values.ts';
import { findSignatures } from '../verify/find-signatures.ts';
import { readCovered } from '../verify/range-rules.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { asOneLine } from './place-signature.ts';

let office: SigningOffice;
let draft: Buffer;
beforeAll(async () => {
  office = await openSigningOffice();
  draft = typesetDraft('Bersama ini kami sampaikan jadwal pemeliharaan drainase.', 3);
  await enrol(office);
});
afterAll(() => office.house.close());

const refusal = async (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (error: { code?: string }) => error.code ?? String(error));
const verdictOf = async (pdf: Buffer) => (await verifyPdf(office.services, { pdf })).verdict;
const dictionaryOf = (pdf: Buffer) => {
  const state = new PdfFile(pdf).state();
  const [field] = findSignatures(state);
  const value = field && state.object(field.value);
  if (typeof value !== 'object' || value === null || value.kind !== 'dict') throw new Error('no signature');
  return value.map;
};
const textOf = (pdf: Buffer, key: string) => { const value = dictionaryOf(pdf).get(key); return isString(value) ? value.bytes.toString('latin1') : null; };

test('a signed letter is whole, by our authority, and its pages are those of the draft', async () => {
  const signed = await sign(office, draft);
  const seen = await verifyPdf(office.services, { pdf: signed.pdf, draft });
  expect(seen.verdict).toBe('valid');
  expect(seen.pages).toBe(3);
  expect(seen.signatures[0]?.findings.map((finding) => `${finding.check} ${finding.state}`)).toEqual([
    'structure good', 'range good', 'cms good', 'digest good', 'certificate good', 'signature good', 'changes good', 'pages good', 'issuer good', 'period good', 'revocation good',
  ]);
  expect(seen.signatures[0]).toMatchObject({ signerName: 'Rina Wulandari', signerTitle: 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang', claimedAt: '2026-11-20T02:00:00.000Z', isWhole: true });
  expect(signed.pdf.subarray(0, draft.length).equals(draft)).toBe(true);
  expect(signed).toMatchObject({ pages: 3, level: 'B-B', isCertified: false, actingAs: 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang' });
});

test('the archive knows its own file once it is kept, and not one byte of another', async () => {
  const signed = await signAndKeep(office, draft);
  expect(await verifyPdf(office.services, { pdf: signed.pdf })).toMatchObject({ verdict: 'genuine', genuine: { signatureId: signed.signatureId } });
  for (const at of [0, 9, Math.floor(draft.length / 2), draft.length - 1, draft.length + 40, signed.pdf.length - 200, signed.pdf.length - 1]) {
    const seen = await verifyPdf(office.services, { pdf: withByte(signed.pdf, at) });
    expect(seen.genuine, `byte ${at}`).toBeNull();
    expect(seen.verdict, `byte ${at}`).not.toBe('genuine');
  }
});

test('a signature that was made and never kept is genuine nowhere', async () => {
  expect(await verdictOf((await sign(office, draft)).pdf)).toBe('valid');
});

test('the same letter is signed twice under two names of the record, and an already signed one by a second person', async () => {
  const first = await sign(office, draft);
  const second = await sign(office, first.pdf);
  const seen = await verifyPdf(office.services, { pdf: second.pdf, draft });
  expect(seen.signatures.map((each) => each.verdict)).toEqual(['valid', 'valid']);
  expect(seen.signatures.map((each) => each.isWhole).sort()).toEqual([false, true]);
});

test('a page an RSA key signed and nobody kept, as when the power went, is signed again a second later', async () => {
  const own = await openSigningOffice();
  const rsa = { ...own, services: { ...own.services, settings: { ...own.services.settings, signingKey: 'rsa-3072' as const } } };
  await enrol(rsa);
  await sign(rsa, draft);
  expect(await refusal(sign(rsa, draft))).toBe('signing.signed_just_now');
  expect(await runSql(own.house.adminUrl, `select (select count(*)::int from signing.signature) as signatures, (select count(*)::int from platform.audit_row where action = 'signature.made') as said`)).toEqual([{ signatures: 1, said: 1 }]);
  own.house.setNow('2026-11-20T02:00:01Z');
  expect(await refusal(signAndKeep(rsa, draft))).toBe('none');
  await own.house.close();
});

describe('who may not', () => {
  test('a signature asks for a fresh proof of who sits there', async () => {
    const stale = { ...office.head, stepUpAt: new Date(office.services.clock().getTime() - 11 * 60_000) };
    expect(await refusal(sign({ ...office, head: stale }, draft))).toBe('auth.step_up_needed');
  });

  test('an assistant prepares and never signs', async () => {
    const { employeeId } = await makeAssistant(office.services, { positionId: office.positionId });
    const assistant = await provenActor(office.services, { employeeId, positionId: office.positionId, seat: 'assistant' });
    expect(await refusal(sign({ ...office, head: assistant }, draft))).toBe('signing.no_seat');
    expect(await refusal(enrol({ ...office, head: assistant }))).toBe('signing.no_seat');
  });

  test('who has no certificate is told to make one', async () => {
    const positionId = await makePosition(office.services, { unitId: office.head.unitId ?? '', title: 'Sekretaris Dinas' });
    const { employeeId } = await makeAssistant(office.services, { positionId: office.positionId });
    await makeAssignment(office.services, { employeeId, positionId });
    expect(await refusal(sign({ ...office, head: await provenActor(office.services, { employeeId, positionId }) }, draft))).toBe('signing.no_certificate');
  });

  test('a certificate that names a position its holder has left signs nothing and may be followed by a new one', async () => {
    const leaver = await openSigningOffice();
    await enrol(leaver);
    await runSql(leaver.house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.assignment set until_on = '2026-11-19' where employee_id = '${leaver.employeeId}'`);
    const next = await makePosition(leaver.services, { unitId: leaver.head.unitId ?? '', title: 'Asisten Administrasi Umum' });
    await makeAssignment(leaver.services, { employeeId: leaver.employeeId, positionId: next, fromOn: '2026-11-20' });
    const moved = { ...leaver, head: await provenActor(leaver.services, { employeeId: leaver.employeeId, positionId: next }) };
    expect(await refusal(sign(moved, draft))).toBe('signing.certificate_of_other_position');
    await enrol(moved);
    expect((await sign(moved, draft)).actingAs).toBe('Asisten Administrasi Umum');
    await leaver.house.close();
  });
});

describe('the passphrase', () => {
  test('a wrong one signs nothing, is counted, and makes the next ones wait longer and longer', async () => {
    const own = await openSigningOffice();
    await enrol(own);
    const tries = [];
    for (let i = 0; i < 3; i += 1) tries.push(await refusal(sign(own, draft, 'bukan frasa sandi saya')));
    expect(tries).toEqual(['signing.wrong_passphrase', 'signing.wrong_passphrase', 'signing.wrong_passphrase']);
    expect(await refusal(sign(own, draft))).toBe('signing.wait_before_trying');
    own.house.setNow('2026-11-20T02:00:06Z');
    expect(await refusal(sign(own, draft, 'bukan frasa sandi saya'))).toBe('signing.wrong_passphrase');
    own.house.setNow('2026-11-20T02:00:14Z');
    expect(await refusal(sign(own, draft))).toBe('signing.wait_before_trying');
    own.house.setNow('2026-11-20T02:00:17Z');
    expect(await refusal(sign(own, draft))).toBe('none');
    expect(await refusal(sign(own, draft, 'salah lagi satu kali'))).toBe('signing.wrong_passphrase');
    const facts = await runSql(own.house.adminUrl, `select count(*)::int as n from platform.audit_row where body like '%signing.passphrase_wrong%'`);
    expect(facts).toEqual([{ n: 5 }]);
    await own.house.close();
  });

  test('neither the passphrase nor the bare key stands anywhere in the database', async () => {
    await sign(office, draft);
    await refusal(sign(office, draft, 'rahasia yang salah ketik'));
    const tables = await runSql(office.house.adminUrl, `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    const within = tables.map(({ name }) => `select '${String(name)}' as name from ${String(name)} t where t::text ilike '%${testPassphrase}%' or t::text ilike '%salah ketik%'`);
    expect(tables.length).toBeGreaterThan(60);
    expect(await runSql(office.house.adminUrl, within.join(' union all '))).toEqual([]);
    // PKCS#8 of a P-256 key begins like this; sealed bytes are random.
    const [bare] = await runSql(office.house.adminUrl, `select count(*)::int as n from signing.locked_key where position('\\x308187020100301306072a8648ce3d0201'::bytea in sealed) > 0`);
    expect(bare).toEqual({ n: 0 });
  });

  test('a changed passphrase opens the same certificate, the old one no more', async () => {
    const own = await openSigningOffice();
    await enrol(own);
    await changePassphrase(own.services, own.head, { commandId: newId(), present: testPassphrase, next: 'perahu biru pulang malam' });
    expect(await refusal(sign(own, draft))).toBe('signing.wrong_passphrase');
    expect(await refusal(sign(own, draft, 'perahu biru pulang malam'))).toBe('none');
    await own.house.close();
  });

  test('a weak one is refused with everything that is wrong', async () => {
    const work = makeCertificate(office.services, office.head, { commandId: newId(), passphrase: 'wulandari1' });
    await expect(work).rejects.toMatchObject({ code: 'signing.weak_passphrase', details: { problems: ['too_short', 'contains_name'] } });
  });
});

describe('the end of a certificate', () => {
  test('a revoked certificate signs no more; what the archive kept before stays genuine, what it did not keep is revoked', async () => {
    const own = await openSigningOffice();
    const { certificateId } = await enrol(own);
    const [kept, loose] = [await signAndKeep(own, draft), await sign(own, draft)];
    own.house.setNow('2026-11-20T03:00:00Z');
    await runCommand(own.services, revokeOwn, { name: 'test', actor: own.head, commandId: newId(), input: { certificateId, reason: 'lost', note: null } });
    expect((await verifyPdf(own.services, { pdf: kept.pdf })).verdict).toBe('genuine');
    expect((await verifyPdf(own.services, { pdf: loose.pdf })).verdict).toBe('revoked');
    const again = { ...own, head: { ...own.head, stepUpAt: own.services.clock() } };
    expect(await refusal(sign(again, draft))).toBe('signing.no_certificate');
    expect(await runSql(own.house.adminUrl, 'select count(*)::int as n from signing.locked_key')).toEqual([{ n: 0 }]);
    await own.house.close();
  });

  test('after its two years a certificate signs no more', async () => {
    const own = await openSigningOffice();
    await enrol(own);
    own.house.setNow('2028-11-25T02:00:00Z');
    const late = { ...own, head: { ...own.head, stepUpAt: own.services.clock() } };
    expect(await refusal(sign(late, draft))).toBe('signing.certificate_ended');
    await own.house.close();
  });

  test('a letter of another installation is whole, but its issuer is unknown here', async () => {
    const other = await openSigningOffice();
    await enrol(other);
    expect(await verdictOf((await sign(other, draft)).pdf)).toBe('unknown_issuer');
    await other.house.close();
  });
});

describe('traps of the signing library', () => {
  test('brackets in reason and place are not escaped twice: none are given to it (2.3.3)', async () => {
    expect(asOneLine('Kota (Dumai) \\ lama\nbaru')).toBe('Kota [Dumai] / lama baru');
    const signed = await sign(office, draft);
    expect(textOf(signed.pdf, 'Reason')).toBe('Ditandatangani sebagai Kepala Dinas Pekerjaan Umum dan Penataan Ruang. Sertifikat bawaan Lontar, tidak tersertifikasi.');
    expect(textOf(signed.pdf, 'Location')).toBe('Kota Tanjung Lestari');
  });

  test('RSA with SHA-384 is a right signature (2.3.1: its own signer binds RSA to SHA-256 and says nothing)', async () => {
    const own = await openSigningOffice();
    const rsa = { ...own, services: { ...own.services, settings: { ...own.services.settings, signingKey: 'rsa-3072' as const } } };
    await enrol(rsa);
    expect((await verifyPdf(own.services, { pdf: (await sign(rsa, draft)).pdf })).verdict).toBe('valid');
    await own.house.close();
  });

  test('the time of signing stands in the dictionary and not in the CMS (2.3.6)', async () => {
    const { pdf } = await sign(office, draft);
    const state = new PdfFile(pdf).state();
    const { contents } = readCovered(new PdfFile(pdf), state, findSignatures(state)[0]?.value ?? 0);
    expect(contents.includes(Buffer.from('06092a864886f70d010905', 'hex'))).toBe(false);
    expect(textOf(pdf, 'M')).toBe('D:20261120020000Z');
  });

  test('no face that is not embedded comes into the file with the form (2.3.7)', async () => {
    const { pdf } = await sign(office, draft);
    expect(pdf.subarray(draft.length).includes('Helvetica')).toBe(false);
  });

  test('a form, layers, scripts or drawings of others are refused with what they carry (2.3.4, 2.3.5)', async () => {
    const form = PDF.create();
    form.addPage();
    form.getOrCreateForm().createTextField('nama');
    expect(await refusal(sign(office, Buffer.from(await form.save())))).toBe('signing.draft_unfit');
    const drawn = PDF.create();
    drawn.addPage().addSquareAnnotation({ rect: { x: 50, y: 50, width: 100, height: 100 }, color: rgb(1, 1, 1) });
    expect(await refusal(sign(office, Buffer.from(await drawn.save())))).toBe('signing.draft_unfit');
    const plain = PDF.create();
    plain.addPage().drawText('Naskah', { font: StandardFonts.Helvetica, x: 50, y: 700 });
    expect(await refusal(sign(office, Buffer.from(await plain.save())))).toBe('none');
  });

  test('what is no PDF, or only half of one, is refused by name', async () => {
    expect(await refusal(sign(office, Buffer.from('bukan pdf')))).toBe('signing.draft_unreadable');
    expect(await refusal(sign(office, draft.subarray(0, draft.length - 30)))).toBe('signing.draft_unreadable');
  });
});
