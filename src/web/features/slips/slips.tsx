import { NumberInput, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { listSlips, type LetterSlip } from '#shared/contracts/intake.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useKept } from '#web/lib/kept.ts';
import { speak, useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './slips.module.css';
import { slipWords } from './words.ts';

type Slips = Reply<typeof listSlips>;
const onSheet = 24;

/** Labels for the paper and receipts for the messenger, as they leave the printer. Opened by a key, the print dialog comes by itself. */
export function SlipsPage() {
  const w = useWords(slipWords);
  const [search, setSearch] = useSearchParams();
  const what = search.has('tanda') ? 'tanda' : 'label';
  const letterIds = search.get(what) ?? '';
  const paper = useKept<'roll' | 'sheet'>('slips.paper', 'roll');
  const from = useKept('slips.from', 1);
  const asked = useAsk(listSlips, { query: { letterIds } }, { enabled: letterIds !== '' });
  useTitle(w.title);
  usePrintOnce(asked.data !== undefined && search.has('langsung'));
  if (letterIds === '') return <Page><EmptyState title={w.nothing} action={<ButtonLink to="/agendakan">{w.back}</ButtonLink>}>{w.nothingSay}</EmptyState></Page>;
  return (
    <Page>
      <div className="no-print"><PageHead title={w.title}><Button kind="primary" icon={<IconPrinter size={18} stroke={1.75} />} onClick={() => print()}>{w.print}</Button><ButtonLink to="/agendakan">{w.back}</ButtonLink></PageHead></div>
      <div className={`${css.tools} no-print`}>
        <SegmentedControl aria-label={w.what} value={what} onChange={(value) => setSearch({ [value]: letterIds }, { replace: true })} data={[{ value: 'label', label: w.label }, { value: 'tanda', label: w.receipt }]} />
        {what === 'label' ? <SegmentedControl aria-label={w.paper} value={paper.value} onChange={(value) => paper.keep(value)} data={[{ value: 'roll', label: w.roll }, { value: 'sheet', label: w.sheet }]} /> : null}
        {what === 'label' && paper.value === 'sheet' ? <NumberInput className={css.from ?? ''} label={w.from} min={1} max={onSheet} value={from.value} onChange={(value) => from.keep(Number(value) || 1)} /> : null}
      </div>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.data ? <Printed slips={asked.data} as={what === 'tanda' ? 'receipt' : paper.value} from={from.value} /> : null}
    </Page>
  );
}

/** The key was pressed to print, not to look. */
function usePrintOnce(isReady: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!isReady || done.current) return;
    done.current = true;
    void document.fonts.ready.then(() => print());
  }, [isReady]);
}

function Printed({ slips, as, from }: { slips: Slips; as: 'roll' | 'sheet' | 'receipt'; from: number }) {
  if (as === 'receipt') return <div className={css.pile}>{slips.rows.map((slip) => <Receipt key={slip.letterId} slip={slip} slips={slips} />)}</div>;
  if (as === 'roll') return <div className={css.pile}>{slips.rows.map((slip) => <Label key={slip.letterId} slip={slip} className={css.roll} />)}</div>;
  return <div className={css.pile}><div className={css.sheet}>{Array.from({ length: from - 1 }, (_, index) => <span key={index} />)}{slips.rows.map((slip) => <Label key={slip.letterId} slip={slip} className={css.cell} />)}</div></div>;
}

// Paper is Indonesian, whatever the screen speaks.
function Label({ slip, className }: { slip: LetterSlip; className: string | undefined }) {
  const w = speak(slipWords, 'id');
  return (
    <article className={`${css.label} ${className ?? ''}`} aria-label={`${w.agenda} ${slip.agendaText}`}>
      <Qr slip={slip} />
      <div><p className={css.unit}>{slip.unitName}</p><p className={css.number}>{slip.agendaText}</p><p className={css.day}>{longDate(slip.receivedOn)}</p></div>
    </article>
  );
}

function Qr({ slip }: { slip: LetterSlip }) {
  const w = speak(slipWords, 'id');
  return <svg className={css.qr} viewBox={`-2 -2 ${slip.qr.size + 4} ${slip.qr.size + 4}`} role="img" aria-label={w.qrSay} shapeRendering="crispEdges"><path d={slip.qr.path} /></svg>;
}

function Receipt({ slip, slips }: { slip: LetterSlip; slips: Slips }) {
  const w = speak(slipWords, 'id');
  const facts: [string, string | null][] = [
    [w.agenda, slip.agendaText], [w.received, longDate(slip.receivedOn)], [w.at, sayMoment(slip.registeredAt)], [w.sender, slip.senderName], [w.number, slip.letterNumber], [w.date, slip.letterDate && longDate(slip.letterDate)],
    [w.subject, isSecret(slip.securityClass) ? w.cover : slip.subject], [w.to, slip.to.join(', ')],
  ];
  return (
    <article className={css.receipt} aria-label={`${w.receiptHead} ${slip.agendaText}`}>
      <header><div><p>{slips.city}</p><p className={css.office}>{slip.unitName || slips.office}</p></div><Qr slip={slip} /></header>
      <h2>{w.receiptHead}</h2>
      <dl>{facts.flatMap(([name, value]) => (value ? [<div key={name}><dt>{name}</dt><dd>{value}</dd></div>] : []))}</dl>
      <footer><div><p>{w.handedBy}</p><span /></div><div><p>{w.takenBy}</p><span>{slips.clerk}</span></div></footer>
    </article>
  );
}
