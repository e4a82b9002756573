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

/** Pages one file has drawn before others get their turn: most letters are shorter, and a book of 500 waits between. */
export const PAGES_A_TURN = 20;

/**
 * Draws the page images of a stored original, the newest first: what came in last is what somebody is looking at. The rest of
 * a long file comes after the beginnings of all others.
 */
export const drawPagesJob: Job = {
  name: 'documents.draw-pages',
  on: ['documents.file_stored', 'documents.pages_left'],
  ...patience,
  priority: (payload) => Math.floor(Date.parse(String(payload['storedAt'])) / 60_000) || 0,
  run: drawIfWaiting,
};

/** The same for a file somebody looks at this moment: a line of its own, so that it waits for no pile. */
export const drawWantedJob: Job = { name: 'documents.draw-wanted', on: ['documents.pages_wanted', 'documents.wanted_pages_left'], ...patience, run: drawIfWaiting };

/** Goes on after the last page there is, so a repeat draws nothing twice for good and a killed turn is taken again. */
async function drawIfWaiting(services: Services, payload: Record<string, unknown>): Promise<void> {
  const file = payload as Stored;
  const rendering = await services.db.selectFrom('documents.rendering').select('state').where('sha256', '=', file.sha256).executeTakeFirst();
  if (rendering?.state !== 'waiting') return;
  // Who looks at it from now on waits a moment only: it must not be drawn twice at once.
  await runCommand(services, takeTurn, { name: 'documents.take-turn', actor: systemActor('documents.draw-pages'), commandId: newId(), input: { sha256: file.sha256 } });
  try {
    const last = await services.db.selectFrom('documents.page').select('page').where('sha256', '=', file.sha256).orderBy('page', 'desc').limit(1).executeTakeFirst();
    const from = (last?.page ?? 0) + 1;
    const to = Math.min(file.pages, from + PAGES_A_TURN - 1);
    const pages = await drawSome(services, file, { from, to });
    await finish(services, file, { state: to < file.pages ? 'waiting' : 'ready', reason: null, pages, left: { event: String(payload['event']).includes('wanted') ? 'documents.wanted_pages_left' : 'documents.pages_left', kind: file.kind, pages: file.pages } });
  } catch (error) {
    // A refusal of the file itself stays the same however often it is tried; a full disk or a lost database does not.
    if (!(error instanceof OfficeError) || error.status >= 500) throw error;
    await finish(services, file, { state: 'failed', reason: error.code, pages: [], left: null });
  }
}

async function drawSome(services: Services, file: Stored, turn: { from: number; to: number }): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  for (let from = turn.from; from <= turn.to; from += PAGES_AT_ONCE) {
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

/** `waiting`: the turn is over and pages are left, in the line the file stands in. */
type Drawn = { sha256: string; state: 'waiting' | 'ready' | 'failed'; reason: string | null; pages: PageRow[]; left: { event: string; kind: string; pages: number } | null };

async function recordPages(ctx: CommandContext, drawn: Drawn): Promise<{ sha256: string }> {
  const { sha256, state, reason, pages, left } = drawn;
  const waiting = await ctx.tx
    .updateTable('documents.rendering')
    // Whoever looks at the rest may put it ahead of the line again.
    .set({ state, reason, changedAt: ctx.now, ...(state === 'waiting' ? { turnAt: null } : {}) })
    .where('sha256', '=', sha256)
    .where('state', '=', 'waiting')
    .returning('sha256')
    .executeTakeFirst();
  if (!waiting) return { sha256 };
  if (pages.length > 0)
    await ctx.tx
      .insertInto('documents.page')
      .values(pages.map((page) => ({ sha256, ...page })))
      .onConflict((c) => c.columns(['sha256', 'page']).doNothing())
      .execute();
  if (state === 'waiting') {
    if (left) ctx.emit({ name: left.event, payload: { sha256, kind: left.kind, pages: left.pages } });
    return { sha256 };
  }
  ctx.record({
    action: state === 'ready' ? 'file.pages_drawn' : 'file.pages_failed',
    subjectKind: 'file_content',
    subjectId: null,
    details: { sha256, pages: pages.at(-1)?.page ?? 0, reason },
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
