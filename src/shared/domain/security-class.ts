/** Who may know: one of the two axes of a letter. The code is the one letter numbers print. Source: ANRI 5/2021. */
export const securityClasses = ['B', 'T', 'R', 'SR'] as const;
export type SecurityClass = (typeof securityClasses)[number];

const levels: Record<SecurityClass, number> = { B: 1, T: 2, R: 3, SR: 4 };

export function isSecurityClass(text: string): text is SecurityClass {
  return Object.hasOwn(levels, text);
}

/** 1 open … 4 top secret. */
export function levelOf(securityClass: SecurityClass): number {
  return levels[securityClass];
}

/** Secret classes: reads are audited before the data leaves, notices carry no subject, lists show the cover only. */
export function isSecret(securityClass: SecurityClass): boolean {
  return levels[securityClass] >= levels.R;
}

/** A letter takes the strictest class among itself and what is attached to it. */
export function strictest(classes: readonly SecurityClass[]): SecurityClass {
  return classes.reduce<SecurityClass>((worst, each) => (levels[each] > levels[worst] ? each : worst), 'B');
}
