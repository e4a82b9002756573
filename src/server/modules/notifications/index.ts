// The door of the notifications room. Nobody sees it but the composition.
import type { Room } from '#server/platform/room.ts';
import { mailCode } from './mail/mail-code.ts';
import { planMail } from './mail/plan-mail.ts';
import { readBounces } from './mail/read-bounces.ts';
import { releaseMail } from './mail/release-mail.ts';
import { sendMail } from './mail/send-mail.ts';
import { notificationsRoutes } from './notifications.routes.ts';
import { remindDue } from './remind-due.ts';
import { ringBells } from './ring-bells.ts';
import { ringPersons } from './ring-persons.ts';

/** Proxies cut a silent line after 30 to 60 seconds. */
const BEAT_MS = 20_000;

export function openNotifications(options: { beatMs: number }): Room {
  return { name: 'notifications', routes: (house) => notificationsRoutes(house, options.beatMs), jobs: [ringBells, ringPersons, remindDue, planMail, releaseMail, sendMail, mailCode, readBounces] };
}
export const notificationsRoom: Room = openNotifications({ beatMs: BEAT_MS });
