import type { Actor } from '#server/platform/actor.ts';
import type { SignerChoice } from '#shared/contracts/outgoing.contract.ts';
import { notNamedSigner, ownRequest } from '../outgoing/outgoing.errors.ts';

/**
 * Pure: the name on the page is that of who signs, in the seat the page says. Nobody signs as stand-in what they asked for themselves.
 * @throws notNamedSigner, ownRequest
 */
export function assertNamedSigner(actor: Pick<Actor, 'employeeId' | 'positionId' | 'seat'>, letter: { signer: SignerChoice | null; drafterEmployeeId: string }): void {
  const { signer } = letter;
  if (!signer || signer.employeeId !== actor.employeeId || signer.positionId !== actor.positionId) throw notNamedSigner();
  const standsIn = actor.seat === 'plh' || actor.seat === 'plt';
  if (standsIn && letter.drafterEmployeeId === actor.employeeId) throw ownRequest();
}
