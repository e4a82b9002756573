import { useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import css from './accounts.module.css';
import { accountsWords } from './words.ts';

export type FirstPassword = { username: string; firstPassword: string | null };

/** A first password, this once: it is in no list, no log and no later answer. */
export function PasswordDialog({ made, onClose }: { made: FirstPassword; onClose: () => void }) {
  const w = useWords(accountsWords);
  const [copied, setCopied] = useState(false);
  const [isPrinted, setPrinted] = useState(false);
  const [isWarned, setWarned] = useState(false);
  const { username, firstPassword } = made;
  const isAtRisk = firstPassword !== null && !copied && !isPrinted;
  const copy = () => { if (firstPassword) void navigator.clipboard.writeText(firstPassword).then(() => setCopied(true)); };
  const print = () => { setPrinted(true); window.print(); };
  // Closed by mistake, the password is lost for good: asked once.
  const leave = () => { if (isAtRisk && !isWarned) setWarned(true); else onClose(); };
  const foot = firstPassword
    ? <><Button kind="primary" onClick={print}>{w.printSlip}</Button><Button onClick={copy}>{copied ? w.copied : w.copy}</Button><Button kind="quiet" onClick={leave}>{isAtRisk && isWarned ? w.closeAnyway : w.done}</Button></>
    : <Button kind="primary" onClick={onClose}>{w.done}</Button>;
  return (
    <Dialog open onClose={leave} title={w.passwordTitle(username)} foot={foot}>
      {isAtRisk && isWarned ? <Notice title={w.notKept}>{w.notKeptSay}</Notice> : null}
      {firstPassword ? <div className={css.slip}><p className="label">{w.username}</p><p className={css.name}>{username}</p><p className={css.secret}>{firstPassword}</p><p>{w.passwordSay}</p></div> : <Notice>{w.passwordGone}</Notice>}
    </Dialog>
  );
}
