import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Job } from '#server/platform/jobs.ts';
import { MailRefused } from '#server/platform/mail.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { codeExpired, codeNotAsked, codeTooSoon, mailIsOff } from '../notifications.errors.ts';
import { composeCode } from './compose-mail.ts';
import { keepMailAddress } from './mail-address-store.ts';
import { codeOf, isExpired, isSameCode, isTooSoon, MOST_TRIES } from './mail-code-rules.ts';
import { houseOf } from './mail-house.ts';

type Mine = { employeeId: string };

/** Asks for a code to be mailed; the address counts only when it comes back. */
export async function askMailCode(ctx: CommandContext, input: Mine & { address: string }): Promise<{ ok: true }> {
  const { employeeId, address } = input;
  const before = await ctx.tx.selectFrom('notifications.mailCode').select('askedAt').where('employeeId', '=', employeeId).executeTakeFirst();
  if (before && isTooSoon(before, ctx.now)) throw codeTooSoon();
  const asked = { askId: ctx.newId(), address, askedAt: ctx.now, tries: 0 };
  await ctx.tx.insertInto('notifications.mailCode').values({ employeeId, ...asked }).onConflict((c) => c.column('employeeId').doUpdateSet(asked)).execute();
  ctx.record({ action: 'mail_address.asked', subjectKind: 'employee', subjectId: employeeId });
  ctx.emit({ name: 'mail.code_asked', payload: { employeeId, askId: asked.askId } });
  return { ok: true };
}

/** A wrong code is an answer, not a refusal: the try must count, and a refusal would roll it back. */
export async function tryMailCode(ctx: CommandContext, input: Mine & { code: string; key: Buffer }): Promise<{ right: boolean; left: number }> {
  const { employeeId } = input;
  const asked = await ctx.tx.selectFrom('notifications.mailCode').selectAll().where('employeeId', '=', employeeId).forUpdate().executeTakeFirst();
  if (!asked) throw codeNotAsked();
  if (isExpired(asked, ctx.now)) throw codeExpired();
  if (isSameCode(input.code, codeOf({ ...asked, key: input.key }))) {
    await keepMailAddress(ctx, { employeeId, address: asked.address, by: 'self' });
    return { right: true, left: 0 };
  }
  await ctx.tx.updateTable('notifications.mailCode').set({ tries: asked.tries + 1 }).where('employeeId', '=', employeeId).execute();
  return { right: false, left: MOST_TRIES - asked.tries - 1 };
}

const Event = z.object({ employeeId: z.uuid(), askId: z.uuid() });

/** Mails a code. The same question has the same code, so a second try of the job confuses nobody. */
export const mailCode: Job = {
  name: 'notifications.mail-code', on: ['mail.code_asked'], retries: 6,
  run: async (services, payload) => {
    const { employeeId, askId } = Event.parse(payload);
    const asked = await services.db.selectFrom('notifications.mailCode').selectAll().where('employeeId', '=', employeeId).where('askId', '=', askId).executeTakeFirst();
    // A newer question has its own job; an expired one is not worth a mail.
    if (!asked || isExpired(asked, services.clock())) return;
    await send(services, asked);
  },
};

async function send(services: Services, asked: { employeeId: string; askId: string; address: string }): Promise<void> {
  const { mail, settings } = services;
  if (!mail || !settings.sealKey) throw mailIsOff();
  const { house, language } = await readTransaction(services.db, systemActor('notifications.mail-code'), async (tx) => {
    const person = await tx.selectFrom('notifications.person').select('language').where('employeeId', '=', asked.employeeId).executeTakeFirst();
    return { house: await houseOf(tx, services), language: person?.language === 'en' ? 'en' as const : 'id' as const };
  });
  try {
    await mail.send(composeCode({ id: asked.askId, to: asked.address, language, house, code: codeOf({ ...asked, key: settings.sealKey }) }));
  } catch (error) {
    // An address that does not exist gets no code however often one tries; the person sees that none came.
    if (!(error instanceof MailRefused)) throw error;
  }
}
