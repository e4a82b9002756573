import { useState } from 'react';
import { findLetterType, type LetterType } from '#templates/index.ts';
import { beginDraft, listLetterTypes, listOutgoing } from '#shared/contracts/outgoing.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useKept } from '#web/lib/kept.ts';
import { useWords } from '#web/lib/words.ts';
import { FindField } from '#web/ui/form/find-field.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Filters, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './compose.module.css';
import { exampleNames, findTypes } from './find-type.ts';
import { pickerWords } from './picker-words.ts';
import { TypePicture } from './type-picture.tsx';

type Offered = Reply<typeof listLetterTypes>['types'][number];
type Drawn = Offered & { type: LetterType };
const groups: readonly LetterType['group'][] = ['external', 'internal', 'assignment', 'special', 'personnel', 'control', 'decree', 'regulation'];
const recentMost = 4;

type Props = { answers: string | null; onBegun: (letterId: string) => void };

/** Every kind of letter this city writes, by the names of its regulation, each with a picture of its page; lately used ones first. */
export function TypePicker({ answers, onBegun }: Props) {
  const w = useWords(pickerWords);
  const asked = useAsk(listLetterTypes);
  const recent = useKept<string[]>('compose.recent-types', []);
  const [find, setFind] = useState('');
  const begin = useAct(beginDraft, { renews: [listOutgoing], onDone: (reply) => onBegun(reply.letterId) });
  useTitle(w.title);
  const drawn = (asked.data?.types ?? []).flatMap((each): Drawn[] => {
    const type = findLetterType(each.code);
    return type ? [{ ...each, type }] : [];
  });
  const found = findTypes(drawn, find);
  const examples = exampleNames(drawn);
  const lately = find.trim() === '' ? recent.value.flatMap((code) => drawn.find((each) => each.code === code) ?? []) : [];
  const choose = (code: string) => {
    recent.keep([code, ...recent.value.filter((each) => each !== code)].slice(0, recentMost));
    begin.mutate({ body: { typeCode: code, answers } });
  };
  const parts = groups.map((group) => ({ group, rows: found.filter((each) => each.type.group === group) })).filter((part) => part.rows.length > 0);
  return (
    <Page>
      <PageHead title={w.title} over={w.over} under={answers ? w.answering : w.under} />
      <Filters><FindField label={w.find} placeholder={examples ? w.findHint(...examples) : ''} value={find} onChange={setFind} autoFocus /></Filters>
      <Trouble problem={asked.error ?? begin.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? <SkeletonRows label={w.title} /> : null}
      {lately.length > 0 ? <TypeGroup title={w.lately} rows={lately} busy={begin.isPending} onChoose={choose} /> : null}
      {parts.map((part) => <TypeGroup key={part.group} title={w[part.group]} rows={part.rows} busy={begin.isPending} onChoose={choose} />)}
      {asked.data && parts.length === 0 ? <EmptyState title={w.none}>{examples ? w.noneSay(...examples) : null}</EmptyState> : null}
    </Page>
  );
}

function TypeGroup({ title, rows, busy, onChoose }: { title: string; rows: readonly Drawn[]; busy: boolean; onChoose: (code: string) => void }) {
  const w = useWords(pickerWords);
  return (
    <section className={css.typeGroup} aria-label={title}>
      <h2 className="h3">{title}</h2>
      <ul className={css.types}>
        {rows.map((each) => (
          <li key={each.code}>
            <button type="button" className={css.type} aria-disabled={busy || undefined} onClick={() => { if (!busy) onChoose(each.code); }}>
              <span className={css.typeSheet}><TypePicture type={each.type} /></span>
              <b>{each.name}</b>
              {each.type.layoutSeen ? null : <small>{w.layoutUnseen}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
