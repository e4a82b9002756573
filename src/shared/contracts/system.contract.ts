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
