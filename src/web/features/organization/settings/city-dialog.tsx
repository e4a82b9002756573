import { Radio, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { editCity, getCity, getRegulation, TimeZone, type City } from '#shared/contracts/organization-city.contract.ts';
import { getSession } from '#shared/contracts/identity.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { FormDialog } from '../form-dialog.tsx';
import css from './settings.module.css';
import { settingsWords } from './words.ts';

const wordKeys = ['unitShort', 'unitLong', 'mayor', 'application'] as const;
type Texts = Record<'name' | 'office' | 'province' | 'address' | 'phone' | 'website' | 'email' | (typeof wordKeys)[number], string>;

function startOf({ name, office, province, address, phone, website, email, words }: City): Texts {
  return { name, office, province, address, phone, website, email: email ?? '', unitShort: words.unitShort.value, unitLong: words.unitLong.value, mayor: words.mayor.value, application: words.application.value };
}

/** Identity, words and the own-line rule; a word that is changed is from then on the city's own. */
export function CityDialog({ city, onClose }: { city: City; onClose: () => void }) {
  const w = useWords(settingsWords);
  const [texts, setTexts] = useState(() => startOf(city));
  const [timeZone, setZone] = useState(city.timeZone);
  const [ownLine, setOwnLine] = useState(city.ownLine);
  const [registrySends, setRegistrySends] = useState(city.registrySends);
  const [tried, setTried] = useState(false);
  const edit = useAct(editCity, { renews: [getCity, getRegulation, getSession], onDone: () => { toast(w.saved); onClose(); } });
  const faults = edit.error?.fieldFaults ?? {};
  const isNamed = texts.name.trim().length >= 3 && texts.office.trim().length >= 3;
  const field = (key: keyof Texts, path: string = key) => ({
    label: w[key], value: texts[key], error: faults[path], maxLength: 200,
    onChange: (event: { currentTarget: { value: string } }) => setTexts({ ...texts, [key]: event.currentTarget.value }),
  });
  const submit = () => {
    setTried(true);
    if (!isNamed) return;
    const { email, unitShort, unitLong, mayor, application, ...rest } = texts;
    edit.mutate({ body: { ...rest, email: email.trim() || null, timeZone, ownLine, registrySends, words: { unitShort, unitLong, mayor, application }, version: city.version } });
  };
  return (
    <FormDialog title={w.editCity} does={w.save} doing={w.changing} isDoing={edit.isPending} problem={edit.error} onSubmit={submit} onClose={onClose}>
      <TextInput {...field('name')} required error={tried && !isNamed ? w.needName : faults['name']} />
      <div className={css.two}><TextInput {...field('office')} required /><TextInput {...field('province')} description={w.provinceHelp} /></div>
      <TextInput {...field('address')} />
      <div className={css.two}><TextInput {...field('phone')} type="tel" /><TextInput {...field('email')} type="email" /></div>
      <div className={css.two}>
        <TextInput {...field('website')} />
        <Select label={w.zone} required value={timeZone} allowDeselect={false} data={TimeZone.options.map((value) => ({ value, label: w[value] }))} onChange={(value) => setZone(TimeZone.options.find((each) => each === value) ?? timeZone)} />
      </div>
      <div className={css.two}>{wordKeys.map((key) => <TextInput key={key} {...field(key, `words.${key}`)} required />)}</div>
      <Radio.Group label={w.ownLine} value={ownLine} onChange={(value) => setOwnLine(value === 'own_line' ? 'own_line' : 'own_line_and_secretariat')}>
        <div className={css.ticks}><Radio value="own_line" label={w.own_line} /><Radio value="own_line_and_secretariat" label={w.own_line_and_secretariat} /></div>
      </Radio.Group>
      <Radio.Group label={w.registrySends} description={w.registrySendsHelp} value={registrySends ? 'registry_sends' : 'sender_sends'} onChange={(value) => setRegistrySends(value === 'registry_sends')}>
        <div className={css.ticks}><Radio value="sender_sends" label={w.sender_sends} /><Radio value="registry_sends" label={w.registry_sends} /></div>
      </Radio.Group>
    </FormDialog>
  );
}
