import type { CommandContext } from '#server/platform/command.ts';

/** Asked before a letter closes; throws its reason why not. Registered at composition by rooms that stand above. */
export type ClosingCheck = (ctx: CommandContext, letterId: string) => Promise<void>;

const checks: ClosingCheck[] = [];

export function onClosing(check: ClosingCheck): void {
  if (!checks.includes(check)) checks.push(check);
}

export async function askBeforeClosing(ctx: CommandContext, letterId: string): Promise<void> {
  for (const check of checks) await check(ctx, letterId);
}
