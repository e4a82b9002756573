import type { CommandContext } from '#server/platform/command.ts';
import { violatedConstraint } from '#server/platform/database.ts';
import { accountExists, usernameTaken } from '../identity.errors.ts';

/** `ownPassword`: chosen by the person, as the founder does. `ready`: no first duties at all, for the model office. */
export type NewAccount = { employeeId: string; username: string; passwordHash: string; ownPassword?: boolean; ready?: boolean };

/**
 * Makes the one account of a person. Who may do it is decided by the caller.
 * @throws usernameTaken, accountExists
 */
export async function openAccount(ctx: CommandContext, input: NewAccount): Promise<{ id: string }> {
  const id = ctx.newId();
  const ready = input.ready ?? false;
  const ownPassword = ready || (input.ownPassword ?? false);
  try {
    await ctx.tx.insertInto('identity.account').values({
      id, employeeId: input.employeeId, username: input.username.trim().toLowerCase(), passwordHash: input.passwordHash, mustChangePassword: !ownPassword,
      passwordChangedAt: ownPassword ? ctx.now : null, conductAcceptedAt: ready ? ctx.now : null, createdAt: ctx.now,
    }).execute();
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'account_username_key') throw usernameTaken({ username: input.username });
    if (constraint === 'account_employee_id_key') throw accountExists({ employeeId: input.employeeId });
    throw error;
  }
  ctx.record({ action: 'account.created', subjectKind: 'account', subjectId: id, details: { employeeId: input.employeeId } });
  return { id };
}
