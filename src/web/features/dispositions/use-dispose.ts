import { cancelDisposition, issueDisposition, type Disposition, type getDispositionSheet } from '#shared/contracts/dispositions.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient, useAct } from '#web/lib/asking.ts';
import { useKept } from '#web/lib/kept.ts';
import { speak } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByAct } from './disposition-queries.ts';
import { dispositionWords } from './words.ts';

export type KeptFile = { id: string; name: string };
export type Choice = { to: string[]; lead: string | null; instructions: string[]; due: string | null; note: string; files: KeptFile[] };
type SheetData = Reply<typeof getDispositionSheet>;
type Ask = { letterId: string; sheet: SheetData; parentRecipientId: string | null; parentDue: string | null; draft: Disposition | null; onDone: () => void };

const undoSeconds = 10;

/** What was chosen so far, kept on the device; sending; and taking back for ten seconds while nobody has read it. */
export function useDispose({ letterId, sheet, parentRecipientId, parentDue, draft, onDone }: Ask) {
  const w = speak(dispositionWords);
  const kept = useKept<Choice>(`dispose.${letterId}.${draft?.id ?? parentRecipientId ?? ''}`, draft ? choiceOf(draft) : offeredBy(sheet, parentDue));
  // What older versions kept on this device knew no files.
  const choice = { ...kept.value, files: kept.value.files ?? [] };
  const send = useAct(issueDisposition, {
    renews: movedByAct,
    onDone: (reply) => {
      kept.letGo();
      if (reply.state === 'prepared') toast(w.sentPrepared);
      else toast(w.sent(namesOf(choice, sheet)), { seconds: undoSeconds, undo: () => void takeBack(reply.dispositionId) });
      onDone();
    },
  });
  const off = choice.to.length === 0 ? w.chooseFirst : choice.instructions.length === 0 && choice.note.trim() === '' ? w.chooseWhat : '';
  const submit = () =>
    send.mutate({
      params: { letterId },
      body: {
        parentRecipientId,
        instructions: choice.instructions,
        note: choice.note,
        due: choice.due ? { on: choice.due } : null,
        fileIds: choice.files.map((file) => file.id),
        replaces: draft?.id ?? null,
        recipients: choice.to.map((positionId) => ({ positionId, leading: choice.to.length > 1 && positionId === choice.lead })),
      },
    });
  return { choice, change: (part: Partial<Choice>) => kept.keep({ ...choice, ...part }), send, submit, off };
}

/** The deadline of the branch that is passed on, or that the letter itself names, and the instruction of every day are offered, not left to be chosen again. */
function offeredBy(sheet: SheetData, parentDue: string | null): Choice {
  return { to: [], lead: null, instructions: sheet.usualInstructions, due: parentDue ?? sheet.dueChoices.find((due) => due.code === 'reply_limit')?.on ?? null, note: '', files: [] };
}

function choiceOf(draft: Disposition): Choice {
  const { recipients } = draft;
  return {
    to: recipients.map((recipient) => recipient.desk.positionId),
    lead: recipients.find((recipient) => recipient.leading)?.desk.positionId ?? null,
    instructions: [...new Set(recipients.flatMap((recipient) => recipient.instructions.map((each) => each.code)))],
    due: recipients[0]?.dueOn ?? null,
    note: draft.note ?? '',
    files: draft.files,
  };
}

function namesOf(choice: Choice, sheet: SheetData): string {
  return choice.to.map((id) => sheet.line.find((desk) => desk.positionId === id)?.title ?? '').join(', ');
}

async function takeBack(dispositionId: string): Promise<void> {
  try {
    await call(cancelDisposition, { params: { dispositionId }, body: { commandId: newCommandId() } });
    toast(speak(dispositionWords).undone);
  } catch (problem) {
    toast(problem instanceof ApiProblem ? problem.message : String(problem));
  }
  await Promise.all(movedByAct.map((contract) => queryClient.invalidateQueries({ queryKey: [contract.path] })));
}
