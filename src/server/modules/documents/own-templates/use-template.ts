import type { Body } from '#shared/contracts/contract.ts';
import type { useOwnTemplate as contract } from '#shared/contracts/own-templates.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { templateNotFound, templateUseChanged } from '../documents.errors.ts';
import { assertMayLayOut } from '../layouts/layout.policy.ts';

type Input = Omit<Body<typeof contract>, 'commandId'>;

/**
 * From now on letters of this kind are set with this template; those that have their number keep theirs.
 * @throws layoutNotYours, templateNotFound, templateUseChanged
 */
export async function useTemplate(ctx: CommandContext, { typeCode, templateId, turn }: Input): Promise<{ turn: number }> {
  await assertMayLayOut(ctx, null);
  if (templateId !== null) {
    const kept = await ctx.tx.selectFrom('documents.ownTemplate').select('id').where('id', '=', templateId).where('typeCode', '=', typeCode).executeTakeFirst();
    if (!kept) throw templateNotFound({ templateId });
  }
  const newest = await ctx.tx.selectFrom('documents.ownTemplateUse').select('n').where('typeCode', '=', typeCode).orderBy('n', 'desc').limit(1).executeTakeFirst();
  if ((newest?.n ?? 0) !== turn) throw templateUseChanged({ typeCode });
  const id = ctx.newId();
  const stored = await ctx.tx.insertInto('documents.ownTemplateUse')
    .values({ id, typeCode, n: turn + 1, templateId, usedAt: ctx.now, usedBy: ctx.actor.employeeId, usedByName: ctx.actor.name })
    .onConflict((c) => c.doNothing()).returning('id').executeTakeFirst();
  if (!stored) throw templateUseChanged({ typeCode });
  ctx.record({ action: 'template.used', subjectKind: 'template', subjectId: templateId ?? id, details: { typeCode, templateId } });
  return { turn: turn + 1 };
}
