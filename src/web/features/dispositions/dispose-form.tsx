import { Textarea, TextInput } from '@mantine/core';
import { IconCalendar, IconDots, IconSearch, IconStar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Disposition, getDispositionSheet, LineDesk } from '#shared/contracts/dispositions.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { sayWeekday } from '#web/lib/dates.ts';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Step, StepNumber } from '#web/ui/bottom-sheet.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { stopsAtUnread } from '#web/ui/form/unread.ts';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './dispositions.module.css';
import { DisposeFiles } from './dispose-files.tsx';
import { DueCount } from './due-count.tsx';
import { FavouriteActs } from './favourite-acts.tsx';
import { sheetWords } from './sheet-words.ts';
import { useDispose, type Choice, type Wish } from './use-dispose.ts';
import { dispositionWords } from './words.ts';

type SheetData = Reply<typeof getDispositionSheet>;
type Props = { letterId: string; sheet: SheetData; wish: Wish; parentDue: string | null; like: Disposition | null; onDone: () => void };
type StepProps = { choice: Choice; change: (part: Partial<Choice>) => void; sheet: SheetData; w: Spoken<typeof dispositionWords> };

// The recently used come first; more than these few would push the other steps below a phone's edge.
const shown = { wide: 5, phone: 3 };

/** Three numbered steps and a button that says whom it goes to. Three taps for the usual case. */
export function DisposeForm({ letterId, sheet, wish, parentDue, like, onDone }: Props) {
  const w = useWords(dispositionWords);
  const s = useWords(sheetWords);
  const { choice, change, send, submit, off } = useDispose({ letterId, sheet, wish, parentDue, like, onDone });
  const [uploading, setUploading] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const step = { choice, change, sheet, w };
  const names = choice.to.map((id) => sheet.line.find((desk) => desk.positionId === id)?.title ?? '');
  const say = sheet.preparesOnly ? w.prepareFor : names.length === 1 ? w.sendTo(names[0] ?? '') : w.sendToMany(names.length);
  if (!sheet.mayIssue && !sheet.preparesOnly) return <Refusal>{w.mayNot}</Refusal>;
  return (
    <div className={css.form} ref={box}>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <Recipients {...step} />
      <Instructions {...step} />
      <DueStep {...step} />
      <div className={css.note}>
        <Textarea
          aria-label={w.note}
          placeholder={w.note}
          autosize
          minRows={1}
          value={choice.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
      <DisposeFiles files={choice.files} onChange={(files) => change({ files })} onBusy={setUploading} />
      <div className={css.go}>
        <Button main kind="primary" size="lg" block icon={<StepNumber number={3} />} off={off || (uploading && s.waitFiles)} busy={send.isPending && w.sending} onClick={() => { if (!box.current || !stopsAtUnread(box.current)) submit(); }}>
          {off || say}
        </Button>
      </div>
    </div>
  );
}

function Recipients({ choice, change, sheet, w }: StepProps) {
  const s = useWords(sheetWords);
  const [finding, setFinding] = useState<string | null>(null);
  const few = usePhone() ? shown.phone : shown.wide;
  const matches = (desk: LineDesk) => `${desk.title} ${desk.unitName} ${desk.employeeName ?? ''}`.toLowerCase().includes((finding ?? '').trim().toLowerCase());
  const chosen = sheet.line.filter((desk) => choice.to.includes(desk.positionId));
  const rest = sheet.line.filter((desk) => !choice.to.includes(desk.positionId));
  const offered = finding === null ? rest.slice(0, Math.max(0, few - chosen.length)) : rest.filter(matches).slice(0, 24);
  const hidden = rest.length - offered.length;
  const toggle = (id: string) => {
    const to = choice.to.includes(id) ? choice.to.filter((each) => each !== id) : [...choice.to, id];
    change({ to, lead: to.includes(choice.lead ?? '') ? choice.lead : (to[0] ?? null) });
  };
  return (
    <>
      <Step
        number={1}
        title={w.to}
        done={choice.to.length > 0}
        side={
          sheet.line.length > few ? (
            <Button kind="quiet" size="sm" icon={<IconSearch size={18} stroke={1.75} />} onClick={() => setFinding(finding === null ? '' : null)}>
              {w.findOfficial}
            </Button>
          ) : null
        }
      />
      {finding === null ? null : (
        <div className={css.find}>
          <TextInput
            aria-label={w.findOfficial}
            placeholder={w.findOfficial}
            value={finding}
            onChange={(event) => setFinding(event.currentTarget.value)}
            onKeyDown={(event) => {
              const only = offered.length === 1 ? offered[0] : undefined;
              if (event.key !== 'Enter' || !only || finding.trim() === '') return;
              event.preventDefault();
              toggle(only.positionId);
              setFinding('');
            }}
            autoFocus
          />
        </div>
      )}
      {sheet.line.length === 0 ? <p className="meta">{w.noLine}</p> : null}
      <Chips label={w.to}>
        {[...chosen, ...offered].map((desk) => (
          <Chip key={desk.positionId} size="lg" on={choice.to.includes(desk.positionId)} icon={desk.favourite ? <IconStar size={16} stroke={1.75} className={css.star} aria-label={s.isFavourite} /> : undefined} onPress={() => toggle(desk.positionId)}>
            {desk.title}
          </Chip>
        ))}
        {hidden > 0 && finding === null ? (
          <Chip size="lg" onPress={() => setFinding('')}>
            {w.moreOfficials(hidden)}
          </Chip>
        ) : null}
      </Chips>
      <FavouriteActs desks={chosen} isFinding={finding !== null} />
      {chosen.length > 1 ? (
        <div className={css.note}>
          <p className="label">{w.leader}</p>
          <Chips label={w.leader}>
            {chosen.map((desk) => (
              <Chip key={desk.positionId} on={choice.lead === desk.positionId} onPress={() => change({ lead: desk.positionId })}>
                {desk.title}
              </Chip>
            ))}
          </Chips>
        </div>
      ) : null}
    </>
  );
}

function Instructions({ choice, change, sheet, w }: StepProps) {
  const s = useWords(sheetWords);
  const [all, setAll] = useState(false);
  const isUsual = sheet.usualInstructions.length > 0 && sheet.usualInstructions.join() === choice.instructions.join();
  const few = usePhone() ? shown.phone : shown.wide;
  const offered = sheet.instructions.filter((instruction, index) => all || index < few || choice.instructions.includes(instruction.code));
  const toggle = (code: string) =>
    change({ instructions: choice.instructions.includes(code) ? choice.instructions.filter((each) => each !== code) : [...choice.instructions, code] });
  return (
    <>
      <Step number={2} title={w.forWhat} done={choice.instructions.length > 0} side={isUsual ? s.usual : null} />
      <Chips label={w.forWhat}>
        {offered.map((instruction) => (
          <Chip key={instruction.code} size="lg" on={choice.instructions.includes(instruction.code)} onPress={() => toggle(instruction.code)}>
            {instruction.label}
          </Chip>
        ))}
        {offered.length < sheet.instructions.length ? (
          <Chip size="lg" aria-label={w.moreInstructions} icon={<IconDots size={18} stroke={1.75} />} onPress={() => setAll(true)} />
        ) : null}
      </Chips>
    </>
  );
}

function DueStep({ choice, change, sheet, w }: StepProps) {
  const s = useWords(sheetWords);
  const [other, setOther] = useState(false);
  const fromLetter = sheet.dueChoices.find((due) => due.code === 'reply_limit');
  const days = [...new Map(sheet.dueChoices.map((due) => [due.on, due])).values()];
  const isOther = other || (choice.due !== null && !days.some((due) => due.on === choice.due));
  return (
    <>
      <Step title={w.until} done={choice.due !== null} side={fromLetter && choice.due === fromLetter.on ? w.replyLimit : null} />
      <Chips label={w.until}>
        {days.map((due) => (
          <Chip
            key={due.on}
            size="lg"
            on={choice.due === due.on}
            onPress={() => {
              setOther(false);
              change({ due: choice.due === due.on ? null : due.on });
            }}
          >
            {{ today: w.today, two_days: s.manyDays(2, sayWeekday(due.on)), three_days: s.manyDays(3, sayWeekday(due.on)), this_week: s.thisWeek(sayWeekday(due.on)), reply_limit: s.replyDay(sayWeekday(due.on)) }[due.code]}
          </Chip>
        ))}
        <Chip size="lg" aria-label={w.otherDate} on={isOther} icon={<IconCalendar size={18} stroke={1.75} />} onPress={() => setOther(!other)} />
      </Chips>
      {isOther ? (
        <div className={css.note}>
          <DateField label={w.otherDate} value={choice.due} onChange={(due) => change({ due })} />
          <DueCount on={choice.due} />
        </div>
      ) : null}
    </>
  );
}
