import type { KeyObject } from 'node:crypto';
import { der, derOid, TAG } from './der.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47', algorithmProtection: '1.2.840.113549.1.9.52',
  rsa: '1.2.840.113549.1.1.1',
} as const;

const hashes = ['sha256', 'sha384', 'sha512'] as const;
export type Hash = (typeof hashes)[number];

const hashOids: Record<Hash, string> = { sha256: '2.16.840.1.101.3.4.2.1', sha384: '2.16.840.1.101.3.4.2.2', sha512: '2.16.840.1.101.3.4.2.3' };
const rsaOids: Record<Hash, string> = { sha256: '1.2.840.113549.1.1.11', sha384: '1.2.840.113549.1.1.12', sha512: '1.2.840.113549.1.1.13' };
const ecOids: Record<Hash, string> = { sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3', sha512: '1.2.840.10045.4.3.4' };

export type Scheme = 'rsa' | 'ec';

/** The hash an identifier names; undefined for SHA-1, MD5 and whatever is not allowed. */
export const hashOf = (oid: string): Hash | undefined => hashes.find((hash) => hashOids[hash] === oid);

/** How a signature was made: scheme and, when the identifier says it, the hash. */
export function schemeOf(oid: string): { scheme: Scheme; hash: Hash | null } | undefined {
  if (oid === OID.rsa) return { scheme: 'rsa', hash: null };
  for (const hash of hashes) {
    if (rsaOids[hash] === oid) return { scheme: 'rsa', hash };
    if (ecOids[hash] === oid) return { scheme: 'ec', hash };
  }
  return undefined;
}

export const digestAlgorithm = (hash: Hash): Buffer => der(TAG.sequence, derOid(hashOids[hash]));

export function signatureAlgorithm(scheme: Scheme, hash: Hash): Buffer {
  return scheme === 'rsa' ? der(TAG.sequence, derOid(rsaOids[hash]), der(TAG.nothing)) : der(TAG.sequence, derOid(ecOids[hash]));
}

/** @returns undefined for a key that is neither RSA nor on a curve */
export function schemeOfKey(key: KeyObject): Scheme | undefined {
  if (key.asymmetricKeyType === 'rsa') return 'rsa';
  return key.asymmetricKeyType === 'ec' ? 'ec' : undefined;
}

const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** RSA from 2,048 bits (older national certificates), curves from P-256; ASVS 11.2.3 asks more only of new keys. */
export function isStrongEnough(key: KeyObject): boolean {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return (modulusLength ?? 0) >= 2048;
  return key.asymmetricKeyType === 'ec' && CURVES.has(namedCurve ?? '');
}
