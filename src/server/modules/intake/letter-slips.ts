import { findCity } from '#server/modules/organization/index.ts';
import { findLetterCards, letterNotFound } from '#server/modules/letters/index.ts';
import { qrPath } from '#server/platform/qr-path.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { listSlips as contract } from '#shared/contracts/intake.contract.ts';

/**
 * Label and receipt of registered letters: no more than one may see of each. The QR is the address of the letter inside the
 * house; whoever reads it must still sign in and be allowed.
 */
export async function listSlips(ctx: QueryContext, input: { letterIds: string[]; origin: string }): Promise<Reply<typeof contract>> {
  const cards = await findLetterCards(ctx.tx, input.letterIds);
  const city = await findCity(ctx.tx);
  const units = await ctx.tx.selectFrom('organization.unitCard').select(['id', 'name']).where('id', 'in', [...cards.map((card) => card.unitId), ...input.letterIds.slice(0, 1)]).execute();
  const deliveries = await ctx.tx
    .selectFrom('letters.deliveryCard as d')
    .innerJoin('organization.positionCard as p', 'p.id', 'd.positionId')
    .select(['d.letterId', 'p.title'])
    .where('d.letterId', 'in', input.letterIds)
    .where('d.kind', '=', 'to')
    .orderBy('d.id')
    .execute();
  const rows = input.letterIds.map((letterId) => {
    const card = cards.find((each) => each.id === letterId);
    if (!card) throw letterNotFound({ letterId });
    ctx.logRead({ action: 'slip.printed', subjectKind: 'letter', subjectId: letterId });
    return {
      letterId, agendaText: card.agendaText, unitName: units.find((unit) => unit.id === card.unitId)?.name ?? '',
      receivedOn: card.receivedOn, registeredAt: card.registeredAt.toISOString(), senderName: card.senderName, letterNumber: card.letterNumber, letterDate: card.letterDate,
      subject: card.subject, securityClass: card.securityClass, to: card.sees === 'no' ? [] : deliveries.flatMap((each) => (each.letterId === letterId ? (each.title ?? []) : [])),
      qr: qrPath(`${input.origin}/surat/${letterId}`),
    };
  });
  return { city: city?.name ?? '', office: city?.office ?? '', clerk: ctx.actor.name, rows };
}
