import { useState } from 'react';
import { dismissRefusedScan, listRefusedScans } from '#shared/contracts/intake.contract.ts';
import { errorWords } from '#shared/error-words/index.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import css from './intake.module.css';
import { intakeWords } from './words.ts';

const everyMs = 60_000;

/** What the scanner or a mail brought and the tray did not take: why, and what to do, until a clerk has seen it. */
export function RefusedScans() {
  const w = useWords(intakeWords);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const refused = useAsk(listRefusedScans, {}, { everyMs });
  const dismiss = useAct(dismissRefusedScan, { renews: [listRefusedScans] });
  const rows = refused.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <button type="button" className={css.link} onClick={() => setOpen(true)}>{w.refusedScans(rows.length)}</button>
      <Dialog open={open} onClose={() => setOpen(false)} title={w.refusedTitle} foot={<Button onClick={() => setOpen(false)}>{w.close}</Button>}>
        <ul className={css.refused}>
          {rows.map((row) => (
            <li key={row.id}>
              <span><b>{row.name}</b><small>{row.source === 'mail' ? w.fromMail : w.fromFolder} · {sayMoment(row.at)}</small><span>{errorWords[row.code]?.[language] ?? row.code}</span></span>
              <Button size="sm" kind="quiet" onClick={() => dismiss.mutate({ params: { refusalId: row.id } })}>{w.understood}</Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
