import { Checkbox, TextInput } from '@mantine/core';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import css from './intake.module.css';
import { blankEvent, type Paper, type PaperField } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; onChange: (changes: Partial<Paper>) => void; faultOf: (field: PaperField) => string | undefined };

/** When and where an invitation asks people to be: written at the counter, it stands in their calendars before they open the letter. */
export function InvitationFields({ paper: { invitation }, onChange, faultOf }: Props) {
  const w = useWords(intakeWords);
  const set = (part: Partial<NonNullable<Paper['invitation']>>) => onChange({ invitation: { ...(invitation ?? blankEvent), ...part } });
  return (
    <div className={css.event}>
      <Checkbox label={w.isInvitation} name="isInvitation" checked={invitation !== null} onChange={(event) => onChange({ invitation: event.currentTarget.checked ? blankEvent : null })} />
      {invitation === null ? null : (
        <>
          <div className={css.two}>
            <DateField label={w.eventOn} name="eventOn" value={invitation.eventOn} fault={faultOf('eventOn')} onChange={(eventOn) => set({ eventOn })} />
            <DateField label={w.endsOn} name="endsOn" help={w.endsOnHelp} value={invitation.endsOn} fault={faultOf('endsOn')} onChange={(endsOn) => set({ endsOn })} />
            <TextInput label={w.startsAt} name="startsAt" inputMode="decimal" placeholder="09.00" autoComplete="off" maxLength={8} value={invitation.startsAt} error={faultOf('startsAt')} onChange={(event) => set({ startsAt: event.currentTarget.value })} />
            <TextInput label={w.endsAt} name="endsAt" inputMode="decimal" placeholder={w.untilOver} autoComplete="off" maxLength={8} value={invitation.endsAt} error={faultOf('endsAt')} onChange={(event) => set({ endsAt: event.currentTarget.value })} />
          </div>
          <TextInput label={w.eventPlace} name="place" autoComplete="off" maxLength={300} value={invitation.place} error={faultOf('place')} onChange={(event) => set({ place: event.currentTarget.value })} />
        </>
      )}
    </div>
  );
}
