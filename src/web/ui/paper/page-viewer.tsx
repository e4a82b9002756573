import { IconChevronDown, IconChevronUp, IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode, type TouchEvent } from 'react';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import { Sheet } from './paper.tsx';
import css from './page-viewer.module.css';
import type { ViewedPages } from './reader-page.ts';
import { viewerWords } from './viewer-words.ts';
import { keptScroll, LEAST_ZOOM, MOST_ZOOM, nextZoom, pinchedZoom } from './zoom.ts';

const icon = { size: 22, stroke: 1.75, 'aria-hidden': true } as const;

/** The pages over the whole screen, as large as one needs them: by the buttons, by + and −, by two fingers. */
export function PageViewer({ label, pages, turn = 0, at, onClose }: ViewedPages & { /** page it begins with, from 1 */ at: number; onClose: () => void }) {
  const w = useWords(kitWords);
  const v = useWords(viewerWords);
  const box = useRef<HTMLDialogElement>(null);
  const { stage, zoom, enlarge, touches } = useZoom();
  const [page, setPage] = useState(at);
  const go = (to: number) => stage.current?.querySelector(`[data-page="${to}"]`)?.scrollIntoView({ block: 'start', behavior: 'auto' });
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    // Closed and not only taken away: the focus goes back to the page one came from.
    return () => dialog?.close();
  }, []);
  useEffect(() => {
    stage.current?.querySelector(`[data-page="${at}"]`)?.scrollIntoView({ block: 'start', behavior: 'auto' });
    stage.current?.focus({ preventScroll: true });
  }, [stage, at]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') enlarge('in');
    else if (event.key === '-') enlarge('out');
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={box} className={css.box} aria-label={label} onKeyDown={onKey}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.head}>
        <h2 className={css.title}>{label}</h2>
        <Press name={w.close} onPress={onClose}><IconX {...icon} /></Press>
      </div>
      <div ref={stage} className={css.stage} tabIndex={0} role="region" aria-label={label} onScroll={(event) => setPage(pageInView(event.currentTarget))} {...touches}>
        {pages.map((each, index) => (
          <div key={each.id} data-page={index + 1} className={css.page} style={{ '--zoom': zoom } as CSSProperties}>
            <Sheet src={each.src} failed={each.failed ?? false} alt={`${label}, ${w.page(index + 1)}`} turn={turn} lazy={Math.abs(index + 1 - at) > 1} {...(each.ratio ? { ratio: each.ratio } : {})} />
          </div>
        ))}
      </div>
      <div className={css.foot}>
        {pages.length > 1 ? (
          <>
            <Press name={v.pageBefore} off={page <= 1} onPress={() => go(page - 1)}><IconChevronUp {...icon} /></Press>
            <span className="num" aria-live="polite">{w.pageOf(page, pages.length)}</span>
            <Press name={v.pageAfter} off={page >= pages.length} onPress={() => go(page + 1)}><IconChevronDown {...icon} /></Press>
          </>
        ) : null}
        <span className={css.space} />
        <Press name={w.zoomOut} off={zoom <= LEAST_ZOOM} onPress={() => enlarge('out')}><IconZoomOut {...icon} /></Press>
        <span className={`${css.percent} num`} aria-live="polite">{Math.round(zoom * 100)} %</span>
        <Press name={w.zoomIn} off={zoom >= MOST_ZOOM} onPress={() => enlarge('in')}><IconZoomIn {...icon} /></Press>
      </div>
    </dialog>
  );
}

function Press({ name, off = false, onPress, children }: { name: string; off?: boolean; onPress: () => void; children: ReactNode }) {
  return <button type="button" className={css.press} aria-label={name} title={name} aria-disabled={off || undefined} onClick={off ? undefined : onPress}>{children}</button>;
}

/** The last page that begins above the middle of the view. */
function pageInView(stage: HTMLElement): number {
  const middle = stage.getBoundingClientRect().top + stage.clientHeight / 2;
  const above = [...stage.querySelectorAll('[data-page]')].filter((page) => page.getBoundingClientRect().top <= middle);
  return Math.max(1, above.length);
}

const fingersOf = ({ touches }: TouchEvent) => [touches.item(0), touches.item(1)] as const;
const apartOf = ([one, other]: ReturnType<typeof fingersOf>) => (one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0);

/** How large the pages are; what one looks at stays where it is while they grow. */
function useZoom() {
  const stage = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const scroll = useRef<{ left: number; top: number } | null>(null);
  const pinch = useRef<{ zoom: number; apart: number } | null>(null);
  useLayoutEffect(() => {
    if (scroll.current) stage.current?.scrollTo({ ...scroll.current, behavior: 'instant' });
    scroll.current = null;
  }, [zoom]);
  const zoomTo = (next: number, at?: { x: number; y: number }) => {
    const view = stage.current;
    if (!view || next === zoom) return;
    const { x, y } = at ?? { x: view.clientWidth / 2, y: view.clientHeight / 2 };
    scroll.current = { left: keptScroll(view.scrollLeft, x, next / zoom), top: keptScroll(view.scrollTop, y, next / zoom) };
    setZoom(next);
  };
  const touches = {
    onTouchStart: (event: TouchEvent) => {
      pinch.current = event.touches.length === 2 ? { zoom, apart: apartOf(fingersOf(event)) } : null;
    },
    onTouchMove: (event: TouchEvent) => {
      const [one, other] = fingersOf(event);
      if (!pinch.current || !one || !other) return;
      const { left, top } = event.currentTarget.getBoundingClientRect();
      zoomTo(pinchedZoom(pinch.current, apartOf([one, other])), { x: (one.clientX + other.clientX) / 2 - left, y: (one.clientY + other.clientY) / 2 - top });
    },
    onTouchEnd: () => {
      pinch.current = null;
    },
  };
  return { stage, zoom, enlarge: (way: 'in' | 'out') => zoomTo(nextZoom(zoom, way)), touches };
}
