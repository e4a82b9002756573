import { Readable } from 'node:stream';
import * as contracts from '#shared/contracts/documents.contract.ts';
import * as uploads from '#shared/contracts/uploads.contract.ts';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import { readLetterBody } from '#shared/contracts/word-files.contract.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveDownload, serveUpload, type Served } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import type { Room } from '#server/platform/room.ts';
import type { Services } from '#server/platform/services.ts';
import { drawPagesJob, drawWantedJob, sweepUploadsJob } from './documents.jobs.ts';
import { fileEmpty, notAWordFile } from './documents.errors.ts';
import { listOrigins } from './compose-pages.ts';
import { inspectFile, readBody } from './file-parser.ts';
import { getFile, getOriginal, getPage } from './file-queries.ts';
import { cleanName, recordFile } from './record-file.ts';
import { readTextJob } from './read-text.ts';
import { begin, drop, finish, look, takePart } from './resume-upload.ts';
import { getFileStore, sweepBytesJob } from './sweep-bytes.ts';
import { storeUpload } from './store-upload.ts';
import { askScanner, hasScanner, scanAgainJob, scanFileJob } from './virus-check.ts';
import { layoutRoutes } from './layouts/layouts.routes.ts';
import { ownTemplateRoutes } from './own-templates/own-templates.routes.ts';
import { snippetRoutes } from './snippets/snippets.routes.ts';
import { wantPages } from './want-pages.ts';

export const documentsRoom: Room = {
  name: 'documents',
  jobs: [drawPagesJob, drawWantedJob, sweepUploadsJob, sweepBytesJob, scanFileJob, scanAgainJob, readTextJob],
  routes: (house) => {
    const { services } = house;
    serveUpload(house, contracts.uploadFile, ({ query, actor, stream }) => upload(services, actor, { ...query, stream }));
    serve(house, uploads.beginUpload, ({ body, actor }) => begin(services, actor, body));
    serve(house, uploads.getUpload, ({ params, actor }) => look(services, actor, params.uploadId));
    serveUpload(house, uploads.sendPart, ({ params, query, actor, stream }) => takePart(services, actor, { ...params, ...query, stream }));
    serve(house, uploads.finishUpload, ({ params, body, actor }) => finish(services, actor, { ...params, ...body }));
    serve(house, uploads.dropUpload, ({ params, body, actor }) => drop(services, actor, { ...params, ...body }));
    serve(house, contracts.getFileStore, async ({ actor }) => ({
      ...(await runQuery(services, getFileStore, { name: 'documents.get-file-store', actor, input: null })),
      freeBytes: await services.files.free(),
      virusScanner: await askScanner(services),
    }));
    serve(house, contracts.getFile, async ({ params, actor }) => {
      const card = await runQuery(services, getFile, { name: 'documents.get-file', actor, input: params });
      if (card.pagesState === 'waiting') await wantPages(services, card.sha256);
      return card;
    });
    serve(house, readLetterBody, async ({ params, actor }) => {
      const file = await runQuery(services, getOriginal, { name: 'documents.read-letter-body', actor, input: params });
      if (file.kind !== 'docx') throw notAWordFile();
      return readBody({ path: services.files.pathOf(file.sha256), kind: file.kind });
    });
    snippetRoutes(house);
    layoutRoutes(house);
    ownTemplateRoutes(house);
    serve(house, contracts.listOrigins, ({ params, actor }) => runQuery(services, listOrigins, { name: 'documents.list-origins', actor, input: params }));
    serveDownload(house, contracts.getFilePage, async ({ params, query, actor }) => {
      const page = await runQuery(services, getPage, { name: 'documents.get-page', actor, input: { ...params, ...query } });
      return serveStored(services, page, { type: 'image/webp', inline: true, immutable: !page.secret, name: `${params.page}.webp` });
    });
    serveDownload(house, contracts.downloadOriginal, async ({ params, actor }) => {
      const file = await runQuery(services, getOriginal, { name: 'documents.download-original', actor, input: params });
      return serveStored(services, file, { type: file.type, inline: false, name: file.name });
    });
  },
};

async function serveStored(
  services: Services,
  stored: { sha256: string; size: number },
  as: Pick<Served, 'type' | 'inline' | 'name' | 'immutable'>,
): Promise<Served> {
  return { stream: await services.files.read(stored.sha256), size: stored.size, ...as };
}

/** Bytes are stored and looked at before any transaction opens; what is refused belongs to nobody. */
async function upload(services: Services, actor: Actor, input: { commandId: string; name: string; stream: unknown }): Promise<FileCard> {
  // A body sent as JSON arrives parsed: it is no file.
  if (!(input.stream instanceof Readable)) throw fileEmpty();
  const stored = await storeUpload(services, input.stream);
  const name = cleanName(input.name);
  const found = await inspectFile({ path: services.files.pathOf(stored.sha256), name, size: stored.size });
  const { fileId } = await runCommand(services, recordFile, {
    name: 'documents.upload-file',
    actor,
    commandId: input.commandId,
    input: { ...stored, ...found, name, isScanned: hasScanner(services) },
  });
  return runQuery(services, getFile, { name: 'documents.get-file', actor, input: { fileId } });
}
