import { z } from 'zod';
import { contract, Instant, OfficeDate, Page, PageQuery } from './contract.ts';

/** One row of the chain, without the bytes it hashes. */
export const AuditRow = z.object({
  seq: z.number().int(),
  at: Instant,
  action: z.string(),
  name: z.string(),
  accountId: z.string().nullable(),
  employeeId: z.string().nullable(),
  positionId: z.string().nullable(),
  positionTitle: z.string().nullable(),
  seat: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  address: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  /** hexadecimal */
  hash: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

const Filters = z.object({
  from: OfficeDate.optional(),
  until: OfficeDate.optional(),
  accountId: z.uuid().optional(),
  employeeId: z.uuid().optional(),
  positionId: z.uuid().optional(),
  /** whole action, or its noun: 'letter' finds 'letter.registered' */
  action: z.string().max(80).regex(/^[a-z_.-]+$/).optional(),
  subjectId: z.uuid().optional(),
});

export const listAudit = contract({
  method: 'GET', path: '/api/audit', summary: 'Rows of the audit chain, newest first',
  query: Filters.extend(PageQuery.shape), response: Page(AuditRow),
});

export const exportAudit = contract({
  method: 'GET', path: '/api/audit/export', summary: 'The same rows as a CSV file, oldest first, with the stored bytes and hashes',
  query: Filters, response: z.unknown(), download: true, perMinute: 10,
});

/** Why a row breaks the chain. `missing_row`: a number is skipped; `changed_row`: bytes or hash differ; `changed_column`: a printed column differs from the bytes; `cut_end`: the head knows more rows. */
const ChainBreak = z.object({ seq: z.number().int(), reason: z.enum(['missing_row', 'changed_row', 'changed_column', 'cut_end', 'changed_head', 'unknown_start']) });

export const verifyAudit = contract({
  method: 'GET', path: '/api/audit/verify', summary: 'Recompute the chain and name the first row that does not fit',
  query: z.object({ from: z.coerce.number().int().min(1).optional() }),
  perMinute: 6,
  response: z.object({
    whole: z.boolean(),
    from: z.number().int(),
    rows: z.number().int(),
    headSeq: z.number().int(),
    headHash: z.string(),
    firstBreak: ChainBreak.nullable(),
    tookMs: z.number().int(),
    checkedAt: Instant,
  }),
});
