import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createPosition, editPosition, type Position } from '#shared/contracts/organization.contract.ts';
import { echelonCodes, noEchelon, sayEchelon } from '#shared/domain/echelon.ts';
import { positionKinds, positionKindWords, type PositionKind } from '#shared/domain/unit-kind.ts';
import { useAct } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { FormDialog } from './form-dialog.tsx';
import { PositionPicker } from './pickers.tsx';
import { afterBuilding } from './queries.ts';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

type Fields = { unitId: string; title: string; alias: string; kind: PositionKind; superiorId: string | null; echelon: string; headsUnit: boolean; maySign: boolean; mayDispose: boolean };
type Props = { position?: Position; unitId: string; onClose: () => void };

function startOf(position: Position | undefined, unitId: string): Fields {
  if (!position) return { unitId, title: '', alias: '', kind: 'structural', superiorId: null, echelon: '', headsUnit: false, maySign: false, mayDispose: false };
  const { title, alias, kind, superiorId, echelon, headsUnit, maySign, mayDispose } = position;
  return { unitId, title, alias: alias ?? '', kind, superiorId, echelon: echelon ?? '', headsUnit, maySign, mayDispose };
}

export function PositionDialog({ position, unitId, onClose }: Props) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const [fields, setFields] = useState(() => startOf(position, unitId));
  const change = (changes: Partial<Fields>) => setFields({ ...fields, ...changes });
  const done = ({ id }: { id: string }) => { toast(w.saved); onClose(); void navigate(`/struktur/jabatan/${id}`); };
  const create = useAct(createPosition, { renews: afterBuilding, onDone: done });
  const edit = useAct(editPosition, { renews: afterBuilding, onDone: done });
  const act = position ? edit : create;
  const faults = act.error?.fieldFaults ?? {};
  const [tried, setTried] = useState(false);
  const isNamed = fields.title.trim().length >= 2;
  const submit = () => {
    setTried(true);
    if (!isNamed) return;
    const body = { ...fields, alias: fields.alias.trim().toLowerCase() || null, echelon: fields.echelon.trim() || null };
    if (position) edit.mutate({ params: { positionId: position.id }, body: { ...body, version: position.version } });
    else create.mutate({ body });
  };
  return (
    <FormDialog title={position ? `${w.edit}: ${position.title}` : w.addPosition} does={w.save} doing={w.saving} isDoing={act.isPending} problem={act.error} onSubmit={submit} onClose={onClose}>
      <TextInput label={w.jobTitle} required value={fields.title} error={tried && !isNamed ? w.needName : faults['title']} maxLength={200} data-autofocus onChange={(event) => change({ title: event.currentTarget.value })} />
      <div className={css.two}>
        <Select label={w.kind} required value={fields.kind} allowDeselect={false} data={positionKinds.map((value) => ({ value, label: positionKindWords[language][value] }))} onChange={(value) => change({ kind: positionKinds.find((each) => each === value) ?? fields.kind })} />
        <Select label={w.echelon} value={fields.echelon || noEchelon} error={faults['echelon']} allowDeselect={false} data={echelonCodes.map((value) => ({ value, label: sayEchelon(value) || w.none }))} onChange={(value) => change({ echelon: value ?? '' })} />
      </div>
      <PositionPicker label={w.superior} fault={faults['superiorId']} start={position?.superiorId && position.superiorTitle ? { id: position.superiorId, label: position.superiorTitle } : null} onPick={(superiorId) => change({ superiorId })} />
      <TextInput label={w.alias} description={w.aliasHelp} value={fields.alias} error={faults['alias']} maxLength={60} autoCapitalize="none" onChange={(event) => change({ alias: event.currentTarget.value })} />
      <div className={css.ticks}>
        <Checkbox label={w.headsUnit} checked={fields.headsUnit} onChange={(event) => change({ headsUnit: event.currentTarget.checked })} />
        <Checkbox label={w.maySign} checked={fields.maySign} onChange={(event) => change({ maySign: event.currentTarget.checked })} />
        <Checkbox label={w.mayDispose} checked={fields.mayDispose} onChange={(event) => change({ mayDispose: event.currentTarget.checked })} />
      </div>
    </FormDialog>
  );
}
