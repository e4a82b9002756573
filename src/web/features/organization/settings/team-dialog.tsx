import { useState } from 'react';
import { editTeam, listTeamChanges, listTeams } from '#shared/contracts/organization.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { BasisFields, basisOf } from '../basis-fields.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { EmployeePicker } from '../pickers.tsx';
import css from './settings.module.css';
import type { Team } from './kinds.ts';
import { settingsWords } from './words.ts';

/** The decree and the people it names. */
export function TeamDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const w = useWords(settingsWords);
  const [decree, setDecree] = useState({ number: team.decree?.number ?? '', date: team.decree?.date ?? null });
  const [people, setPeople] = useState<Record<string, string | null>>(() => Object.fromEntries(team.seats.map((seat) => [seat.id, seat.employee?.id ?? null])));
  const edit = useAct(editTeam, { renews: [listTeams, listTeamChanges], onDone: () => { toast(w.saved); onClose(); } });
  const submit = () => edit.mutate({ params: { teamId: team.id }, body: { version: team.version, decree: basisOf(decree), seats: team.seats.map((seat) => ({ id: seat.id, employeeId: people[seat.id] ?? null })) } });
  return (
    <FormDialog title={w.teamTitle(team.name)} does={w.save} doing={w.changing} isDoing={edit.isPending} problem={edit.error} onSubmit={submit} onClose={onClose}>
      <p className={css.say}>{w.teamSay}</p>
      <BasisFields value={decree} fault={edit.error?.fieldFaults['decree']} labels={{ number: w.decreeNumber, date: w.decreeDate }} onChange={setDecree} />
      {team.seats.map((seat) => (
        <EmployeePicker key={seat.id} label={seat.seat} help={seat.holder} placeholder={w.personHint} start={seat.employee ? { id: seat.employee.id, label: seat.employee.name } : null} onPick={(id) => setPeople((before) => ({ ...before, [seat.id]: id }))} />
      ))}
    </FormDialog>
  );
}
