import { createHash } from 'node:crypto';
import { digestAlgorithm, OID, signatureAlgorithm, type Hash, type Scheme } from './algorithms.ts';
import { readCertificate } from './certificate-facts.ts';
import { der, derOid, derSetOf, TAG } from './der.ts';

export type CmsOrder = {
  /** digest of the bytes of the ByteRange */
  digest: Buffer;
  hash: Hash;
  scheme: Scheme;
  /** DER of the signer's certificate and of those above it, root excluded or not */
  certificate: Buffer;
  chain: readonly Buffer[];
  /** signs the attributes with `hash`: PKCS#1 v1.5 for RSA, DER of r and s for curves */
  sign: (attributes: Buffer) => Buffer;
};

const VERSION_1 = der(TAG.integer, Buffer.from([1]));

/**
 * A detached CMS signature as PAdES B-B asks (EN 319 142-1): content type, message digest, the signer's certificate by hash
 * (ESS v2), algorithm protection; no signing-time, which is the /M of the dictionary.
 */
export function buildCms(order: CmsOrder): Buffer {
  const attributes = attributesOf(order);
  const signature = order.sign(derSetOf(TAG.set, attributes));
  const { issuer, serial } = readCertificate(order.certificate);
  const signerInfo = der(TAG.sequence,
    VERSION_1, der(TAG.sequence, issuer, serial), digestAlgorithm(order.hash), derSetOf(TAG.context0, attributes),
    signatureAlgorithm(order.scheme, order.hash), der(TAG.octets, signature));
  const signedData = der(TAG.sequence,
    VERSION_1, der(TAG.set, digestAlgorithm(order.hash)), der(TAG.sequence, derOid(OID.data)),
    derSetOf(TAG.context0, [order.certificate, ...order.chain]), der(TAG.set, signerInfo));
  return der(TAG.sequence, derOid(OID.signedData), der(TAG.context0, signedData));
}

function attributesOf(order: CmsOrder): Buffer[] {
  const protection = der(TAG.sequence, digestAlgorithm(order.hash), der(TAG.context1, innerOf(signatureAlgorithm(order.scheme, order.hash))));
  return [
    attribute(OID.contentType, derOid(OID.data)),
    attribute(OID.messageDigest, der(TAG.octets, order.digest)),
    attribute(OID.signingCertificateV2, namedCertificate(order.certificate)),
    attribute(OID.algorithmProtection, protection),
  ];
}

const attribute = (oid: string, value: Buffer): Buffer => der(TAG.sequence, derOid(oid), der(TAG.set, value));

/** An implicit tag replaces the tag of the sequence it stands for. */
function innerOf(sequence: Buffer): Buffer {
  return sequence.subarray(2);
}

/** ESSCertIDv2 of RFC 5035 with its default hash, SHA-256, and issuer and serial. */
function namedCertificate(certificate: Buffer): Buffer {
  const { issuer, serial } = readCertificate(certificate);
  const issuerSerial = der(TAG.sequence, der(TAG.sequence, der(TAG.context4, issuer)), serial);
  const certId = der(TAG.sequence, der(TAG.octets, createHash('sha256').update(certificate).digest()), issuerSerial);
  return der(TAG.sequence, der(TAG.sequence, certId));
}
