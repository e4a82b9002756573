import { Readable } from 'node:stream';
import * as contracts from '#shared/contracts/layouts.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveDownload, serveUpload, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { previewPages, typesetLetter } from '../typesetting/index.ts';
import { changeLayout } from './change-layout.ts';
import { cleanEmblem, readEmblem, recordEmblem } from './keep-emblem.ts';
import { laySample, readSample } from './lay-sample.ts';
import { mayLayOut } from './layout.policy.ts';
import { getLayout, listLayouts, listLayoutVersions } from './layout-queries.ts';

/** The height of an emblem on paper: 23 mm. */
const PRINTED_INCHES = 23 / 25.4;

export function layoutRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listLayouts, ({ actor }) => runQuery(services, listLayouts, { name: 'layout.list', actor, input: null }));
  serve(house, contracts.getLayout, ({ actor, query: input }) => runQuery(services, getLayout, { name: 'layout.get', actor, input }));
  serve(house, contracts.listLayoutVersions, ({ actor, query: input }) => runQuery(services, listLayoutVersions, { name: 'layout.versions', actor, input }));
  serve(house, contracts.changeLayout, ({ actor, body: { commandId, ...input } }) => runCommand(services, changeLayout, { name: 'layout.change', actor, commandId, input }));
  serve(house, contracts.previewLayout, async ({ actor, body: { typeCode, known, ...asked } }) => {
    const { sheet, emblem, own } = await runQuery(services, laySample, { name: 'layout.sample', actor, input: { ...asked, sample: await readSample(typeCode) } });
    const pages = await previewPages(sheet, { known, files: await readEmblem(services, emblem), ...(own ? { own } : {}), draft: `layout ${actor.accountId}`, by: actor.accountId });
    return { pages: pages.map(({ hash, svg }) => ({ key: hash, svg })) };
  });
  serveUpload(house, contracts.keepEmblem, async ({ actor, query: { commandId, name, unitId = null }, stream }) => {
    await runQuery(services, mayLayOut, { name: 'layout.may', actor, input: unitId });
    const emblem = await cleanEmblem(services, { stream, name });
    const kept = await runCommand(services, recordEmblem, { name: 'layout.record-emblem', actor, commandId, input: { ...emblem, unitId } });
    return { ...kept, dpi: Math.round(kept.height / PRINTED_INCHES) };
  });
  serveDownload(house, contracts.printLayoutSample, async ({ actor, query }) => {
    const { sheet, emblem, own } = await runQuery(services, laySample, { name: 'layout.sample', actor, input: { unitId: query.unitId ?? null, sample: await readSample(query.typeCode) } });
    const { pdf } = await typesetLetter(sheet, { data: null, files: await readEmblem(services, emblem), ...(own ? { own } : {}), text: false });
    return { stream: Readable.from([pdf]), type: 'application/pdf', size: pdf.length, name: `halaman-uji-${query.typeCode}.pdf`, inline: true };
  });
}
