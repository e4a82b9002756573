import { useEffect, useRef, type PointerEvent } from 'react';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import css from './expedition.module.css';
import { pictureOf, type Picture } from './receipt-picture.ts';
import { expeditionWords } from './words.ts';

const WIDTH = 720;
const HEIGHT = 320;

/** A box one signs in with a finger. Ink on paper also in the dark: it is printed as it is. */
export function DrawnSignature({ onChange }: { onChange: (picture: Picture | null) => void }) {
  const w = useWords(expeditionWords);
  const box = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const blank = () => {
    const ink = box.current?.getContext('2d');
    if (!ink) return;
    ink.fillStyle = '#ffffff';
    ink.fillRect(0, 0, WIDTH, HEIGHT);
    ink.strokeStyle = '#14211f';
    ink.lineWidth = 5;
    ink.lineCap = 'round';
    ink.lineJoin = 'round';
  };
  useEffect(blank, []);
  const placeOf = (event: PointerEvent<HTMLCanvasElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    return { x: ((event.clientX - frame.left) / frame.width) * WIDTH, y: ((event.clientY - frame.top) / frame.height) * HEIGHT };
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    const { x, y } = placeOf(event);
    const ink = box.current?.getContext('2d');
    ink?.beginPath();
    ink?.moveTo(x, y);
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    const { x, y } = placeOf(event);
    const ink = box.current?.getContext('2d');
    ink?.lineTo(x, y);
    ink?.stroke();
  };
  const end = () => {
    if (!drawing.current) return;
    drawing.current = false;
    if (box.current) onChange(pictureOf(box.current, 'image/png'));
  };
  return (
    <div className={css.draw}>
      <canvas ref={box} width={WIDTH} height={HEIGHT} role="img" aria-label={w.sign} onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end} />
      <div className={css.drawFoot}>
        <span className="meta" aria-hidden="true">{w.sign}</span>
        <Button size="sm" onClick={() => { blank(); onChange(null); }}>{w.clear}</Button>
      </div>
    </div>
  );
}
