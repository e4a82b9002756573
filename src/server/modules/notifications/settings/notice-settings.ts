import type { Body, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/notifications.contract.ts';
import { noticeDefaults, noticeKinds, type MailChoice } from '#shared/domain/notice.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { findMailAddress } from '../mail/mail-address-store.ts';
import { mayNotHide } from '../notifications.errors.ts';

type Settings = Reply<typeof contracts.getNoticeSettings>;
type House = Pick<Settings, 'mailIsOn' | 'workingHours'>;

/** How a person is told: their own choices over the defaults of each kind. */
export async function getNoticeSettings(ctx: QueryContext, input: { employeeId: string; house: House }): Promise<Settings> {
  const { employeeId } = input;
  const person = await ctx.tx.selectFrom('notifications.person').select(['language', 'quiet']).where('employeeId', '=', employeeId).executeTakeFirst();
  const chosen = await ctx.tx.selectFrom('notifications.choice').select(['kind', 'inApp', 'mail']).where('employeeId', '=', employeeId).execute();
  const asked = await ctx.tx.selectFrom('notifications.mailCode').select(['address', 'askedAt']).where('employeeId', '=', employeeId).executeTakeFirst();
  const own = new Map(chosen.map((choice) => [choice.kind, choice]));
  return {
    ...input.house, language: person?.language === 'en' ? 'en' : 'id', quiet: person?.quiet ?? true,
    kinds: noticeKinds.map((kind) => {
      const { mail, mayHide } = noticeDefaults[kind];
      return { kind, mayHide, inApp: own.get(kind)?.inApp ?? true, mail: (own.get(kind)?.mail as MailChoice | undefined) ?? mail };
    }),
    address: await findMailAddress(ctx.tx, employeeId),
    asked: asked ? { address: asked.address, at: asked.askedAt.toISOString() } : null,
  };
}

type Change = Omit<Body<typeof contracts.changeNoticeSettings>, 'commandId'>;

/** @throws mayNotHide for a kind that asks for an act */
export async function changeNoticeSettings(ctx: CommandContext, input: Change & { employeeId: string }): Promise<{ ok: true }> {
  const { employeeId, language, quiet, kinds } = input;
  const hidden = kinds.find((choice) => !choice.inApp && !noticeDefaults[choice.kind].mayHide);
  if (hidden) throw mayNotHide({ kind: hidden.kind });
  const person = { language, quiet, changedAt: ctx.now };
  await ctx.tx.insertInto('notifications.person').values({ employeeId, ...person }).onConflict((c) => c.column('employeeId').doUpdateSet(person)).execute();
  for (const { kind, ...choice } of kinds) {
    await ctx.tx.insertInto('notifications.choice').values({ employeeId, kind, ...choice }).onConflict((c) => c.columns(['employeeId', 'kind']).doUpdateSet(choice)).execute();
  }
  ctx.record({ action: 'notice_settings.changed', subjectKind: 'employee', subjectId: employeeId, details: { kinds: kinds.map((choice) => choice.kind), quiet, language } });
  return { ok: true };
}
