import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { findLetterCards } from '#server/modules/letters/index.ts';
import { numberKey } from './search-rules.ts';

const Event = z.object({ letterId: z.uuid() });

/** Copies the words of a letter into the search room's own table; a repeat writes the same again. */
export const indexLetter: Job = {
  name: 'search.index-letter', on: ['letter.registered', 'letter.corrected', 'letter.opened', 'letter.voided'], atOnce: 2,
  run: async (services: Services, payload) => {
    const { letterId } = Event.parse(payload);
    await runCommand(services, copyWords, { name: 'search.index', actor: systemActor('search.index-letter'), commandId: newId(), input: { letterId } });
  },
};

async function copyWords(ctx: CommandContext, input: { letterId: string }): Promise<{ letterId: string }> {
  const [card] = await findLetterCards(ctx.tx, [input.letterId]);
  if (!card) return input;
  const deliveries = await ctx.tx.selectFrom('letters.deliveryCard').select('positionId').where('letterId', '=', card.id).execute();
  const text = {
    sender: card.senderName ?? '', subject: card.subject ?? '', summary: card.summary ?? '', classification: card.classification, letterDate: card.letterDate,
    addressees: deliveries.flatMap(({ positionId }) => positionId ?? []), indexedAt: ctx.now,
  };
  await ctx.tx.insertInto('search.letterText').values({ letterId: card.id, ...text }).onConflict((c) => c.column('letterId').doUpdateSet(text)).execute();
  await ctx.tx.deleteFrom('search.letterNumber').where('letterId', '=', card.id).execute();
  const numbers = [{ kind: 'agenda', number: card.agendaText }, ...(card.letterNumber ? [{ kind: 'sender', number: card.letterNumber }] : [])];
  await ctx.tx.insertInto('search.letterNumber').values(numbers.map(({ kind, number }) => ({ letterId: card.id, kind, number: numberKey(number) }))).execute();
  return input;
}
