import { z } from 'zod';
import { CommandId, contract, Instant, Page, PageQuery } from './contract.ts';

const keyKinds = ['rsa-3072', 'p-256'] as const;
const revocationReasons = ['lost', 'known_to_others', 'left_office', 'replaced', 'other'] as const;

/** Long on purpose; never trimmed, never stored, never logged. */
const Passphrase = z.string().min(1).max(500);

export const Certificate = z.object({
  id: z.uuid(),
  signerName: z.string(),
  signerTitle: z.string(),
  /** hexadecimal, as other programs show it */
  serial: z.string(),
  fingerprint: z.string(),
  keyKind: z.enum(keyKinds),
  issuedAt: Instant,
  notAfter: Instant,
  revokedAt: Instant.nullable(),
  revocationReason: z.enum(revocationReasons).nullable(),
  revocationNote: z.string().nullable(),
  /** who ended it, when it was not its own person */
  revokedByName: z.string().nullable(),
});
export type Certificate = z.infer<typeof Certificate>;

export const MySigning = z.object({
  /** false: the built-in authority, certified by nobody */
  isCertified: z.boolean(),
  /** in use; null while there is none */
  certificate: Certificate.nullable(),
  /** ended ones, the newest first */
  earlier: z.array(Certificate),
  /** good: signs; ends_soon: may be followed by a new one; ended: time is over; other_position: names a position no longer held */
  state: z.enum(['none', 'good', 'ends_soon', 'ended', 'other_position']),
  /** may a certificate be made now? no: an assistant, or nobody's seat */
  maySign: z.boolean(),
  signerName: z.string().nullable(),
  signerTitle: z.string().nullable(),
  /** seconds until the passphrase may be tried again */
  wait: z.number().int(),
});
export type MySigning = z.infer<typeof MySigning>;

const Ok = z.object({ ok: z.literal(true) });

export const getMySigning = contract({ method: 'GET', path: '/api/signing', summary: 'My certificate and whether I may sign', response: MySigning });
export const makeCertificate = contract({
  method: 'POST', path: '/api/signing/certificates', summary: 'Make a key and a certificate of my own, locked under my passphrase', stepUp: true, perMinute: 10,
  body: z.object({ commandId: CommandId, passphrase: Passphrase }), response: z.object({ certificateId: z.uuid() }),
});
export const changePassphrase = contract({
  method: 'POST', path: '/api/signing/passphrase', summary: 'Lock my key under another passphrase', stepUp: true, perMinute: 20,
  body: z.object({ commandId: CommandId, present: Passphrase, next: Passphrase }), response: Ok,
});
export const revokeCertificate = contract({
  method: 'POST', path: '/api/signing/certificates/:certificateId/revoke', summary: 'End my certificate for good; what was signed before stays', stepUp: true,
  params: z.object({ certificateId: z.uuid() }),
  body: z.object({ commandId: CommandId, reason: z.enum(revocationReasons), note: z.string().trim().max(300).nullable() }), response: Ok,
});

export const getCertificateOf = contract({
  method: 'GET', path: '/api/signing/employees/:employeeId/certificate', summary: 'The certificate another person signs with, for who may end it: a super administrator, or an admin kantor in the own agency',
  params: z.object({ employeeId: z.uuid() }), response: z.object({ certificate: Certificate.nullable() }),
});
export const revokeCertificateOf = contract({
  method: 'POST', path: '/api/signing/employees/:employeeId/certificate/revoke', summary: 'End the certificate of somebody who left, lost the phone or cannot do it; with a reason in words, and the person is told', stepUp: true,
  params: z.object({ employeeId: z.uuid() }),
  body: z.object({ commandId: CommandId, certificateId: z.uuid(), reason: z.enum(revocationReasons).exclude(['replaced']), note: z.string().trim().min(5).max(300) }), response: Ok,
});

const Signature = z.object({
  id: z.uuid(),
  signedAt: Instant,
  /** kind and number of the letter */
  label: z.string(),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  pages: z.number().int(),
  positionTitle: z.string(),
  serial: z.string(),
  signedSha256: z.string(),
  /** false: made and not stored; the letter has no such file */
  isKept: z.boolean(),
});
export const listMySignatures = contract({ method: 'GET', path: '/api/signing/signatures', summary: 'Every use of my key, the newest first', query: PageQuery, response: Page(Signature) });

export const AuthorityState = z.object({
  isCertified: z.boolean(),
  /** null while nobody made a certificate yet */
  authority: z.object({ name: z.string(), rootNotAfter: Instant, issuingNotAfter: Instant, rootFingerprint: z.string(), opens: z.boolean() }).nullable(),
  certificates: z.object({ inUse: z.number().int(), endSoon: z.number().int(), revoked: z.number().int() }),
});
export type AuthorityState = z.infer<typeof AuthorityState>;
export const getAuthority = contract({ method: 'GET', path: '/api/signing/authority', summary: 'State of the built-in authority, for who looks after the system', response: AuthorityState });
export const getRootCertificate = contract({ method: 'GET', path: '/api/signing/authority/root', summary: 'The root certificate, for programs outside that shall trust it', download: true, response: z.unknown() });

// ── authorities of other installations ──

export const KnownIssuer = z.object({
  id: z.uuid(),
  name: z.string(),
  /** the government its certificate names */
  organization: z.string(),
  /** SHA-256 of the root certificate */
  fingerprint: z.string(),
  notAfter: Instant,
  addedAt: Instant,
  addedByName: z.string(),
  reason: z.string(),
  removedAt: Instant.nullable(),
  removedByName: z.string().nullable(),
  removalReason: z.string().nullable(),
});
export type KnownIssuer = z.infer<typeof KnownIssuer>;
const TrustReason = z.string().trim().min(5).max(500);
/** As it is read over the telephone or printed: with colons, blanks or capitals, or without. */
const Fingerprint = z.string().max(200).transform((text) => text.replace(/[\s:]+/gu, '').toLowerCase()).pipe(z.string().regex(/^[0-9a-f]{64}$/u));

export const listKnownIssuers = contract({
  method: 'GET', path: '/api/signing/known-issuers', summary: 'Authorities of other installations whose letters are taken as of a known issuer, and those that were', response: z.object({ rows: z.array(KnownIssuer) }),
});
export const addKnownIssuer = contract({
  method: 'POST', path: '/api/signing/known-issuers', summary: 'Take the root certificate of another installation on the list; its fingerprint is given as it was told by another way', stepUp: true,
  body: z.object({ commandId: CommandId, certificate: z.base64().max(16_000), fingerprint: Fingerprint, reason: TrustReason }), response: z.object({ issuerId: z.uuid() }),
});
export const removeKnownIssuer = contract({
  method: 'POST', path: '/api/signing/known-issuers/:issuerId/remove', summary: 'Take an authority off the list; letters registered before keep what was found of them', stepUp: true,
  params: z.object({ issuerId: z.uuid() }), body: z.object({ commandId: CommandId, reason: TrustReason }), response: z.object({ issuerId: z.uuid() }),
});
