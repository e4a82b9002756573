import { z } from 'zod';
import { refuseDeep } from './depth.ts';

// The body of a letter is written, stored, hashed and typeset in one shape: the editor's own document (ProseMirror JSON), narrowed to what
// an official letter may hold. Unknown nodes and marks are refused, so nothing reaches the page that the page cannot set.

const mark = z.strictObject({ type: z.enum(['bold', 'italic', 'underline']) });

/** A run of text, a line break, or a value that is data of the letter ("{{tanggal acara}}"), set from the fields when it is typeset. */
const inlineNode = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(10_000), marks: z.array(mark).max(3).optional() }),
  z.strictObject({ type: z.literal('hardBreak') }),
  z.strictObject({ type: z.literal('placeholder'), attrs: z.strictObject({ field: z.string().min(1).max(80) }) }),
]);
const inline = z.array(inlineNode).max(2_000).optional();
const align = z.enum(['justify', 'left', 'center', 'right']);

const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: z.strictObject({ align: align.optional(), indent: z.boolean().optional() }).optional(), content: inline });
const heading = z.strictObject({ type: z.literal('heading'), attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }), content: inline });
const pageBreak = z.strictObject({ type: z.literal('pageBreak') });
/** An image is a stored file of the draft; `alt` says it in words (PDF/A-3a asks for them); `width` in per cent of the text width. */
const image = z.strictObject({ type: z.literal('image'), attrs: z.strictObject({ fileId: z.uuid(), alt: z.string().trim().min(1).max(300), width: z.number().int().min(10).max(100) }) });

export type LetterBlock =
  | z.infer<typeof paragraph> | z.infer<typeof heading> | z.infer<typeof pageBreak> | z.infer<typeof image>
  | { type: 'orderedList' | 'bulletList'; content: { type: 'listItem'; content: LetterBlock[] }[] }
  | { type: 'table'; attrs?: { widths?: number[] | undefined } | undefined; content: { type: 'tableRow'; content: { type: 'tableHeader' | 'tableCell'; attrs?: { colspan?: number | undefined; rowspan?: number | undefined } | undefined; content: LetterBlock[] }[] }[] };

/** Each block is read by the one schema its `type` names: a plain union reads what is nested in a wrong node once per schema and level, which is 2ⁿ. */
const blocks = (most: number): z.ZodType<LetterBlock[]> => z.lazy(() => z.array(letterBlock).min(1).max(most));
const items = z.array(z.strictObject({ type: z.literal('listItem'), content: blocks(200) })).min(1).max(500);
/** Numbered lists carry no style of their own: their depth gives the official one, 1. a. 1) a) (Permendagri 1/2023; ADR of the body). */
const orderedList = z.strictObject({ type: z.literal('orderedList'), content: items });
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: items });
const span = z.number().int().min(1).max(20).optional();
const cell = z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), attrs: z.strictObject({ colspan: span, rowspan: span }).optional(), content: blocks(50) });
const table = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ widths: z.array(z.number().positive().max(100)).max(20).optional() }).optional(),
  content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(20) })).min(1).max(1_000),
});
const letterBlock: z.ZodType<LetterBlock> = z.discriminatedUnion('type', [paragraph, heading, pageBreak, image, orderedList, bulletList, table]).meta({ id: 'LetterBlock' });

/** Ten lists in one another with marked text are 24 levels: nobody writes deeper, and whoever sends it is told so before a schema follows it down. */
export const letterBody = z
  .strictObject({ type: z.literal('doc'), content: z.array(z.unknown()).max(2_000) })
  .superRefine(refuseDeep)
  // Who sends one reads what the second half takes, not that the first half looks at its depth alone.
  .meta({ id: 'LetterBodySent', properties: { type: { type: 'string', const: 'doc' }, content: { type: 'array', maxItems: 2_000, items: { $ref: '#/components/schemas/LetterBlock' } } } })
  .pipe(z.strictObject({ type: z.literal('doc'), content: z.array(letterBlock).max(2_000) }));
export type LetterBody = z.infer<typeof letterBody>;

/** Every block of a body in the order of the page, also those within lists and tables; each before what it holds. */
export function everyBlock(body: { content: readonly LetterBlock[] }): LetterBlock[] {
  return body.content.flatMap((block) => [block, ...heldBy(block).flatMap(everyBlock)]);
}

/** Items of a list, cells of a table. */
function heldBy(block: LetterBlock): { content: LetterBlock[] }[] {
  if (block.type === 'table') return block.content.flatMap((row) => row.content);
  return block.type === 'orderedList' || block.type === 'bulletList' ? block.content : [];
}

/** An empty page to begin on. */
export const emptyBody: LetterBody = { type: 'doc', content: [{ type: 'paragraph' }] };
