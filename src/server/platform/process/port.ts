import { createServer } from 'node:net';

/** The port itself when it is free on `host`, else nothing. Port 0 gives any free one. */
export function findFreePort(port: number, host?: string): Promise<number | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = probe.address();
      const chosen = typeof address === 'object' && address ? address.port : undefined;
      probe.close(() => resolve(chosen));
    });
  });
}
