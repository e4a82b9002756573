import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery, type Query } from '#server/platform/query.ts';
import type { Room } from '#server/platform/room.ts';
import * as numbers from '#shared/contracts/registers-numbers.contract.ts';
import * as contracts from '#shared/contracts/registers.contract.ts';
import { getBook, listBooks } from './book-queries.ts';
import { closeBook } from './closing/close-book.ts';
import { previewClosing } from './closing/closing-queries.ts';
import { decideDesign } from './designs/decide-design.ts';
import { listDesigns } from './designs/design-queries.ts';
import { expireReservationsJob } from './held/expire-reservations.ts';
import { getSheet, listHeldNumbers } from './held/held-queries.ts';
import { printSheet } from './held/print-sheet.ts';
import { releaseReservation } from './held/release-reservation.ts';
import { reserveNumber } from './held/reserve-number.ts';
import { settleSheet } from './held/settle-sheet.ts';
import { openBook } from './open-book.ts';
import { loadRegistersPreset } from './registers-preset.ts';

export const registersRoom: Room = { name: 'registers', preset: loadRegistersPreset, routes, jobs: [expireReservationsJob] };

function routes(house: House): void {
  const { services } = house;
  const practice = services.settings.practice ?? false;
  const ask = <I, O>(query: Query<I, O>, actor: Actor, input: I) => runQuery(services, query, { name: `registers.${query.name}`, actor, input });
  const act = <I, O>(command: Command<I, O>, actor: Actor, { commandId, ...input }: I & { commandId: string }) =>
    runCommand<unknown, O>(services, command as Command<unknown, O>, { name: `registers.${command.name}`, actor, commandId, input });

  serve(house, contracts.listBooks, ({ query, actor }) => ask(listBooks, actor, query));
  serve(house, contracts.getBook, ({ params, actor }) => ask(getBook, actor, params));
  serve(house, contracts.openBook, ({ body, actor }) => act(openBook, actor, body));
  serve(house, numbers.listHeldNumbers, ({ params, actor }) => ask(listHeldNumbers, actor, params));
  serve(house, numbers.reserveNumber, ({ params, body, actor }) => act(reserveNumber, actor, { ...params, ...body }));
  serve(house, numbers.releaseReservation, ({ params, body, actor }) => act(releaseReservation, actor, { ...params, ...body }));
  serve(house, numbers.printSheet, ({ params, body, actor }) => act(printSheet, actor, { ...params, ...body }));
  serve(house, numbers.getSheet, ({ params, actor }) => ask(getSheet, actor, params));
  serve(house, numbers.settleSheet, ({ params, body, actor }) => act(settleSheet, actor, { ...params, ...body }));
  serve(house, numbers.previewClosing, ({ params, actor }) => ask(previewClosing, actor, { ...params, practice }));
  serve(house, numbers.closeBook, ({ params, body, actor }) => act(closeBook, actor, { ...params, ...body, practice }));
  serve(house, numbers.listDesigns, ({ actor }) => ask(listDesigns, actor, null));
  serve(house, numbers.decideDesign, ({ body, actor }) => act(decideDesign, actor, body));
}
