import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { titleAs } from '#shared/domain/assignment-kind.ts';

type Desk = ApprovalRoute['requestedBy'];
type Words = { empty: string; standsIn: (who: string, holder: string) => string };

/** Who sits at the desk, under its title: "Plh. Sari Dewi, menggantikan Budi Santoso". Pure. */
export function sitterOf(desk: Desk, w: Words): string {
  if (desk.employeeName === null) return w.empty;
  const name = titleAs(desk.employeeName, desk.seat ?? 'definitive');
  return desk.standsInFor ? w.standsIn(name, desk.standsInFor) : name;
}

/** A desk in a sentence; while somebody stands in, with their name: "Kepala Dinas Perhubungan (Plh. Sari Dewi)". Pure. */
export function sayDesk({ title, employeeName, seat }: Desk): string {
  return seat !== null && seat !== 'definitive' && employeeName !== null ? `${title} (${titleAs(employeeName, seat)})` : title;
}

/** Who wrote it signs it, at the same desk: nobody between them was left out. Pure. */
export function isBySigner({ requestedBy, signer }: Pick<ApprovalRoute, 'requestedBy' | 'signer'>): boolean {
  return signer !== null && signer.positionId === requestedBy.positionId;
}
