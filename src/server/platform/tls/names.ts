import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

export type ServerNames = { dns: string[]; ip: string[] };

/** Every name this machine may be reached under: its own, its addresses in the office network, and the configured ones. */
export function listServerNames(configured: readonly string[]): ServerNames {
  const own = hostname().toLowerCase();
  const local = own.includes('.') ? [own] : [own, `${own}.local`];
  const all = ['localhost', ...local, '127.0.0.1', '::1', ...listLanAddresses(), ...configured.map((name) => name.toLowerCase())];
  const unique = [...new Set(all)];
  return { dns: unique.filter((name) => isIP(name) === 0), ip: unique.filter((name) => isIP(name) !== 0) };
}

/** IPv4 addresses other machines in the office can reach, without the ones of containers' inner bridges being special. */
export function listLanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter((address) => address.family === 'IPv4' && !address.internal).map((address) => address.address);
}
