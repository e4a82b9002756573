import { z } from 'zod';
import { CommandId, contract, Instant } from './contract.ts';

/** What the worker has before it, per kind of work. */
const QueueRow = z.object({ queue: z.string(), waiting: z.number().int(), active: z.number().int(), failed: z.number().int() });
/** Work that was tried as often as it may and lies until somebody looks: ids and the fault, never content of letters. */
export const DeadLetter = z.object({ id: z.uuid(), queue: z.string(), failedAt: Instant.nullable(), tries: z.number().int(), reason: z.string() });
export type DeadLetter = z.infer<typeof DeadLetter>;

export const getSystemQueues = contract({
  method: 'GET',
  path: '/api/system/queues',
  summary: 'Work of the background worker: waiting, running, given up; for the super administrator',
  response: z.object({ queues: z.array(QueueRow), dead: z.array(DeadLetter) }),
});

export const retryDeadLetter = contract({
  method: 'POST',
  path: '/api/system/dead-letters/:jobId/retry',
  summary: 'Try given-up work once more',
  params: z.object({ jobId: z.uuid() }),
  body: z.object({ commandId: CommandId }),
  response: z.object({ ok: z.literal(true) }),
});

const BackupStatus = z.object({
  /** the whole office, the files alone (somebody else's database), nothing, or by a worker on another machine */
  kept: z.enum(['whole', 'files', 'off', 'elsewhere']),
  lastBaseAt: Instant.nullable(),
  /** when the log of changes last reached the backup */
  lastShippedAt: Instant.nullable(),
  /** older than a day, or none at all */
  isLate: z.boolean(),
  /** when this backup was last brought back to life, how far it led, and how long it took */
  lastRestore: z.object({ at: Instant, reached: Instant.nullable(), seconds: z.number() }).nullable(),
  /** nobody brought it back within a month */
  isTrialDue: z.boolean(),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

export const getBackupStatus = contract({ method: 'GET', path: '/api/system/backup', summary: 'The last backup and the last restore that was tried; for the super administrator', response: BackupStatus });
