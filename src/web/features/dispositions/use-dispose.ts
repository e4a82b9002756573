import { cancelDisposition, issueDisposition, type Disposition, type DispositionRecipient, type getDispositionSheet } from '#shared/contracts/dispositions.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient, useAct } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useKept } from '#web/lib/kept.ts';
import { speak } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByAct } from './disposition-queries.ts';
import { dispositionWords } from './words.ts';

export type KeptFile = { id: string; name: string };
export type Choice = { to: string[]; lead: string | null; instructions: string[]; due: string | null; note: string; files: KeptFile[] };
type SheetData = Reply<typeof getDispositionSheet>;
/** What one wants to send: below which branch, changed from which draft, or in place of which return. */
export type Wish = { parent: string | null; draft?: Disposition; again?: { recipient: DispositionRecipient; /** to the same desk, corrected */ keepsDesk: boolean } };
type Ask = { letterId: string; sheet: SheetData; wish: Wish; parentDue: string | null; /** the sheet one begins from */ like: Disposition | null; onDone: () => void };

const undoSeconds = 10;

/** What was chosen so far, kept on the device; sending; and taking back for ten seconds while nobody has read it. */
export function useDispose({ letterId, sheet, wish, parentDue, like, onDone }: Ask) {
  const w = speak(dispositionWords);
  const kept = useKept<Choice>(`dispose.${letterId}.${keyOf(wish)}`, like ? choiceOf(like, wish) : offeredBy(sheet, parentDue));
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
        parentRecipientId: wish.parent,
        instructions: choice.instructions,
        note: choice.note,
        due: choice.due ? { on: choice.due } : null,
        fileIds: choice.files.map((file) => file.id),
        replaces: wish.draft?.id ?? null,
        insteadOf: wish.again?.recipient.id ?? null,
        recipients: choice.to.map((positionId) => ({ positionId, leading: choice.to.length > 1 && positionId === choice.lead })),
      },
    });
  return { choice, change: (part: Partial<Choice>) => kept.keep({ ...choice, ...part }), send, submit, off };
}

/** The deadline of the branch that is passed on, or that the letter itself names, and the instruction of every day are offered, not left to be chosen again. */
function offeredBy(sheet: SheetData, parentDue: string | null): Choice {
  return { to: [], lead: null, instructions: sheet.usualInstructions, due: parentDue ?? sheet.dueChoices.find((due) => due.code === 'reply_limit')?.on ?? null, note: '', files: [] };
}

function keyOf({ draft, again, parent }: Wish): string {
  return again ? `${again.recipient.id}${again.keepsDesk ? '.same' : '.other'}` : (draft?.id ?? parent ?? '');
}

/** As the sheet was written. Of one that came back from a desk: what was asked of that desk, and a day that is not over. */
function choiceOf(like: Disposition, { again }: Wish): Choice {
  const recipients = again ? [again.recipient] : like.recipients;
  const to = again && !again.keepsDesk ? [] : recipients.map((recipient) => recipient.desk.positionId);
  const due = recipients[0]?.dueOn ?? null;
  return {
    to,
    lead: recipients.find((recipient) => recipient.leading && to.includes(recipient.desk.positionId))?.desk.positionId ?? to[0] ?? null,
    instructions: [...new Set(recipients.flatMap((recipient) => recipient.instructions.map((each) => each.code)))],
    due: again && due !== null && due < officeToday() ? null : due,
    note: like.note ?? '',
    files: like.files,
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
