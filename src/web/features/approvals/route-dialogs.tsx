import { useState } from 'react';
import { getApprovalRoute, replaceStep, returnRoute, returnStep, withdrawRoute, type RouteStep } from '#shared/contracts/approvals.contract.ts';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { getOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { getLetterPath, listLetterPaths } from '#shared/contracts/tracking.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { usePositionChoices } from '#web/lib/choices.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { titleOf } from './say-route.ts';
import { approvalWords } from './words.ts';

/** What an act on a route makes old. */
export const movedByRoute = [getApprovalRoute, getOutgoing, getLetterPath, listLetterPaths, getDesk, listSeatCounts];

/** Gives it back, from a desk of the route or from the signer. */
export function ReturnDialog({ stepId, routeId, onClose }: { stepId: string | null; routeId: string; onClose: () => void }) {
  const w = useWords(approvalWords);
  const both = {
    renews: movedByRoute, keepAs: `return.${stepId ?? routeId}`, strong: true, most: 2_000, onDone: () => toast(w.returned), onClose,
    says: { title: w.giveBackTitle, label: w.reason, help: w.reasonHelp, does: w.giveBack, doing: w.sending, needs: w.needReason },
  };
  if (stepId === null) return <ReasonDialog {...both} contract={returnRoute} act={(reason) => ({ params: { routeId }, body: { reason } })} />;
  return <ReasonDialog {...both} contract={returnStep} act={(reason) => ({ params: { stepId }, body: { reason } })} />;
}

export function WithdrawDialog({ routeId, onClose }: { routeId: string; onClose: () => void }) {
  const w = useWords(approvalWords);
  const send = useAct(withdrawRoute, {
    renews: movedByRoute,
    onDone: () => {
      toast(w.withdrawn);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.withdrawTitle}
      foot={
        <>
          <Button kind="primary" busy={send.isPending && w.sending} onClick={() => send.mutate({ params: { routeId } })}>
            {w.withdraw}
          </Button>
          <Button kind="quiet" onClick={onClose}>{w.cancel}</Button>
        </>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <p>{w.withdrawSay}</p>
    </Dialog>
  );
}

/** The post is vacant, or the line was the wrong one: another desk takes the place. */
export function ReplaceDialog({ step, onClose }: { step: RouteStep; onClose: () => void }) {
  const w = useWords(approvalWords);
  const [position, setPosition] = useState<{ id: string; label: string } | null>(null);
  const [tried, setTried] = useState(false);
  const { rows: _rows, ...positions } = usePositionChoices();
  const send = useAct(replaceStep, {
    renews: movedByRoute,
    onDone: () => {
      toast(w.replaced);
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (position !== null) send.mutate({ params: { stepId: step.id }, body: { positionId: position.id } });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.replaceTitle(titleOf(step.desk))}
      foot={
        <>
          <Button kind="primary" busy={send.isPending && w.sending} onClick={submit}>
            {w.replace}
          </Button>
          <Button kind="quiet" onClick={onClose}>{w.cancel}</Button>
        </>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <PickField label={w.replaceWith} value={position} onChange={setPosition} {...positions} fault={tried && position === null ? w.needDesk : undefined} />
    </Dialog>
  );
}
