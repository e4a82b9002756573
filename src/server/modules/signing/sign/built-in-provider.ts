import { sign as signBytes, X509Certificate, type KeyObject } from 'node:crypto';
import type { Services } from '#server/platform/services.ts';
import { openIssuing } from '../authority/authority-store.ts';
import { signingOf } from '../authority/issue-certificate.ts';
import { buildCms } from '../cms/build-cms.ts';
import { findCertificate, type CertificateRow } from '../credentials/certificate-store.ts';
import type { Signer } from '../credentials/signer.ts';
import { unlock } from '../credentials/unlock.ts';
import { certificateEnded, certificateOfOther, noCertificate, notVerified } from '../signing.errors.ts';
import { placeInThread } from '../threads.ts';
import { digestOf } from '../verify/range-rules.ts';
import type { Placed } from './place-signature.ts';
import type { Opened, OpenOrder, ProviderAnswer, ProviderOrder, SigningProvider } from './provider.ts';

/** The authority of this installation: certified by nobody, good inside the house and for whoever trusts its root. */
export const builtIn: SigningProvider = { code: 'built-in', isCertified: false, open };

async function open(services: Services, { actor, signer, passphrase, at }: OpenOrder): Promise<Opened> {
  const certificate = await findCertificate(services.db, signer.employeeId);
  if (!certificate) throw noCertificate();
  assertFit(certificate, signer, at);
  const issuing = await openIssuing(services);
  const { key } = await unlock(services, actor, { certificate, passphrase });
  const seal: Seal = { certificate, chain: [issuing.certificate], key };
  return { assertFits: async (order) => { await placeIn(certificate, order); }, sign: (order) => sign(seal, order) };
}

async function sign(seal: Seal, order: ProviderOrder): Promise<ProviderAnswer> {
  const { certificate } = seal;
  assertFit(certificate, order.signer, order.at);
  const pdf = fill(await placeIn(certificate, order), seal);
  const { scheme, hash } = signingOf[certificate.keyKind];
  return { pdf, certificateId: certificate.id, fingerprint: certificate.fingerprint, algorithm: `${scheme}-${hash}` };
}

function placeIn(certificate: CertificateRow, { signer, pdf, at }: ProviderOrder): Promise<Placed> {
  return placeInThread({
    pdf, certificate: certificate.certificate, at: at.toISOString(), location: signer.city,
    reason: `Ditandatangani sebagai ${signer.actingAs}. Sertifikat bawaan Lontar, tidak tersertifikasi.`,
  });
}

/** @throws certificateEnded outside its time, certificateOfOther when the person left the position it names */
function assertFit(certificate: CertificateRow, signer: Signer, at: Date): void {
  if (at < certificate.notBefore || at > certificate.notAfter) throw certificateEnded({ certificateId: certificate.id, until: certificate.notAfter.toISOString() });
  if (!signer.held.includes(certificate.positionId)) throw certificateOfOther({ certificateId: certificate.id });
}

type Seal = { certificate: CertificateRow; chain: Buffer[]; key: KeyObject };

/** Writes the signature into the room that was left for it. */
function fill(placed: Placed, seal: Seal): Buffer {
  const pdf = Buffer.from(placed.pdf);
  const { scheme, hash } = signingOf[seal.certificate.keyKind];
  // A key that does not belong to its certificate would sign, and nobody would ever verify it.
  if (!new X509Certificate(seal.certificate.certificate).checkPrivateKey(seal.key)) throw notVerified({ reason: 'key_differs' });
  const cms = buildCms({
    digest: digestOf(pdf, { from: placed.from, to: placed.to, end: pdf.length }, hash), hash, scheme, certificate: seal.certificate.certificate, chain: seal.chain,
    sign: (attributes) => signBytes(hash, attributes, { key: seal.key, dsaEncoding: 'der' }),
  });
  const digits = cms.toString('hex');
  if (digits.length > placed.to - placed.from - 2) throw notVerified({ reason: 'room_too_small' });
  pdf.write(digits, placed.from + 1, 'latin1');
  return pdf;
}
