import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { findLetterCards } from '#server/modules/letters/index.ts';
import { findWrittenCards } from './written-queries.ts';
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

/** What the house wrote, from its number on; what stands in it changes no more. Where a letter is by now its access rows say. */
export const indexWritten: Job = {
  name: 'search.index-written', on: ['outgoing.numbered'], atOnce: 2,
  run: async (services: Services, payload) => {
    const { letterId } = Event.parse(payload);
    await runCommand(services, copyWritten, { name: 'search.index-written', actor: systemActor('search.index-written'), commandId: newId(), input: { letterIds: [letterId] } });
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

/** Letters numbered before search knew of them; a migration tells of them once. */
export const indexWrittenBefore: Job = {
  name: 'search.index-written-before', on: ['search.written_before'], atOnce: 1, expireSeconds: 600,
  run: async (services: Services, payload) => {
    const { letterIds } = Copied.parse(payload);
    const actor = systemActor('search.index-written-before');
    for (let from = 0; from < letterIds.length; from += 50) await runCommand(services, copyWritten, { name: 'search.index-written', actor, commandId: newId(), input: { letterIds: letterIds.slice(from, from + 50) } });
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
  await keepWords(ctx, { letterId: card.id, text, numbers: [{ kind: 'agenda', number: card.agendaText }, ...(card.letterNumber ? [{ kind: 'sender' as const, number: card.letterNumber }] : [])] });
  return input;
}

/** Its subject stands with its addressees once more, so that words of both find it in any order. */
async function copyWritten(ctx: CommandContext, input: { letterIds: string[] }): Promise<null> {
  for (const card of await findWrittenCards(ctx.tx, input.letterIds)) {
    const text = {
      sender: card.senderName ?? '', subject: card.subject ?? '', summary: [card.subject ?? '', ...card.addressees].join(' '), classification: card.classification, letterDate: card.letterDate,
      addressees: [], indexedAt: ctx.now,
    };
    await keepWords(ctx, { letterId: card.id, text, numbers: card.letterNumber === null ? [] : [{ kind: 'sender', number: card.letterNumber }] });
  }
  return null;
}

type Words = { sender: string; subject: string; summary: string; classification: string | null; letterDate: string | null; addressees: string[]; indexedAt: Date };

async function keepWords(ctx: CommandContext, { letterId, text, numbers }: { letterId: string; text: Words; numbers: { kind: 'agenda' | 'sender'; number: string }[] }): Promise<void> {
  await ctx.tx.insertInto('search.letterText').values({ letterId, ...text }).onConflict((c) => c.column('letterId').doUpdateSet(text)).execute();
  await ctx.tx.deleteFrom('search.letterNumber').where('letterId', '=', letterId).execute();
  if (numbers.length > 0) await ctx.tx.insertInto('search.letterNumber').values(numbers.map(({ kind, number }) => ({ letterId, kind, number: numberKey(number) }))).execute();
  await ctx.tx.deleteFrom('search.numberPart').where('letterId', '=', letterId).execute();
  const own = numbers.find(({ kind }) => kind === 'sender')?.number;
  if (own !== undefined) await sql`insert into search.number_part (part, letter_id) select p.part, ${letterId}::uuid from search.number_parts(${numberKey(own)}) as p (part)`.execute(ctx.tx);
}
