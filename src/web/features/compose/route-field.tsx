import { Select } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { mostInLine, planDesks } from '#shared/domain/approval.ts';
import { usePositionChoices } from '#web/lib/choices.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Chip } from '#web/ui/form/chip.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import css from './compose.module.css';
import { partWords } from './part-words.ts';
import { useDeskName } from './use-desk-name.ts';
import { composeWords } from './words.ts';

type Desk = ReturnType<typeof planDesks>[number];
type Props = { content: DraftContent; onChange: (part: Partial<DraftContent>) => void; offered: { positionId: string; title: string }[] };

/** The desks that initial, in order: the line of command, and other units concerned, which stand side by side. */
export function RouteField({ content, onChange, offered }: Props) {
  const w = useWords(composeWords);
  const found = usePositionChoices();
  const { route } = content;
  const desks = planDesks(route, content.coordination);
  const others = (positionId: string) => (content.coordination ?? []).filter((one) => one.positionId !== positionId);
  const put = (next: string[]) => onChange({ route: next, coordination: (content.coordination ?? []).filter((one) => next.includes(one.positionId)) });
  const moveUp = (at: number) => put(route.map((each, index) => (index === at ? (route[at - 1] ?? each) : index === at - 1 ? (route[at] ?? each) : each)));
  const rest = offered.filter((desk) => !route.includes(desk.positionId) && desk.positionId !== content.signer?.positionId);
  const isCrowded = desks.filter((desk) => desk.kind === 'line').length > mostInLine;
  return (
    <div data-place="route">
      <PickField
        key={route.length} label={w.route} help={route.length === 0 ? w.routeEmpty : w.routeHelp} placeholder={w.addDesk} value={null} choices={found.choices.filter((choice) => !route.includes(choice.id))} searching={found.searching} onSearch={found.onSearch}
        fault={isCrowded ? w.lineCrowded(mostInLine) : undefined} onChange={(choice) => { if (choice) put([...route, choice.id]); }}
      />
      {route.length > 0 ? (
        <ol className={css.addressees} aria-label={w.route}>
          {desks.map((desk, at) => (
            <RouteRow key={desk.positionId} desk={desk} annexes={content.annexes.length} onOff={() => put(route.filter((each) => each !== desk.positionId))} {...(at > 0 ? { onUp: () => moveUp(at) } : {})}
              onCovers={(covers) => onChange({ coordination: covers === 'line' ? others(desk.positionId) : [...others(desk.positionId), { positionId: desk.positionId, covers }] })} />
          ))}
        </ol>
      ) : null}
      {rest.length > 0 ? <div className={css.offers}>{rest.map((desk) => <Button key={desk.positionId} size="sm" kind="quiet" onClick={() => put([...route, desk.positionId])}>{w.addThis(desk.title)}</Button>)}</div> : null}
    </div>
  );
}

type RowProps = { desk: Desk; annexes: number; onOff: () => void; onUp?: () => void; /** null: all parts; line: no other unit */ onCovers: (covers: string[] | null | 'line') => void };

function RouteRow({ desk: { positionId, kind, place, covers }, annexes, onOff, onUp, onCovers }: RowProps) {
  const w = useWords(composeWords);
  const p = useWords(partWords);
  const desk = useDeskName(positionId);
  const isOther = kind === 'coordination';
  const parts = [{ value: 'body', label: p.body }, ...Array.from({ length: annexes }, (_, at) => ({ value: `annex:${at + 1}`, label: p.annex(String(at + 1)) })), { value: 'attachments', label: p.attachments }];
  return (
    <li>
      <div className={`${css.addressee} ${css.initialler}`} data-n={`${place}.`}>
        <span className={css.who}><b>{desk.title}</b><small>{[desk.unitName, desk.holder].filter(Boolean).join(' · ')}</small></span>
        <Chip on={isOther} onPress={() => onCovers(isOther ? 'line' : null)}>{w.coordination}<span className="sr"> {desk.title}</span></Chip>
        {onUp ? <button type="button" className={css.off} aria-label={w.moveUp(desk.title)} onClick={onUp}><IconArrowUp size={18} stroke={1.75} /></button> : null}
        <button type="button" className={css.off} aria-label={w.takeOff(desk.title)} onClick={onOff}><IconX size={18} stroke={1.75} /></button>
      </div>
      {isOther ? <Select aria-label={w.covers(desk.title)} allowDeselect={false} value={covers?.[0] ?? 'all'} data={[{ value: 'all', label: w.coversAll }, ...parts.map(({ value, label }) => ({ value, label: w.coversPart(label) }))]} onChange={(part) => onCovers(part === null || part === 'all' ? null : [part])} /> : null}
    </li>
  );
}
