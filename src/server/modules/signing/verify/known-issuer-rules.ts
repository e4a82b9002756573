import { createHash, X509Certificate } from 'node:crypto';
import { isStrongEnough } from '../cms/algorithms.ts';
import { isAuthority, readCertificate } from '../cms/certificate-facts.ts';
import { PdfFault } from '../pdf/pdf-values.ts';
import type { Trust } from './chain-rules.ts';

/** Whose authority issued a certificate. own: this installation's; known: on the list its administrator keeps; unknown: nobody vouches for it. */
export type Issuer = { standing: 'own' | 'known' | 'unknown'; /** the government its certificate names */ organization: string | null; /** SHA-256 of the root of a known one, else of the issuing authority that came along */ fingerprint: string | null };

export const fingerprintOf = (raw: Uint8Array): string => createHash('sha256').update(raw).digest('hex');

/** O= of a certificate. */
export function organizationOf(raw: Uint8Array): string | null {
  const subject = new X509Certificate(raw).toLegacyObject().subject as unknown as Record<string, string | undefined>;
  return subject['O'] ?? null;
}

/**
 * Which authorities a signature is held against: ours, or those of another installation whose root an administrator took on the list. Its
 * issuing authority comes along with the signature and counts only because that very root signed it; the root is never taken from the letter.
 * An authority is named only when its key signed the certificate: anybody may write its name into their own, and bring its genuine certificate along.
 */
export function trustFor(raw: Buffer, brought: readonly Buffer[], trust: Trust): { trust: Trust; issuer: Issuer } {
  const own = trust.issuing.find((each) => isUnder(raw, each));
  if (own) return { trust, issuer: { standing: 'own', organization: organizationOf(own), fingerprint: fingerprintOf(own) } };
  const issuing = brought.find((each) => each !== raw && !each.equals(raw) && isUnder(raw, each));
  if (!issuing) return { trust, issuer: { standing: 'unknown', organization: null, fingerprint: null } };
  const organization = organizationOf(issuing);
  const root = (trust.known ?? []).find((each) => isUnder(issuing, each));
  if (!root) return { trust, issuer: { standing: 'unknown', organization, fingerprint: fingerprintOf(issuing) } };
  return { trust: { issuing: [issuing], roots: [root] }, issuer: { standing: 'known', organization: organizationOf(root), fingerprint: fingerprintOf(root) } };
}

/** By its name and by the key that signed. */
function isUnder(certificate: Buffer, authority: Uint8Array): boolean {
  return readCertificate(Buffer.from(authority)).subject.equals(readCertificate(certificate).issuer) && new X509Certificate(certificate).verify(new X509Certificate(authority).publicKey);
}

/**
 * Whether a certificate may stand on the list: the root of an authority, signed by itself, with a key as strong as ours and in its time.
 * @throws PdfFault not_a_root
 */
export function assertRoot(raw: Buffer, now: Date): void {
  const facts = readCertificate(raw);
  const certificate = new X509Certificate(raw);
  const isWhole = isAuthority(facts) && facts.subject.equals(facts.issuer) && certificate.verify(certificate.publicKey) && isStrongEnough(certificate.publicKey);
  if (!isWhole || now.getTime() > Date.parse(certificate.validTo) || now.getTime() < Date.parse(certificate.validFrom)) throw new PdfFault('not_a_root');
}
