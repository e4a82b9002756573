import { TextInput } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import { namePerson } from '#shared/contracts/letter-people.contract.ts';
import { call } from '#web/lib/api.ts';
import { useEmployeeChoices } from '#web/lib/choices.ts';
import { useWords } from '#web/lib/words.ts';
import { FoldedLines } from '#web/ui/folded-lines.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import { isPerson, peopleOf, writtenPerson, type Person } from './field-form.ts';
import css from './fields.module.css';
import { fieldsWords } from './fields-words.ts';
import { useFieldWords, type FieldProps } from './use-field-words.ts';
import { LetterInHand } from './letter-in-hand.ts';

/** An employee as a letter names them: with degrees, number, rank with its grade, and the seat they hold. `receives`: who they are goes along, so that an order reaches them. */
async function personOf(letterId: string, { employeeId, receives }: { employeeId: string; receives: boolean }): Promise<Person> {
  const { name, nip, rank, position } = await call(namePerson, { params: { letterId, employeeId } });
  return { name, ...(receives ? { employeeId } : {}), ...(nip ? { nip } : {}), ...(rank ? { rank } : {}), ...(position ? { position } : {}) };
}

/** Somebody named on the page: picked from the employees, or written when he is none. */
export function PersonField({ field, value, onChange, fault }: FieldProps) {
  const { label, required, description } = useFieldWords(field);
  const person = isPerson(value) ? value : null;
  return person ? (
    <div>
      <p className={css.label}>{label}</p>
      <ul className={css.people}><PersonRow person={person} onChange={(next) => onChange(next)} onOff={() => onChange(undefined)} /></ul>
    </div>
  ) : (
    <PersonPicker label={label} required={required} receives={field.receives === true} help={description} fault={fault} onPick={(next) => onChange(next)} />
  );
}

export function PeopleField({ field, value, onChange, fault }: FieldProps) {
  const w = useWords(fieldsWords);
  const { label, required, description } = useFieldWords(field);
  const people = peopleOf(value);
  // Of the list as it stands by then: while one person is asked for, others may be picked, written or taken off.
  const store = (next: (people: Person[]) => Person[]) => onChange((before) => next(peopleOf(before)).map((person) => ({ ...person })));
  return (
    <div>
      <PersonPicker label={people.length > 1 ? `${label} (${w.people(people.length)})` : label} required={required} receives={field.receives === true} help={description} fault={fault} onPick={(person) => store((list) => [...list, person])} />
      {people.length > 0 ? (
        <FoldedLines
          label={label} className={css.people}
          lines={people.map((person, at) => (
            <PersonRow
              key={`${person.name}${person.nip ?? at}`} n={at + 1} person={person} onOff={() => store((list) => list.filter((_, index) => index !== at))} onChange={(next) => store((list) => list.map((each, index) => (index === at ? next : each)))}
              {...(at > 0 ? { onUp: () => store((list) => list.map((each, index) => list[index === at ? at - 1 : index === at - 1 ? at : index] ?? each)) } : {})}
            />
          ))}
        />
      ) : null}
    </div>
  );
}

type PickerProps = { label: string; required: boolean; receives: boolean; help?: string | undefined; fault?: string | undefined; onPick: (person: Person) => void };

function PersonPicker({ label, required, receives, help, fault, onPick }: PickerProps) {
  const w = useWords(fieldsWords);
  const { rows, ...found } = useEmployeeChoices();
  const letterId = useContext(LetterInHand);
  const [writing, setWriting] = useState(false);
  const [missed, setMissed] = useState<string | null>(null);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const pick = (employeeId: string) => {
    setMissed(null);
    const asked = personOf(letterId, { employeeId, receives }).then((person) => () => onPick(person), (problem: unknown) => () => setMissed(problem instanceof Error ? problem.message : String(problem)));
    // Asked for at once, put down in the order they were picked in, which is the order of the page.
    turn.current = turn.current.then(async () => (await asked)());
  };
  if (writing) return <PersonForm person={{ name: '' }} onDone={(person) => { setWriting(false); onPick(person); }} onCancel={() => setWriting(false)} />;
  return (
    <div>
      <PickField
        label={label} required={required} placeholder={w.findPerson} fault={missed ?? fault} value={null} {...(help ? { help } : {})} {...found}
        onChange={(choice) => {
          const employee = rows.find((row) => row.id === choice?.id);
          if (employee) pick(employee.id);
        }}
      />
      <p className={css.under}><button type="button" className={css.link} onClick={() => setWriting(true)}>{w.byHand}</button> {w.byHandHelp}</p>
    </div>
  );
}

function PersonRow({ person, n, onChange, onOff, onUp }: { person: Person; /** its number in the list */ n?: number; onChange: (person: Person) => void; onOff: () => void; onUp?: () => void }) {
  const w = useWords(fieldsWords);
  const [writing, setWriting] = useState(false);
  if (writing) return <li {...(n ? { 'data-n': `${n}.` } : {})}><PersonForm person={person} onDone={(next) => { setWriting(false); onChange(next); }} onCancel={() => setWriting(false)} /></li>;
  return (
    <li className={css.person} {...(n ? { 'data-n': `${n}.` } : {})}>
      <button type="button" className={css.who} onClick={() => setWriting(true)}>
        <b>{person.name}</b>
        <small>{[person.nip ? `NIP ${person.nip}` : null, person.rank, person.position].filter(Boolean).join(' · ') || w.change}</small>
        <span className="sr">{w.change}</span>
      </button>
      {onUp ? <button type="button" className={css.off} aria-label={w.moveUp(person.name)} onClick={onUp}><IconArrowUp size={18} stroke={1.75} /></button> : null}
      <button type="button" className={css.off} aria-label={w.takeOff(person.name)} onClick={onOff}><IconX size={18} stroke={1.75} /></button>
    </li>
  );
}

/** The page prints what stands here, also when the register of employees says otherwise since. Who leaves it with a name written has named somebody. */
function PersonForm({ person, onDone, onCancel }: { person: Person; onDone: (person: Person) => void; onCancel: () => void }) {
  const w = useWords(fieldsWords);
  const [typed, setTyped] = useState({ name: person.name, nip: person.nip ?? '', rank: person.rank ?? '', position: person.position ?? '' });
  const set = (name: keyof typeof typed) => (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value });
  const done = () => onDone(writtenPerson(typed, person));
  const form = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent((event: Event) => {
    if (event.target instanceof Node && !form.current?.contains(event.target) && typed.name.trim() !== '') done();
  });
  // Not by losing the focus: Safari gives none to a button that is pressed, so "Batal" would store, and so would looking up a number in another window.
  useEffect(() => {
    const left = (event: Event) => leave(event);
    document.addEventListener('focusin', left, true);
    document.addEventListener('click', left, true);
    return () => {
      document.removeEventListener('focusin', left, true);
      document.removeEventListener('click', left, true);
    };
  }, []);
  return (
    <div ref={form} className={css.form} data-person>
      <TextInput label={w.personName} value={typed.name} maxLength={200} autoFocus onChange={set('name')} />
      <TextInput label={w.personNip} value={typed.nip} inputMode="numeric" maxLength={24} onChange={set('nip')} />
      <TextInput label={w.personRank} value={typed.rank} maxLength={200} onChange={set('rank')} />
      <TextInput label={w.personPosition} value={typed.position} maxLength={300} onChange={set('position')} />
      <div className={css.acts}>
        <Button size="sm" off={typed.name.trim() === '' && w.personName} onClick={done}>{w.done}</Button>
        <Button size="sm" kind="quiet" onClick={onCancel}>{w.cancel}</Button>
      </div>
    </div>
  );
}
