import { Checkbox } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useWords } from '#web/lib/words.ts';
import css from './signing.module.css';
import type { Waiting } from './waiting-letters.ts';
import { toSignWords } from './words.ts';

type Line = Pick<Waiting, 'id' | 'title' | 'kind' | 'to' | 'files' | 'number'>;
type Props<L extends Line> = {
  label: string; /** beside the box that picks all */ all: string;
  letters: readonly L[]; /** what that box picks, where it is not all */ choices?: readonly L[]; picked: readonly L[]; looked: ReadonlySet<string>;
  /** the one whose pages lie beside the list */
  shown: string | null;
  onPick: (id: string) => void; onPickAll: (on: boolean) => void; onShow: (id: string) => void;
};

/** A box to pick, and the letter itself to see its pages. */
export function ToSignList<L extends Line>({ label, all, letters, choices = letters, picked, looked, shown, onPick, onPickAll, onShow }: Props<L>) {
  const w = useWords(toSignWords);
  const isAll = choices.length > 0 && choices.every((letter) => picked.includes(letter));
  return (
    <>
      {letters.length > 1 ? (
        <div className={css.pickAll}>
          <Checkbox label={all} checked={isAll} indeterminate={picked.length > 0 && !isAll} onChange={() => onPickAll(!isAll)} />
        </div>
      ) : null}
      <ul className={css.waiting} aria-label={label}>
        {letters.map((letter) => (
          <li key={letter.id} className={letter.id === shown ? `${css.row} ${css.shown}` : css.row}>
            <span className={css.box}><Checkbox aria-label={w.pick(letter.title)} checked={picked.includes(letter)} onChange={() => onPick(letter.id)} /></span>
            <button type="button" className={css.look} aria-current={letter.id === shown ? 'true' : undefined} onClick={() => onShow(letter.id)}>
              <span className="sr">{w.look}: </span>
              <b>{letter.title}</b>
              <small>{[letter.kind, letter.to, letter.files.length > 0 && w.carries(letter.files.map((file) => file.title)), letter.number, looked.has(letter.id) && w.seen].filter(Boolean).join(' · ')}</small>
              <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
