import { SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { getPaperSheet, printPaperSheet } from '#shared/contracts/dispositions-paper.contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useKept } from '#web/lib/kept.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState, Refusal } from '#web/ui/say/say.tsx';
import css from './paper.module.css';
import { PaperView } from './paper-view.tsx';
import { paperWords } from './words.ts';

type Ready = { letterId: string; code: string | null; refusal: string | null };
type Size = 'a5' | 'a4';

/** Sheets for one letter or a whole morning's pile, one after the other; each that cannot be printed says why in its place. */
export function PrintSheets({ letterIds }: { letterIds: string[] }) {
  const w = useWords(paperWords);
  useTitle(w.sheet);
  const ready = useReady(letterIds);
  const size = useKept<Size>('paper.size', 'a5');
  const done = ready.length === letterIds.length;
  const count = ready.filter((each) => each.code !== null).length;
  if (letterIds.length === 0) return <EmptyState title={w.noneToPrint}>{w.noneToPrintSay}</EmptyState>;
  return (
    <Page>
      <div className="no-print">
        <PageHead title={done ? w.printTitle(count) : w.preparing(ready.length + 1, letterIds.length)} under={w.printUnder}>
          <span className={css.tools}>
            <SegmentedControl aria-label={w.size} value={size.value} onChange={(value) => size.keep(value as Size)} data={[{ value: 'a5', label: 'A5' }, { value: 'a4', label: 'A4' }]} />
            <Button kind="primary" icon={<IconPrinter size={18} stroke={1.75} />} off={(!done || count === 0) && w.loading} onClick={() => print()}>{w.print}</Button>
            <ButtonLink to={letterIds.length === 1 ? `/surat/${letterIds[0] ?? ''}` : '/'}>{letterIds.length === 1 ? w.openLetter : w.toDesk}</ButtonLink>
          </span>
        </PageHead>
      </div>
      <div className={css.pile}>
        {ready.map((each) => (each.code ? <OneSheet key={each.letterId} code={each.code} size={size.value} /> : <div key={each.letterId} className="no-print"><Refusal title={w.notPrinted}>{each.refusal}</Refusal></div>))}
      </div>
    </Page>
  );
}

function OneSheet({ code, size }: { code: string; size: Size }) {
  const sheet = useAsk(getPaperSheet, { params: { code } });
  if (sheet.error) return <div className="no-print"><Refusal>{sheet.error.message}</Refusal></div>;
  return sheet.data ? <PaperView sheet={sheet.data} size={size} /> : null;
}

/** Asks for the sheets one after the other. A sheet asked for twice is the same sheet, so a page opened again prints no second. */
function useReady(letterIds: string[]): Ready[] {
  const [ready, setReady] = useState<Ready[]>([]);
  const wanted = letterIds.join(',');
  useEffect(() => {
    let isGone = false;
    const run = async () => {
      setReady([]);
      for (const letterId of wanted.split(',').filter(Boolean)) {
        const one = await prepare(letterId);
        if (isGone) return;
        setReady((before) => [...before, one]);
      }
    };
    void run();
    return () => {
      isGone = true;
    };
  }, [wanted]);
  return ready;
}

async function prepare(letterId: string): Promise<Ready> {
  try {
    const { code } = await call(printPaperSheet, { params: { letterId }, body: { commandId: newCommandId(), positionId: null } });
    return { letterId, code, refusal: null };
  } catch (problem) {
    return { letterId, code: null, refusal: problem instanceof ApiProblem ? problem.message : String(problem) };
  }
}
