import type { AuditRow } from '#shared/contracts/audit-trail.contract.ts';
import type { AuditRecord } from './audit-queries.ts';

type Body = { name?: unknown; seat?: unknown; address?: unknown; details?: unknown };
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function presentAuditRow(row: AuditRecord): AuditRow {
  const body = JSON.parse(row.body) as Body;
  return {
    seq: row.seq, at: row.at.toISOString(), action: row.action, name: textOrNull(body.name) ?? '', accountId: row.accountId, employeeId: row.employeeId,
    positionId: row.positionId, positionTitle: row.positionTitle, seat: textOrNull(body.seat), subjectKind: row.subjectKind, subjectId: row.subjectId,
    address: textOrNull(body.address), details: isRecord(body.details) ? body.details : {}, hash: row.hash.toString('hex'),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const columns = ['seq', 'at', 'action', 'name', 'account_id', 'employee_id', 'position_id', 'position_title', 'seat', 'subject_kind', 'subject_id', 'address', 'stored_bytes', 'hash'] as const;

export function auditCsvHead(): string {
  return `${columns.join(',')}\r\n`;
}

/** One line; `stored_bytes` is exactly what was hashed, so an examiner can recompute the chain with any tool. */
export function auditCsvLine(row: AuditRecord): string {
  const shown = presentAuditRow(row);
  const cells = [String(shown.seq), shown.at, shown.action, shown.name, shown.accountId, shown.employeeId, shown.positionId, shown.positionTitle, shown.seat, shown.subjectKind, shown.subjectId, shown.address, row.body, shown.hash];
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A cell that begins like a formula would be run by a spreadsheet; a quote mark in front makes it text. */
function csvCell(value: string | null): string {
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
