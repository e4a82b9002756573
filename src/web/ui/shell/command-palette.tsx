import { IconSearch, type TablerIcon } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import { KeyHints } from '../key-hints.tsx';
import css from './command-palette.module.css';

/** Something that can be opened or done from the palette. */
export type Command = { id: string; group: string; icon: TablerIcon; label: string; detail?: string; run: () => void };
type Props = {
  open: boolean;
  onClose: () => void;
  commands: Command[];
  /** asked as the person types; the answers come back in `commands` */ onType: (typed: string) => void;
  busy?: boolean;
};

/** Ctrl K: letters, people and acts in one box. The list follows the words; arrows and Enter choose. */
export function CommandPalette({ open, onClose, commands, onType, busy = false }: Props) {
  const w = useWords(kitWords);
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (open && !box.current?.open) {
      setTyped('');
      setAt(0);
      onType('');
      box.current?.showModal();
    }
    if (!open && box.current?.open) box.current.close();
  }, [open, onType]);
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    onType(text);
  };
  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((now) => (now + step + commands.length) % Math.max(1, commands.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(commands[at]);
    }
  };
  return (
    <dialog
      ref={box}
      className={css.palette}
      aria-label={w.palette}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      {open ? (
        <div>
          <div className={css.ask}>
            <IconSearch size={20} stroke={1.75} aria-hidden="true" />
            <input
              autoFocus
              value={typed}
              onChange={(event) => type(event.currentTarget.value)}
              onKeyDown={onKeyDown}
              placeholder={w.find}
              role="combobox"
              aria-expanded="true"
              aria-controls={id}
              aria-label={w.find}
              aria-activedescendant={commands[at] ? `${id}-${at}` : undefined}
            />
          </div>
          <div id={id} role="listbox" aria-label={w.palette} className={css.list}>
            {commands.map((command, index) => (
              <CommandLine
                key={command.id}
                id={`${id}-${index}`}
                command={command}
                on={index === at}
                opens={commands[index - 1]?.group !== command.group}
                onChoose={() => choose(command)}
              />
            ))}
          </div>
          {commands.length === 0 ? (
            <p className={css.none} role="status">
              {busy ? w.loading : w.nothingFound}
            </p>
          ) : null}
          <div className={css.foot}>
            <KeyHints
              keys={[
                { keys: ['Enter'], does: w.keyOpen },
                { keys: ['Esc'], does: w.keyClose },
              ]}
            />
          </div>
        </div>
      ) : null}
    </dialog>
  );
}

function CommandLine({ id, command, on, opens, onChoose }: { id: string; command: Command; on: boolean; opens: boolean; onChoose: () => void }): ReactNode {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on) line.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <>
      {opens ? (
        <p className={css.group} role="presentation">
          {command.group}
        </p>
      ) : null}
      <div ref={line} id={id} role="option" aria-selected={on} className={`${css.line} ${on ? css.on : ''}`} onClick={onChoose}>
        <command.icon size={18} stroke={1.75} aria-hidden="true" />
        <span>{command.label}</span>
        {command.detail ? <span className={`${css.detail} num`}>{command.detail}</span> : null}
      </div>
    </>
  );
}
