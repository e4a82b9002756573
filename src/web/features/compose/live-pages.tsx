import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import { ratioOfDrawing, sourceOfDrawing } from '#web/ui/paper/page-ratio.ts';
import { BlankPage } from '#web/ui/paper/paper.tsx';
import { LookCloser, usePageViewer } from '#web/ui/paper/use-page-viewer.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './compose.module.css';
import type { Live, LivePage, PageLine } from './page-line.ts';
import { composeWords } from './words.ts';

type Desk = { line: Pick<PageLine<never>, 'subscribe' | 'current'>; label: string; /** stands in the foot behind the count of pages */ says: string; /** stands beside the pages */ children: ReactNode };

/** The desk with the pages of what is written, whether they are fresh, and why not. */
export function LiveDesk({ line, label, says, children }: Desk) {
  const w = useWords(composeWords);
  const live = useSyncExternalStore(line.subscribe, line.current);
  return (
    <>
      {live.problem && live.pages.length > 0 ? <div className={css.kept}><Refusal title={w.pageOld}>{live.problem.message}</Refusal></div> : null}
      <div className={css.stage}>
        <LivePages live={live} label={label} />
        {children}
      </div>
      <p className={css.foot} data-fresh={live.isFresh ? 'yes' : 'no'}>{w.pagesCount(live.pages.length)} · {says}</p>
    </>
  );
}

/** The pages as they will be signed, on the desk. A page that did not change is not touched. */
export function LivePages({ live, label }: { live: Live; label: string }) {
  const w = useWords(composeWords);
  const { look, viewer } = usePageViewer({ label, pages: () => live.pages.map(({ key, svg }, at) => ({ id: `${at} ${key}`, src: sourceOfDrawing(svg), ratio: ratioOfDrawing(svg) })) });
  if (live.pages.length === 0) return <div className={css.sheet} role="status">{live.problem ? <p className={css.sheetSay}>{live.problem.message}</p> : <BlankPage say={w.setting} />}</div>;
  return (
    <div className={css.sheets}>
      {live.pages.map((page, at) => (
        <SheetPicture key={at} page={page} alt={`${label}, ${w.pageOf(at + 1, live.pages.length)}`} number={at + 1} onLook={look} />
      ))}
      {viewer}
    </div>
  );
}

/** Decodes a page before it takes the place of the last: the sheet never flashes white. One that cannot be decoded is shown as what it is. */
export async function drawPage(svg: string): Promise<void> {
  const image = new Image();
  image.src = sourceOfDrawing(svg);
  await image.decode().catch(() => undefined);
}

const SheetPicture = memo(function SheetPicture({ page, alt, number, onLook }: { page: LivePage; alt: string; number: number; onLook: (page: number) => void }) {
  return <div className={css.sheet} style={{ aspectRatio: 1 / ratioOfDrawing(page.svg) }}><img src={sourceOfDrawing(page.svg)} alt={alt} data-page-key={page.key} /><LookCloser page={number} onLook={onLook} /></div>;
});
