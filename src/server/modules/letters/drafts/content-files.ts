import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { everyBlock, type LetterBlock, type LetterBody } from '#shared/domain/letter-body.ts';

/** Ids of all files a letter holds: attachments, and pictures in its body and annexes. */
export function filesOf(content: DraftContent): string[] {
  return [...content.attachments.map((each) => each.fileId), ...picturesIn(content)];
}

export function picturesIn(content: DraftContent): string[] {
  const bodies = [content.body, ...content.annexes.map((annex) => annex.body)];
  return bodies.flatMap(everyBlock).flatMap((block) => (block.type === 'image' ? [block.attrs.fileId] : []));
}

/** Pure: the same content with a line of words where a picture is none of `held`: a page shows no file of a stranger. */
export function withoutStrangers(content: DraftContent, held: ReadonlySet<string>): DraftContent {
  const body = (from: LetterBody): LetterBody => ({ ...from, content: from.content.map((block) => withoutIn(block, held)) });
  return { ...content, body: body(content.body), annexes: content.annexes.map((annex) => ({ ...annex, body: body(annex.body) })) };
}

function withoutIn(block: LetterBlock, held: ReadonlySet<string>): LetterBlock {
  const each = (inner: LetterBlock) => withoutIn(inner, held);
  switch (block.type) {
    case 'image': return held.has(block.attrs.fileId) ? block : { type: 'paragraph', content: [{ type: 'text', text: `[${block.attrs.alt}]` }] };
    case 'table': return { ...block, content: block.content.map((row) => ({ ...row, content: row.content.map((cell) => ({ ...cell, content: cell.content.map(each) })) })) };
    case 'orderedList': case 'bulletList': return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(each) })) };
    default: return block;
  }
}
