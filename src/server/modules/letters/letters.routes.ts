import { guardFiles } from '#server/modules/documents/index.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import type { Actor } from '#server/platform/actor.ts';
import { fewAtOnce } from '#server/platform/few-at-once.ts';
import { serve, serveDownload, type House } from '#server/platform/http.ts';
import { practiceMark, serveSheet } from '#server/platform/sheets/serve-sheet.ts';
import { streamXlsx, type SheetStream } from '#server/platform/sheets/stream-sheet.ts';
import { runQuery, type Query } from '#server/platform/query.ts';
import type { Room } from '#server/platform/room.ts';
import * as books from '#shared/contracts/agenda.contract.ts';
import * as contracts from '#shared/contracts/letters.contract.ts';
import { findRights } from './access/access-store.ts';
import { listAgenda } from './agenda-queries.ts';
import { consignmentJobs } from './consignments/consignments.jobs.ts';
import { settlingJobs } from './finishing/settle-moved.ts';
import { dispatchJobs } from './dispatch/dispatch.jobs.ts';
import { closeLetter } from './close-letter.ts';
import { BOOKS_AT_ONCE, exportAgenda } from './export-agenda.ts';
import { agendaExportsBusy } from './letters.errors.ts';
import { findBookUnit } from './incoming/choose-book.ts';
import { correctLetter } from './incoming/correct-letter.ts';
import { exportIncomingLetters } from './letter-export.ts';
import { findSameLetters, listIncomingLetters } from './letter-list-queries.ts';
import { getLetter, listLetterActions } from './letter-queries.ts';
import { openSealedLetter } from './incoming/open-sealed-letter.ts';
import { readLetter } from './deliveries/read-letter.ts';
import { scheduleLetter } from './schedule-letter.ts';
import { registerIncomingLetter } from './incoming/register-incoming-letter.ts';
import { voidRegistration } from './incoming/void-registration.ts';
import { oldBookJobs } from './old-books/old-books.jobs.ts';
import { oldBookRoutes } from './old-books/old-books.routes.ts';
import { outgoingRoutes } from './outgoing/outgoing.routes.ts';
import { relationJobs } from './relations/relations.jobs.ts';
import { sendingJobs } from './sending/sending.jobs.ts';
import { remindOfLetter } from './remind-of-letter.ts';

/** Files of a letter are for who reads its content; secret ones are logged before they leave. */
guardFiles('letter', async (tx, actor, letterId) => {
  const rights = await findRights(tx, letterId);
  // A letter sent in the house takes its files along: the program itself lays them to the letter of the receiving unit.
  return { mayRead: rights.content, secret: rights.logged, mayAttach: actor.roles.includes('system') };
});

export const lettersRoom: Room = { name: 'letters', routes, jobs: [...oldBookJobs, ...dispatchJobs, ...relationJobs, ...sendingJobs, ...consignmentJobs, ...settlingJobs] };

function routes(house: House): void {
  const { services } = house;
  const ask = <I, O>(query: Query<I, O>, actor: Actor, input: I) => runQuery(services, query, { name: `letters.${query.name}`, actor, input });
  const act = <I, O>(command: Command<I, O>, actor: Actor, { commandId, ...input }: I & { commandId: string }) =>
    runCommand<unknown, O>(services, command as Command<unknown, O>, { name: `letters.${command.name}`, actor, commandId, input });

  serve(house, contracts.registerIncomingLetter, ({ body, actor }) => act(registerIncomingLetter, actor, body));
  serve(house, contracts.findBookUnit, ({ query, actor }) => ask(findBookUnit, actor, query));
  serve(house, contracts.findSameLetters, ({ query, actor }) => ask(findSameLetters, actor, query));
  serve(house, contracts.listIncomingLetters, ({ query, actor }) => ask(listIncomingLetters, actor, query));
  serveDownload(house, contracts.exportIncomingLetters, async ({ query, actor }) => serveSheet(await ask(exportIncomingLetters, actor, query), { name: 'surat-masuk', format: query.format, settings: services.settings }));
  serve(house, contracts.getLetter, ({ params, actor }) => ask(getLetter, actor, params));
  serve(house, contracts.listLetterActions, ({ params, query, actor }) => ask(listLetterActions, actor, { ...params, ...query }));
  serve(house, books.listAgenda, ({ params, query, actor }) => ask(listAgenda, actor, { ...params, ...query }));
  const bookByBook = fewAtOnce(BOOKS_AT_ONCE, agendaExportsBusy);
  serveDownload(house, books.exportAgenda, async ({ params, query, actor }) => {
    const lay = (sheet: SheetStream) => services.files.spool(streamXlsx({ ...sheet, mark: practiceMark(services.settings) }, services.clock()));
    const { name, stream, size } = await bookByBook(() => ask(exportAgenda, actor, { ...params, ...query, lay }));
    return { stream, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', size, name, inline: false };
  });
  oldBookRoutes(house);
  outgoingRoutes(house);
  serve(house, contracts.readLetter, ({ params, body, actor }) => act(readLetter, actor, { ...params, ...body }));
  serve(house, contracts.openSealedLetter, ({ params, body, actor }) => act(openSealedLetter, actor, { ...params, ...body }));
  serve(house, contracts.correctLetter, ({ params, body, actor }) => act(correctLetter, actor, { ...params, ...body }));
  serve(house, contracts.voidRegistration, ({ params, body, actor }) => act(voidRegistration, actor, { ...params, ...body }));
  serve(house, contracts.remindOfLetter, ({ params, body, actor }) => act(remindOfLetter, actor, { ...params, ...body }));
  serve(house, contracts.closeLetter, ({ params, body, actor }) => act(closeLetter, actor, { ...params, ...body }));
  serve(house, contracts.scheduleLetter, ({ params, body, actor }) => act(scheduleLetter, actor, { ...params, ...body }));
}
