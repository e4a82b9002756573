import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import css from './dispositions.module.css';
import { DueCount } from './due-count.tsx';
import { sheetWords } from './sheet-words.ts';

type Props = { label: string; days: readonly OfficeDate[]; value: OfficeDate | null; onChange: (on: OfficeDate | null) => void; fault?: string | undefined };

/** A day by one press of those offered, or another one with the count of its working days. */
export function DayChoice({ label, days, value, onChange, fault }: Props) {
  const s = useWords(sheetWords);
  const [other, setOther] = useState(false);
  const isOther = other || (value !== null && !days.includes(value));
  return (
    <>
      <div className={css.choice}>
        <p className="label">{label}</p>
        <Chips label={label}>
          {days.map((day) => <Chip key={day} size="lg" on={!other && value === day} onPress={() => { setOther(false); onChange(day); }}>{sayDay(day)}</Chip>)}
          <Chip size="lg" on={isOther} icon={<IconCalendar size={18} stroke={1.75} aria-hidden="true" />} onPress={() => setOther(!other)}>{s.otherDay}</Chip>
        </Chips>
        {fault && !isOther ? <p className={css.fault} role="alert">{fault}</p> : null}
      </div>
      {isOther ? <><DateField label={s.otherDay} value={value} onChange={onChange} fault={fault} /><DueCount on={value} /></> : null}
    </>
  );
}
