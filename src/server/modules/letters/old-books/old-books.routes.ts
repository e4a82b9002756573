import { Readable } from 'node:stream';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveDownload, serveUpload, type House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import { readSpreadsheet } from '#server/platform/sheets/read-sheet.ts';
import { writeXlsxSheet } from '#server/platform/sheets/write-sheet.ts';
import * as contracts from '#shared/contracts/old-books.contract.ts';
import { oldBookTooLarge, oldBookWrongKind } from '../letters.errors.ts';
import { applyOldBook } from './apply-old-book.ts';
import { officialHeadings } from './old-book-columns.ts';
import { assertKeepsRegistryOf, findImports, getImport } from './old-book-store.ts';
import { tryOldBook } from './try-old-book.ts';

/** A year of a busy registry has some 20,000 lines; 50,000 with long summaries take 10 MB. */
const limits = { bytes: 16 * 1024 * 1024, rows: 50_000, tooLarge: oldBookTooLarge, wrongKind: oldBookWrongKind };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Asked before a byte of a foreign file is parsed. */
const assertMayTry = async (ctx: QueryContext, input: { unitId: string }) => assertKeepsRegistryOf(ctx.actor, input.unitId);
const showImport = (ctx: QueryContext, input: { importId: string }) => getImport(ctx.tx, ctx.actor, input.importId);
const listImports = async (ctx: QueryContext) => ({ imports: await findImports(ctx.tx, ctx.actor) });

export function oldBookRoutes(house: House): void {
  const { services } = house;
  serveUpload(house, contracts.tryOldBook, async ({ actor, query: { name, ...of }, stream }) => {
    await runQuery(services, assertMayTry, { name: 'old_book.try', actor, input: of });
    const sheet = await readSpreadsheet(stream, limits);
    const tried = await runCommand(services, tryOldBook, { name: 'old_book.try', actor, commandId: newId(), input: { ...of, fileName: name, sheet } });
    const shown = await runQuery(services, showImport, { name: 'old_book.show', actor, input: tried });
    return { ...shown, problems: tried.problems, sameAs: tried.sameAs };
  });
  serve(house, contracts.applyOldBook, ({ actor, params: input, body: { commandId } }) => runCommand(services, applyOldBook, { name: 'old_book.apply', actor, commandId, input }));
  serve(house, contracts.getOldBook, ({ actor, params: input }) => runQuery(services, showImport, { name: 'old_book.show', actor, input }));
  serve(house, contracts.listOldBooks, ({ actor }) => runQuery(services, listImports, { name: 'old_book.list', actor, input: null }));
  serveDownload(house, contracts.blankOldBook, async () => {
    const bytes = await writeXlsxSheet({ rows: [officialHeadings] });
    return { stream: Readable.from([bytes]), type: xlsx, size: bytes.length, name: 'buku-agenda-kosong.xlsx', inline: false };
  });
}
