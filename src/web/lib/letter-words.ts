import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { currentLanguage } from './language.ts';
import { defineWords, speak } from './words.ts';

const letterWords = defineWords({
  lateDays: { id: (days: number) => `lewat ${days} hari kerja`, en: (days: number) => `${days} working days late` },
  leftDays: { id: (days: number) => `${days} hari kerja lagi`, en: (days: number) => `${days} working days left` },
  dueToday: { id: 'hari ini', en: 'today' },
  sealed: { id: 'Belum dibuka', en: 'Not opened yet' },
  agenda: { id: (number: string) => `Agenda ${number}`, en: (number: string) => `Agenda ${number}` },
});

/** What stands in a list in bold because it is not the usual: very urgent, or a class above open. */
export function stressOf(letter: { urgency: Urgency; securityClass: SecurityClass }): string | null {
  const language = currentLanguage();
  const words = [
    letter.urgency === 'normal' ? null : urgencyWords[language][letter.urgency],
    letter.securityClass === 'B' ? null : securityClassWords[language][letter.securityClass],
  ];
  return words.filter((word) => word !== null).join(' · ') || null;
}

/** The subject, or what may be said in its place. */
export function subjectOr(letter: { subject: string | null; securityClass: SecurityClass }): string {
  return letter.subject ?? securityClassWords[currentLanguage()][letter.securityClass];
}

/** `lewat 2 hari kerja`, `hari ini`, `3 hari kerja lagi`; always in working days. */
export function sayDaysLeft(daysLeft: number | null): string | undefined {
  if (daysLeft === null) return undefined;
  const w = speak(letterWords);
  if (daysLeft < 0) return w.lateDays(-daysLeft);
  return daysLeft === 0 ? w.dueToday : w.leftDays(daysLeft);
}
