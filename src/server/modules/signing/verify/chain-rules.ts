import { X509Certificate } from 'node:crypto';
import { hasNothingUnknown, isAuthority, maySignDocuments, readCertificate } from '../cms/certificate-facts.ts';
import { PdfFault } from '../pdf/pdf-values.ts';

/** The authorities this installation made, as DER; `known`: roots of other installations an administrator vouches for. */
export type Trust = { roots: Uint8Array[]; issuing: Uint8Array[]; known?: Uint8Array[] };

/**
 * The simple chain of the built-in authority: person ← issuing authority ← root, both of them ours byte for byte.
 * Nothing is fetched and no certificate a letter brings along is trusted (RFC 5280 narrowed to what we issue).
 * @param brought every certificate that came along with the signature
 * @throws PdfFault issuer_unknown, issuer_not_ours, not_for_signing, outside_period
 */
export function assertIssuedByUs(raw: Buffer, brought: readonly Buffer[], { trust, at }: { trust: Trust; at: Date }): void {
  const facts = readCertificate(raw);
  const certificate = new X509Certificate(raw);
  const issuer = trust.issuing.map((each) => Buffer.from(each)).find((each) => readCertificate(each).subject.equals(facts.issuer));
  if (!issuer) throw new PdfFault('issuer_unknown');
  const issuing = new X509Certificate(issuer);
  if (!certificate.verify(issuing.publicKey)) throw new PdfFault('issuer_not_ours');
  assertUnderRoot(issuer, issuing, trust);
  // Certificates beside the signer's are signed by nobody here: they are ours byte for byte, or somebody put them there.
  const ours = [...trust.issuing, ...trust.roots];
  if (brought.some((each) => !each.equals(raw) && !ours.some((own) => each.equals(own)))) throw new PdfFault('issuer_not_ours');
  if (!maySignDocuments(facts)) throw new PdfFault('not_for_signing');
  if (!isWithin(certificate, at) || !isWithin(issuing, at)) throw new PdfFault('outside_period');
}

function assertUnderRoot(raw: Buffer, issuing: X509Certificate, trust: Trust): void {
  const facts = readCertificate(raw);
  const root = trust.roots.map((each) => Buffer.from(each)).find((each) => readCertificate(each).subject.equals(facts.issuer));
  const mayIssue = isAuthority(facts) && hasNothingUnknown(facts);
  if (!root || !mayIssue || !issuing.verify(new X509Certificate(root).publicKey)) throw new PdfFault('issuer_not_ours');
}

function isWithin(certificate: X509Certificate, at: Date): boolean {
  return at.getTime() >= Date.parse(certificate.validFrom) && at.getTime() <= Date.parse(certificate.validTo);
}
