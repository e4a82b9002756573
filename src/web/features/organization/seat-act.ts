/** In the address of a position: what to ask at once. */
export const actName = 'tindakan';
export const seatAct = 'dudukkan';

/** The search of an address without what was to be done there. */
export function withoutAct(search: string): string {
  const kept = new URLSearchParams(search);
  kept.delete(actName);
  return kept.toString();
}
