import { IconArrowsMaximize } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import css from './page-viewer.module.css';
import type { ReaderPage, ViewedPages } from './reader-page.ts';

const PageViewer = lazy(async () => ({ default: (await import('./page-viewer.tsx')).PageViewer }));

/** The one way pages are looked at closely, scans and typeset pages alike: `look(page)` opens them over the whole screen. */
export function usePageViewer({ pages, ...viewed }: Omit<ViewedPages, 'pages'> & { /** asked only once somebody looks */ pages: () => readonly ReaderPage[] }): { look: (page: number) => void; viewer: ReactNode } {
  const [at, setAt] = useState<number | null>(null);
  return { look: setAt, viewer: at === null ? null : <Suspense><PageViewer {...viewed} pages={pages()} at={at} onClose={() => setAt(null)} /></Suspense> };
}

/** Lies over a whole sheet, so that a tap anywhere on the page opens it; a corner of it says so. */
export function LookCloser({ page, onLook }: { page: number; onLook: (page: number) => void }) {
  const w = useWords(kitWords);
  return (
    <button type="button" className={`${css.closer} no-print`} aria-label={w.lookCloser(page)} aria-haspopup="dialog" onClick={() => onLook(page)}>
      <IconArrowsMaximize size={18} stroke={1.75} aria-hidden="true" />
    </button>
  );
}
