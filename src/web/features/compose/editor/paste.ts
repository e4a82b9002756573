import { bodyOf, blocksOfHtml, type HtmlNode } from '#shared/domain/letter-html.ts';
import { letterBody, type LetterBody } from '#shared/domain/letter-body.ts';

/** What was pasted, in the shape of a letter; `images` counts the pictures that stayed behind. Null when it cannot be a letter. */
export type Pasted = { body: LetterBody; images: number };

/** Reads HTML of the clipboard in a document of its own, which runs and fetches nothing. */
export function readPaste(html: string): Pasted | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { blocks, images } = blocksOfHtml(treeOf(page.body));
  const body = letterBody.safeParse(bodyOf(blocks));
  return body.success ? { body: body.data, images } : null;
}

/** Our own cuts carry the editor's mark and keep everything; the editor reads them by itself. */
export function isOwnCut(html: string): boolean {
  return html.includes('data-pm-slice');
}

function treeOf(parent: Node): HtmlNode[] {
  return [...parent.childNodes].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    return [{ tag: node.localName, attrs: Object.fromEntries([...node.attributes].map((each) => [each.name, each.value])), children: treeOf(node) }];
  });
}
