import { z } from 'zod';
import { CommandId, contract, OfficeDate } from './contract.ts';

/** A periodic salary step that falls due, as the letter of the last one says (`nextEffective`). */
const DueStep = z.object({
  /** the letter of the last step */
  letterId: z.uuid(),
  letterNumber: z.string().nullable(),
  employeeName: z.string(),
  office: z.string().nullable(),
  grade: z.string().nullable(),
  dueOn: OfficeDate,
});

export const listDueSteps = contract({
  method: 'GET',
  path: '/api/salary-steps/due',
  summary: 'Periodic salary steps due within three months or overdue, of whose last letter one reads the content; none of a secret letter; the earliest first',
  response: z.object({ rows: z.array(DueStep).max(200) }),
});

export const beginStep = contract({
  method: 'POST',
  path: '/api/salary-steps/:letterId/next',
  summary: 'Begin the letter of the next salary step with the person and what the last one granted',
  params: z.object({ letterId: z.uuid() }),
  body: z.object({ commandId: CommandId }),
  response: z.object({ letterId: z.uuid(), version: z.number().int() }),
});
