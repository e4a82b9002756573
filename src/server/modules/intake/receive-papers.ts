import { sql } from 'kysely';
import { recordFile, type NewFile } from '#server/modules/documents/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { giveFiles, insertPapers } from './paper-store.ts';

export type Received = { id: string; file: NewFile };
export type Refused = { id: string; name: string; code: string };
type Delivery = { unitId: string; source: 'folder' | 'mail'; papers: Received[]; refused: Refused[] };

/** What a scanner or a mail brought becomes papers of the unit's tray; what was not taken is told to its clerks. */
export async function receivePapers(ctx: CommandContext, input: Delivery): Promise<{ papers: number }> {
  for (const { id, file } of input.papers) {
    const { fileId } = await recordFile(ctx, file);
    await insertPapers(ctx, [{ id, unitId: input.unitId, source: input.source, name: file.name, content: null }]);
    await giveFiles(ctx, { paperId: id, fileIds: [fileId] });
    ctx.record({ action: 'paper.received', subjectKind: 'paper', subjectId: id, details: { source: input.source, unitId: input.unitId, fileId } });
  }
  if (input.refused.length > 0) {
    await ctx.tx
      .insertInto('intake.refusal')
      .values(input.refused.map((each) => ({ ...each, name: each.name.slice(0, 200), unitId: input.unitId, source: input.source, at: ctx.now })))
      .onConflict((c) => c.doNothing())
      .execute();
  }
  return { papers: input.papers.length };
}

/** Attachments `from` to `to` of a mail, counted as its server lists them; `isWhole`: none is left behind them. */
type MailPiece = Delivery & { messageKey: string; from: number; to: number; isWhole: boolean };
export type MailProgress = { unitId: string | null; partsTaken: number; isWhole: boolean };

/**
 * A mail is taken once, whatever its server shows again. One of very many attachments is taken piece by piece: a piece counts only where
 * the one before it ended, so that whoever comes second with it adds nothing.
 */
export async function receiveMail(ctx: CommandContext, input: MailPiece): Promise<{ papers: number }> {
  const { messageKey, unitId, from, to, isWhole } = input;
  const { rows } = await sql`
    insert into intake.mail_message as m (message_key, unit_id, papers, parts_taken, is_whole, taken_at) values (${messageKey}, ${unitId}, ${input.papers.length}, ${to}, ${isWhole}, ${ctx.now})
    on conflict (message_key) do update set papers = m.papers + excluded.papers, parts_taken = excluded.parts_taken, is_whole = excluded.is_whole, taken_at = excluded.taken_at
      where m.parts_taken = ${from} and not m.is_whole
    returning m.message_key`.execute(ctx.tx);
  return rows.length > 0 ? receivePapers(ctx, input) : { papers: 0 };
}

/** How far a mail was taken before; null for one that is new. */
export async function mailProgress(tx: Tx, messageKey: string): Promise<MailProgress | null> {
  return (await tx.selectFrom('intake.mailMessage').select(['unitId', 'partsTaken', 'isWhole']).where('messageKey', '=', messageKey).executeTakeFirst()) ?? null;
}

/** The open unit of this name: its abbreviation or the code of its letters, whatever the case and the signs between. */
export async function findUnitByMark(tx: Tx, mark: string): Promise<string | null> {
  const plain = plainMark(mark);
  if (plain === '') return null;
  const units = await tx.selectFrom('organization.unitCard').select(['id', 'abbreviation', 'numberCode']).where('closedOn', 'is', null).execute();
  const fits = units.filter((unit) => [unit.abbreviation, unit.numberCode].some((name) => plainMark(name ?? '') === plain));
  return fits.length === 1 ? (fits[0]?.id ?? null) : null;
}

function plainMark(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, '');
}
