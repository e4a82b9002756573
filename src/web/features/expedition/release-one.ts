import type { Body, BodyInput, Reply } from '#shared/contracts/contract.ts';
import type { WaitingLetter } from '#shared/contracts/expedition.contract.ts';
import type { getSending, sendLetter } from '#shared/contracts/sending.contract.ts';

type Summary = NonNullable<Reply<typeof getSending>['summary']>;
/** A letter that is looked over by itself before it goes. Its message is for the log; `names` are said on the screen. */
export class SeenAlone extends Error {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(`not sent unseen: it would not reach ${names.join(', ')}`);
    this.names = names;
  }
}

/** How the office is asked; `commandId` is of this one letter. */
type Line = { commandId: string; read: (letterId: string) => Promise<Reply<typeof getSending>>; send: (letterId: string, body: BodyInput<typeof sendLetter>) => Promise<unknown> };

/** Whom a letter does not reach as its page says: who was closed or joined since, and who is given a print (ADR 155, 158). */
function unreached({ groups, byHand }: Pick<Summary, 'groups' | 'byHand'>): string[] {
  return [...[...groups.gone, ...groups.joined].map(({ name }) => name), ...byHand];
}

/**
 * Sends one letter of the list as its summary proposes: to each addressee outside in the way that is usual for it. It goes out in the version
 * the list showed, so what changed meanwhile is refused and looked over alone; and tried again it is the same act with the same words, or an
 * answer that was lost would come back as a refusal.
 * @throws SeenAlone: its sender has to see by name whom it does not reach
 */
export function releaseOf({ id, version }: Pick<WaitingLetter, 'id' | 'version'>, { commandId, read, send }: Line): () => Promise<unknown> {
  let outside: Body<typeof sendLetter>['outside'] | null = null;
  return async () => {
    if (outside === null) {
      const { summary } = await read(id);
      const names = summary ? unreached(summary) : [];
      if (names.length > 0) throw new SeenAlone(names);
      outside = (summary?.outside ?? []).map(({ line, way, email }) => ({ line, way, email: way === 'mail' ? email : null }));
    }
    return send(id, { commandId, version, outside });
  };
}
