// tsyringe inside @peculiar/x509 asks its user for this polyfill.
import 'reflect-metadata';
import { X509Certificate as NodeCertificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import * as x509 from '@peculiar/x509';
import type { ServerNames } from './names.ts';

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY = 86_400_000;
const AUTHORITY_DAYS = 3650;
// Apple refuses server certificates that live longer than 825 days, also under an own authority; a year is kinder.
const SERVER_DAYS = 397;
const RENEW_DAYS_BEFORE = 30;

export type KeyedCertificate = { certificate: string; key: string };

/** The authority of this installation, made at first use. Its key never leaves `folder` and is readable by the owner only. */
export async function ensureAuthority(folder: string, now: Date): Promise<KeyedCertificate> {
  const existing = await findKeyed(folder, 'authority');
  if (existing) return existing;
  const keys = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    name: [{ CN: [`Lontar ${hostname()}`] }, { O: ['Otoritas sertifikat setempat Lontar'] }],
    notBefore: new Date(now.getTime() - DAY),
    notAfter: new Date(now.getTime() + AUTHORITY_DAYS * DAY),
    keys,
    signingAlgorithm: EC,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return writeKeyed(folder, 'authority', { certificate: certificate.toString('pem'), key: await toPem(keys.privateKey) });
}

/** The server's own certificate under the authority; made again when it nears its end or the machine has a new name. */
export async function ensureServerCertificate(folder: string, names: ServerNames, now: Date): Promise<KeyedCertificate> {
  const authority = await ensureAuthority(folder, now);
  const existing = await findKeyed(folder, 'server');
  if (existing && stillServes(existing.certificate, { authority: authority.certificate, names, now })) return existing;
  const keys = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const issuer = new x509.X509Certificate(authority.certificate);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: [{ CN: [names.dns.find((name) => name !== 'localhost') ?? 'localhost'] }],
    issuer: issuer.subject,
    notBefore: new Date(now.getTime() - DAY),
    notAfter: new Date(now.getTime() + SERVER_DAYS * DAY),
    publicKey: keys.publicKey,
    signingKey: await fromPem(authority.key),
    signingAlgorithm: EC,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([...names.dns.map((value) => ({ type: 'dns' as const, value })), ...names.ip.map((value) => ({ type: 'ip' as const, value }))]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return writeKeyed(folder, 'server', { certificate: certificate.toString('pem'), key: await toPem(keys.privateKey) });
}

type Wanted = { authority: string; names: ServerNames; now: Date };

function stillServes(pem: string, wanted: Wanted): boolean {
  const certificate = new NodeCertificate(pem);
  const renewFrom = Date.parse(certificate.validTo) - RENEW_DAYS_BEFORE * DAY;
  if (wanted.now.getTime() >= renewFrom) return false;
  if (!certificate.verify(new NodeCertificate(wanted.authority).publicKey)) return false;
  const covered = (name: string) => certificate.checkHost(name, { subject: 'never' }) !== undefined;
  return wanted.names.dns.every(covered) && wanted.names.ip.every((ip) => certificate.checkIP(ip) !== undefined);
}

async function findKeyed(folder: string, name: string): Promise<KeyedCertificate | undefined> {
  const read = (ending: string) => readFile(path.join(folder, `${name}.${ending}`), 'utf8').catch(() => undefined);
  const [certificate, key] = await Promise.all([read('crt'), read('key')]);
  return certificate === undefined || key === undefined ? undefined : { certificate, key };
}

/** Key first, certificate last: a start killed in between finds no certificate and makes both anew. */
async function writeKeyed(folder: string, name: string, keyed: KeyedCertificate): Promise<KeyedCertificate> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await replaceFile(path.join(folder, `${name}.key`), keyed.key, 0o600);
  await replaceFile(path.join(folder, `${name}.crt`), keyed.certificate, 0o644);
  return keyed;
}

async function replaceFile(file: string, text: string, mode: number): Promise<void> {
  await writeFile(`${file}.new`, text, { mode, flush: true });
  await rename(`${file}.new`, file);
}

/** Positive and at most 20 octets, as RFC 5280 asks. */
function newSerialNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = (bytes[0] ?? 0) & 0x7f | 0x40;
  return Buffer.from(bytes).toString('hex');
}

async function toPem(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

function fromPem(pem: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), EC, true, ['sign']);
}
