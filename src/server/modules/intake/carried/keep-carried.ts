import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { CarriedField, PaperContent } from '#shared/contracts/intake.contract.ts';
import type { LetterData } from '#shared/domain/letter-data.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { keepableContent } from '../paper-rules.ts';
import { findDesks } from './desk-queries.ts';
import { blankContent, fillContent } from './fill-rules.ts';
import type { OnPages, Refused, Taken } from './judge-rules.ts';

type Signed = { signerName: string | null; signerTitle: string | null; /** the signer's own word */ claimedAt: string | null; organization: string | null; fingerprint: string | null; /** of every signature */ certificates: string[] };
export type Reading = Signed & (Refused | (Taken & OnPages));
type Input = { paperId: string; fileId: string; reading: Reading };
type Row = { state: string; content: PaperContent | null; version: number; source: string; addedAt: Date; hasFile: boolean; earlier: string | null };

/**
 * Keeps with the paper what a letter says of itself, and fills the form where nobody has typed. Data of an unknown issuer fills it too and
 * waits for the clerk; refused data fills nothing. A paper has one letter: the first that was not refused.
 */
export async function keepCarried(ctx: CommandContext, { paperId, fileId, reading }: Input): Promise<{ filled: number }> {
  const { rows: [paper] } = await sql<Row>`
    select p.state, p.content, p.version, p.source, p.added_at, exists (select from intake.paper_file f where f.paper_id = p.id and f.file_id = ${fileId}) as has_file,
      (select c.standing from intake.carried c where c.paper_id = p.id) as earlier
    from intake.paper p where p.id = ${paperId} for update of p`.execute(ctx.tx);
  if (paper?.state !== 'waiting' || !paper.hasFile || (paper.earlier !== null && (paper.earlier !== 'refused' || reading.standing === 'refused'))) return { filled: 0 };
  const filled = reading.standing === 'refused' ? null : await fill(ctx, { paper, reading });
  if (filled) await ctx.tx.updateTable('intake.paper').set({ content: JSON.stringify(keepableContent(filled.content)), version: paper.version + 1 }).where('id', '=', paperId).execute();
  await insertCarried(ctx, { paperId, fileId, reading, fields: filled?.fields ?? [] });
  const details = { fileId, standing: reading.standing, fingerprint: reading.fingerprint, ...(reading.standing === 'refused' ? { reason: reading.reason } : {}) };
  ctx.record({ action: 'paper.data_read', subjectKind: 'paper', subjectId: paperId, details });
  return { filled: filled?.fields.length ?? 0 };
}

async function fill(ctx: CommandContext, { paper, reading }: { paper: Row; reading: Signed & Taken & OnPages }) {
  const { dayOf } = await loadCalendar(ctx.tx);
  const content = paper.content ?? blankContent({ receivedOn: dayOf(paper.addedAt), receivedVia: paper.source === 'mail' ? 'email' : 'hand' });
  return fillContent({ content, data: reading.data, pages: reading, desks: await findDesks(ctx.tx, reading.data) });
}

async function insertCarried(ctx: CommandContext, { paperId, fileId, reading, fields }: Input & { fields: CarriedField[] }): Promise<void> {
  const refused = reading.standing === 'refused';
  const row = {
    paperId, fileId, standing: reading.standing, reason: refused ? reading.reason : null, wrong: refused ? reading.fields : [], data: refused ? null : JSON.stringify(keepableData(reading.data)), fields: JSON.stringify(fields),
    organization: reading.organization, fingerprint: reading.fingerprint, certificates: reading.certificates, signerName: reading.signerName, signerTitle: reading.signerTitle, claimedAt: reading.claimedAt === null ? null : new Date(reading.claimedAt), readAt: ctx.now,
  };
  await ctx.tx.insertInto('intake.carried').values(row).onConflict((c) => c.column('paperId').doUpdateSet(row)).execute();
}

/** Of a secret letter the counter keeps its cover. */
function keepableData(data: LetterData): LetterData {
  return isSecret(data.securityClass) ? { ...data, subject: '', fields: {}, relations: [], files: [] } : data;
}

/** What still waits in a tray when its issuer is taken off the list waits for the clerk as well, as if it had come afterwards. */
export async function distrustCarried(ctx: CommandContext, { fingerprint }: { fingerprint: string }): Promise<{ papers: number }> {
  const rows = await ctx.tx.updateTable('intake.carried').set({ standing: 'unknown' }).where('standing', '=', 'known').where('fingerprint', '=', fingerprint)
    .where('paperId', 'in', (e) => e.selectFrom('intake.paper').select('id').where('state', '!=', 'registered')).returning('paperId').execute();
  for (const { paperId } of rows) ctx.record({ action: 'paper.data_distrusted', subjectKind: 'paper', subjectId: paperId, details: { fingerprint } });
  return { papers: rows.length };
}
