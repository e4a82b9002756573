import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import type { Actor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import type { AuthorityState, MySigning } from '#shared/contracts/signing.contract.ts';
import { makeDuty, makeEmployee, makeUnit } from '#tests/make.ts';
import { runSql } from '#tests/sql.ts';
import { enrol, openSigningOffice, sign, signAndKeep, testPassphrase, typesetDraft, type SigningOffice } from '#tests/signing-office.ts';
import { signingRoom, verifyPdf } from './index.ts';

let office: SigningOffice;
let built: Built;
const people = new Map<string, Actor>();
beforeAll(async () => {
  office = await openSigningOffice();
  const admin = await makeEmployee(office.services, { name: 'Gede Santika' });
  const [keeper, stranger] = [await makeEmployee(office.services, { name: 'Wayan Kantor' }), await makeEmployee(office.services, { name: 'Made Lain' })];
  const other = await makeUnit(office.services, { name: 'Dinas Perhubungan', kind: 'department', parentId: (await office.services.db.selectFrom('organization.unit').select('id').where('parentId', 'is', null).executeTakeFirstOrThrow()).id, isAgency: true });
  await makeDuty(office.services, { employeeId: keeper, role: 'admin-kantor', unitId: office.head.unitId });
  await makeDuty(office.services, { employeeId: stranger, role: 'admin-kantor', unitId: other });
  people.set('head', office.head);
  people.set('admin', { ...office.head, accountId: newId(), employeeId: admin, positionId: null, unitId: null, seat: null, roles: ['super-administrator'] });
  for (const [who, employeeId] of [['keeper', keeper], ['stranger', stranger]] as const) people.set(who, { ...office.head, accountId: newId(), employeeId, positionId: null, unitId: null, seat: null, roles: ['admin-kantor'] });
  const door: Room = { name: 'door', authenticate: async (_services, request) => { const actor = people.get(String(request.headers['x-who'])); return actor ? { actor, half: false } : null; } };
  built = await buildApp(office.services, { rooms: [signingRoom, door] });
});
afterAll(async () => { await built.app.close(); await office.house.close(); });

const get = async <T>(url: string, who = 'head') => (await built.app.inject({ method: 'GET', url, headers: { 'x-who': who } })).json<T>();
const post = (url: string, payload: object, who = 'head') => built.app.inject({ method: 'POST', url, headers: { 'x-who': who }, payload: { commandId: newId(), ...payload } });

test('an official makes a certificate, sees it as not certified, signs, and finds every use of the key', async () => {
  expect(await get<MySigning>('/api/signing')).toMatchObject({ isCertified: false, certificate: null, state: 'none', maySign: true, signerName: 'Rina Wulandari' });
  expect((await post('/api/signing/certificates', { passphrase: 'pendek' })).json()).toMatchObject({ error: { code: 'signing.weak_passphrase', details: { problems: ['too_short', 'few_signs'] } } });
  expect((await post('/api/signing/certificates', { passphrase: testPassphrase })).statusCode).toBe(200);
  const mine = await get<MySigning>('/api/signing');
  expect(mine).toMatchObject({ state: 'good', certificate: { signerName: 'Rina Wulandari', keyKind: 'p-256', revokedAt: null, notAfter: '2028-11-19T02:00:00.000Z' } });
  expect((await post('/api/signing/certificates', { passphrase: testPassphrase })).json()).toMatchObject({ error: { code: 'signing.has_certificate' } });

  const signed = await signAndKeep(office, typesetDraft('Naskah', 2));
  expect(await get('/api/signing/signatures')).toMatchObject({ rows: [{ id: signed.signatureId, label: 'Surat Dinas 000.1/12/PUPR/2026', pages: 2, isKept: true, serial: mine.certificate?.serial }], next: null });
});

test('a second press of the same button makes no second certificate', async () => {
  const other = await openSigningOffice();
  people.set('other', other.head);
  const built2 = await buildApp(other.services, { rooms: [signingRoom, { name: 'door', authenticate: async () => ({ actor: other.head, half: false }) }] });
  const commandId = newId();
  const send = () => built2.app.inject({ method: 'POST', url: '/api/signing/certificates', payload: { commandId, passphrase: testPassphrase } });
  const [first, second] = await Promise.all([send(), send()]);
  const made = [first, second].filter((reply) => reply.statusCode === 200).map((reply) => reply.json<{ certificateId: string }>().certificateId);
  expect(new Set(made).size).toBe(1);
  expect((await built2.app.inject({ method: 'GET', url: '/api/signing' })).json()).toMatchObject({ certificate: { id: made[0] }, earlier: [] });
  await built2.app.close();
  await other.house.close();
});

test('who looks after the system sees the authority, its end and the certificates; nobody else does', async () => {
  expect(await get<AuthorityState>('/api/signing/authority', 'admin')).toMatchObject({ isCertified: false, authority: { name: 'Penerbit Lontar (tidak tersertifikasi)', opens: true, issuingNotAfter: '2036-11-17T02:00:00.000Z' }, certificates: { inUse: 1, endSoon: 0, revoked: 0 } });
  expect(await get('/api/signing/authority')).toMatchObject({ error: { code: 'signing.authority_not_yours' } });
});

test('the root certificate can be taken along, and says in its own name that nobody certified it', async () => {
  const reply = await built.app.inject({ method: 'GET', url: '/api/signing/authority/root', headers: { 'x-who': 'head' } });
  const root = new X509Certificate(reply.rawPayload);
  expect(root.subject).toContain('tidak tersertifikasi');
  expect(root.ca).toBe(true);
  expect(root.verify(root.publicKey)).toBe(true);
});

test('a certificate is revoked with its reason, only by its own person', async () => {
  const { certificate } = await get<MySigning>('/api/signing');
  const url = `/api/signing/certificates/${certificate?.id}/revoke`;
  expect((await post(url, { reason: 'lost', note: null }, 'admin')).json()).toMatchObject({ error: { code: 'signing.no_certificate' } });
  expect((await post(url, { reason: 'known_to_others', note: 'Tertulis di meja' })).statusCode).toBe(200);
  expect(await get<MySigning>('/api/signing')).toMatchObject({ certificate: null, state: 'none', earlier: [{ id: certificate?.id, revocationReason: 'known_to_others', revocationNote: 'Tertulis di meja' }] });
  expect((await post(url, { reason: 'lost', note: null })).json()).toMatchObject({ error: { code: 'signing.certificate_not_found' } });
});

test('who administers a person ends their certificate with a reason in words; the person is told, and no other agency can', async () => {
  const { certificateId } = (await post('/api/signing/certificates', { passphrase: testPassphrase })).json<{ certificateId: string }>();
  const url = `/api/signing/employees/${office.employeeId}/certificate`;
  expect(await get(url)).toMatchObject({ error: { code: 'signing.certificate_outside_reach' } });
  expect(await get(url, 'stranger')).toEqual({ certificate: null });
  for (const who of ['keeper', 'admin']) expect(await get(url, who)).toMatchObject({ certificate: { id: certificateId, signerName: 'Rina Wulandari' } });
  const why = { certificateId, reason: 'lost', note: 'Ponsel hilang di pasar' };
  expect((await post(`${url}/revoke`, why, 'stranger')).json()).toMatchObject({ error: { code: 'signing.certificate_outside_reach' } });
  expect((await post(`${url}/revoke`, { ...why, note: '' }, 'keeper')).statusCode).toBe(422);
  expect((await post(`${url}/revoke`, { ...why, certificateId: newId() }, 'keeper')).json()).toMatchObject({ error: { code: 'signing.certificate_not_found' } });
  expect((await post(`${url}/revoke`, why, 'keeper')).statusCode).toBe(200);
  expect(await get(url, 'admin')).toEqual({ certificate: null });
  expect((await get<MySigning>('/api/signing')).earlier.find((each) => each.id === certificateId)).toMatchObject({ revocationReason: 'lost', revocationNote: 'Ponsel hilang di pasar', revokedByName: 'Wayan Kantor' });
  expect(await runSql(office.house.adminUrl, `select payload ->> 'employeeId' as told from platform.outbox where name = 'certificate.revoked_by_other'`)).toEqual([{ told: office.employeeId }]);
});

describe('authorities of other installations', () => {
  const rootOf = async (other: SigningOffice) => {
    await enrol(other);
    const row = await other.services.db.selectFrom('signing.authority').select('certificate').where('level', '=', 'root').executeTakeFirstOrThrow();
    return { certificate: row.certificate.toString('base64'), fingerprint: new X509Certificate(row.certificate).fingerprint256 };
  };

  test('a root is taken on the list with the fingerprint told by another way, its letters are then of a known issuer, and taken off with a reason they are not', async () => {
    const other = await openSigningOffice();
    const root = await rootOf(other);
    const { pdf } = await sign(other, typesetDraft('Naskah kota lain'));
    expect((await verifyPdf(office.services, { pdf })).verdict).toBe('unknown_issuer');
    const reason = 'Perjanjian kerja sama 12/2026';
    expect((await post('/api/signing/known-issuers', { ...root, reason }, 'head')).json()).toMatchObject({ error: { code: 'signing.authority_not_yours' } });
    expect((await post('/api/signing/known-issuers', { ...root, fingerprint: root.fingerprint.replace(/^../u, '00'), reason }, 'admin')).json()).toMatchObject({ error: { code: 'signing.fingerprint_differs' } });
    expect((await post('/api/signing/known-issuers', { ...root, reason: 'ya' }, 'admin')).statusCode).toBe(422);
    const added = await post('/api/signing/known-issuers', { ...root, reason }, 'admin');
    expect(added.statusCode, added.body).toBe(200);
    expect((await post('/api/signing/known-issuers', { ...root, reason }, 'admin')).json()).toMatchObject({ error: { code: 'signing.issuer_known' } });
    const seen = await verifyPdf(office.services, { pdf });
    expect(seen).toMatchObject({ verdict: 'known_issuer', signatures: [{ issuer: { standing: 'known', organization: 'Kota Tanjung Lestari' } }] });
    expect(seen.signatures[0]?.findings.find((finding) => finding.check === 'revocation')?.state).toBe('skipped');
    const { notAfter } = await other.services.db.selectFrom('signing.authority').select('notAfter').where('level', '=', 'root').executeTakeFirstOrThrow();
    expect((await verifyPdf({ ...office.services, clock: () => new Date(notAfter.getTime() + 1) }, { pdf })).verdict).toBe('unknown_issuer');
    const { issuerId } = added.json<{ issuerId: string }>();
    expect((await post(`/api/signing/known-issuers/${issuerId}/remove`, { reason: 'Kunci kota itu bocor' }, 'admin')).statusCode).toBe(200);
    expect((await verifyPdf(office.services, { pdf })).verdict).toBe('unknown_issuer');
    expect(await get('/api/signing/known-issuers', 'admin')).toMatchObject({ rows: [{ organization: 'Kota Tanjung Lestari', reason, removalReason: 'Kunci kota itu bocor', removedByName: expect.any(String) }] });
    expect((await post(`/api/signing/known-issuers/${issuerId}/remove`, { reason: 'Sekali lagi' }, 'admin')).json()).toMatchObject({ error: { code: 'signing.issuer_not_found' } });
    await other.house.close();
  });

  test('no file but a root in its time is taken: not our own, not an issuing authority, not a person, not noise', async () => {
    const take = async (certificate: Buffer) => {
      const body = { certificate: certificate.toString('base64'), fingerprint: createHash('sha256').update(certificate).digest('hex'), reason: 'Perjanjian kerja sama' };
      return (await post('/api/signing/known-issuers', body, 'admin')).json<{ error: { code: string } }>().error.code;
    };
    const own = await office.services.db.selectFrom('signing.authority').select(['level', 'certificate']).execute();
    const person = await office.services.db.selectFrom('signing.certificate').select('certificate').executeTakeFirstOrThrow();
    expect(await take(own.find((row) => row.level === 'root')?.certificate ?? Buffer.alloc(0))).toBe('signing.issuer_is_ours');
    expect(await take(own.find((row) => row.level === 'issuing')?.certificate ?? Buffer.alloc(0))).toBe('signing.not_a_root');
    expect(await take(person.certificate)).toBe('signing.not_a_root');
    expect(await take(Buffer.from('bukan sertifikat'))).toBe('signing.not_a_root');
  });
});
