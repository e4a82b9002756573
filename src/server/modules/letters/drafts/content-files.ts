import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { anyJson } from '#shared/domain/any-json.ts';
import { fieldPicture } from '#shared/domain/field-picture.ts';
import { everyBlock, letterBody, type LetterBlock, type LetterBody } from '#shared/domain/letter-body.ts';

/** Ids of all files a letter holds: attachments, and pictures in its texts. */
export function filesOf(content: DraftContent): string[] {
  return [...content.attachments.map((each) => each.fileId), ...picturesIn(content)];
}

/** Also those of kinds that are written in parts, each part a field with a text of its own, and the pictures that are fields themselves. */
export function picturesIn(content: DraftContent): string[] {
  const fields = Object.values(content.fields).flatMap((value) => fieldPicture.safeParse(value).data?.fileId ?? []);
  const bodies = [content.body, ...content.annexes.map((annex) => annex.body), ...Object.values(content.fields).flatMap(bodiesOf)];
  return [...fields, ...bodies.flatMap(everyBlock).flatMap((block) => (block.type === 'image' ? [block.attrs.fileId] : []))];
}

type Field = DraftContent['fields'][string];

function bodiesOf(value: Field): LetterBody[] {
  const body = letterBody.safeParse(value);
  if (body.success) return [body.data];
  return isObject(value) ? Object.values(value).flatMap(bodiesOf) : [];
}

/** Pure: the same content with a line of words, or an empty field, where a picture is none of `held`: a page shows no file of a stranger. */
export function withoutStrangers(content: DraftContent, held: ReadonlySet<string>): DraftContent {
  const body = (from: LetterBody): LetterBody => ({ ...from, content: from.content.map((block) => withoutIn(block, held)) });
  const field = (value: Field): Field => {
    const text = letterBody.safeParse(value);
    if (text.success) return anyJson.parse(body(text.data));
    const picture = fieldPicture.safeParse(value).data;
    if (picture) return held.has(picture.fileId) ? value : null;
    if (Array.isArray(value)) return value.map(field);
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, field(part)])) : value;
  };
  const fields = Object.fromEntries(Object.entries(content.fields).map(([name, value]) => [name, field(value)]));
  return { ...content, fields, body: body(content.body), annexes: content.annexes.map((annex) => ({ ...annex, body: body(annex.body) })) };
}

const isObject = (value: Field): value is Exclude<Field, string | number | boolean | null> => typeof value === 'object' && value !== null;

function withoutIn(block: LetterBlock, held: ReadonlySet<string>): LetterBlock {
  const each = (inner: LetterBlock) => withoutIn(inner, held);
  switch (block.type) {
    case 'image': return held.has(block.attrs.fileId) ? block : { type: 'paragraph', content: [{ type: 'text', text: `[${block.attrs.alt}]` }] };
    case 'table': return { ...block, content: block.content.map((row) => ({ ...row, content: row.content.map((cell) => ({ ...cell, content: cell.content.map(each) })) })) };
    case 'orderedList': case 'bulletList': return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(each) })) };
    default: return block;
  }
}
