import type { CommandContext } from '#server/platform/command.ts';

/** `desks`: whose part of the letter ends; null: the letter as a whole. */
export type Closing = { letterId: string; desks: readonly string[] | null };
/** Asked before a letter, or the part of a desk in it, closes; throws its reason why not. Registered at composition by rooms that stand above. */
export type ClosingCheck = (ctx: CommandContext, closing: Closing) => Promise<void>;

const checks: ClosingCheck[] = [];

export function onClosing(check: ClosingCheck): void {
  if (!checks.includes(check)) checks.push(check);
}

export async function askBeforeClosing(ctx: CommandContext, closing: Closing): Promise<void> {
  for (const check of checks) await check(ctx, closing);
}
