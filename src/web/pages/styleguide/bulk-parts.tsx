import { useState } from 'react';
import type { BulkLine } from '#web/lib/bulk.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { BulkBar } from '#web/ui/list/bulk-bar.tsx';
import { BulkResults } from '#web/ui/list/bulk-results.tsx';
import { bulkPartWords } from './bulk-part-words.ts';
import { Section } from './section.tsx';

/** An act on many letters: the bar at the foot and the result per letter. */
export function BulkParts() {
  const w = useWords(bulkPartWords);
  const [open, setOpen] = useState(false);
  const lines: BulkLine[] = [
    { id: '1', label: w.one, state: 'done', why: null },
    { id: '2', label: w.two, state: 'refused', why: w.why },
    { id: '3', label: w.three, state: 'doing', why: null },
    { id: '4', label: w.four, state: 'waiting', why: null },
  ];
  return (
    <Section title={w.title} say={w.say}>
      <BulkBar count={4} acts={[{ id: 'read', label: w.read, run: () => setOpen(true) }, { id: 'close', label: w.close, run: () => setOpen(true) }]} onAll={() => undefined} onClear={() => undefined} />
      <Button onClick={() => setOpen(true)}>{w.show}</Button>
      {open ? <BulkResults said={w.said} lines={lines} isRunning={false} onRetry={() => undefined} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
