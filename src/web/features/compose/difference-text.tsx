import { useWords } from '#web/lib/words.ts';
import css from './compose.module.css';
import type { Piece } from './compare.ts';
import { composeWords } from './words.ts';

/** What went is struck, what came stands on green; said in words to those who do not see it. */
export function DifferenceText({ lines }: { lines: readonly (readonly Piece[])[] }) {
  const w = useWords(composeWords);
  return (
    <div className={css.difference}>
      {lines.map((line, at) => (
        <p key={at}>
          {line.map((piece, index) => {
            if (piece.kind === 'same') return <span key={index}>{piece.text}</span>;
            if (piece.kind === 'gone') return <del key={index}><span className="sr">{w.gone}: </span>{piece.text}</del>;
            return <ins key={index}><span className="sr">{w.fresh}: </span>{piece.text}</ins>;
          })}
        </p>
      ))}
    </div>
  );
}
