import { Readable } from 'node:stream';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { idOf, newId } from '#server/platform/ids.ts';
import { OfficeError } from '#server/platform/errors.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { drawPages, PAGES_AT_ONCE } from './file-parser.ts';
import type { DrawnPage } from './page-image.ts';
import { takeTurn } from './want-pages.ts';

type Stored = { sha256: string; kind: string; pages: number };
type PageRow = { page: number; width: number; height: number; fullSha256: string; fullSize: number; thumbSha256: string; thumbSize: number };

const patience = { expireSeconds: 900, retries: 5 };

/** Draws the page images of a stored original, the newest first: what came in last is what somebody is looking at. */
export const drawPagesJob: Job = {
  name: 'documents.draw-pages',
  on: ['documents.file_stored'],
  ...patience,
  priority: (payload) => Math.floor(Date.parse(String(payload['storedAt'])) / 60_000) || 0,
  run: drawIfWaiting,
};

/** The same for a file somebody looks at this moment: a line of its own, so that it waits for no pile. */
export const drawWantedJob: Job = { name: 'documents.draw-wanted', on: ['documents.pages_wanted'], ...patience, run: drawIfWaiting };

/** A repeat draws the same pages and changes nothing. */
async function drawIfWaiting(services: Services, payload: Record<string, unknown>): Promise<void> {
  const file = payload as Stored;
  const rendering = await services.db.selectFrom('documents.rendering').select('state').where('sha256', '=', file.sha256).executeTakeFirst();
  if (rendering?.state !== 'waiting') return;
  // Who looks at it from now on waits a moment only: it must not be drawn twice at once.
  await runCommand(services, takeTurn, { name: 'documents.take-turn', actor: systemActor('documents.draw-pages'), commandId: newId(), input: { sha256: file.sha256 } });
  try {
    const pages = await drawAll(services, file);
    await finish(services, file, { state: 'ready', reason: null, pages });
  } catch (error) {
    // A refusal of the file itself stays the same however often it is tried; a full disk or a lost database does not.
    if (!(error instanceof OfficeError) || error.status >= 500) throw error;
    await finish(services, file, { state: 'failed', reason: error.code, pages: [] });
  }
}

async function drawAll(services: Services, file: Stored): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  for (let from = 1; from <= file.pages; from += PAGES_AT_ONCE) {
    for (const page of await drawPages({ path: services.files.pathOf(file.sha256), kind: file.kind, from })) rows.push(await storePage(services, page));
  }
  return rows;
}

async function storePage(services: Services, page: DrawnPage): Promise<PageRow> {
  const put = (bytes: Uint8Array) => services.files.put(Readable.from([Buffer.from(bytes)]), { limit: bytes.length });
  const [full, thumb] = [await put(page.full), await put(page.thumb)];
  return {
    page: page.page,
    width: page.width,
    height: page.height,
    fullSha256: full.sha256,
    fullSize: full.size,
    thumbSha256: thumb.sha256,
    thumbSize: thumb.size,
  };
}

type Drawn = { sha256: string; state: 'ready' | 'failed'; reason: string | null; pages: PageRow[] };

async function recordPages(ctx: CommandContext, drawn: Drawn): Promise<{ sha256: string }> {
  const { sha256, state, reason, pages } = drawn;
  const waiting = await ctx.tx
    .updateTable('documents.rendering')
    .set({ state, reason, changedAt: ctx.now })
    .where('sha256', '=', sha256)
    .where('state', '=', 'waiting')
    .returning('sha256')
    .executeTakeFirst();
  if (!waiting) return { sha256 };
  if (pages.length > 0)
    await ctx.tx
      .insertInto('documents.page')
      .values(pages.map((page) => ({ sha256, ...page })))
      .execute();
  ctx.record({
    action: state === 'ready' ? 'file.pages_drawn' : 'file.pages_failed',
    subjectKind: 'file_content',
    subjectId: null,
    details: { sha256, pages: pages.length, reason },
  });
  ctx.emit({ name: 'documents.pages_drawn', payload: { sha256, state } });
  return { sha256 };
}

async function finish(services: Services, file: Stored, drawn: Omit<Drawn, 'sha256'>): Promise<void> {
  const input = { sha256: file.sha256, ...drawn };
  await runCommand(services, recordPages, { name: 'documents.record-pages', actor: systemActor('documents.draw-pages'), commandId: idOf(JSON.stringify(input)), input });
}

/** Two days: who began on Friday afternoon may go on on Sunday. */
const UNFINISHED_MS = 2 * 86_400_000;

/** Uploads nobody went on with are given up, and finished ones forgotten; parts without a row go too. */
export const sweepUploadsJob: Job = {
  name: 'documents.sweep-uploads',
  cron: '25 * * * *',
  run: async (services) => {
    const before = new Date(services.clock().getTime() - UNFINISHED_MS);
    await runCommand(services, forgetUploads, { name: 'documents.sweep-uploads', actor: systemActor('documents.sweep-uploads'), commandId: newId(), input: { before: before.toISOString() } });
    for (const id of await services.files.parts.listStale(before)) await services.files.parts.drop(id);
  },
};

async function forgetUploads(ctx: CommandContext, input: { before: string }): Promise<{ forgotten: number }> {
  const gone = await ctx.tx.deleteFrom('documents.upload').where('begunAt', '<', new Date(input.before)).executeTakeFirst();
  return { forgotten: Number(gone.numDeletedRows) };
}
