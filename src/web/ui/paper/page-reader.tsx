import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import { Desk, Sheet, Thumb } from './paper.tsx';
import css from './paper.module.css';
import type { ReaderPage } from './reader-page.ts';
import { LookCloser, usePageViewer } from './use-page-viewer.tsx';

type Props = {
  label: string;
  pages: ReaderPage[];
  /** left of the bar: the way back */
  start?: ReactNode;
  /** right of the bar: print, download */
  end?: ReactNode;
  turn?: 0 | 90 | 180 | 270;
  thumbs?: boolean;
};

/** The pages of a file on the desk, with small ones beside them when there is more than one. */
export function PageReader({ label, pages, start, end, turn = 0, thumbs = true }: Props) {
  const w = useWords(kitWords);
  const phone = usePhone();
  // Another file begins at its first page again.
  const first = pages[0]?.id ?? '';
  const [at, setAt] = useState({ file: first, page: 1 });
  const page = at.file === first ? at.page : 1;
  const [wide, setWide] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const { look, viewer } = usePageViewer({ label, pages: () => pages, turn });
  const showThumbs = thumbs && !phone && pages.length > 1;
  const go = (number: number) => {
    setAt({ file: first, page: number });
    stage.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start', behavior: 'auto' });
  };
  const bar = (
    <>
      {start}
      <span className={css.space} />
      {pages.length > 1 ? <span className={`${css.where} num`}>{w.pageOf(page, pages.length)}</span> : null}
      {/* Beside a form the page grows where it lies, so that one can write on; on a phone it takes the whole screen. */}
      <button type="button" className={css.ghost} {...(phone ? { 'aria-haspopup': 'dialog' as const } : { 'aria-pressed': wide })} title={wide ? w.zoomOut : w.zoomIn} onClick={() => (phone ? look(page) : setWide(!wide))}>
        {wide ? <IconZoomOut size={18} stroke={1.75} /> : <IconZoomIn size={18} stroke={1.75} />}
        <span className={css.ghostWord}>{wide ? w.zoomOut : w.zoomIn}</span>
      </button>
      {end}
    </>
  );
  return (
    <Desk label={label} bar={bar}>
      <div className={`${css.stage} ${showThumbs ? css.withThumbs : ''}`}>
        {showThumbs ? (
          <div className={css.thumbs}>
            {pages.map((each, index) => (
              <Thumb key={each.id} src={each.small ?? each.src} page={index + 1} on={page === index + 1} onPress={() => go(index + 1)} />
            ))}
          </div>
        ) : null}
        <div ref={stage} className={`${css.pages} ${wide ? css.zoomed : ''}`} {...(wide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}>
          {pages.map((each, index) => (
            <div key={each.id} data-page={index + 1} className={css.pageBox}>
              <Sheet src={each.src} failed={each.failed ?? false} alt={`${label}, ${w.page(index + 1)}`} turn={turn} lazy={index > 0} {...(each.ratio ? { ratio: each.ratio } : {})} overlay={<LookCloser page={index + 1} onLook={look} />} />
            </div>
          ))}
        </div>
      </div>
      {viewer}
    </Desk>
  );
}

/** A quiet button of the desk bar. */
export function GhostButton({
  icon,
  children,
  onClick,
  href,
  download,
}: {
  icon: ReactNode;
  children: string;
  onClick?: () => void;
  href?: string;
  download?: boolean;
}) {
  const inside = (
    <>
      {icon}
      <span className={css.ghostWord}>{children}</span>
    </>
  );
  if (href)
    return (
      <a className={`${css.ghost} plain`} title={children} href={href} {...(download ? { download: true } : {})}>
        {inside}
      </a>
    );
  return (
    <button type="button" className={css.ghost} title={children} onClick={onClick}>
      {inside}
    </button>
  );
}
