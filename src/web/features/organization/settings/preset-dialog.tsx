import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { changePreset, getCity, getRegulation, previewPreset, type PresetChange } from '#shared/contracts/organization-city.contract.ts';
import { getSession } from '#shared/contracts/identity.contract.ts';
import { listTeams } from '#shared/contracts/organization.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { roleWords, roles } from '#shared/domain/role.ts';
import { monthNames } from '#shared/domain/words.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { FormDialog } from '../form-dialog.tsx';
import css from './settings.module.css';
import { settingsWords } from './words.ts';

type Regulation = Reply<typeof getRegulation>;

/** Another regulation: every value that would change is said before anything does. */
export function PresetDialog({ regulation, onClose }: { regulation: Regulation; onClose: () => void }) {
  const w = useWords(settingsWords);
  const [preset, setPreset] = useState<string | null>(null);
  const [replace, setReplace] = useState<ReadonlySet<string>>(new Set());
  const preview = useAsk(previewPreset, { query: { preset: preset ?? '' } }, { enabled: preset !== null });
  const change = useAct(changePreset, { renews: [getCity, getRegulation, listTeams, getSession], onDone: () => { toast(w.presetChanged); onClose(); } });
  const choices = regulation.choices.filter((each) => each.code !== regulation.chosen.code).map((each) => ({ value: each.code, label: `${each.city} ${w.numberOf(each.number, each.year)}` }));
  const submit = () => { if (preset && preview.data) change.mutate({ body: { preset, version: preview.data.version, replace: [...replace] } }); };
  const tick = (key: string, on: boolean) => setReplace((before) => { const next = new Set(before); if (on) next.add(key); else next.delete(key); return next; });
  const changes = preview.data?.changes;
  const counted = changes?.filter((each) => each.from !== each.to && (!each.editedHere || replace.has(each.key))).length ?? 0;
  return (
    <FormDialog title={w.changePreset} does={w.changePreset} doing={w.changing} strong isDoing={change.isPending} problem={change.error} off={changes ? undefined : w.choosePreset} onSubmit={submit} onClose={onClose}>
      <p className={css.say}>{w.changePresetSay}</p>
      <Select label={w.otherRegulation} required value={preset} data={choices} onChange={(value) => { setPreset(value); setReplace(new Set()); }} />
      <Trouble problem={preview.error} />
      {preset && preview.isPending && !preview.error ? <TableSkeleton label={w.loading} rows={4} /> : null}
      {changes ? <p className="h3" role="status">{changes.length === 0 ? w.unchanged : w.willChange(counted)}</p> : null}
      {changes ? <ul className={css.changes}>{changes.map((each) => <ChangeLine key={each.key} change={each} isTicked={replace.has(each.key)} onTick={(on) => tick(each.key, on)} />)}</ul> : null}
    </FormDialog>
  );
}

function ChangeLine({ change, isTicked, onTick }: { change: PresetChange; isTicked: boolean; onTick: (on: boolean) => void }) {
  const w = useWords(settingsWords);
  const { name, say } = useNames(change);
  return (
    <li>
      <b>{name}</b>
      {change.from === change.to ? <span>{w.onlyBasis(say(change.to))}</span> : <span><s>{say(change.from)}</s> → {say(change.to)}</span>}
      {change.basis ? <small className={css.basis}>{change.basis}</small> : null}
      {change.editedHere ? <Checkbox label={w.replaceToo(name)} description={w.keptHere} checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} /> : null}
    </li>
  );
}

/** Codes of the change in the words of the screen. */
function useNames(change: PresetChange): { name: string; say: (value: string | null) => string } {
  const w = useWords(settingsWords);
  const language = useLanguage();
  const named: Record<string, string> = { unitShort: w.unitShort, unitLong: w.unitLong, mayor: w.mayor, application: w.application, own_line: w.ownLine, registry_sends: w.registrySends, months: w.report, letter_types: w.letter_types, instructions: w.instructions, password: w.password, conduct: w.conduct, incoming: w.incoming, outgoing: w.outgoing, internal: w.internal, decree: w.decreeBook, agency_decree: w.agencyDecreeBook, regulation: w.regulationBook, instruction: w.instructionBook, circular: w.circularBook };
  const role = roles.find((each) => each === change.name);
  const name = change.group === 'role' && role ? roleWords[language][role] : change.group === 'team' ? `${w.team}: ${change.name}` : (named[change.name] ?? change.name);
  const say = (value: string | null) => {
    if (value === null || value === '') return w.gone;
    if (value === 'own_line' || value === 'own_line_and_secretariat' || value === 'registry_sends' || value === 'sender_sends') return w[value];
    if (change.group === 'report') return value.split(',').map((month) => monthNames[language][Number(month) - 1] ?? month).join(', ');
    return value.replaceAll(',', ', ').replaceAll('  ', ' ');
  };
  return { name, say };
}
