/** States of an outgoing letter, in the order of its way. `numbered`: content frozen, number given, signature or file awaited. `to_release`: signed, with the registry that sends it. `sending`: can be taken back for some seconds. */
export const outgoingStates = ['draft', 'in_route', 'returned', 'approved', 'numbered', 'signed', 'to_release', 'sending', 'sent', 'discarded', 'void', 'withdrawn'] as const;
export type OutgoingState = (typeof outgoingStates)[number];

/** What one may do to an outgoing letter now; initials and returns are asked of the approval route. */
export const outgoingActs = ['edit', 'submit', 'recall', 'discard', 'number', 'sign', 'print', 'attach_scan', 'void', 'hand_over', 'give_back', 'send', 'unsend', 'withdraw', 'replace', 'travel'] as const;
export type OutgoingAct = (typeof outgoingActs)[number];

/** Whether people are sent somewhere by letters of this kind, so that their travel letters (SPD) follow from it. */
export const isTravelOrder = (typeCode: string) => typeCode === 'STUGAS' || typeCode === 'SPERINTAH';

/** How a letter is finished: certificate (TTE), login approval in the house (Bekasi 24.A/2013 Ps. 11(5)), wet signature (Ps. 11(6)). */
export const finishWays = ['certificate', 'login', 'wet'] as const;
export type FinishWay = (typeof finishWays)[number];

/** More addressees written out than the head can bear go on a list of their own. */
export const MOST_IN_HEAD = 5;

/** How one letter stands to another. */
export const relationKinds = ['answers', 'refers', 'replaces', 'withdraws'] as const;

/** Why a version of a draft was kept. */
export const versionCauses = ['begun', 'saved', 'submitted', 'returned', 'recalled', 'frozen'] as const;
export type VersionCause = (typeof versionCauses)[number];
