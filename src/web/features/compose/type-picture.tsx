import type { LetterType } from '#templates/index.ts';

type Line = { x: number; y: number; width: number; heavy?: boolean };
const right = 188;
const left = 28;
const text = right - left;

/** A small drawing of the page of a type, from its data: where the number stands, whom it addresses, whether it is text or fields. */
export function TypePicture({ type }: { type: LetterType }) {
  const lines = linesOf(type);
  return (
    <svg viewBox="0 0 210 178" aria-hidden="true">
      {type.letterheads.includes('mayor') && !type.letterheads.includes('agency') ? <circle cx="105" cy="17" r="8" fill="none" stroke="#14211f" strokeWidth="1.2" opacity=".55" /> : <path d="M30 10h14v9c0 5-4 7-7 9-3-2-7-4-7-9z" fill="none" stroke="#14211f" strokeWidth="1.2" opacity=".55" />}
      <path d={`M${left} 34.5h${text}M${left} 36.7h${text}`} stroke="#14211f" strokeWidth=".9" opacity=".55" />
      {lines.map((line, at) => <rect key={at} x={line.x} y={line.y} width={line.width} height={line.heavy ? 3.4 : 2.2} fill="#14211f" opacity={line.heavy ? 0.75 : 0.32} />)}
      {type.body === 'fixed' || type.numberIn === 'head_table' ? <path d={`M${left} 92h${text}`} stroke="#14211f" strokeWidth=".6" opacity=".4" /> : null}
    </svg>
  );
}

function linesOf(type: LetterType): Line[] {
  const head: Line[] = type.letterheads.includes('agency') || type.letterheads.includes('setda') ? [{ x: 70, y: 12, width: 80 }, { x: 58, y: 18, width: 104, heavy: true }, { x: 76, y: 26, width: 68 }] : [{ x: 70, y: 27, width: 70, heavy: true }];
  return [...head, ...titleOf(type), ...bodyOf(type)];
}

function titleOf(type: LetterType): Line[] {
  const centred = (y: number, width: number, heavy = false): Line => ({ x: 105 - width / 2 + 3, y, width, heavy });
  switch (type.numberIn) {
    case 'number_block': return [{ x: left, y: 44, width: 58 }, { x: left, y: 49, width: 40 }, { x: left, y: 54, width: 74 }, { x: 138, y: 44, width: 50 }, ...(type.addressees === 'none' ? [] : [{ x: left, y: 66, width: 66 }, { x: left, y: 71, width: 44 }])];
    case 'head_table': return [centred(43, 52, true), ...[54, 60, 66, 72, 78].flatMap((y) => [{ x: left, y, width: 26 }, { x: 66, y, width: 90 - (y % 3) * 14 }])];
    case 'right_top': return [{ x: 136, y: 43, width: 52 }, { x: 136, y: 48, width: 44 }, centred(60, 70, true)];
    default: return [centred(45, 84, true), centred(52, 56), ...(type.addressees === 'needed' ? [{ x: left, y: 64, width: 60 }] : [centred(62, 40), centred(67, 66)])];
  }
}

function bodyOf(type: LetterType): Line[] {
  const from = type.numberIn === 'head_table' ? 98 : 84;
  if (type.body === 'fixed' && type.group !== 'regulation') return Array.from({ length: 9 }, (_, at) => from + 14 + at * 7).flatMap((y, at) => [{ x: left, y, width: 34 }, { x: 74, y, width: 100 - ((at * 29) % 46) }]);
  return Array.from({ length: 12 }, (_, at): Line => ({ x: at % 5 === 0 ? left + 12 : left, y: from + at * 6.4, width: at % 5 === 4 ? text * 0.6 : at % 5 === 0 ? text - 12 : text }));
}
