import { roles, type Role } from '#shared/domain/role.ts';
import { readMarkdown, type Block, type Inline } from './markdown.ts';

export type GuideRole = Role | 'everyone';
export type GuidePage = { slug: string; title: string; role: GuideRole; order: number; /** the page of the office it is about */ route: string | null; blocks: Block[]; /** everything in it, for searching */ text: string };

/** Head lines between two rules, then the text. */
export function readGuidePage(path: string, source: string): GuidePage {
  const slug = path.replace(/^.*\//u, '').replace(/\.md$/u, '');
  const found = /^---\n([\s\S]*?)\n---\n?/u.exec(source.replace(/\r\n?/gu, '\n'));
  const head = new Map((found?.[1] ?? '').split('\n').map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = source.replace(/\r\n?/gu, '\n').slice(found?.[0].length ?? 0);
  const blocks = readMarkdown(body);
  const title = head.get('title') || textOf(blocks.find((block) => block.kind === 'heading')) || slug;
  return { slug, title, role: roleOf(head.get('role')), order: Number(head.get('order')) || 999, route: head.get('route') || null, blocks, text: `${title} ${blocks.map(textOf).join(' ')}`.toLowerCase() };
}

function roleOf(name: string | undefined): GuideRole {
  return roles.find((role) => role === name) ?? 'everyone';
}

/** The bare words of a block. */
function textOf(block: Block | undefined): string {
  const say = (content: Inline[]) => content.map((part) => part.text).join('');
  if (!block) return '';
  switch (block.kind) {
    case 'heading': case 'paragraph': case 'quote': return say(block.content);
    case 'list': return block.items.map((item) => `${say(item.content)} ${item.below ? textOf(item.below) : ''}`).join(' ');
    case 'table': return [block.heads, ...block.rows].flat().map(say).join(' ');
    case 'code': return block.text;
    case 'rule': return '';
  }
}

/** The chapters of those who are not the reader: from what most people do all day to what one person does once a year. */
const byNearness: readonly Role[] = ['drafter', 'verifier', 'leader', 'assistant', 'registry-clerk', 'operator', 'records-officer', 'managing-team', 'examiner', 'admin-kantor', 'super-administrator'];

/** Whoever sits at a desk writes letters, by whatever duties beside. */
export const dutiesOfReader = (given: readonly Role[], hasSeat: boolean): readonly Role[] => (hasSeat && !given.includes('drafter') ? [...given, 'drafter'] : given);

/** The duties of the reader first, then what concerns everyone, then the rest; each in the order its writer gave. */
export function chaptersOf(pages: GuidePage[], mine: readonly Role[]): { role: GuideRole; isMine: boolean; pages: GuidePage[] }[] {
  const rank = (role: GuideRole) => (role === 'everyone' ? 1 : mine.includes(role) ? 0 : 2);
  const order: GuideRole[] = [...byNearness, 'everyone'];
  return order
    .map((role) => ({ role, isMine: rank(role) < 2, pages: pages.filter((page) => page.role === role).toSorted((one, other) => one.order - other.order || one.title.localeCompare(other.title, 'id')) }))
    .filter((chapter) => chapter.pages.length > 0)
    .toSorted((one, other) => rank(one.role) - rank(other.role));
}

/** Pages that hold every word typed; those with the words in the title first. */
export function findPages(pages: GuidePage[], typed: string): GuidePage[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const inTitle = (page: GuidePage) => words.every((word) => page.title.toLowerCase().includes(word));
  return pages.filter((page) => words.every((word) => page.text.includes(word))).toSorted((one, other) => Number(inTitle(other)) - Number(inTitle(one)));
}
