import screens from '../../../../docs/screenshots/screens.json';
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

// Only their addresses are built in; a picture travels when its page is read. The e2e run makes them, so they do not go stale.
const taken = import.meta.glob<string>('../../../../docs/screenshots/*-light.png', { query: '?url', import: 'default', eager: true });
const screenByRoute: Readonly<Record<string, string>> = screens;

/** How the screen of a guide page looks on a desk and on a phone. */
export function screenOf(route: string | null): { wide: string; narrow: string } | undefined {
  const name = route === null ? undefined : screenByRoute[route];
  const [wide, narrow] = [`${name}-1440-light.png`, `${name}-390-light.png`].map((file) => Object.entries(taken).find(([path]) => path.endsWith(`/${file}`))?.[1]);
  return wide && narrow ? { wide, narrow } : undefined;
}
