import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '#web/lib/words.ts';
import { moveCorner, type Corners } from './page-plan.ts';
import css from './pages.module.css';
import { pagesWords } from './words.ts';

type Props = { src: string; ratio: number; corners: Corners; onChange: (corners: Corners) => void };
const step = 0.005;
const arrows: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };

/** Four corners to be laid on the corners of the sheet, by finger, mouse or arrow keys. */
export function CornerEditor({ src, ratio, corners, onChange }: Props) {
  const w = useWords(pagesWords);
  const box = useRef<HTMLDivElement>(null);
  const drag = (index: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !box.current) return;
    const area = box.current.getBoundingClientRect();
    onChange(moveCorner(corners, index, { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height }));
  };
  const nudge = (index: number) => (event: KeyboardEvent) => {
    const by = arrows[event.key];
    const corner = corners[index];
    if (!by || !corner) return;
    event.preventDefault();
    const pace = event.shiftKey ? 10 : 1;
    onChange(moveCorner(corners, index, { x: corner.x + by[0] * pace, y: corner.y + by[1] * pace }));
  };
  const names = [w.topLeft, w.topRight, w.bottomRight, w.bottomLeft];
  return (
    <div ref={box} className={css.cutting} style={{ aspectRatio: `1 / ${ratio}` }}>
      <img src={src} alt={w.cutPage} draggable={false} />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className={css.outside} fillRule="evenodd" d={`M0 0H100V100H0Z M${corners.map((corner) => `${corner.x * 100} ${corner.y * 100}`).join(' L')}Z`} />
        <polygon className={css.outline} points={corners.map((corner) => `${corner.x * 100},${corner.y * 100}`).join(' ')} />
      </svg>
      {corners.map((corner, index) => (
        <button
          key={names[index]} type="button" className={css.corner} aria-label={names[index]} style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag(index)} onKeyDown={nudge(index)}
        />
      ))}
    </div>
  );
}
