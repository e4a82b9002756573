import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { arrangeInstructions, listInstructionLines, setInstructionActive, type InstructionLine } from '#shared/contracts/dispositions-instructions.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { InstructionDialog } from './instruction-dialog.tsx';
import css from './instructions.module.css';
import { instructionWords } from './instruction-words.ts';

type Editing = { line: InstructionLine | null } | null;

/** The sheet as the city words it: order by two buttons, so that it works by keyboard and thumb alike. */
export function InstructionList() {
  const w = useWords(instructionWords);
  useTitle(w.title);
  const asked = useAsk(listInstructionLines);
  const [editing, edit] = useState<Editing>(null);
  const renews = [listInstructionLines];
  const arrange = useAct(arrangeInstructions, { renews });
  const activate = useAct(setInstructionActive, { renews });
  const lines = asked.data?.instructions ?? [];
  const active = lines.filter((line) => line.active);
  const retired = lines.filter((line) => !line.active);
  const may = asked.data?.mayArrange ?? false;
  const move = (index: number, step: number) => {
    const codes = active.map((line) => line.code);
    const [code] = codes.splice(index, 1);
    if (code === undefined) return;
    codes.splice(index + step, 0, code);
    arrange.mutate({ body: { codes } });
  };
  return (
    <Page narrow>
      <PageHead title={asked.data ? w.answer(active.length) : w.title} under={w.under}>
        {may ? (
          <Button kind="primary" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => edit({ line: null })}>
            {w.add}
          </Button>
        ) : null}
      </PageHead>
      <Trouble problem={asked.error ?? arrange.error ?? activate.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? <TableSkeleton label={w.loading} /> : null}
      <ol className={css.lines} aria-label={w.title}>
        {active.map((line, index) => (
          <li key={line.code} className={css.line}>
            <span className={css.place}>{index + 1}</span>
            <Wording line={line} />
            {may ? (
              <span className={css.acts}>
                <Button square kind="quiet" aria-label={w.up(line.label)} off={index === 0 && w.up(line.label)} icon={<IconArrowUp size={18} stroke={1.75} />} onClick={() => move(index, -1)} />
                <Button square kind="quiet" aria-label={w.down(line.label)} off={index === active.length - 1 && w.down(line.label)} icon={<IconArrowDown size={18} stroke={1.75} />} onClick={() => move(index, 1)} />
                <Button size="sm" aria-label={w.rewordOf(line.label)} onClick={() => edit({ line })}>{w.reword}</Button>
                <Button size="sm" kind="quiet" aria-label={w.retire(line.label)} onClick={() => activate.mutate({ params: { code: line.code }, body: { active: false } })}>{w.retireShort}</Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {retired.length > 0 ? (
        <Block title={w.retired}>
          <ul className={css.lines} aria-label={w.retired}>
            {retired.map((line) => (
              <li key={line.code} className={css.line}>
                <span className={css.place} />
                <Wording line={line} />
                {may ? <span className={css.acts}><Button size="sm" onClick={() => activate.mutate({ params: { code: line.code }, body: { active: true } })}>{w.restore}</Button></span> : null}
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      {editing ? <InstructionDialog line={editing.line} onClose={() => edit(null)} /> : null}
    </Page>
  );
}

function Wording({ line }: { line: InstructionLine }) {
  const w = useWords(instructionWords);
  return (
    <span className={css.text}>
      <b>{line.label}</b>
      <small>{[line.needsReport ? w.reports : w.noReport, line.basis].join(' · ')}</small>
    </span>
  );
}
