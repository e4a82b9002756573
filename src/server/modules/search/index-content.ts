import { sql } from 'kysely';
import { z } from 'zod';
import { isSecret } from '#shared/domain/security-class.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { findSubjectsOf, findTexts } from '#server/modules/documents/index.ts';
import { findLetterCards } from '#server/modules/letters/index.ts';

const Event = z.union([z.object({ letterId: z.uuid() }), z.object({ sha256: z.string() })]);

/** A word list may hold a megabyte; this many bytes of text stay below it whatever they say. */
const MOST_BYTES = 500_000;

/** Keeps the words of a letter's files for the search, whichever comes later: the letter or the words. A repeat writes the same. */
export const indexContent: Job = {
  name: 'search.index-content', on: ['letter.registered', 'letter.corrected', 'letter.opened', 'documents.text_read'], atOnce: 2,
  run: async (services: Services, payload) => {
    await runCommand(services, copyContent, { name: 'search.index-content', actor: systemActor('search.index-content'), commandId: newId(), input: Event.parse(payload) });
  },
};

async function copyContent(ctx: CommandContext, input: z.output<typeof Event>): Promise<null> {
  const letterIds = 'letterId' in input ? [input.letterId] : await findSubjectsOf(ctx.tx, { sha256: input.sha256, kind: 'letter' });
  for (const card of await findLetterCards(ctx.tx, letterIds)) await keepContent(ctx, { letterId: card.id, isSecret: isSecret(card.securityClass) });
  return null;
}

/** Nobody finds a secret letter by what it says: its words are in no index at all. */
async function keepContent(ctx: CommandContext, letter: { letterId: string; isSecret: boolean }): Promise<void> {
  const text = letter.isSecret ? '' : (await findTexts(ctx.tx, { kind: 'letter', id: letter.letterId })).join('\n');
  await ctx.tx.deleteFrom('search.letterContent').where('letterId', '=', letter.letterId).execute();
  if (text === '') return;
  const most = Buffer.from(text).subarray(0, MOST_BYTES).toString('utf8');
  await sql`insert into search.letter_content (letter_id, words, indexed_at) values (${letter.letterId}, to_tsvector('pg_catalog.indonesian', search.apart(${most})), ${ctx.now})`.execute(ctx.tx);
}
