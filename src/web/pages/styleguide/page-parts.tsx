import { useState } from 'react';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { sayNote } from '#shared/domain/letter-note-words.ts';
import { useLanguage } from '#web/lib/language.ts';
import { NoteList } from '#web/ui/notes.tsx';
import { Block, Filters, PageHead } from '#web/ui/page.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { useWords } from '#web/lib/words.ts';
import { Section } from './section.tsx';
import { guideWords } from './words.ts';
import { pagePartWords } from './page-part-words.ts';

/** Heads, filters and plain tables, in every state. */
export function PageParts() {
  const w = useWords(guideWords);
  const p = useWords(pagePartWords);
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const heads = [p.name, w.number, w.state];
  const language = useLanguage();
  const notes = [
    { key: '1', must: true, ...sayNote({ code: 'subject.missing', values: {} }, language) },
    { key: '2', must: false, mends: true, ...sayNote({ code: 'weekday_disagrees', values: { date: '3 Maret 2026', right: 'Selasa', written: 'Senin' } }, language) },
  ];
  return (
    <Section title={p.title} say={p.say}>
      <PageHead over={p.over} title={w.sample} under={w.lede}>
        <Button>{w.giveBack}</Button>
        <Button kind="primary">{w.dispose}</Button>
      </PageHead>
      <Filters end={p.count}>
        <FindField label={p.find} placeholder={p.hint} value={typed} onChange={setTyped} />
        <DateField label={w.date} value={day} onChange={setDay} />
      </Filters>
      <Block title={p.block} side={<Button size="sm">{w.follow}</Button>}>
        <PlainTable caption={p.block} heads={heads}>
          <PlainRow heads={heads} cells={['Siti Marlina, A.Md.', '2.418', w.done]} />
          <PlainRow on heads={heads} cells={[w.longWord, '2.419', w.working]} />
        </PlainTable>
      </Block>
      <Block title={p.notes}><NoteList label={p.notes} notes={notes} onGo={() => undefined} onMend={() => undefined} /></Block>
      <TableSkeleton label={p.loading} rows={2} />
      <Trouble problem={{ message: w.refuseSay }} onRetry={() => undefined} />
    </Section>
  );
}
