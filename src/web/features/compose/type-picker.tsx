import { useState, type KeyboardEvent } from 'react';
import { findLetterType, type LetterType } from '#templates/index.ts';
import { beginDraft, listLetterTypes, listOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { getLetter } from '#shared/contracts/letters.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useMedia, useTitle } from '#web/lib/hooks.ts';
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
const oftenMost = 6;

type Props = { answers: string | null; onBegun: (letterId: string) => void };
type Rows = { busy: boolean; onChoose: (code: string) => void; onShow: (kind: Drawn) => void };

/** Every kind of letter this city writes, by the names of its regulation, with what it is for; what this person writes most stands first. */
export function TypePicker({ answers, onBegun }: Props) {
  const w = useWords(pickerWords);
  const asked = useAsk(listLetterTypes);
  const used = useKept<Record<string, number>>('compose.used-types', {});
  const [find, setFind] = useState('');
  const [shown, setShown] = useState<Drawn | null>(null);
  const question = useAsk(getLetter, { params: { letterId: answers ?? '' } }, { enabled: answers !== null });
  const answered = question.data ? [question.data.letterNumber, question.data.subject].filter(Boolean).join(', ') : '';
  const wide = useMedia('(min-width: 1024px)');
  const begin = useAct(beginDraft, { renews: [listOutgoing], onDone: (reply) => onBegun(reply.letterId) });
  useTitle(w.title);
  const drawn = (asked.data?.types ?? []).flatMap((each): Drawn[] => {
    const type = findLetterType(each.code);
    return type ? [{ ...each, type }] : [];
  });
  const found = findTypes(drawn, find);
  const examples = exampleNames(drawn);
  const often = find.trim() === '' ? drawn.filter((each) => used.value[each.code]).toSorted((one, other) => (used.value[other.code] ?? 0) - (used.value[one.code] ?? 0)).slice(0, oftenMost) : [];
  const choose = (code: string) => {
    used.keep({ ...used.value, [code]: (used.value[code] ?? 0) + 1 });
    begin.mutate({ body: { typeCode: code, answers } });
  };
  const parts = groups.map((group) => ({ group, rows: found.filter((each) => each.type.group === group).toSorted((one, other) => Number(other.type.layoutSeen) - Number(one.type.layoutSeen)) })).filter((part) => part.rows.length > 0);
  const first = often[0] ?? parts[0]?.rows[0];
  const rows: Rows = { busy: begin.isPending, onChoose: choose, onShow: setShown };
  const byKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (moveAmongKinds(event) || event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || find.trim() === '' || !first || begin.isPending) return;
    event.preventDefault();
    choose(first.code);
  };
  const preview = found.find((each) => each.code === shown?.code) ?? first;
  return (
    <Page>
      <div className={css.picker} onKeyDown={byKeys}>
        <PageHead title={w.title} over={w.over} under={answers ? [answered ? w.answeringOf(answered) : null, w.answering].filter(Boolean).join(' ') : w.under} />
        <Filters><FindField label={w.find} placeholder={examples ? w.findHint(...examples) : ''} value={find} onChange={setFind} autoFocus /></Filters>
        <Trouble problem={asked.error ?? begin.error} onRetry={() => void asked.refetch()} />
        {asked.isPending ? <SkeletonRows label={w.title} /> : null}
        <div className={css.kinds}>
          <div>
            {often.length > 0 ? <TypeGroup title={w.often} kinds={often} {...rows} /> : null}
            {parts.map((part) => <TypeGroup key={part.group} title={w[part.group]} kinds={part.rows} {...rows} />)}
            {asked.data && parts.length === 0 ? <EmptyState title={w.none}>{examples ? w.noneSay(...examples) : null}</EmptyState> : null}
            {found.some((each) => !each.type.layoutSeen) ? <p className="meta">{w.unseenSay}</p> : null}
          </div>
          {wide && preview ? <aside className={css.typeSheet} aria-label={w.sheet}><TypePicture type={preview.type} /><b>{preview.name}</b><p>{preview.usedFor}</p>{preview.type.layoutSeen ? null : <small>{w.layoutUnseen}</small>}</aside> : null}
        </div>
      </div>
    </Page>
  );
}

/** Down and up go from the words typed through the kinds and back. */
function moveAmongKinds(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [data-kind]')];
  const next = stops[stops.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}

function TypeGroup({ title, kinds, busy, onChoose, onShow }: Rows & { title: string; kinds: readonly Drawn[] }) {
  const w = useWords(pickerWords);
  return (
    <section className={css.typeGroup} aria-label={title}>
      <h2 className="h3">{title}</h2>
      <ul className={css.types}>
        {kinds.map((each) => (
          <li key={each.code}>
            <button type="button" data-kind={each.code} className={css.type} aria-disabled={busy || undefined} onFocus={() => onShow(each)} onMouseEnter={() => onShow(each)} onClick={() => { if (!busy) onChoose(each.code); }}>
              <span><b>{each.name}</b>{each.type.layoutSeen ? null : <small> · {w.layoutUnseen}</small>}</span>
              <small className={css.typeUse}>{each.usedFor}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
