import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#web/lib/words.ts';
import css from './editor.module.css';
import { editorWords } from './editor-words.ts';
import type { FieldWord } from './field-chip.ts';

type Props = { fields: FieldWord[]; place: { top: number; left: number }; onPick: (field: string) => void; /** what was typed goes into the text as it is */ onClose: (typed: string) => void };

/** After a slash: the fields by name, narrowed while one types; Escape leaves the slash as text. */
export function FieldMenu({ fields, place, onPick, onClose }: Props) {
  const w = useWords(editorWords);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = fields.filter((field) => field.label.toLowerCase().includes(typed.trim().toLowerCase()));
  useEffect(() => input.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    const chosen = found[at];
    if (event.key === 'Escape' || (event.key === ' ' && found.length === 0)) {
      event.preventDefault();
      event.stopPropagation();
      onClose(`/${typed}${event.key === ' ' ? ' ' : ''}`);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) onPick(chosen.field);
      else onClose(`/${typed}`);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % Math.max(1, found.length));
    } else if (event.key === 'Backspace' && typed === '') {
      event.preventDefault();
      onClose('');
    }
  };
  return (
    <div className={css.slash} style={place}>
      <input
        ref={input} role="combobox" aria-expanded aria-controls={id} aria-label={w.field} aria-activedescendant={found[at] ? `${id}-${at}` : undefined} autoComplete="off" placeholder={w.field} value={typed}
        onChange={(event) => { setTyped(event.currentTarget.value); setAt(0); }} onKeyDown={onKey} onBlur={() => onClose(`/${typed}`)}
      />
      <ul id={id} role="listbox" aria-label={w.field}>
        {found.map((field, index) => (
          // The press must not take the focus from the input: losing it closes the menu.
          <li key={field.field} id={`${id}-${index}`} role="option" aria-selected={index === at} onPointerDown={(event) => event.preventDefault()} onClick={() => onPick(field.field)}>
            <b>{field.label}</b>
            <small>{field.value || w.empty}</small>
          </li>
        ))}
        {found.length === 0 ? <li className={css.none}>{w.noFields}</li> : null}
      </ul>
    </div>
  );
}
