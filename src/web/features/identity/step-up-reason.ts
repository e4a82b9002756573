import type { identityWords } from './words.ts';

export type StepUpReason = keyof Pick<typeof identityWords, 'stepUpPages' | 'stepUpRegulation' | 'stepUpPerson' | 'stepUpOwnDoor' | 'stepUpSigning' | 'stepUpSecret'>;

const reasons: readonly (readonly [start: string, reason: StepUpReason])[] = [
  ['/api/own-templates', 'stepUpPages'], ['/api/layouts', 'stepUpPages'], ['/api/city/regulation', 'stepUpRegulation'],
  ['/api/accounts', 'stepUpPerson'], ['/api/duties', 'stepUpPerson'], ['/api/teams', 'stepUpPerson'], ['/api/notice-settings', 'stepUpPerson'],
  ['/api/security', 'stepUpOwnDoor'], ['/api/signing', 'stepUpSigning'], ['/api/letters', 'stepUpSigning'],
  ['/api/secret-holds', 'stepUpSecret'], ['/api/assistants', 'stepUpSecret'], ['/api/assignments', 'stepUpSecret'],
];

/** What an act that asks for a proof is about; null for one this page does not know. */
export const stepUpReason = (path: string): StepUpReason | null => reasons.find(([start]) => path.startsWith(start))?.[1] ?? null;
