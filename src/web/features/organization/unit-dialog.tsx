import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createUnit, editUnit, type Unit } from '#shared/contracts/organization.contract.ts';
import { agencyKinds, unitKinds, unitKindWords, type UnitKind } from '#shared/domain/unit-kind.ts';
import { useAct } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { FormDialog } from './form-dialog.tsx';
import { UnitPicker } from './pickers.tsx';
import { afterBuilding } from './queries.ts';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

type Fields = { name: string; kind: UnitKind; parentId: string | null; abbreviation: string; numberCode: string; email: string; isAgency: boolean; registryUnitId: string | null; registrySends: boolean | null };
type Props = { /** changed when given, else a new one is made */ unit?: Unit; parent: { id: string; name: string } | null; onClose: () => void };

function startOf(unit: Unit | undefined, parentId: string | null): Fields {
  if (!unit) return { name: '', kind: parentId ? 'division' : 'government', parentId, abbreviation: '', numberCode: '', email: '', isAgency: false, registryUnitId: null, registrySends: null };
  const { name, kind, abbreviation, numberCode, email, isAgency, registryUnitId, registrySends } = unit;
  return { name, kind, parentId: unit.parentId, abbreviation, numberCode, email: email ?? '', isAgency, registryUnitId, registrySends };
}

export function UnitDialog({ unit, parent, onClose }: Props) {
  const w = useWords(organizationWords);
  const navigate = useNavigate();
  const [fields, setFields] = useState(() => startOf(unit, parent?.id ?? null));
  const done = ({ id }: { id: string }) => { toast(w.saved); onClose(); void navigate(`/struktur/unit/${id}`); };
  const create = useAct(createUnit, { renews: afterBuilding, onDone: done });
  const edit = useAct(editUnit, { renews: afterBuilding, onDone: done });
  const act = unit ? edit : create;
  const [tried, setTried] = useState(false);
  const isNamed = fields.name.trim().length >= 2;
  const submit = () => {
    setTried(true);
    if (!isNamed) return;
    const body = { ...fields, email: fields.email.trim() || null };
    if (unit) edit.mutate({ params: { unitId: unit.id }, body: { ...body, version: unit.version } });
    else create.mutate({ body });
  };
  return (
    <FormDialog title={unit ? `${w.edit}: ${unit.name}` : parent ? w.addUnit : w.addRoot} does={w.save} doing={w.saving} isDoing={act.isPending} problem={act.error} onSubmit={submit} onClose={onClose}>
      <UnitFields fields={fields} faults={tried && !isNamed ? { name: w.needName } : (act.error?.fieldFaults ?? {})} parentName={unit?.parentName ?? parent?.name ?? null} onChange={(changes) => setFields({ ...fields, ...changes })} />
    </FormDialog>
  );
}

/** Three answers: as the city says, or the unit's own. */
export function keyOfSends(sends: boolean | null): 'as_city' | 'yes' | 'no' {
  return sends === null ? 'as_city' : sends ? 'yes' : 'no';
}

function UnitFields({ fields, faults, parentName, onChange }: { fields: Fields; faults: Record<string, string>; parentName: string | null; onChange: (changes: Partial<Fields>) => void }) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const chooseKind = (value: string | null) => {
    const kind = unitKinds.find((each) => each === value) ?? fields.kind;
    onChange({ kind, isAgency: agencyKinds.includes(kind) });
  };
  return (
    <>
      <TextInput label={w.name} required value={fields.name} error={faults['name']} maxLength={200} data-autofocus onChange={(event) => onChange({ name: event.currentTarget.value })} />
      <div className={css.two}>
        <Select label={w.kind} required value={fields.kind} allowDeselect={false} searchable data={unitKinds.map((value) => ({ value, label: unitKindWords[language][value] }))} onChange={chooseKind} />
        <UnitPicker label={w.parent} fault={faults['parentId']} start={fields.parentId && parentName ? { id: fields.parentId, label: parentName } : null} onPick={(parentId) => onChange({ parentId })} />
      </div>
      <div className={css.two}>
        <TextInput label={w.abbreviation} value={fields.abbreviation} error={faults['abbreviation']} maxLength={60} onChange={(event) => onChange({ abbreviation: event.currentTarget.value })} />
        <TextInput label={w.numberCode} value={fields.numberCode} error={faults['numberCode']} maxLength={60} onChange={(event) => onChange({ numberCode: event.currentTarget.value })} />
      </div>
      <TextInput label={w.email} type="email" value={fields.email} error={faults['email']} maxLength={200} onChange={(event) => onChange({ email: event.currentTarget.value })} />
      <Checkbox label={w.isAgency} description={w.isAgencyHelp} checked={fields.isAgency} onChange={(event) => onChange({ isAgency: event.currentTarget.checked })} />
      <Select label={w.registrySends} description={w.registrySendsHelp} value={keyOfSends(fields.registrySends)} allowDeselect={false} data={(['as_city', 'yes', 'no'] as const).map((value) => ({ value, label: w[`sends_${value}`] }))} onChange={(value) => onChange({ registrySends: value === 'yes' ? true : value === 'no' ? false : null })} />
    </>
  );
}
