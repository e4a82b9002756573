import { SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BulkLine } from '#web/lib/bulk.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import css from './many.module.css';
import { manyWords } from './many-words.ts';

export type Slip = { id: string; name: string; seat: string | null; unit: string | null; username: string; firstPassword: string | null };
type Props = { office: string; slips: Slip[]; refused: BulkLine[]; onRetry: () => void; onDone: () => void };

/** First passwords on paper, this once: they are in no list, no log and no later answer. */
export function PasswordSlips({ office, slips, refused, onRetry, onDone }: Props) {
  const w = useWords(manyWords);
  const [shape, setShape] = useState<'slips' | 'pages'>('slips');
  const [isPrinted, setPrinted] = useState(slips.length === 0);
  const [isWarned, setWarned] = useState(false);
  useEffect(() => {
    if (isPrinted) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isPrinted]);
  const print = () => { setPrinted(true); window.print(); };
  const leave = () => { if (isPrinted || isWarned) onDone(); else setWarned(true); };
  return (
    <Page>
      <div className="no-print">
        <PageHead title={slips.length > 0 ? w.made(slips.length) : w.madeNone} under={slips.length > 0 ? w.once : null}>
          {slips.length > 0 ? <Button kind="primary" onClick={print}>{w.print}</Button> : null}
          <Button onClick={leave}>{isWarned && !isPrinted ? w.doneAnyway : w.done}</Button>
        </PageHead>
        {isWarned && !isPrinted ? <Notice title={w.notPrinted}>{w.notPrintedSay}</Notice> : null}
        {refused.length > 0 ? <Refusal title={w.refused(refused.length)} action={<Button size="sm" onClick={onRetry}>{w.again}</Button>}>{refused.map((line) => `${line.label}: ${line.why ?? ''}`).join(' ')}</Refusal> : null}
        {slips.length > 0 ? <SegmentedControl aria-label={w.shape} value={shape} data={[{ value: 'slips', label: w.slips }, { value: 'pages', label: w.pages }]} onChange={(value) => setShape(value === 'pages' ? 'pages' : 'slips')} /> : null}
      </div>
      <div className={`${css.pile} ${shape === 'pages' ? css.pages : ''}`}>
        {slips.map((slip) => (
          <section key={slip.id} className={css.slip} aria-label={slip.name}>
            <span>{office}</span>
            <b>{slip.name}</b>
            <span>{[slip.seat, slip.unit].filter(Boolean).join(' · ')}</span>
            <dl>
              <dt>{w.address}</dt><dd>{location.origin}</dd>
              <dt>{w.username}</dt><dd>{slip.username}</dd>
              <dt>{w.password}</dt><dd className={css.secret}>{slip.firstPassword ?? w.gone}</dd>
            </dl>
            <span>{w.slipSay}</span>
          </section>
        ))}
      </div>
    </Page>
  );
}
