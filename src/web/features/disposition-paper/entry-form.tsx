import { Checkbox, Radio, Select, Textarea } from '@mantine/core';
import type { PaperSheet } from '#shared/contracts/dispositions-paper.contract.ts';
import { sayDueDay } from '#web/lib/dates.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Block } from '#web/ui/page.tsx';
import css from './enter.module.css';
import { paperWords } from './words.ts';

export type Entry = { to: string[]; lead: string | null; instructions: string[]; note: string; due: string | null; signer: string; signedOn: string };
type Props = { sheet: PaperSheet; entry: Entry; change: (part: Partial<Entry>) => void };

export function emptyEntry(sheet: PaperSheet): Entry {
  return { to: [], lead: null, instructions: [], note: '', due: null, signer: sheet.signers[0]?.employeeId ?? '', signedOn: sheet.today };
}

/** What still has to be copied from the paper, or nothing. */
export function whatLacks(entry: Entry, w: Spoken<typeof paperWords>): string {
  if (entry.to.length === 0) return w.chooseDesk;
  if (entry.to.length > 1 && entry.lead === null) return w.chooseLead;
  if (entry.instructions.length === 0 && entry.note.trim() === '') return w.chooseWhat;
  return entry.signer === '' ? w.chooseSigner : '';
}

const toggled = (list: string[], one: string) => (list.includes(one) ? list.filter((each) => each !== one) : [...list, one]);

export function EntryForm(props: Props) {
  const w = useWords(paperWords);
  const { sheet, entry, change } = props;
  return (
    <>
      <div className={css.both}>
        <Block title={w.toDesks}><Desks {...props} /></Block>
        <Block title={w.pleaseDo}>
          <div role="group" aria-label={w.pleaseDo} className={css.ticks}>
            {sheet.instructions.map((instruction) => (
              <Checkbox key={instruction.code} label={instruction.label} checked={entry.instructions.includes(instruction.code)} onChange={() => change({ instructions: toggled(entry.instructions, instruction.code) })} />
            ))}
          </div>
        </Block>
      </div>
      <Textarea label={w.other} description={w.otherHelp} autosize minRows={2} maxLength={2000} value={entry.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      <DuePart {...props} />
      <div className={css.both}>
        <Select label={w.signer} value={entry.signer} allowDeselect={false} onChange={(signer) => change({ signer: signer ?? '' })} data={sheet.signers.map((each) => ({ value: each.employeeId, label: each.seat === 'definitive' ? each.name : `${each.name} (${each.seat})` }))} />
        <DateField label={w.signedOn} value={entry.signedOn} onChange={(signedOn) => change({ signedOn: signedOn ?? sheet.today })} />
      </div>
    </>
  );
}

function Desks({ sheet, entry, change }: Props) {
  const w = useWords(paperWords);
  const byHand = sheet.otherDesks.filter((desk) => entry.to.includes(desk.positionId));
  const toggle = (id: string) => {
    const to = toggled(entry.to, id);
    change({ to, lead: to.length === 1 ? (to[0] ?? null) : to.includes(entry.lead ?? '') ? entry.lead : null });
  };
  return (
    <>
      <div role="group" aria-label={w.toDesks} className={css.ticks}>
        {[...sheet.desks, ...byHand].map((desk) => {
          const on = entry.to.includes(desk.positionId);
          return (
            <span key={desk.positionId} className={css.desk}>
              <Checkbox label={desk.title} checked={on} onChange={() => toggle(desk.positionId)} />
              {on && entry.to.length > 1 ? <Radio name="lead" label={w.leadShort} aria-label={w.lead(desk.title)} checked={entry.lead === desk.positionId} onChange={() => change({ lead: desk.positionId })} /> : null}
            </span>
          );
        })}
      </div>
      {sheet.otherDesks.length > byHand.length ? (
        <Select label={w.otherDesk} placeholder={w.noOther} searchable value={null} onChange={(id) => (id ? toggle(id) : undefined)} data={sheet.otherDesks.filter((desk) => !entry.to.includes(desk.positionId)).map((desk) => ({ value: desk.positionId, label: desk.title }))} />
      ) : null}
    </>
  );
}

function DuePart({ sheet, entry, change }: Props) {
  const w = useWords(paperWords);
  const isOther = entry.due !== null && !sheet.dueChoices.some((due) => due.on === entry.due);
  return (
    <Block title={w.due}>
      <Chips label={w.due}>
        <Chip size="lg" on={entry.due === null} onPress={() => change({ due: null })}>{w.noDue}</Chip>
        {sheet.dueChoices.map((due) => (
          <Chip key={due.on} size="lg" on={entry.due === due.on} onPress={() => change({ due: due.on })}>{due.code === 'today' ? w.today : sayDueDay(due.on)}</Chip>
        ))}
      </Chips>
      <DateField label={w.otherDate} value={isOther ? entry.due : null} onChange={(due) => change({ due })} />
    </Block>
  );
}
