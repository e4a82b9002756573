import { readGuidePage, type GuidePage } from './guide.ts';

const sources = import.meta.glob<string>('../../../../docs/panduan/*.md', { query: '?raw', import: 'default', eager: true });
const pictures = import.meta.glob<string>('../../../../docs/panduan/*.{png,webp,jpg,svg}', { query: '?url', import: 'default', eager: true });

/** The guide as it was when the application was built: it is there without a network too. */
export const guidePages: GuidePage[] = Object.entries(sources).map(([path, source]) => readGuidePage(path, source));

/** The address of a picture named beside its page; nothing for a picture that was not built in. */
export function pictureOf(name: string): string | undefined {
  const file = name.replace(/^.*\//u, '');
  return Object.entries(pictures).find(([path]) => path.endsWith(`/${file}`))?.[1];
}
