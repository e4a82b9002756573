import { Readable } from 'node:stream';
import * as contracts from '#shared/contracts/audit-trail.contract.ts';
import { serve, serveDownload, type House } from '#server/platform/http.ts';
import { runQuery, type Query, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { Actor } from '#server/platform/actor.ts';
import { assertMayReadChain, findRange, readAuditRows, type Ask, type AuditRecord, type Filters } from './audit-queries.ts';
import { auditCsvHead, auditCsvLine, presentAuditRow } from './present-audit-row.ts';
import { verifyChain } from './verify-chain.ts';

const EXPORT_BATCH = 1_000;

export function auditTrailRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listAudit, async ({ query, actor }) => runQuery(services, listAudit, { name: 'audit.list', actor, input: query }));

  serve(house, contracts.verifyAudit, async ({ query, actor }) => {
    await runQuery(services, openChain, { name: 'audit.verify', actor, input: { action: 'audit.verified' } });
    const started = performance.now();
    const report = await verifyChain(services.db, { from: query.from });
    return { ...report, tookMs: Math.round(performance.now() - started), checkedAt: services.clock().toISOString() };
  });

  serveDownload(house, contracts.exportAudit, async ({ query, actor }) => {
    await runQuery(services, openChain, { name: 'audit.export', actor, input: { action: 'audit.exported' } });
    return { stream: Readable.from(csvLines(services, actor, query)), type: 'text/csv; charset=utf-8', name: 'jejak-audit.csv', inline: false };
  });
}

type ListInput = Filters & { after?: string | undefined; limit: number };

const listAudit: Query<ListInput, { rows: contracts.AuditRow[]; next: string | null }> = async (ctx, input) => {
  assertMayReadChain(ctx);
  const { after, limit, ...filters } = input;
  const range = await findRange(ctx.tx, filters);
  const found = await readAuditRows(ctx.tx, { filters, range, after: readCursor(after), limit: limit + 1, newestFirst: true });
  const rows = found.slice(0, limit);
  if (!after) ctx.logRead({ action: 'audit.read', subjectKind: 'audit', subjectId: null, details: filters });
  return { rows: rows.map(presentAuditRow), next: found.length > limit ? String(rows.at(-1)?.seq ?? '') : null };
};

function readCursor(after: string | undefined): number | null {
  const seq = Number(after);
  return after !== undefined && Number.isSafeInteger(seq) ? seq : null;
}

/** Whether one may look at the chain at all; the look itself goes on the chain. */
async function openChain(ctx: QueryContext, input: { action: string }): Promise<null> {
  assertMayReadChain(ctx);
  ctx.logSecretRead({ action: input.action, subjectKind: 'audit', subjectId: null });
  return null;
}

/** Batch by batch, each in a short transaction of its own: an export of years holds neither memory nor a snapshot. */
async function* csvLines(services: Services, actor: Actor, filters: Filters): AsyncGenerator<string> {
  yield auditCsvHead();
  const ask = (query: Query<Ask, AuditRecord[]>, input: Ask) => runQuery(services, query, { name: 'audit.export', actor, input });
  const range = await runQuery(services, (ctx, input: Filters) => findRange(ctx.tx, input), { name: 'audit.export', actor, input: filters });
  let after: number | null = null;
  for (;;) {
    const rows: AuditRecord[] = await ask((ctx, input) => readAuditRows(ctx.tx, input), { filters, range, after, limit: EXPORT_BATCH, newestFirst: false });
    if (rows.length > 0) yield rows.map(auditCsvLine).join('');
    if (rows.length < EXPORT_BATCH) return;
    after = rows.at(-1)?.seq ?? null;
  }
}
