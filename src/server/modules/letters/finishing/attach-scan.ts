import type { CommandContext } from '#server/platform/command.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { outgoingForUpdate } from '../outgoing/outgoing-store.ts';
import { scanOfOther, wayIsOther } from '../outgoing/outgoing.errors.ts';
import { finishLetter } from './finish-letter.ts';

type Asked = { letterId: string; version: number; fileId: string; code: string };

/**
 * The page that was printed and signed by hand comes back (Bekasi 24.A/2013 Ps. 11(6)). The code on it says which letter it is: a
 * scan of another one is refused before it becomes this letter.
 */
export async function attachScan(ctx: CommandContext, input: Asked) {
  const letter = await outgoingForUpdate(ctx, input);
  const { content } = await getDraft(ctx.tx, letter.id);
  if (content.way !== 'wet') throw wayIsOther({ letterId: letter.id, way: content.way });
  const row = await ctx.tx
    .selectFrom('letters.outgoing as o')
    .innerJoin('letters.letter as l', 'l.id', 'o.letterId')
    .leftJoin('registers.entryCard as e', 'e.id', 'l.entryId')
    .select(['o.checkCode', 'e.text'])
    .where('o.letterId', '=', letter.id)
    .executeTakeFirst();
  if (row?.checkCode && codeIn(input.code) !== row.checkCode) throw scanOfOther({ field: 'code' });
  return finishLetter(ctx, { letterId: letter.id, version: input.version, number: row?.text ?? '', way: 'wet', fileId: input.fileId });
}

/** The code within the address a QR holds, or typed alone. */
function codeIn(text: string): string {
  return text.trim().split('/').at(-1) ?? '';
}
