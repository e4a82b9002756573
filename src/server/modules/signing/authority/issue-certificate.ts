import 'reflect-metadata';
import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import * as x509 from '@peculiar/x509';
import type { Certificate } from '#shared/contracts/signing.contract.ts';
import type { Hash, Scheme } from '../cms/algorithms.ts';
import { ISSUING_NAME } from './authority-names.ts';

// Certificates of the built-in authority. It is certified by nobody, and says so in its own name.

const CA = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' } as const;
const DAY = 86_400_000;
const ROOT_DAYS = 7_300;
const ISSUING_DAYS = 3_650;
const PERSON_DAYS = 730;
/** RFC 5280 gives name, title, organisation and unit 64 signs each. */
const MOST_SIGNS = 64;
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
const NOT_CERTIFIED = 'tidak tersertifikasi';

export type KeyKind = Certificate['keyKind'];
/** How a kind of key signs: the hash is as strong as the key. */
export const signingOf: Record<KeyKind, { scheme: Scheme; hash: Hash }> = { 'rsa-3072': { scheme: 'rsa', hash: 'sha384' }, 'p-256': { scheme: 'ec', hash: 'sha256' } };

/** DER of a certificate and PKCS#8 of its key. */
export type Made = { certificate: Buffer; key: Buffer; notBefore: Date; notAfter: Date; name: string };
export type Above = { certificate: Buffer; key: Buffer };

export function makeRoot(city: string, now: Date): Promise<Made> {
  return makeAuthority({ name: `Akar Lontar (${NOT_CERTIFIED})`, city, days: ROOT_DAYS, now, above: null });
}

export function makeIssuing(city: string, now: Date, root: Above): Promise<Made> {
  return makeAuthority({ name: `${ISSUING_NAME} (${NOT_CERTIFIED})`, city, days: ISSUING_DAYS, now, above: root });
}

type Plan = { name: string; city: string; days: number; now: Date; above: Above | null };

async function makeAuthority(plan: Plan): Promise<Made> {
  const keys = await crypto.subtle.generateKey(CA, true, ['sign', 'verify']);
  const parent = plan.above && readCertificate(plan.above.certificate);
  const notBefore = new Date(plan.now.getTime() - DAY);
  const notAfter = earlier(new Date(plan.now.getTime() + plan.days * DAY), parent?.notAfter);
  const subject = [{ C: ['ID'] }, { O: [short(plan.city)] }, { CN: [plan.name] }, { '2.5.4.5': [randomBytes(6).toString('hex')] }];
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerial(), subject, issuer: parent ? parent.subjectName.toJSON() : subject, notBefore, notAfter, publicKey: keys.publicKey,
    signingKey: plan.above ? await importKey(plan.above.key) : keys.privateKey, signingAlgorithm: CA,
    extensions: [
      new x509.BasicConstraintsExtension(true, parent ? 0 : 1, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ...(parent ? [await x509.AuthorityKeyIdentifierExtension.create(parent)] : []),
    ],
  });
  return { certificate: Buffer.from(certificate.rawData), key: Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)), notBefore, notAfter, name: plan.name };
}

export type Person = { name: string; title: string; unit: string; city: string };

/** A key pair of a person and a certificate over it. The key leaves this function once, to be locked under a passphrase. */
export async function issueToPerson(person: Person, kind: KeyKind, by: { issuing: Above; now: Date }): Promise<Made> {
  const keys = await newKeys(kind);
  const publicKey = new x509.PublicKey(new Uint8Array(keys.publicKey));
  const parent = readCertificate(by.issuing.certificate);
  const notBefore = new Date(by.now.getTime() - 60_000);
  const notAfter = earlier(new Date(by.now.getTime() + PERSON_DAYS * DAY), parent.notAfter);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerial(), issuer: parent.subjectName.toJSON(), notBefore, notAfter,
    subject: [{ C: ['ID'] }, { O: [short(person.city)] }, { OU: [short(person.unit)] }, { '2.5.4.12': [short(person.title)] }, { CN: [short(person.name)] }],
    publicKey, signingKey: await importKey(by.issuing.key), signingAlgorithm: CA,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      new x509.ExtendedKeyUsageExtension([DOCUMENT_SIGNING, x509.ExtendedKeyUsage.emailProtection]),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(parent),
    ],
  });
  return { certificate: Buffer.from(certificate.rawData), key: keys.privateKey, notBefore, notAfter, name: person.name };
}

const generate = promisify(generateKeyPair);
const DER_PAIR = { publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'der' } } as const;

/** RSA of 3,072 bits takes half a second: made on a thread of Node's own, never on the one that answers. */
function newKeys(kind: KeyKind): Promise<{ publicKey: Buffer; privateKey: Buffer }> {
  return kind === 'rsa-3072' ? generate('rsa', { modulusLength: 3072, ...DER_PAIR }) : generate('ec', { namedCurve: 'prime256v1', ...DER_PAIR });
}

const readCertificate = (raw: Buffer) => new x509.X509Certificate(new Uint8Array(raw));

function importKey(pkcs8: Buffer): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), CA, false, ['sign']);
}

/** Positive and at most 20 octets, as RFC 5280 asks. */
function newSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

const earlier = (a: Date, b: Date | undefined): Date => (b && b < a ? b : a);
const short = (text: string): string => [...text.replace(/\s+/gu, ' ').trim()].slice(0, MOST_SIGNS).join('');
