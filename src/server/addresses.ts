import type { Config } from './platform/config/config.ts';

type Asked = Pick<Config, 'origins' | 'hosts' | 'bind'>;
/** `lan`: the addresses of this machine in its networks. */
type At = { port: number; lan: readonly string[] };

const everywhere = new Set(['0.0.0.0', '::']);

/** Where this program hears: at every address of the machine, at this machine alone, or at the one address it was bound to. */
function namesOf({ bind, hosts }: Asked, lan: readonly string[]): { others: string[]; isHeardHere: boolean } {
  if (bind === undefined || everywhere.has(bind)) return { others: [...hosts, ...lan], isHeardHere: true };
  // Bound to this machine alone, no name of it is answered for others.
  if (/^(?:127\.|::1$|localhost$)/u.test(bind)) return { others: [], isHeardHere: true };
  return { others: [...new Set([...hosts, bind.includes(':') ? `[${bind}]` : bind])], isHeardHere: false };
}

/** Addresses the office is reached under, the ones others can use first: the first is printed and mailed. */
export function listOrigins(config: Asked, { port, lan }: At): string[] {
  const { others, isHeardHere } = namesOf(config, lan);
  return [...config.origins, ...others.map((host) => `https://${host}:${port}`), ...(isHeardHere ? [`https://localhost:${port}`, `http://localhost:${port}`] : [])];
}

/** In the order a person should try them: the address others use, this machine, the office network. */
export function listAddresses(config: Asked, { port, lan }: At): string[] {
  const { others, isHeardHere } = namesOf(config, lan);
  const known = others.filter((host) => config.hosts.includes(host));
  const rest = others.filter((host) => !config.hosts.includes(host));
  const secure = [...known, ...(isHeardHere ? ['localhost'] : []), ...rest].map((host) => `https://${host}:${port}`);
  return [...config.origins, ...secure, ...(isHeardHere ? [`http://localhost:${port}`] : [])];
}
