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
  const { username, firstPassword } = made;
  const copy = () => { if (firstPassword) void navigator.clipboard.writeText(firstPassword).then(() => setCopied(true)); };
  const foot = <><Button kind="primary" onClick={onClose}>{w.done}</Button>{firstPassword ? <><Button onClick={copy}>{copied ? w.copied : w.copy}</Button><Button onClick={() => window.print()}>{w.printSlip}</Button></> : null}</>;
  return (
    <Dialog open onClose={onClose} title={w.passwordTitle(username)} foot={foot}>
      {firstPassword ? <div className={css.slip}><p className="label">{w.username}</p><p className={css.name}>{username}</p><p className={css.secret}>{firstPassword}</p><p>{w.passwordSay}</p></div> : <Notice>{w.passwordGone}</Notice>}
    </Dialog>
  );
}
