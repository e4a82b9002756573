import { Readable } from 'node:stream';
import * as contracts from '#shared/contracts/signing.contract.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { serve, serveDownload, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { readAuthority } from './authority/authority-state.ts';
import { openIssuing } from './authority/authority-store.ts';
import { addKnownIssuer, listKnownIssuers, removeKnownIssuer } from './authority/known-issuers.ts';
import { changePassphrase, makeCertificate, mayReplace, revokeOfOther, revokeOwn } from './credentials/make-certificate.ts';
import { readSigner, type Signer } from './credentials/signer.ts';
import { secondsLeft } from './credentials/try-store.ts';
import { findCertificateOf, findMine, listMySignatures, presentCertificate } from './signing-queries.ts';
import { authorityNotYours } from './signing.errors.ts';

export function signingRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.getMySigning, ({ actor }) => getMine(services, actor));
  serve(house, contracts.makeCertificate, ({ actor, body }) => makeCertificate(services, actor, body));
  serve(house, contracts.changePassphrase, async ({ actor, body }) => {
    await changePassphrase(services, actor, body);
    return { ok: true as const };
  });
  serve(house, contracts.revokeCertificate, ({ actor, params, body: { commandId, ...why } }) => runCommand(services, revokeOwn, { name: 'signing.revoke', actor, commandId, input: { ...params, ...why } }));
  serve(house, contracts.getCertificateOf, ({ actor, params }) => runQuery(services, findCertificateOf, { name: 'signing.certificate-of', actor, input: params }));
  serve(house, contracts.revokeCertificateOf, ({ actor, params, body: { commandId, ...why } }) => runCommand(services, revokeOfOther, { name: 'signing.revoke-of-other', actor, commandId, input: { ...params, ...why } }));
  serve(house, contracts.listMySignatures, ({ actor, query }) => runQuery(services, listMySignatures, { name: 'signing.signatures', actor, input: query }));
  serve(house, contracts.getAuthority, ({ actor }) => {
    if (!actor.roles.includes('super-administrator')) throw authorityNotYours();
    return readAuthority(services, actor);
  });
  serve(house, contracts.listKnownIssuers, ({ actor }) => runQuery(services, listKnownIssuers, { name: 'signing.knownIssuers', actor, input: null }));
  serve(house, contracts.addKnownIssuer, ({ actor, body: { commandId, ...input } }) => runCommand(services, addKnownIssuer, { name: 'signing.addKnownIssuer', actor, commandId, input }));
  serve(house, contracts.removeKnownIssuer, ({ actor, params, body: { commandId, reason } }) => runCommand(services, removeKnownIssuer, { name: 'signing.removeKnownIssuer', actor, commandId, input: { ...params, reason } }));
  serveDownload(house, contracts.getRootCertificate, async () => {
    await openIssuing(services);
    const row = await services.db.selectFrom('signing.authority').select('certificate').where('level', '=', 'root').where('retiredAt', 'is', null).executeTakeFirstOrThrow();
    return { stream: Readable.from([row.certificate]), size: row.certificate.length, type: 'application/pkix-cert', name: 'akar-lontar.cer', inline: false };
  });
}

async function getMine(services: Services, actor: Actor): Promise<contracts.MySigning> {
  const signer = await findSigner(services, actor);
  const nothing = { isCertified: false, certificate: null, earlier: [], state: 'none' as const, maySign: false, signerName: null, signerTitle: null, wait: 0 };
  if (!actor.employeeId) return nothing;
  const now = services.clock();
  const { rows, blockedUntil } = await runQuery(services, findMine, { name: 'signing.mine', actor, input: { employeeId: actor.employeeId } });
  const present = rows.find((row) => row.revokedAt === null);
  return {
    ...nothing, certificate: present ? presentCertificate(present) : null, earlier: rows.filter((row) => row !== present).map(presentCertificate),
    state: present ? stateOf(present, signer, now) : 'none', maySign: signer !== null, wait: secondsLeft(blockedUntil, now),
    signerName: signer?.name ?? null, signerTitle: signer?.position.title ?? null,
  };
}

/** Who holds no seat of their own just sees what was. */
async function findSigner(services: Services, actor: Actor): Promise<Signer | null> {
  try {
    return await readSigner(services, actor);
  } catch (error) {
    if (error instanceof OfficeError && error.code === 'signing.no_seat') return null;
    throw error;
  }
}

function stateOf(present: { notAfter: Date; positionId: string }, signer: Signer | null, now: Date): contracts.MySigning['state'] {
  if (present.notAfter <= now) return 'ended';
  if (signer && !signer.held.includes(present.positionId)) return 'other_position';
  return signer && mayReplace(present, signer, now) ? 'ends_soon' : 'good';
}
