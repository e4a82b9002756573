import type { Actor } from '#server/platform/actor.ts';
import type { Services } from '#server/platform/services.ts';
import type { Signer } from '../credentials/signer.ts';

/**
 * One way to have a whole PDF signed. The port takes and gives whole documents, because the national service does (it never
 * signs a hash of ours); the built-in authority is the first behind it.
 */
export type SigningProvider = {
  code: 'built-in';
  /** whether a certified authority stands behind it (Peraturan BSSN); the built-in one is not */
  isCertified: boolean;
  /** Proves that this person can sign now: certificate and passphrase. What opened the key stays in memory, with what is given back. */
  open: (services: Services, order: OpenOrder) => Promise<Opened>;
};

export type OpenOrder = { actor: Actor; signer: Signer; passphrase: string; at: Date };
export type ProviderOrder = { signer: Signer; pdf: Buffer; at: Date };
export type ProviderAnswer = { pdf: Buffer; certificateId: string; fingerprint: string; algorithm: string };
export type Opened = {
  /** Whether a page can be signed at all, without signing it. */
  assertFits: (order: ProviderOrder) => Promise<void>;
  /** @returns a signed PDF not yet verified, and the certificate it was signed with */
  sign: (order: ProviderOrder) => Promise<ProviderAnswer>;
};
