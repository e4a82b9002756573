import { PdfFault } from '../pdf/pdf-values.ts';
import { childOf, childrenOf, oidOf, readDer, TAG, type DerNode } from './der.ts';

/** What is asked of a certificate beyond what Node reads: names and serial as bytes, and its extensions. */
export type CertificateFacts = { serial: Buffer; issuer: Buffer; subject: Buffer; extensions: Map<string, { critical: boolean; value: Buffer }> };

const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

/** @param raw DER of a certificate. @throws PdfFault cms_unreadable */
export function readCertificate(raw: Buffer): CertificateFacts {
  const parts = childrenOf(childOf(readDer(raw), 0, TAG.sequence));
  const [serial, , issuer, , subject] = parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  if (serial?.tag !== TAG.integer || issuer?.tag !== TAG.sequence || subject?.tag !== TAG.sequence) throw new PdfFault('cms_unreadable');
  const extensions = parts.find((part) => part.tag === EXTENSIONS);
  return { serial: serial.raw, issuer: issuer.raw, subject: subject.raw, extensions: extensions ? readExtensions(extensions) : new Map() };
}

function readExtensions(node: DerNode): CertificateFacts['extensions'] {
  const found: CertificateFacts['extensions'] = new Map();
  for (const each of childrenOf(childOf(node, 0, TAG.sequence))) {
    const [id, ...rest] = childrenOf(each);
    const value = rest.at(-1);
    const name = oidOf(id);
    if (value?.tag !== TAG.octets || found.has(name)) throw new PdfFault('cms_unreadable');
    found.set(name, { critical: rest.length === 2, value: value.content });
  }
  return found;
}

const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
/** Extensions this reader understands; a critical one beyond them refuses the certificate (RFC 5280 4.2). */
const KNOWN = new Set([KEY_USAGE, BASIC_CONSTRAINTS, '2.5.29.37']);

/** Whether a certificate may sign documents: an end entity's, with digitalSignature or nonRepudiation, and nothing critical unknown. */
export function maySignDocuments(facts: CertificateFacts): boolean {
  const usage = facts.extensions.get(KEY_USAGE);
  const bits = usage ? (readDer(usage.value).content[1] ?? 0) : 0;
  return !isAuthority(facts) && (bits & 0xc0) !== 0 && hasNothingUnknown(facts);
}

export function isAuthority(facts: CertificateFacts): boolean {
  const constraints = facts.extensions.get(BASIC_CONSTRAINTS);
  if (!constraints) return false;
  const [flag] = childrenOf(readDer(constraints.value));
  return flag?.tag === 0x01 && flag.content[0] === 0xff;
}

export function hasNothingUnknown(facts: CertificateFacts): boolean {
  return [...facts.extensions].every(([name, { critical }]) => !critical || KNOWN.has(name));
}
