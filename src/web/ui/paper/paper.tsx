import { useEffect, useState, type CSSProperties, type ReactNode, type SyntheticEvent } from 'react';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import { A4_RATIO } from './page-ratio.ts';
import css from './paper.module.css';

/** The ground on which sheets lie. */
export function Desk({ label, bar, children }: { label: string; bar?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.desk} aria-label={label}>
      {bar ? (
        <div className={`${css.bar} no-print`} data-desk-bar>
          {bar}
        </div>
      ) : null}
      {children}
    </section>
  );
}

type SheetProps = {
  /** address of the page image; null while it is being drawn */
  src: string | null;
  /** it could not be drawn and never will be */
  failed?: boolean;
  /** what the picture shows, in words */
  alt: string;
  /** width on screen as CSS; everything of the sheet follows from it */
  width?: string;
  /** height by width before the picture is there, which then says its own; A4 unless the page is known */
  ratio?: number;
  /** turned by the reader, in degrees */
  turn?: 0 | 90 | 180 | 270;
  /** marks laid over the page */
  overlay?: ReactNode;
  lazy?: boolean;
};

// A page image may still be waiting for its turn: asked again soon, then ever less often, for about ten minutes.
const mostAttempts = 45;
const waitBefore = (attempt: number) => Math.min(15_000, 1500 * 1.25 ** attempt);

/** One sheet of paper, in the shape of its own page: F4 and wide scans leave no white sides. It keeps its paper colours in the dark; only the room goes dark. */
export function Sheet({ src, failed = false, alt, width = '100%', ratio: guess = A4_RATIO, turn = 0, overlay, lazy = false }: SheetProps) {
  const w = useWords(kitWords);
  const [drawn, setDrawn] = useState<number | null>(null);
  const ratio = drawn ?? guess;
  const upright = turn % 180 === 0;
  const style = { '--w': width, aspectRatio: upright ? `1 / ${ratio}` : `${ratio} / 1` } as CSSProperties;
  const turned = turn ? { rotate: `${turn}deg`, ...(upright ? {} : { width: `${100 / ratio}%`, height: `${100 * ratio}%` }) } : undefined;
  return (
    <div className={css.sheet} style={style}>
      {src ? <PageImage key={src} src={src} alt={alt} lazy={lazy} turned={turned} overlay={overlay} onShape={setDrawn} /> : <BlankPage say={failed ? w.noPage : w.pageComing} isComing={!failed} />}
    </div>
  );
}

/** A picture that may not be there yet: what stands in for it, and the next try. It shows nothing broken meanwhile. */
function usePicture(src: string, onShape?: (ratio: number) => void) {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'coming' | 'shown' | 'failed'>('coming');
  useEffect(() => {
    if (state !== 'failed' || attempt >= mostAttempts) return;
    const timer = setTimeout(() => {
      setAttempt((count) => count + 1);
      setState('coming');
    }, waitBefore(attempt));
    return () => clearTimeout(timer);
  }, [state, attempt]);
  const image = {
    key: attempt,
    src: addressOfTry(src, attempt),
    onLoad: ({ currentTarget: { naturalWidth, naturalHeight } }: SyntheticEvent<HTMLImageElement>) => {
      if (naturalWidth > 0) onShape?.(naturalHeight / naturalWidth);
      setState('shown');
    },
    onError: () => setState('failed'),
  };
  return { image: state === 'failed' ? null : image, isShown: state === 'shown', gaveUp: state === 'failed' && attempt >= mostAttempts };
}

function addressOfTry(src: string, attempt: number): string {
  return attempt ? `${src}${src.includes('?') ? '&' : '?'}attempt=${attempt}` : src;
}

type PageImageProps = { src: string; alt: string; lazy: boolean; turned: CSSProperties | undefined; overlay: ReactNode; onShape: (ratio: number) => void };

function PageImage({ src, alt, lazy, turned, overlay, onShape }: PageImageProps) {
  const w = useWords(kitWords);
  const { image, isShown, gaveUp } = usePicture(src, onShape);
  return (
    <>
      {image ? (
        <img {...image} key={image.key} className={`${css.page} ${isShown ? '' : css.coming}`} alt={alt} loading={lazy ? 'lazy' : 'eager'} decoding="async" style={turned} />
      ) : null}
      {isShown ? overlay : <BlankPage say={gaveUp ? w.noPage : w.pageComing} isComing={!gaveUp} />}
    </>
  );
}

const lines = [46, 32, 0, 100, 97, 99, 62, 0, 100, 98, 96, 99, 44];

/** Stands in for a page that is not there yet: its shape at once, words only when one has to wait for it. */
export function BlankPage({ say, isComing = true }: { say: string; isComing?: boolean }) {
  return (
    <div className={css.blank}>
      <span className={css.blankHead} />
      {lines.map((width, index) => (
        <span key={index} className={css.blankLine} style={{ width: `${width}%` }} />
      ))}
      <p className={`${css.blankSay} ${isComing ? css.saidLater : ''}`}>{say}</p>
    </div>
  );
}

/** A small page to press: the number stands below it. */
export function Thumb({ src, page, on, onPress }: { src: string | null; page: number; on: boolean; onPress: () => void }) {
  const w = useWords(kitWords);
  return (
    <button
      type="button"
      className={`${css.thumb} ${on ? css.thumbOn : ''}`}
      aria-current={on ? 'true' : undefined}
      aria-label={w.page(page)}
      onClick={onPress}
    >
      <span className={css.thumbSheet}>{src ? <SmallPicture key={src} src={src} /> : <SmallBlank />}</span>
      <b aria-hidden="true">{page}</b>
    </button>
  );
}

/** A page the size of a thumb; while it is being drawn, the shape of a page. */
export function SmallPicture({ src }: { src: string }) {
  const { image, isShown } = usePicture(src);
  return (
    <>
      {image ? <img {...image} key={image.key} className={isShown ? '' : css.coming} alt="" loading="lazy" /> : null}
      {isShown ? null : <SmallBlank />}
    </>
  );
}

const smallLines = [60, 0, 92, 88, 92, 54];

function SmallBlank() {
  return (
    <span className={css.smallBlank}>
      {smallLines.map((width, index) => (
        <span key={index} className={css.smallLine} style={{ width: `${width}%` }} />
      ))}
    </span>
  );
}
