import { createHash, X509Certificate } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { noSuchPage } from '../faults.ts';
import type { Room } from '../room.ts';
import { renderNothingToTrust, renderTrustPage } from './trust-page.ts';
import { trustWords } from './trust-words.ts';

/** `authority` is missing when the office has a certificate browsers know by themselves. */
export type TrustOptions = { authority: string | undefined; url: string; /** a practice office says so here too */ practice?: boolean };

/** /percaya: the page, and the authority's certificate in the two shapes phones take. Open to all: it holds no secret. */
export function trustRoom(options: TrustOptions): Room {
  const practice = options.practice ?? false;
  return {
    name: 'trust',
    routes: ({ app }) => {
      app.get('/percaya', async (_request, reply) => {
        const page = options.authority === undefined ? renderNothingToTrust({ practice }) : await renderTrustPage({ url: options.url, practice, fingerprint: fingerprintOf(options.authority) });
        return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
      });
      app.get('/percaya/lontar.crt', (_request, reply) => sendFile(reply, 'application/x-x509-ca-cert', derOf(options)));
      app.get('/percaya/lontar.mobileconfig', (_request, reply) => sendFile(reply, 'application/x-apple-aspen-config', profileOf(derOf(options))));
    },
  };
}

/** For comparing by eye: AB:CD:… */
function fingerprintOf(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256;
}

function derOf(options: TrustOptions): Buffer {
  if (options.authority === undefined) throw noSuchPage({ path: '/percaya' });
  return new X509Certificate(options.authority).raw;
}

function sendFile(reply: FastifyReply, type: string, bytes: Buffer | string): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename="lontar.${type.includes('apple') ? 'mobileconfig' : 'crt'}"`).send(bytes);
}

/** Apple's configuration profile around one root certificate; the same certificate always gives the same profile. */
function profileOf(der: Buffer): string {
  const id = (part: string) => uuidFrom(createHash('sha256').update(part).update(der).digest('hex'));
  const strings = (entries: Record<string, string>) => Object.entries(entries).map(([key, value]) => `<key>${key}</key><string>${value}</string>`).join('');
  const payload = strings({
    PayloadType: 'com.apple.security.root', PayloadIdentifier: 'id.lontar.authority.root', PayloadUUID: id('payload'), PayloadDisplayName: trustWords.profileName,
  });
  const outer = strings({
    PayloadType: 'Configuration', PayloadIdentifier: 'id.lontar.authority', PayloadUUID: id('profile'),
    PayloadDisplayName: trustWords.profileName, PayloadDescription: trustWords.profileDescription,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${outer}<key>PayloadVersion</key><integer>1</integer><key>PayloadContent</key><array><dict>${payload}<key>PayloadVersion</key><integer>1</integer><key>PayloadContent</key><data>${der.toString('base64')}</data></dict></array></dict></plist>
`;
}

function uuidFrom(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-').toUpperCase();
}
