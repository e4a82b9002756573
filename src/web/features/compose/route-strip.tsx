import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import type { SignerOption } from '#shared/contracts/outgoing.contract.ts';
import { useWords } from '#web/lib/words.ts';
import { LeafStrip } from '#web/ui/leaf/leaf-strip.tsx';
import { initialsOf } from '#web/ui/shell/initials.ts';
import css from './compose.module.css';
import { useDeskName } from './use-desk-name.ts';
import { composeWords } from './words.ts';

type Props = { drafter: { name: string; title: string | null }; route: readonly string[]; signer: SignerOption | null; /** where it lies, once it was submitted */ standing: ApprovalRoute | null };
type Stand = 'done' | 'now' | 'next';

/** The way this letter goes, as the leaf draws every way: whose desk it left, on whose it lies, whose are ahead. */
export function RouteStrip({ drafter, route, signer, standing }: Props) {
  const w = useWords(composeWords);
  const isAway = standing?.state === 'open' || standing?.state === 'approved';
  const desks = route.map((positionId) => ({ positionId, stand: isAway ? standOf(standing, positionId) : ('next' as const) }));
  const signs: Stand = standing?.state === 'approved' ? 'now' : 'next';
  const stands: Stand[] = [isAway ? 'done' : 'now', ...desks.map((desk) => desk.stand), signs];
  return (
    <div className={css.route}>
      <LeafStrip segments={stands.map((state) => ({ state, hours: 1 }))} label={w.routeInWords([drafter.title ?? w.you, ...route.map(() => w.initials), signer ? signer.title : w.signs].join(', '))} width={784} height={12} min={20} gap={3} fluid />
      <ol>
        <li title={drafter.title ?? w.you}><span className={`${css.ini} ${isAway ? '' : css.iniMe}`} aria-hidden="true">{initialsOf(drafter.name)}</span><span><b>{drafter.title ?? w.you}</b>{isAway ? w.drafted : w.drafting}</span></li>
        {desks.map((desk) => <RouteDesk key={desk.positionId} {...desk} />)}
        <li title={signer ? `${signer.title} · ${signer.name}` : w.noSigner}><span className={`${css.ini} ${css.iniSeal}`} aria-hidden="true">{signer ? initialsOf(signer.name) : '?'}</span><span><b>{signer ? signer.title : w.noSigner}</b>{signs === 'now' ? w.signsNow : w.signs}</span></li>
      </ol>
    </div>
  );
}

/** A desk may stand in a draft's list and not in the route that runs: then it is still ahead. */
function standOf(standing: ApprovalRoute, positionId: string): Stand {
  const step = standing.steps.find((each) => each.desk.positionId === positionId);
  return step?.state === 'initialled' ? 'done' : step?.state === 'waiting' ? 'now' : 'next';
}

function RouteDesk({ positionId, stand }: { positionId: string; stand: Stand }) {
  const w = useWords(composeWords);
  const desk = useDeskName(positionId);
  const says = { done: w.initialled, now: w.initialsNow, next: w.initials }[stand];
  return (
    <li title={[desk.title, desk.holder].filter(Boolean).join(' · ')} {...(stand === 'now' ? { 'aria-current': 'step' as const } : {})}>
      <span className={`${css.ini} ${stand === 'now' ? css.iniMe : ''}`} aria-hidden="true">{initialsOf(desk.holder ?? desk.title)}</span>
      <span><b>{desk.title}</b>{says}</span>
    </li>
  );
}
