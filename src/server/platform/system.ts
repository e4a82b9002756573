import { sql } from 'kysely';
import { getBackupStatus, getSystemQueues, retryDeadLetter, type DeadLetter } from '#shared/contracts/system.contract.ts';
import type { Actor } from './actor.ts';
import { noBackupHere } from './backup/backup-status.ts';
import { runCommand, type CommandContext } from './command.ts';
import { forgetCommandsJob } from './forget-commands.ts';
import { defineError } from './errors.ts';
import { serve } from './http.ts';
import { readQueues } from './jobs.ts';
import type { Room } from './room.ts';
import type { Services } from './services.ts';

const systemNotYours = defineError('system.not_yours', 403, 'Only a super administrator looks after the worker');
const jobNotDead = defineError('system.job_not_dead', 409, 'This work is not given up any more');

/** What the background worker does, for the person who runs the system: visible dead letters, and a way to try them again. */
export const systemRoom: Room = {
  name: 'system',
  jobs: [forgetCommandsJob],
  routes: (house) => {
    serve(house, getSystemQueues, async ({ actor }) => {
      assertRunsTheSystem(actor);
      return { queues: await readQueues(house.services), dead: await readDead(house.services) };
    });
    serve(house, getBackupStatus, async ({ actor }) => {
      assertRunsTheSystem(actor);
      return house.services.backups?.() ?? noBackupHere('off');
    });
    serve(house, retryDeadLetter, async ({ actor, params, body }) => {
      assertRunsTheSystem(actor);
      await runCommand(house.services, retry, { name: 'system.retry-job', actor, commandId: body.commandId, input: params });
      return { ok: true as const };
    });
  },
};

function assertRunsTheSystem(actor: Actor): void {
  if (!actor.roles.includes('super-administrator')) throw systemNotYours();
}

async function readDead(services: Services): Promise<DeadLetter[]> {
  const { rows } = await sql<{ id: string; queue: string; failedAt: Date | null; tries: number; reason: string | null }>`
    select id, name as queue, completed_on as failed_at, retry_count + 1 as tries, left(coalesce(output ->> 'message', output ->> 'value'), 300) as reason
    from jobs.job where state = 'failed' and name <> 'dead-letters' order by completed_on desc limit 100`.execute(services.db);
  return rows.map((row) => ({ ...row, failedAt: row.failedAt?.toISOString() ?? null, reason: row.reason ?? '' }));
}

/** As the job library's own retry does it: one more try, at once. */
async function retry(ctx: CommandContext, input: { jobId: string }): Promise<null> {
  const { rows } = await sql<{ name: string }>`
    update jobs.job set state = 'retry', retry_limit = retry_limit + 1, start_after = now(), completed_on = null
    where id = ${input.jobId} and state = 'failed' returning name`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw jobNotDead({ jobId: input.jobId });
  ctx.record({ action: 'job.retried', subjectKind: 'job', subjectId: input.jobId, details: { queue: row.name } });
  return null;
}
