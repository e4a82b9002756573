import { z } from 'zod';
import { systemActor, type Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { copyOldBook } from './copy-old-book.ts';

const Waiting = z.object({ importId: z.uuid() });
const system = systemActor('letters.copy-old-book');
const DAY_MS = 86_400_000;

/** Copies a book somebody asked for, as that person: the record names who did it. A refusal is kept for them to read. */
export async function copyWaitingBook(services: Services, importId: string): Promise<void> {
  const actor = await makerOf(services, importId);
  if (!actor) return;
  const onProgress = (done: number) => note(services, { importId, set: { done } });
  try {
    await runCommand(services, (ctx, input: { importId: string }) => copyOldBook(ctx, { ...input, onProgress }), { name: 'old_book.copy', actor, commandId: newId(), input: { importId } });
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    await note(services, { importId, set: { state: 'failed', failure: error.code } });
  }
}

/** Beside the copying transaction, so that it can be seen while that one is under way. */
async function note(services: Services, input: { importId: string; set: { done: number } | { state: string; failure: string } }): Promise<void> {
  const write = async (ctx: CommandContext, { importId, set }: typeof input) => {
    await ctx.tx.updateTable('letters.oldImport').set(set).where('id', '=', importId).where('state', '=', 'waiting').execute();
    return null;
  };
  await runCommand(services, write, { name: 'old_book.note', actor: system, commandId: newId(), input });
}

/** Who asked, with the one hat the copying needs: the registry of that unit. */
async function makerOf(services: Services, importId: string): Promise<Actor | null> {
  const row = await services.db.selectFrom('letters.oldImport').select(['unitId', 'madeBy', 'employeeId', 'positionId', 'makerName', 'state']).where('id', '=', importId).executeTakeFirst();
  if (row?.state !== 'waiting') return null;
  const who = { accountId: row.madeBy, employeeId: row.employeeId, positionId: row.positionId, name: row.makerName };
  return { ...system, ...who, unitId: row.unitId, roles: ['registry-clerk'], hats: [{ grantee: 'registry', id: row.unitId, via: 'self' }] };
}

/** A dry run holds the words of a whole book; after two days nobody applies it and nobody needs it. */
async function forgetOldTrials(ctx: CommandContext): Promise<{ forgotten: number }> {
  const gone = await ctx.tx.updateTable('letters.oldImport').set({ cells: '[]', state: 'failed', failure: 'letter.old_book_not_found' }).where('state', '=', 'tried').where('madeAt', '<', new Date(ctx.now.getTime() - 2 * DAY_MS)).executeTakeFirst();
  return { forgotten: Number(gone.numUpdatedRows) };
}

export const oldBookJobs: readonly Job[] = [
  {
    name: 'letters.copy-old-book',
    on: ['letters.old_book_waiting'],
    expireSeconds: 1800,
    retries: 2,
    run: (services, payload) => copyWaitingBook(services, Waiting.parse(payload).importId),
  },
  {
    name: 'letters.forget-old-trials',
    cron: '50 1 * * *',
    run: async (services) => {
      await runCommand(services, forgetOldTrials, { name: 'old_book.forget', actor: system, commandId: newId(), input: null });
    },
  },
];
