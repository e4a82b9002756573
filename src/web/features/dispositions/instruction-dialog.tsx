import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addInstruction, listInstructionLines, rewordInstruction, type InstructionLine } from '#shared/contracts/dispositions-instructions.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import css from './dispositions.module.css';
import { instructionWords } from './instruction-words.ts';

/** A new line, or a new wording in the place of an old one. */
export function InstructionDialog({ line, onClose }: { line: InstructionLine | null; onClose: () => void }) {
  const w = useWords(instructionWords);
  const [label, setLabel] = useState(line?.label ?? '');
  const [needsReport, setNeedsReport] = useState(line?.needsReport ?? true);
  const [basis, setBasis] = useState(line?.basis ?? '');
  const [tried, setTried] = useState(false);
  const done = {
    renews: [listInstructionLines],
    onDone: () => {
      toast(w.saved);
      onClose();
    },
  };
  const add = useAct(addInstruction, done);
  const reword = useAct(rewordInstruction, done);
  const short = (text: string) => (tried && text.trim().length < 3 ? w.needLabel : undefined);
  const submit = () => {
    setTried(true);
    if (label.trim().length < 3 || basis.trim().length < 3) return;
    if (line) reword.mutate({ params: { code: line.code }, body: { label, needsReport, basis } });
    else add.mutate({ body: { label, needsReport, basis } });
  };
  const problem = add.error ?? reword.error;
  return (
    <Dialog
      open
      onClose={onClose}
      title={line ? w.reword : w.add}
      foot={
        <Button kind="primary" busy={(add.isPending || reword.isPending) && w.saving} onClick={submit}>
          {w.save}
        </Button>
      }
    >
      {problem ? <Refusal>{problem.message}</Refusal> : null}
      <div className={css.fields}>
        <TextInput label={w.label} description={w.labelHelp} maxLength={80} value={label} error={short(label)} onChange={(event) => setLabel(event.currentTarget.value)} data-autofocus />
        <TextInput label={w.basis} description={w.basisHelp} maxLength={200} value={basis} error={short(basis)} onChange={(event) => setBasis(event.currentTarget.value)} />
        <Checkbox label={w.needsReport} checked={needsReport} onChange={(event) => setNeedsReport(event.currentTarget.checked)} />
      </div>
    </Dialog>
  );
}
