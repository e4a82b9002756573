import { TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { emptyBody } from '#shared/domain/letter-body.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import css from './compose.module.css';
import { romanOf } from './annex-number.ts';
import { PartEditor } from './part-editor.tsx';
import { composeWords } from './words.ts';

type Annexes = DraftContent['annexes'];
type Props = { value: Annexes; onChange: (annexes: Annexes) => void };

/** Annexes are pages of the letter with a head of their own (Lampiran I, II …); the head is set from the letter, only the title is written. */
export function AnnexFields({ value, onChange }: Props) {
  const w = useWords(composeWords);
  const put = (at: number, next: Partial<Annexes[number]>) => onChange(value.map((each, index) => (index === at ? { ...each, ...next } : each)));
  const nameOf = (at: number) => (value.length > 1 ? w.annex(romanOf(at + 1)) : w.annexes);
  return (
    <section aria-label={w.annexes} className={css.group}>
      {value.map((annex, at) => (
        <div key={at} className={css.annex}>
          <div className={css.clashHead}>
            <h3 className="label">{nameOf(at)}</h3>
            <button type="button" className={css.off} aria-label={w.dropAnnex(romanOf(at + 1))} onClick={() => onChange(value.filter((_, index) => index !== at))}><IconX size={18} stroke={1.75} /></button>
          </div>
          <TextInput label={w.annexTitle} value={annex.title} maxLength={300} onChange={(event) => put(at, { title: event.currentTarget.value })} />
          <PartEditor key={value.length} label={nameOf(at)} start={annex.body} value={annex.body} place={`annexes.${at}.body`} onChange={(body) => put(at, { body })} />
        </div>
      ))}
      <div><Button size="sm" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => onChange([...value, { title: '', body: emptyBody }])}>{w.addAnnex}</Button></div>
    </section>
  );
}
