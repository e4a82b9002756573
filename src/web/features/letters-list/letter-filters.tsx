import { Select } from '@mantine/core';
import { letterStates } from '#shared/contracts/letters.contract.ts';
import { securityClasses } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { Filters } from '#web/ui/page.tsx';
import css from './letters-list.module.css';
import type { IncomingFilter } from './queries.ts';
import { lettersListWords } from './words.ts';

type Props = { filter: IncomingFilter; onChange: (changes: Partial<IncomingFilter>) => void };
const periods = ['today', 'week', 'month', 'year', 'between'] as const;

export function LetterFilters({ filter, onChange }: Props) {
  const w = useWords(lettersListWords);
  const language = useLanguage();
  return (
    <>
      <Filters active={filter.urgency + filter.securityClass + filter.period !== ''}>
        <FindField label={w.find} placeholder={w.findHint} value={filter.find} onChange={(find) => onChange({ find })} />
        <Select label={w.urgency} value={filter.urgency} onChange={(urgency) => onChange({ urgency: urgency ?? '' })} allowDeselect={false} data={[{ value: '', label: w.anyUrgency }, ...urgencies.map((value) => ({ value, label: urgencyWords[language][value] }))]} />
        <Select label={w.securityClass} value={filter.securityClass} onChange={(securityClass) => onChange({ securityClass: securityClass ?? '' })} allowDeselect={false} data={[{ value: '', label: w.anyClass }, ...securityClasses.map((value) => ({ value, label: securityClassWords[language][value] }))]} />
        <Select label={w.period} value={filter.period} onChange={(period) => onChange({ period: period ?? '', ...(period === 'between' ? {} : { from: '', to: '' }) })} allowDeselect={false} data={[{ value: '', label: w.anyTime }, ...periods.map((value) => ({ value, label: w[value] }))]} />
        {filter.period === 'between' ? <DateField label={w.from} value={filter.from || null} onChange={(from) => onChange({ from: from ?? '' })} /> : null}
        {filter.period === 'between' ? <DateField label={w.to} value={filter.to || null} onChange={(to) => onChange({ to: to ?? '' })} /> : null}
      </Filters>
      <div className={css.states}><Chips label={w.states}>
        <Chip on={filter.state === ''} onPress={() => onChange({ state: '' })}>{w.all}</Chip>
        {letterStates.map((state) => <Chip key={state} on={filter.state === state} onPress={() => onChange({ state: filter.state === state ? '' : state })}>{w[state]}</Chip>)}
      </Chips></div>
    </>
  );
}
