import type { Actor } from '#server/platform/actor.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import type { SignerChoice } from '#shared/contracts/outgoing.contract.ts';
import { notNamedSigner, ownRequest } from '../outgoing/outgoing.errors.ts';

type Seated = Pick<Actor, 'employeeId' | 'positionId' | 'seat'>;
type Named = { signer: SignerChoice | null; drafterEmployeeId: string };

/** Pure: the name on the page is that of who signs, in the seat the page says. Nobody signs as stand-in what they asked for themselves. */
export function refusalOfSigner(actor: Seated, { signer, drafterEmployeeId }: Named): (() => OfficeError) | null {
  if (!signer || signer.employeeId !== actor.employeeId || signer.positionId !== actor.positionId) return notNamedSigner;
  const standsIn = actor.seat === 'plh' || actor.seat === 'plt';
  return standsIn && drafterEmployeeId === actor.employeeId ? ownRequest : null;
}

/** @throws notNamedSigner, ownRequest */
export function assertNamedSigner(actor: Seated, letter: Named): void {
  const refusal = refusalOfSigner(actor, letter);
  if (refusal) throw refusal();
}
