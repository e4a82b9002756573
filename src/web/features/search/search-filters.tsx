import { Select, TextInput } from '@mantine/core';
import { letterStates } from '#shared/contracts/letters.contract.ts';
import { getPosition, getUnit } from '#shared/contracts/organization.contract.ts';
import { searchFields } from '#shared/contracts/search.contract.ts';
import { securityClasses } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { usePositionChoices, useUnitChoices } from '#web/lib/choices.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import { filterMark } from '#web/ui/form/unread.ts';
import { names, type Name } from './search-address.ts';
import css from './search.module.css';
import { searchWords } from './words.ts';

type Props = { of: (name: string) => string; onChange: (name: Name, value: string | null) => void };

/** Every field of a letter one may search by, fetched only when somebody narrows. */
export function SearchFilters({ of, onChange }: Props) {
  const w = useWords(searchWords);
  const language = useLanguage();
  const choose = (name: Name, label: string, options: { value: string; label: string }[]) => (
    <Select label={label} value={of(names[name])} allowDeselect={false} data={options} onChange={(value) => onChange(name, value)} />
  );
  const any = { value: '', label: w.any };
  const day = (name: Name, label: string) => <DateField label={label} value={of(names[name]) || null} onChange={(date) => onChange(name, date)} />;
  return (
    <div className={css.more} id="saringan" {...filterMark}>
      <div className={css.fields}>
        {choose('within', w.within, searchFields.map((value) => ({ value: value === 'all' ? '' : value, label: w[`in_${value}`] })))}
        {choose('state', w.state, [any, ...letterStates.map((value) => ({ value, label: w[value] }))])}
        {choose('urgency', w.urgency, [any, ...urgencies.map((value) => ({ value, label: urgencyWords[language][value] }))])}
        {choose('securityClass', w.securityClass, [any, ...securityClasses.map((value) => ({ value, label: securityClassWords[language][value] }))])}
        <TextInput label={w.classification} placeholder="300.2.3" defaultValue={of(names.classification)} key={of(names.classification)} onBlur={(event) => onChange('classification', event.currentTarget.value.trim())} onKeyDown={(event) => { if (event.key === 'Enter') onChange('classification', event.currentTarget.value.trim()); }} />
        <UnitField of={of} onChange={onChange} />
        <AddresseeField of={of} onChange={onChange} />
      </div>
      <div className={css.fields}>
        {day('receivedFrom', w.receivedFrom)}{day('receivedTo', w.receivedTo)}{day('datedFrom', w.datedFrom)}{day('datedTo', w.datedTo)}
      </div>
    </div>
  );
}

/** The address holds only the id, so that it can be sent; its name is asked for. */
function UnitField({ of, onChange }: Props) {
  const w = useWords(searchWords);
  const id = of(names.unitId);
  const known = useAsk(getUnit, { params: { unitId: id } }, { enabled: id !== '' });
  const units = useUnitChoices();
  return <PickField label={w.unit} placeholder={w.any} value={id && known.data ? { id, label: known.data.name } : null} onChange={(choice) => onChange('unitId', choice?.id ?? null)} choices={units.choices} searching={units.searching} onSearch={units.onSearch} />;
}

function AddresseeField({ of, onChange }: Props) {
  const w = useWords(searchWords);
  const id = of(names.addresseeId);
  const known = useAsk(getPosition, { params: { positionId: id } }, { enabled: id !== '' });
  const positions = usePositionChoices();
  return <PickField label={w.addressee} placeholder={w.any} value={id && known.data ? { id, label: known.data.title, detail: known.data.unitName } : null} onChange={(choice) => onChange('addresseeId', choice?.id ?? null)} choices={positions.choices} searching={positions.searching} onSearch={positions.onSearch} />;
}
