import { createHash } from 'node:crypto';
import { PdfFault } from '../pdf/pdf-values.ts';
import { hashOf, OID, schemeOf, type Hash, type Scheme } from './algorithms.ts';
import { readCertificate } from './certificate-facts.ts';
import { childOf, childrenOf, oidOf, readDerPrefix, TAG, type DerNode } from './der.ts';

export type ReadCms = {
  hash: Hash;
  scheme: Scheme;
  messageDigest: Buffer;
  /** the signed attributes as they were signed: tagged as a set */
  attributes: Buffer;
  signature: Buffer;
  certificate: Buffer;
  certificates: Buffer[];
  /** whether the certificate's hash as the signed attributes name it agrees with the certificate; null where they name none, as older kinds do */
  namesCertificate: boolean | null;
};

/**
 * Reads the CMS of a signature: exactly one signer, content not inside, and nothing but zeros behind it.
 * @param contents the whole of /Contents, padding included
 * @throws PdfFault with what is wrong
 */
export function readCms(contents: Buffer): ReadCms {
  const { node, size } = readDerPrefix(contents);
  if (contents.subarray(size).some((byte) => byte !== 0)) throw new PdfFault('cms_padding');
  // Stricter than needed to read it: a byte of the wrapping is signed by nobody, and none may change unseen.
  if (node.tag !== TAG.sequence || childrenOf(node).length !== 2 || oidOf(childOf(node, 0, TAG.oid)) !== OID.signedData) throw new PdfFault('cms_unreadable');
  const signedData = childOf(childOf(node, 1, TAG.context0), 0, TAG.sequence);
  const [version, digests, content, ...rest] = childrenOf(signedData);
  assertVersion(version);
  assertDetached(content);
  const brought = childrenOf(first(rest, TAG.context0, 'certificate_missing'));
  if (brought.some((each) => each.tag !== TAG.sequence)) throw new PdfFault('cms_unreadable');
  const certificates = brought.map((each) => each.raw);
  const signers = childrenOf(first(rest, TAG.set, 'cms_signers'));
  const [signer] = signers;
  if (signer?.tag !== TAG.sequence || signers.length !== 1) throw new PdfFault('cms_signers');
  const read = readSigner(signer, certificates);
  // What stands outside the signed attributes is signed by nobody, so it has to agree with what is.
  const named = digests?.tag === TAG.set ? childrenOf(digests) : [];
  if (named.length !== 1 || hashOf(algorithmOf(named[0])) !== read.hash) throw new PdfFault('cms_algorithm');
  return read;
}

/** 1, or 3 as some makers write it. */
function assertVersion(node: DerNode | undefined): void {
  if (node?.tag !== TAG.integer || node.content.length !== 1 || ![1, 3].includes(node.content[0] ?? 0)) throw new PdfFault('cms_unreadable');
}

/** The name of an algorithm; its parameters may be absent or nothing. */
function algorithmOf(node: DerNode | undefined): string {
  const [name, parameters, ...more] = node?.tag === TAG.sequence ? childrenOf(node) : [];
  if (more.length > 0 || (parameters && (parameters.tag !== TAG.nothing || parameters.content.length > 0))) throw new PdfFault('cms_algorithm');
  return oidOf(name);
}

function first(nodes: readonly DerNode[], tag: number, fault: string): DerNode {
  const found = nodes.find((node) => node.tag === tag);
  if (!found) throw new PdfFault(fault);
  return found;
}

function assertDetached(content: DerNode | undefined): void {
  const parts = content?.tag === TAG.sequence ? childrenOf(content) : [];
  if (parts.length !== 1 || oidOf(parts[0]) !== OID.data) throw new PdfFault('cms_attached');
}

function readSigner(signer: DerNode, certificates: Buffer[]): ReadCms {
  const [version, id, digest, attributes, algorithm, signature, ...unsigned] = childrenOf(signer);
  assertVersion(version);
  if (unsigned.some((each) => each.tag !== TAG.context1)) throw new PdfFault('cms_attributes');
  if (attributes?.tag !== TAG.context0 || signature?.tag !== TAG.octets || id?.tag !== TAG.sequence) throw new PdfFault('cms_attributes');
  const hash = hashOf(algorithmOf(digest));
  const how = schemeOf(algorithmOf(algorithm));
  if (!hash || !how || (how.hash ?? hash) !== hash) throw new PdfFault('cms_algorithm');
  const named = readAttributes(attributes);
  if (oidOf(named.get(OID.contentType)) !== OID.data) throw new PdfFault('cms_attributes');
  const messageDigest = named.get(OID.messageDigest);
  if (messageDigest?.tag !== TAG.octets) throw new PdfFault('cms_attributes');
  const certificate = certificateOf(id, certificates);
  return {
    hash, scheme: how.scheme, messageDigest: messageDigest.content, signature: signature.content, certificate, certificates,
    attributes: Buffer.concat([Buffer.from([TAG.set]), attributes.raw.subarray(1)]),
    namesCertificate: named.has(OID.signingCertificateV2) ? isNamed(named.get(OID.signingCertificateV2), certificate) : null,
  };
}

/** Each attribute once, with one value. */
function readAttributes(node: DerNode): Map<string, DerNode> {
  const named = new Map<string, DerNode>();
  for (const each of childrenOf(node)) {
    const [name, values] = childrenOf(each);
    const [value, ...more] = values?.tag === TAG.set ? childrenOf(values) : [];
    const oid = oidOf(name);
    if (!value || more.length > 0 || named.has(oid)) throw new PdfFault('cms_attributes');
    named.set(oid, value);
  }
  return named;
}

/** The certificate the signer names by issuer and serial, in their very bytes. */
function certificateOf(id: DerNode, certificates: readonly Buffer[]): Buffer {
  const [issuer, serial] = childrenOf(id);
  const found = certificates.find((raw) => {
    const facts = readCertificate(raw);
    return issuer?.raw.equals(facts.issuer) && serial?.raw.equals(facts.serial);
  });
  if (!found) throw new PdfFault('certificate_missing');
  return found;
}

/** ESS signing-certificate-v2: without it a signature could be passed off as another certificate's with the same key. */
function isNamed(value: DerNode | undefined, certificate: Buffer): boolean {
  const [certId] = childrenOf(childOf(value, 0, TAG.sequence));
  const parts = certId ? childrenOf(certId) : [];
  const hashed = parts[0]?.tag === TAG.sequence ? hashOf(oidOf(childOf(parts[0], 0, TAG.oid))) : 'sha256';
  const hash = parts.find((part) => part.tag === TAG.octets);
  return hashed !== undefined && hash !== undefined && hash.content.equals(createHash(hashed).update(certificate).digest());
}
