import { systemActor, type Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type { CarriedField, registerPaper as contract } from '#shared/contracts/intake.contract.ts';
import { registerPaper } from '../settle-paper.ts';
import { paperForUpdate } from '../paper-store.ts';
import { emptyFields } from './decide-carried.ts';
import { worthOf } from './take-carried.ts';

type Asked = { paperId: string } & Body<typeof contract>;
const judge = systemActor('intake.judge-again');

/**
 * Registers a paper. What its signature is worth was found when the file came and is asked again in the transaction that makes it a letter;
 * where it is worth less, nothing is registered and the tray says so before the clerk looks again.
 */
export async function registerJudged(services: Services, actor: Actor, { commandId, ...input }: Asked): Promise<Reply<typeof contract>> {
  try {
    return await runCommand(services, registerPaper, { name: 'intake.registerPaper', actor, commandId, input });
  } catch (error) {
    if (error instanceof OfficeError && error.code === 'intake.signature_worth_less')
      await runCommand(services, judgeAgain, { name: 'intake.judge-again', actor: judge, commandId: newId(), input: { paperId: input.paperId } });
    throw error;
  }
}

/** A revoked certificate leaves a scan, as if it had been revoked when the file came; an issuer taken off the list leaves the clerk to decide. */
async function judgeAgain(ctx: CommandContext, { paperId }: { paperId: string }): Promise<null> {
  const paper = await paperForUpdate(ctx, paperId);
  const row = await ctx.tx.selectFrom('intake.carried').selectAll().where('paperId', '=', paperId).executeTakeFirst();
  const worth = row && (await worthOf(ctx, row));
  if (!row || worth === 'same') return null;
  const fact = { subjectKind: 'paper', subjectId: paperId, details: { fingerprint: row.fingerprint } };
  if (worth === 'unknown') {
    await ctx.tx.updateTable('intake.carried').set({ standing: 'unknown' }).where('paperId', '=', paperId).execute();
    ctx.record({ action: 'paper.data_distrusted', ...fact });
  } else {
    await emptyFields(ctx, paper, row.fields as CarriedField[]);
    await ctx.tx.updateTable('intake.carried').set({ standing: 'refused', reason: 'revoked', data: null, fields: '[]' }).where('paperId', '=', paperId).execute();
    ctx.record({ action: 'paper.data_revoked', ...fact });
  }
  return null;
}
