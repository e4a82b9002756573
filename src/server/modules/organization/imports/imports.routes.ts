import { Readable } from 'node:stream';
import * as contracts from '#shared/contracts/organization-city.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveDownload, serveUpload, type House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';
import { applyImport } from './apply-import.ts';
import { readSpreadsheet } from '#server/platform/sheets/read-sheet.ts';
import { writeCsvSheet, writeXlsxSheet } from '#server/platform/sheets/write-sheet.ts';
import { importTooLarge, importWrongKind } from '../organization.errors.ts';
import { exportSheet } from './export-sheet.ts';
import { checkSheet } from './sheet-rules.ts';
import { showTrial, tryImport } from './try-import.ts';

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };
const names = { units: 'unit-kerja', positions: 'jabatan', employees: 'pegawai' };

/** A city of 20,000 employees in one sheet takes 2 MB; anything far beyond is no list of people. */
const limits = { bytes: 8 * 1024 * 1024, rows: 20_000, tooLarge: importTooLarge, wrongKind: importWrongKind };

/** Asked before a byte of a foreign file is parsed. */
const assertMayImport = async (ctx: QueryContext) => assertMayAdministerEverywhere(ctx.actor);

export function importRoutes(house: House): void {
  const { services } = house;
  serveUpload(house, contracts.tryImport, async ({ actor, query, stream }) => {
    await runQuery(services, assertMayImport, { name: 'import.try', actor, input: null });
    const sheet = checkSheet(query.kind, await readSpreadsheet(stream, limits));
    const tried = await runCommand(services, tryImport, { name: 'import.try', actor, commandId: newId(), input: { kind: query.kind, fileName: query.name, sheet } });
    return runQuery(services, (ctx, input: typeof tried) => showTrial(ctx.tx, input), { name: 'import.show', actor, input: tried });
  });
  serve(house, contracts.applyImport, ({ actor, params: input, body: { commandId } }) => runCommand(services, applyImport, { name: 'import.apply', actor, commandId, input }));
  serveDownload(house, contracts.exportOrganization, async ({ actor, query: input }) => {
    const rows = await runQuery(services, exportSheet, { name: 'organization.export', actor, input });
    const bytes = input.format === 'csv' ? writeCsvSheet(rows) : await writeXlsxSheet({ rows });
    return { stream: Readable.from([bytes]), type: types[input.format], size: bytes.length, name: `${names[input.kind]}.${input.format}`, inline: false };
  });
}
