/** How a person sits in a position. Permendagri 1/2023 regulates Plt, Plh, Pj and Pjs beside the definitive holder. */
export const assignmentKinds = ['definitive', 'plt', 'plh', 'pj', 'pjs'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];
/** Every way to have a seat: an assistant prepares at it. */
export const seatKinds = [...assignmentKinds, 'assistant'] as const;

const prefixes: Record<AssignmentKind, string> = { definitive: '', plt: 'Plt.', plh: 'Plh.', pj: 'Pj.', pjs: 'Pjs.' };

export function isAssignmentKind(text: string): text is AssignmentKind {
  return Object.hasOwn(prefixes, text);
}

/** The mark printed before the title, empty for a definitive holder. */
export function assignmentPrefix(kind: AssignmentKind): string {
  return prefixes[kind];
}

/** `Plh. Sekretaris Daerah`. */
export function titleAs(title: string, kind: AssignmentKind): string {
  return kind === 'definitive' ? title : `${prefixes[kind]} ${title}`;
}

/** Plt. fills a vacant post; Plh. stands in for a holder who is away, so only a Plh. needs one beside it. */
export function standsInForHolder(kind: AssignmentKind): boolean {
  return kind === 'plh';
}
