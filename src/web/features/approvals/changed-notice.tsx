import { useState } from 'react';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { sayParts } from '#web/lib/part-words.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { approvalWords } from './words.ts';

type Look = ApprovalRoute['sinceMyLook'];

/** What changed, as it was when the reader came: their own look makes it old at the next reading, which may come while they are still reading. */
export function useLookHeld(route: ApprovalRoute | null): Look {
  const of = route?.digest ?? null;
  const [held, setHeld] = useState({ of, look: route?.sinceMyLook ?? null });
  if (of === held.of) return held.look;
  const now = { of, look: route?.sinceMyLook ?? null };
  setHeld(now);
  return now.look;
}

/** Before the button: what is other since the reader's last look, and that the initial of this desk does not stand any more. `onShow` leads to the differences where they do not stand beside it. */
export function ChangedNotice({ route, look, onShow }: { route: ApprovalRoute; look: Look; onShow?: () => void }) {
  const w = useWords(approvalWords);
  const mine = route.steps.find((step) => step.allowed.includes('initial'));
  const lost = mine?.initial && !mine.initial.stands ? mine.initial.touched : [];
  const changed = look?.changed ?? [];
  const says = [changed.length > 0 ? w.changedParts(sayParts(changed)) : null, lost.length > 0 ? `${w.touched(sayParts(lost))}.` : null].filter((each) => each !== null);
  if (says.length === 0) return null;
  return <Notice action={onShow && changed.length > 0 ? <Button size="sm" onClick={onShow}>{w.seeChanges}</Button> : undefined}>{says.join(' ')}</Notice>;
}
