import { sql } from 'kysely';
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

const Copied = z.object({ letterIds: z.array(z.uuid()).max(1000) });

/** Letters of an old book come by the hundred: one command for each handful, so that no other write waits long. */
export const indexCopiedLetters: Job = {
  name: 'search.index-copied-letters', on: ['letters.copied'], atOnce: 1, expireSeconds: 600,
  run: async (services: Services, payload) => {
    const { letterIds } = Copied.parse(payload);
    const actor = systemActor('search.index-copied-letters');
    for (let from = 0; from < letterIds.length; from += 50) await runCommand(services, copyAll, { name: 'search.index-copied', actor, commandId: newId(), input: { letterIds: letterIds.slice(from, from + 50) } });
  },
};

async function copyAll(ctx: CommandContext, input: { letterIds: string[] }): Promise<null> {
  for (const letterId of input.letterIds) await copyWords(ctx, { letterId });
  return null;
}

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
  await ctx.tx.deleteFrom('search.numberPart').where('letterId', '=', card.id).execute();
  if (card.letterNumber) await sql`insert into search.number_part (part, letter_id) select p.part, ${card.id}::uuid from search.number_parts(${numberKey(card.letterNumber)}) as p (part)`.execute(ctx.tx);
  return input;
}
