import { guardFiles } from '#server/modules/documents/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { serve, serveDownload, type House } from '#server/platform/http.ts';
import { runQuery, type Query } from '#server/platform/query.ts';
import { serveSheet } from '#server/platform/sheets/serve-sheet.ts';
import * as expedition from '#shared/contracts/expedition.contract.ts';
import * as release from '#shared/contracts/release.contract.ts';
import * as contracts from '#shared/contracts/sending.contract.ts';
import { findRights } from '../access/access-store.ts';
import { carryAgain, failConsignment, mailConsignment, receiveConsignment } from '../consignments/deliver-parcel.ts';
import { exportExpedition, listParcels, readExpeditionBook } from '../consignments/expedition-queries.ts';
import { carryConsignment, resendConsignment, settleConsignment } from '../consignments/settle-mail.ts';
import { tellOutside } from '../consignments/tell-outside.ts';
import { correctDelivery } from './correct-delivery.ts';
import { giveBack } from './give-back.ts';
import { handOver } from './hand-over.ts';
import { countExpedition, listRegistryQueue } from './release-queries.ts';
import { sendLetter } from './send-letter.ts';
import { mailHostOf } from './sending-rules.ts';
import { getSending } from './sending-queries.ts';
import { unsendLetter } from './unsend-letter.ts';

/** A receipt is seen by who knows of the consignment; row-level security says who does. */
guardFiles('consignment', async (tx, _actor, consignmentId) => {
  const found = await tx.selectFrom('letters.consignment').select('letterId').where('id', '=', consignmentId).executeTakeFirst();
  return found ? { mayRead: true, secret: (await findRights(tx, found.letterId)).logged } : { mayRead: false, secret: false };
});

export function sendingRoutes(house: House): void {
  const { services } = house;
  const ask = <I, O>(query: Query<I, O>, actor: Actor, input: I) => runQuery(services, query, { name: `letters.${query.name}`, actor, input });
  const act = <I, O>(command: Command<I, O>, actor: Actor, { commandId, ...input }: I & { commandId: string }) =>
    runCommand<unknown, O>(services, command as Command<unknown, O>, { name: `letters.${command.name}`, actor, commandId, input });
  const hasMailServer = services.mail !== undefined;

  serve(house, contracts.getSending, ({ params, actor }) => ask(getSending, actor, { ...params, hasMailServer }));
  serve(house, contracts.sendLetter, ({ params, body, actor }) => act(sendLetter, actor, { ...params, ...body, hasMailServer }));
  serve(house, contracts.correctDelivery, ({ params, body, actor }) => act(correctDelivery, actor, { ...params, ...body }));
  serve(house, release.handOver, ({ params, body, actor }) => act(handOver, actor, { ...params, ...body }));
  serve(house, release.giveBack, ({ params, body, actor }) => act(giveBack, actor, { ...params, ...body }));
  serve(house, contracts.unsendLetter, ({ params, body, actor }) => act(unsendLetter, actor, { ...params, ...body }));
  serve(house, contracts.resendConsignment, ({ params, body, actor }) => act(resendConsignment, actor, { ...params, ...body }));
  serve(house, contracts.settleConsignment, ({ params, body, actor }) => act(settleConsignment, actor, { ...params, ...body }));
  serve(house, contracts.tellOutside, ({ params, body, actor }) => act(tellOutside, actor, { ...params, ...body }));
  serve(house, contracts.carryConsignment, ({ params, body, actor }) => act(carryConsignment, actor, { ...params, ...body }));
  serve(house, contracts.mailConsignment, ({ params, body, actor }) => act(mailConsignment, actor, { ...params, ...body, hasMailServer, mailHost: mailHostOf(services.settings) }));
  serve(house, release.countExpedition, ({ actor }) => ask(countExpedition, actor, {}));
  serve(house, expedition.listRegistryQueue, ({ query, actor }) => ask(listRegistryQueue, actor, query));
  serve(house, expedition.listParcels, ({ query, actor }) => ask(listParcels, actor, query));
  serve(house, expedition.readExpeditionBook, ({ query, actor }) => ask(readExpeditionBook, actor, query));
  serveDownload(house, expedition.exportExpeditionBook, async ({ query, actor }) => serveSheet(await ask(exportExpedition, actor, query), { name: `buku-ekspedisi-${query.day}`, format: 'xlsx', settings: services.settings }));
  serve(house, expedition.receiveConsignment, ({ params, body, actor }) => act(receiveConsignment, actor, { ...params, ...body }));
  serve(house, expedition.failConsignment, ({ params, body, actor }) => act(failConsignment, actor, { ...params, ...body }));
  serve(house, expedition.carryAgain, ({ params, body, actor }) => act(carryAgain, actor, { ...params, ...body }));
}
