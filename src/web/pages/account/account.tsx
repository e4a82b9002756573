import { IconBellCog, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { getSecurity } from '#shared/contracts/identity.contract.ts';
import { titleAs } from '#shared/domain/assignment-kind.ts';
import { OpenSessions } from '#web/features/identity/open-sessions.tsx';
import { Passkeys } from '#web/features/identity/passkeys.tsx';
import { PasswordForm } from '#web/features/identity/password-form.tsx';
import { SecondStep } from '#web/features/identity/second-step.tsx';
import { seatWords } from '#web/features/identity/seat-words.ts';
import { useSession } from '#web/features/identity/session.tsx';
import { identityWords } from '#web/features/identity/words.ts';
import css from '#web/features/identity/identity.module.css';
import { useAsk } from '#web/lib/asking.ts';
import { officeDayOf, sayDay } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';

/** My own matters: seats, password, second step, passkeys, open sessions. */
export function AccountPage() {
  const w = useWords(identityWords);
  const k = useWords(kitWords);
  const seatKinds = useWords(seatWords);
  const session = useSession();
  const security = useAsk(getSecurity);
  useTitle(w.account);
  return (
    <Page narrow>
      <PageHead over={session.account.username} title={w.accountOf(session.person.name)}>
        <ButtonLink to="/akun/tanda-tangan" icon={<IconSignature size={20} stroke={1.75} />}>{w.mySigning}</ButtonLink>
        <ButtonLink to="/akun/pemberitahuan" icon={<IconBellCog size={20} stroke={1.75} />}>{w.notices}</ButtonLink>
      </PageHead>
      <section className={css.panel} aria-labelledby="seats">
        <h2 className="h3" id="seats">
          {w.seats}
        </h2>
        <ul className={css.list}>
          {session.seats.map((seat) => (
            <li key={`${seat.positionId}${seat.seat}`} className={css.item}>
              <span>
                <b>{seat.seat === 'assistant' ? `${seat.title} (${seatKinds.assistant})` : titleAs(seat.title, seat.seat)}</b>
                <small>{[seat.unitName, seat.untilOn ? k.until(sayDay(seat.untilOn)) : null].filter(Boolean).join(' · ')}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Trouble problem={security.error} />
      {security.isPending ? <SkeletonRows label={k.loading} /> : null}
      {security.data ? (
        <>
          <Password changedAt={security.data.passwordChangedAt} minimumLength={session.passwordRule.minimumLength} onChanged={() => void security.refetch()} />
          <SecondStep security={security.data} />
          <Passkeys security={security.data} />
        </>
      ) : null}
      <OpenSessions />
    </Page>
  );
}

function Password({ changedAt, minimumLength, onChanged }: { changedAt: string | null; minimumLength: number; onChanged: () => void }) {
  const w = useWords(identityWords);
  const [open, setOpen] = useState(false);
  return (
    <section className={css.panel} aria-labelledby="password">
      <h2 className="h3" id="password">
        {w.password}
      </h2>
      <p>{changedAt ? w.changed(sayDay(officeDayOf(changedAt))) : w.never}</p>
      {open ? (
        <PasswordForm
          minimumLength={minimumLength}
          onDone={() => {
            setOpen(false);
            toast(w.passwordChanged);
            onChanged();
          }}
        />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{w.changePassword}</Button>
        </div>
      )}
    </section>
  );
}
