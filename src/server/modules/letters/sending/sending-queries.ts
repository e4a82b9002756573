import { sql } from 'kysely';
import { getUnit, loadCalendar } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { getSending as contract, OutsideLine } from '#shared/contracts/sending.contract.ts';
import { handsOf } from '../consignments/consignment-store.ts';
import { presentConsignment, type ConsignmentRow } from '../consignments/present-consignment.ts';
import { byRegistry, resolveReceivers, type DeskOfHouse } from '../dispatch/desk-queries.ts';
import { changedSince, readMembers } from '../dispatch/group-members.ts';
import { leaves } from '../dispatch/stays-inside.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { getOutgoingCard, type OutgoingCard } from '../outgoing/outgoing-card.ts';
import { refusalOfOutgoing } from '../outgoing/outgoing-rules.ts';
import { desksOf } from '../outgoing/outgoing-store.ts';
import { releaseOf } from '../outgoing/present-outgoing.ts';
import { findReached } from './correct-delivery.ts';
import { findSentBefore, proposedWay } from './proposed-ways.ts';
import { noMailReason } from './sending-rules.ts';
import { filesOfLetter, findWaitingSending, type WaitingSending } from './sending-store.ts';

type Summary = NonNullable<Reply<typeof contract>['summary']>;

/** How a letter goes out, went out, or would go out, as far as one may see it. */
export async function getSending(ctx: QueryContext, input: { letterId: string; hasMailServer: boolean }): Promise<Reply<typeof contract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.sending_shown', subjectKind: 'letter', subjectId: card.id, details: { sees: card.sees } });
  const waiting = card.sees === 'no' ? null : await findWaitingSending(ctx.tx, card.id);
  const isBefore = card.readsContent && (card.state === 'signed' || card.state === 'to_release' || card.state === 'sending');
  const summary = isBefore ? await summaryOf(ctx, card, { waiting, hasMailServer: input.hasMailServer }) : null;
  const leavesByNow = card.passesRegistry && summary !== null && leaves({ ...card, outside: summary.outside, units: summary.house.map((unit) => unit.unitId) });
  const registrySends = card.registrySends || leavesByNow;
  const asked = { ...card, registrySends, content: card.readsContent, ...desksOf(ctx.actor, card) };
  const hands = { letterState: card.state, ...handsOf(asked) };
  const rows = await ctx.tx.selectFrom('letters.consignment').selectAll().where('letterId', '=', card.id).orderBy('kind', 'desc').orderBy(sql`split_part(line, ':', 2)::int`).orderBy('madeAt').execute();
  const mails = rows.some((row) => row.state === 'undelivered') && (await noMailOf(ctx.tx, card, input.hasMailServer)).noMail === null;
  const { name: unitName } = await getUnit(ctx.tx, card.unitId);
  return {
    letterId: card.id, version: card.version, state: card.state, securityClass: card.securityClass, subject: card.subject, number: card.letterNumber, now: ctx.now.toISOString(),
    waiting: waiting && { askedAt: waiting.askedAt.toISOString(), goesAt: waiting.goesAt.toISOString(), askedByName: waiting.sender.name },
    summary, leavesByNow,
    release: releaseOf(card), registryName: card.state === 'to_release' || registrySends ? unitName : null, carriedFrom: { unitId: card.unitId, unitName },
    consignments: rows.map((row) => presentConsignment(row as ConsignmentRow, { ...hands, mails })),
    allowed: (['hand_over', 'give_back', 'send', 'unsend'] as const).filter((act) => refusalOfOutgoing(act, asked) === null),
  };
}

async function noMailOf(tx: Tx, { id, securityClass }: OutgoingCard, hasMailServer: boolean) {
  const files = await filesOfLetter(tx, id);
  return { files, noMail: noMailReason({ securityClass, bytes: files.reduce((sum, file) => sum + file.size, 0), hasMailServer }) };
}

async function summaryOf({ tx, now }: QueryContext, card: OutgoingCard, of: { waiting: WaitingSending | null; hasMailServer: boolean }): Promise<Summary> {
  const { content } = await getDraft(tx, card.id);
  const { files, noMail } = await noMailOf(tx, card, of.hasMailServer);
  const members = await readMembers(tx, { id: card.id, content });
  const outside = await findReached(tx, card.id, { content, members });
  const receivers = await resolveReceivers(tx, { typeCode: card.typeCode, content, members, on: (await loadCalendar(tx)).dayOf(now) });
  const replaces = content.relations.flatMap((each) => (each.kind === 'replaces' ? [each.letterId] : []));
  const before = await findSentBefore(tx, { letterId: card.id, replaces });
  return {
    replaces: await findReplaced(tx, replaces),
    house: await houseOf(tx, receivers.desks),
    groups: await changedSince(tx, { content, members }),
    byHand: receivers.byHand,
    outside: outside.map((each): OutsideLine => {
      const { partyId: _, corrected, ...addressee } = each;
      const planned = of.waiting?.plan.outside.find((line) => line.line === addressee.line);
      const chosen = of.waiting ? { way: planned?.way ?? ('none' as const), email: planned?.email ?? addressee.email } : proposedWay(each, before, noMail);
      return { ...addressee, ...chosen, noMail, corrected: corrected && { byName: corrected.byName, at: corrected.at.toISOString() } };
    }),
    files: files.map(({ id, name, size, role }) => ({ fileId: id, name, size, role })),
  };
}

/** The letters this one takes the place of, as its sender may know them. */
async function findReplaced(tx: Tx, ids: readonly string[]): Promise<Summary['replaces']> {
  if (ids.length === 0) return [];
  return tx.selectFrom('letters.outgoingCard').select(['id as letterId', 'letterNumber as number', 'letterDate as date']).where('id', 'in', ids).$narrowType<{ letterId: string }>().execute();
}

/** Each receiving unit with the desks of it that are named. */
async function houseOf(tx: Tx, receivers: readonly DeskOfHouse[]): Promise<Summary['house']> {
  const units = await byRegistry(tx, receivers);
  if (units.size === 0) return [];
  const desks = [...units].flatMap(([unitId, named]) => named.map((desk) => ({ unitId, ...desk })));
  const { rows } = await sql<{ unitId: string; unitName: string; positionId: string; title: string; kind: 'to' | 'copy'; personName: string | null }>`
    select d."unitId" as unit_id, u.name as unit_name, p.id as position_id, p.title, d.kind, d.person ->> 'name' as person_name
    from jsonb_to_recordset(${JSON.stringify(desks)}::jsonb) as d ("unitId" uuid, "positionId" uuid, kind text, person jsonb)
    join organization.unit_card u on u.id = d."unitId" join organization.position_card p on p.id = d."positionId" order by u.name, d.kind desc, p.title`.execute(tx);
  const found = new Map<string, Summary['house'][number]>();
  for (const { unitId, unitName, ...desk } of rows) {
    const unit = found.get(unitId) ?? { unitId, unitName, desks: [] };
    unit.desks.push(desk);
    found.set(unitId, unit);
  }
  return [...found.values()];
}
