import type { CommandContext } from '#server/platform/command.ts';

/** Told when a letter becomes top secret, in the same transaction. Registered at composition by rooms that stand above. */
export type TopSecretFollower = (ctx: CommandContext, letterId: string) => Promise<void>;

const followers: TopSecretFollower[] = [];

export function onTopSecret(follow: TopSecretFollower): void {
  if (!followers.includes(follow)) followers.push(follow);
}

export async function tellTopSecret(ctx: CommandContext, letterId: string): Promise<void> {
  for (const follow of followers) await follow(ctx, letterId);
}
