import { Readable } from 'node:stream';
import { guardFiles } from '#server/modules/documents/index.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import type { Actor } from '#server/platform/actor.ts';
import { serve, serveDownload, type House } from '#server/platform/http.ts';
import { serveSheet } from '#server/platform/sheets/serve-sheet.ts';
import { runQuery, type Query } from '#server/platform/query.ts';
import type { Room } from '#server/platform/room.ts';
import { writeXlsxSheet } from '#server/platform/sheets/write-sheet.ts';
import * as contracts from '#shared/contracts/letters.contract.ts';
import { findRights } from './access/access-store.ts';
import { listAgenda } from './agenda-queries.ts';
import { closeLetter } from './close-letter.ts';
import { exportAgenda } from './export-agenda.ts';
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
import { remindOfLetter } from './remind-of-letter.ts';

/** Files of a letter are for who reads its content; secret ones are logged before they leave. */
guardFiles('letter', async (tx, _actor, letterId) => {
  const rights = await findRights(tx, letterId);
  return { mayRead: rights.content, secret: rights.logged };
});

export const lettersRoom: Room = { name: 'letters', routes, jobs: oldBookJobs };

function routes(house: House): void {
  const { services } = house;
  const ask = <I, O>(query: Query<I, O>, actor: Actor, input: I) => runQuery(services, query, { name: `letters.${query.name}`, actor, input });
  const act = <I, O>(command: Command<I, O>, actor: Actor, { commandId, ...input }: I & { commandId: string }) =>
    runCommand<unknown, O>(services, command as Command<unknown, O>, { name: `letters.${command.name}`, actor, commandId, input });

  serve(house, contracts.registerIncomingLetter, ({ body, actor }) => act(registerIncomingLetter, actor, body));
  serve(house, contracts.findBookUnit, ({ query, actor }) => ask(findBookUnit, actor, query));
  serve(house, contracts.findSameLetters, ({ query, actor }) => ask(findSameLetters, actor, query));
  serve(house, contracts.listIncomingLetters, ({ query, actor }) => ask(listIncomingLetters, actor, query));
  serveDownload(house, contracts.exportIncomingLetters, async ({ query, actor }) => serveSheet(await ask(exportIncomingLetters, actor, query), { name: 'surat-masuk', format: query.format }));
  serve(house, contracts.getLetter, ({ params, actor }) => ask(getLetter, actor, params));
  serve(house, contracts.listLetterActions, ({ params, query, actor }) => ask(listLetterActions, actor, { ...params, ...query }));
  serve(house, contracts.listAgenda, ({ params, query, actor }) => ask(listAgenda, actor, { ...params, ...query }));
  serveDownload(house, contracts.exportAgenda, async ({ params, query, actor }) => {
    const { name, ...sheet } = await ask(exportAgenda, actor, { ...params, ...query });
    const bytes = await writeXlsxSheet(sheet);
    return { stream: Readable.from([bytes]), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', size: bytes.length, name, inline: false };
  });
  oldBookRoutes(house);
  serve(house, contracts.readLetter, ({ params, body, actor }) => act(readLetter, actor, { ...params, ...body }));
  serve(house, contracts.openSealedLetter, ({ params, body, actor }) => act(openSealedLetter, actor, { ...params, ...body }));
  serve(house, contracts.correctLetter, ({ params, body, actor }) => act(correctLetter, actor, { ...params, ...body }));
  serve(house, contracts.voidRegistration, ({ params, body, actor }) => act(voidRegistration, actor, { ...params, ...body }));
  serve(house, contracts.remindOfLetter, ({ params, body, actor }) => act(remindOfLetter, actor, { ...params, ...body }));
  serve(house, contracts.closeLetter, ({ params, body, actor }) => act(closeLetter, actor, { ...params, ...body }));
  serve(house, contracts.scheduleLetter, ({ params, body, actor }) => act(scheduleLetter, actor, { ...params, ...body }));
}
