import { IconArrowBackUp, IconPencilCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { giveInitial, type ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useKeys } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { MoreMenu } from '#web/ui/more-menu.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import css from './approvals.module.css';
import { movedByRoute, ReturnDialog, WithdrawDialog } from './route-dialogs.tsx';
import { approvalWords } from './words.ts';

/** What I may do with a draft on its way: initial exactly what is shown, give it back with the reason, or take my own back. */
export function RouteActs({ route, isShown }: { route: ApprovalRoute; /** its pages lie before the reader: nobody initials a page that is not drawn */ isShown: boolean }) {
  const w = useWords(approvalWords);
  const [open, setOpen] = useState<'return' | 'withdraw' | null>(null);
  const mine = route.steps.find((step) => step.allowed.includes('initial') || step.allowed.includes('return'));
  const mayInitial = mine?.allowed.includes('initial') ?? false;
  const mayReturn = mine !== undefined || route.allowed.includes('return');
  const initial = useAct(giveInitial, { renews: movedByRoute, onDone: () => toast(w.initialDone) });
  const give = () => {
    if (mine && mayInitial && isShown && !initial.isPending) initial.mutate({ params: { stepId: mine.id }, body: { seen: route.digest } });
  };
  useKeys({ p: give, ...(mayReturn ? { k: () => setOpen('return') } : {}) });
  if (!mayInitial && !mayReturn && !route.allowed.includes('withdraw')) return null;
  return (
    <>
      {initial.error ? <Refusal>{initial.error.message}</Refusal> : null}
      <div className={css.acts}>
        {mayInitial ? (
          <Button kind="primary" size="lg" hint="P" icon={<IconPencilCheck size={20} stroke={1.75} />} off={!isShown && w.notDrawn} busy={initial.isPending && w.initialling} onClick={give}>
            {w.initial}
          </Button>
        ) : null}
        {mayReturn ? (
          <Button size="lg" icon={<IconArrowBackUp size={20} stroke={1.75} />} onClick={() => setOpen('return')}>
            {w.giveBack}
          </Button>
        ) : null}
        {route.allowed.includes('withdraw') ? <MoreMenu label={w.otherActs} lines={[{ id: 'withdraw', label: w.withdraw, run: () => setOpen('withdraw') }]} /> : null}
        {mayInitial && !isShown ? <span className="meta" aria-hidden="true">{w.notDrawn}</span> : null}
      </div>
      {open === 'return' ? <ReturnDialog stepId={mine?.id ?? null} routeId={route.id} onClose={() => setOpen(null)} /> : null}
      {open === 'withdraw' ? <WithdrawDialog routeId={route.id} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
