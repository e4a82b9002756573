import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/config.ts';
import { Refusal } from '../refusal.ts';
import { ensureAuthority, ensureServerCertificate, type KeyedCertificate } from './authority.ts';
import { listServerNames } from './names.ts';
import { tlsWords } from './words.ts';

/** `authority`: the certificate to trust, when this installation made its own. */
export type ServerCertificate = KeyedCertificate & { authority: string | undefined };

/** The certificate to serve with now: the configured files, else one of the installation's own authority. */
export async function loadServerCertificate(config: Config, now: Date): Promise<ServerCertificate> {
  const { tlsCertificateFile, tlsKeyFile } = config;
  if (tlsCertificateFile !== undefined && tlsKeyFile !== undefined) return readConfigured(tlsCertificateFile, tlsKeyFile, now);
  const folder = tlsFolder(config);
  const own = await ensureServerCertificate(folder, listServerNames(namesOf(config)), now);
  return { ...own, authority: (await ensureAuthority(folder, now)).certificate };
}

function tlsFolder(config: Pick<Config, 'dataFolder'>): string {
  return path.join(config.dataFolder, 'tls');
}

function namesOf(config: Config): string[] {
  return [...config.hosts, ...config.origins.map((origin) => new URL(origin).hostname.replace(/^\[|\]$/g, ''))];
}

async function readConfigured(certificateFile: string, keyFile: string, now: Date): Promise<ServerCertificate> {
  const certificate = await readPem(certificateFile);
  const key = await readPem(keyFile);
  const parsed = new X509Certificate(certificate);
  if (!parsed.checkPrivateKey(createPrivateKey(key))) throw new Refusal('tls.mismatch', tlsWords.mismatch);
  if (Date.parse(parsed.validTo) <= now.getTime()) throw new Refusal('tls.expired', tlsWords.expired(parsed.validTo));
  return { certificate, key, authority: undefined };
}

function readPem(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Refusal('tls.unreadable', tlsWords.unreadable(file), { cause });
  });
}
