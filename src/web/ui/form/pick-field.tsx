import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useContext, useEffect, useState, type ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import { InDialog } from '../in-dialog.ts';
import { formWords } from './form-words.ts';
import { unreadMark } from './unread.ts';
import css from './pick-field.module.css';

/** One thing to choose: what it is, and what tells it apart. */
export type Choice = { id: string; label: string; detail?: string; tag?: ReactNode };

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
};

/** Chooses one of many through the server's own search: a thousand positions never travel to the browser. */
export function PickField({ label, value, onChange, choices, onSearch, searching = false, help, fault, placeholder, name, required = false, onTyped }: Props) {
  const w = useWords(formWords);
  const inDialog = useContext(InDialog);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const { dropdownOpened, selectFirstOption } = box;
  const mustChoose = onTyped === undefined;
  const [stuck, setStuck] = useState(false);
  const isUnread = mustChoose && typed !== null && typed.trim() !== '';
  // Until the server answered for these words, of the earlier answer only what contains them may be taken.
  const offered = searching && typed ? choices.filter((choice) => `${choice.label} ${choice.detail ?? ''}`.toLowerCase().includes(typed.trim().toLowerCase())) : choices;
  // What must be chosen from the list is taken by Enter at once; what may also be new is never taken by accident.
  useEffect(() => {
    if (mustChoose && dropdownOpened && typed && offered.length > 0) selectFirstOption();
  }, [mustChoose, dropdownOpened, typed, choices, offered.length, selectFirstOption]);
  const choose = (id: string) => {
    const chosen = offered.find((choice) => choice.id === id);
    if (chosen) onChange(chosen);
    setTyped(null);
    box.closeDropdown();
  };
  const type = (text: string) => {
    setTyped(text);
    setStuck(false);
    onSearch(text);
    onTyped?.(text);
    if (text === '') onChange(null);
    box.openDropdown();
    box.updateSelectedOptionIndex();
  };
  return (
    <Combobox store={box} onOptionSubmit={choose} withinPortal={!inDialog}>
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
            // Enter would store the form without what was typed here.
            if (event.key !== 'Enter' || !isUnread || (dropdownOpened && offered.length > 0)) return;
            event.preventDefault();
            setStuck(true);
          }}
          autoComplete="off"
          value={typed ?? value?.label ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
          onClick={() => {
            onSearch(typed ?? '');
            box.openDropdown();
          }}
          onFocus={() => onSearch('')}
          onBlur={() => {
            box.closeDropdown();
            if (!onTyped) setTyped(null);
          }}
          rightSection={<IconChevronDown size={18} stroke={1.75} aria-hidden="true" />}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown className={css.dropdown}>
        <Combobox.Options className={css.options}>
          {offered.map((choice) => (
            <Combobox.Option key={choice.id} value={choice.id} className={css.option}>
              <b>
                {choice.label} {choice.tag}
              </b>
              {choice.detail ? <small>{choice.detail}</small> : null}
            </Combobox.Option>
          ))}
          {offered.length === 0 ? <Combobox.Empty className={css.empty}>{searching ? w.searching : w.noChoice}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
