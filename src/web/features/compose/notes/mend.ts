import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { anyJson } from '#shared/domain/any-json.ts';
import { letterBody, type LetterBody } from '#shared/domain/letter-body.ts';

type Mend = { place: string; from: number; to: number; text: string };
type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/**
 * Puts one note right: replaces the marked piece of the text it is about. Places are paths of the content; a path into a body counts
 * blocks as `letter-text.ts` does. Null when the text is no longer there.
 */
export function mended(content: DraftContent, mend: Mend): Partial<DraftContent> | null {
  const [root = '', ...path] = mend.place.replace(/^addressees\./u, 'to.').split('.');
  if (root === 'body') {
    const body = mendBody(content.body, path.map(Number), mend);
    return body && { body };
  }
  if (root === 'annexes' && path[1] === 'body') {
    const at = Number(path[0]);
    const annex = content.annexes[at];
    const body = annex && mendBody(annex.body, path.slice(2).map(Number), mend);
    return body && annex ? { annexes: content.annexes.map((each, index) => (index === at ? { ...annex, body } : each)) } : null;
  }
  const [name = '', ...within] = path;
  const part = root === 'fields' ? letterBody.safeParse(content.fields[name]) : null;
  if (part?.success) {
    const body = mendBody(part.data, within.map(Number), mend);
    return body && { fields: { ...content.fields, [name]: anyJson.parse(body) } };
  }
  if (!(root in content)) return null;
  const changed = mendPath(content[root as keyof DraftContent] as Json, path, mend);
  return changed === undefined ? null : ({ [root]: changed } as Partial<DraftContent>);
}

function mendPath(value: Json, path: readonly string[], mend: Mend): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? replaced(value, mend) : undefined;
  if (Array.isArray(value)) {
    const inner = mendPath(value[Number(step)], rest, mend);
    return inner === undefined ? undefined : value.map((each, index) => (index === Number(step) ? inner : each));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const inner = mendPath(value[step], rest, mend);
  return inner === undefined ? undefined : { ...value, [step]: inner };
}

function replaced(text: string, { from, to, text: put }: Mend): string {
  return text.slice(0, from) + put + text.slice(to);
}

type Node = { type: string; text?: string; content?: Node[] };

function mendBody(body: LetterBody, path: readonly number[], mend: Mend): LetterBody | null {
  const changed = mendNode(body as unknown as Node, path, mend);
  return changed as unknown as LetterBody | null;
}

function mendNode(node: Node, path: readonly number[], mend: Mend): Node | null {
  const [step, ...rest] = path;
  if (step === undefined) return mendRuns(node, mend);
  const child = node.content?.[step];
  // Between a list and its paragraph lies the item, between a table and its cell the row: each is one step of the path.
  const inner = child && mendNode(child, rest, mend);
  return inner ? { ...node, content: (node.content ?? []).map((each, index) => (index === step ? inner : each)) } : null;
}

/** The marked piece may lie in several runs: the first takes the new words, the others lose theirs. */
function mendRuns(node: Node, { from, to, text }: Mend): Node {
  let at = 0;
  let isPut = false;
  const content = (node.content ?? []).flatMap((run): Node[] => {
    const start = at;
    const length = run.type === 'text' ? (run.text ?? '').length : 1;
    at += length;
    if (run.type !== 'text' || at <= from || start >= to) return [run];
    const before = (run.text ?? '').slice(0, Math.max(0, from - start));
    const after = (run.text ?? '').slice(Math.max(0, to - start));
    const next = before + (isPut ? '' : text) + after;
    isPut = true;
    return next === '' ? [] : [{ ...run, text: next }];
  });
  return { ...node, content };
}
