import type { Body, BodyInput, Reply } from '#shared/contracts/contract.ts';
import type { WaitingLetter } from '#shared/contracts/expedition.contract.ts';
import type { getSending, sendLetter } from '#shared/contracts/sending.contract.ts';

/** How the office is asked; `commandId` is of this one letter. */
type Line = { commandId: string; read: (letterId: string) => Promise<Reply<typeof getSending>>; send: (letterId: string, body: BodyInput<typeof sendLetter>) => Promise<unknown> };

/**
 * Sends one letter of the list as its summary proposes: to each addressee outside in the way that is usual for it. It goes out in the version
 * the list showed, so what changed meanwhile is refused and looked over alone; and tried again it is the same act with the same words, or an
 * answer that was lost would come back as a refusal.
 */
export function releaseOf({ id, version }: Pick<WaitingLetter, 'id' | 'version'>, { commandId, read, send }: Line): () => Promise<unknown> {
  let outside: Body<typeof sendLetter>['outside'] | null = null;
  return async () => {
    outside ??= ((await read(id)).summary?.outside ?? []).map(({ line, way, email }) => ({ line, way, email: way === 'mail' ? email : null }));
    return send(id, { commandId, version, outside });
  };
}
