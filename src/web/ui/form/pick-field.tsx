import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import { formWords } from './form-words.ts';
import { meantChoice } from './meant-choice.ts';
import { saysAll } from './says-all.ts';
import { unreadMark } from './unread.ts';
import css from './pick-field.module.css';

/** One thing to choose: what it is, and what tells it apart. `asTyped`: nothing the server knows, but the words typed, to stand as they are. */
export type Choice = { id: string; label: string; detail?: string; tag?: ReactNode; asTyped?: boolean };

type Props = {
  label: ReactNode;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  /** what the server found for the words typed so far */
  choices: Choice[];
  onSearch: (typed: string) => void;
  searching?: boolean;
  help?: string;
  fault?: string | undefined;
  placeholder?: string;
  name?: string;
  required?: boolean;
  /** what is typed may also stand as it is, for a sender nobody registered yet */
  onTyped?: (typed: string) => void;
  /** a last line of the list that does something with the words typed */
  more?: { label: string; onChoose: () => void } | undefined;
};

const moreId = '+';
/** Chooses one of many through the server's own search: a thousand positions never travel to the browser. */
export function PickField({ label, value, onChange, choices, onSearch, searching = false, help, fault, placeholder, name, required = false, onTyped, more }: Props) {
  const w = useWords(formWords);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const { dropdownOpened, selectFirstOption } = box;
  const mustChoose = onTyped === undefined;
  const [stuck, setStuck] = useState(false);
  // What stood here before somebody typed: Escape brings it back, also when its words were deleted first.
  const stood = useRef<Choice | null>(null);
  // A choice that may be none: emptied by the cross, or by deleting its words.
  const mayEmpty = mustChoose && !required && value !== null;
  const isUnread = mustChoose && typed !== null && typed.trim() !== '';
  // Until the server answered for these words, of the earlier answer only what contains them may be taken.
  const offered = searching && typed ? choices.filter((choice) => `${choice.label} ${choice.detail ?? ''}`.toLowerCase().includes(typed.trim().toLowerCase())) : choices;
  // What must be chosen from the list is taken by Enter at once; what may also be new only where its line says all that was typed.
  const takesFirst = offered[0] !== undefined && (mustChoose || saysAll(offered[0].label, typed ?? ''));
  useEffect(() => {
    if (takesFirst && dropdownOpened && typed) selectFirstOption();
  }, [takesFirst, dropdownOpened, typed, choices, selectFirstOption]);
  // A field that takes any words is searched for those standing in it: what is offered then is never an unrelated one.
  const stands = typed ?? (mustChoose ? '' : (value?.label ?? ''));
  const choose = (id: string) => {
    if (id === moreId) more?.onChoose();
    const chosen = offered.find((choice) => choice.id === id);
    if (chosen) onChange(chosen);
    setTyped(null);
    box.closeDropdown();
  };
  const type = (text: string) => {
    if (typed === null) stood.current = value;
    setTyped(text);
    setStuck(false);
    onSearch(text);
    onTyped?.(text);
    if (text === '') onChange(null);
    box.openDropdown();
    // What was marked stood for other words.
    box.resetSelectedOption();
  };
  // Who types a whole code or title and goes on means that one; anything else stays, and is said to be no choice yet.
  const leave = () => {
    const words = (typed ?? '').trim();
    const meant = words === '' ? null : meantChoice(offered, words, searching);
    if (meant) onChange(meant);
    if (meant || words === '') setTyped(null);
    else setStuck(true);
  };
  const goBack = () => {
    setTyped(null);
    if (value === null && stood.current !== null) onChange(stood.current);
  };
  const empty = () => {
    onChange(null);
    setTyped(null);
    box.closeDropdown();
    box.focusTarget();
  };
  return (
    <Combobox store={box} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          label={label}
          name={name ?? ''}
          required={required}
          placeholder={placeholder ?? ''}
          description={help}
          {...(isUnread ? unreadMark : {})}
          error={stuck && isUnread ? w.chooseOne : fault}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && mustChoose && typed !== null) goBack();
            // Enter would store the form without what was typed here.
            if (event.key !== 'Enter' || !isUnread || (dropdownOpened && offered.length > 0)) return;
            event.preventDefault();
            setStuck(true);
          }}
          autoComplete="off"
          value={typed ?? value?.label ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
          onClick={(event) => {
            // Words typed now take the place of the choice that stands there; they are not put into its middle.
            if (mustChoose && typed === null) event.currentTarget.select();
            onSearch(stands);
            box.openDropdown();
          }}
          onFocus={() => onSearch(stands)}
          onBlur={() => {
            box.closeDropdown();
            if (mustChoose) leave();
          }}
          rightSection={mayEmpty ? <button type="button" className={css.empties} aria-label={typeof label === 'string' ? w.emptyOf(label) : w.empty} onClick={empty}><IconX size={16} stroke={1.75} aria-hidden="true" /></button> : <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />}
          rightSectionPointerEvents={mayEmpty ? 'all' : 'none'}
        />
      </Combobox.Target>
      {value?.detail && typed === null ? <small className={css.chosen}>{value.detail}</small> : null}
      <Combobox.Dropdown className={css.dropdown} hidden={!mustChoose && !searching && !more && offered.length === 0}>
        <Combobox.Options className={css.options}>
          {offered.map((choice) => (
            <Combobox.Option key={choice.id} value={choice.id} className={css.option}>
              <b>
                {choice.label} {choice.tag}
              </b>
              {choice.detail ? <small>{choice.detail}</small> : null}
            </Combobox.Option>
          ))}
          {more ? <Combobox.Option value={moreId} className={`${css.option} ${css.more}`}>{more.label}</Combobox.Option> : null}
          {offered.length === 0 && !more ? <Combobox.Empty className={css.empty}>{searching ? w.searching : w.noChoice}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
