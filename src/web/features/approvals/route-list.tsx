import { IconCheck, IconDiamond, IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ApprovalRoute, RouteStep } from '#shared/contracts/approvals.contract.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { sayParts } from '#web/lib/part-words.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { initialsOf } from '#web/ui/shell/initials.ts';
import css from './approvals.module.css';
import { ReplaceDialog } from './route-dialogs.tsx';
import { isBySigner, sitterOf } from './desk-names.ts';
import { sayNoInitials, sayStep } from './say-route.ts';
import { approvalWords } from './words.ts';

type Desk = ApprovalRoute['requestedBy'];

/** The whole way of a draft: who wrote it, whose initials it needs, who signs it; each with a face and where it stands. */
export function RouteList({ route }: { route: ApprovalRoute }) {
  const w = useWords(approvalWords);
  const [replacing, setReplacing] = useState<RouteStep | null>(null);
  const none = sayNoInitials(route);
  const ready = none === null ? w.readyToSign : w.readyNone(none);
  const signing = route.state === 'finished' ? w.signed : `${w.signs} · ${route.state === 'approved' ? ready : w.awaitsInitials}`;
  return (
    <>
      <ol className={css.route} aria-label={w.route}>
        <Face desk={route.requestedBy} kind="me" says={`${w.requester} · ${w.submitted(sayMoment(route.startedAt))}`} />
        {route.steps.length === 0 ? <li className={css.none}>{isBySigner(route) ? w.noStepsBySigner : w.noSteps}</li> : null}
        {route.steps.map((step) => (
          <Step key={step.id} step={step} onReplace={() => setReplacing(step)} />
        ))}
        {route.signer ? <Face desk={route.signer} kind="seal" says={signing} /> : null}
      </ol>
      {replacing ? <ReplaceDialog step={replacing} onClose={() => setReplacing(null)} /> : null}
    </>
  );
}

/** Who initialled stands there with the own name, also when somebody else sits there by now. */
function Step({ step, onReplace }: { step: RouteStep; onReplace: () => void }) {
  const w = useWords(approvalWords);
  const desk = step.state === 'initialled' && step.initial ? step.initial.by : step.desk;
  const marks = [step.kind === 'coordination' ? w.coordination : '', step.covers ? w.covers(sayParts(step.covers)) : ''].filter((mark) => mark !== '').join(' · ');
  return (
    <Face desk={desk} kind={step.state === 'initialled' ? 'done' : step.state === 'waiting' ? 'now' : 'ahead'} says={sayStep(step)} under={marks}>
      {step.allowed.includes('replace') ? (
        <Button kind="quiet" size="sm" onClick={onReplace}>
          {w.replace}
        </Button>
      ) : null}
    </Face>
  );
}

type FaceProps = { desk: Desk; kind: 'me' | 'done' | 'now' | 'ahead' | 'seal'; says: string; under?: string; children?: ReactNode };

function Face({ desk, kind, says, under, children }: FaceProps) {
  const w = useWords(approvalWords);
  return (
    <li className={`${css.face} ${css[kind] ?? ''}`} {...(kind === 'now' ? { 'aria-current': 'step' as const } : {})}>
      <span className={css.picture} aria-hidden="true">
        {initialsOf(desk.employeeName ?? desk.title)}
        {kind === 'done' ? <IconCheck className={css.tick} size={14} stroke={3} /> : null}
        {kind === 'now' ? <IconPencil className={css.tick} size={14} stroke={2.5} /> : null}
        {kind === 'seal' ? <IconDiamond className={css.tick} size={14} stroke={2.5} /> : null}
      </span>
      <span className={css.who}>
        <b>{desk.title}</b>
        {/* A signer is chosen by name: where it is not told, the seat is not empty. */}
        {desk.employeeName !== null || kind !== 'seal' ? <small>{sitterOf(desk, w)}</small> : null}
        <span className={css.says}>{says}</span>
        {under ? <small>{under}</small> : null}
      </span>
      {children ? <span className={css.act}>{children}</span> : null}
    </li>
  );
}
