import { Readable } from 'node:stream';
import * as contracts from '#shared/contracts/organization-city.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveDownload, serveUpload, type House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';
import { applyImport } from './apply-import.ts';
import { exportSheet, writeSheet } from './export-sheet.ts';
import { readSpreadsheet } from './read-sheet.ts';
import { checkSheet } from './sheet-rules.ts';
import { showTrial, tryImport } from './try-import.ts';

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };
const names = { units: 'unit-kerja', positions: 'jabatan', employees: 'pegawai' };

/** Asked before a byte of a foreign file is parsed. */
const assertMayImport = async (ctx: QueryContext) => assertMayAdministerEverywhere(ctx.actor);

export function importRoutes(house: House): void {
  const { services } = house;
  serveUpload(house, contracts.tryImport, async ({ actor, query, stream }) => {
    await runQuery(services, assertMayImport, { name: 'import.try', actor, input: null });
    const sheet = checkSheet(query.kind, await readSpreadsheet(stream));
    const tried = await runCommand(services, tryImport, { name: 'import.try', actor, commandId: newId(), input: { kind: query.kind, fileName: query.name, sheet } });
    return runQuery(services, (ctx, input: typeof tried) => showTrial(ctx.tx, input), { name: 'import.show', actor, input: tried });
  });
  serve(house, contracts.applyImport, ({ actor, params: input, body: { commandId } }) => runCommand(services, applyImport, { name: 'import.apply', actor, commandId, input }));
  serveDownload(house, contracts.exportOrganization, async ({ actor, query: input }) => {
    const rows = await runQuery(services, exportSheet, { name: 'organization.export', actor, input });
    const bytes = await writeSheet(rows, input.format);
    return { stream: Readable.from([bytes]), type: types[input.format], size: bytes.length, name: `${names[input.kind]}.${input.format}`, inline: false };
  });
}
