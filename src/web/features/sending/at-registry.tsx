import { handOver } from '#shared/contracts/release.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { GivenBack } from './given-back.tsx';
import { movedBySending } from './moved.ts';
import { Over, type Sending } from './over.tsx';
import { RegistryClerks } from './registry-clerks.tsx';
import css from './sending.module.css';
import { CarriesBlock, GroupsBlock, HouseBlock, OutsideBlock } from './what-goes.tsx';
import { sendingWords } from './words.ts';

/** A signed letter as its sender sees it where the registry of the unit sends: it waits there, or came back with a reason. */
export function AtRegistry({ sending }: { sending: Sending }) {
  const w = useWords(sendingWords);
  const give = useAct(handOver, { renews: movedBySending, onDone: () => toast(w.handedAgain) });
  const { summary, release } = sending;
  const isThere = sending.state === 'to_release';
  const registry = sending.registryName ?? '';
  return (
    <Page narrow>
      <PageHead over={<Over sending={sending} />} title={isThere ? w.titleToRelease : release?.givenBack ? w.titleGivenBack : w.titleToHandOver} under={[sending.subject ?? w.hidden, registry, isThere && release ? w.handedOver(sayMoment(release.at)) : null].filter(Boolean).join(' · ')} />
      <GivenBack release={release} />
      <p className="meta">{isThere ? w.toReleaseSay : sending.leavesByNow ? w.leavesByNowSay : w.givenBackSay}</p>
      {isThere ? <RegistryClerks unitId={sending.carriedFrom.unitId} unitName={registry} /> : null}
      <Trouble problem={give.error} />
      {sending.allowed.includes('hand_over') ? (
        <div className={css.acts}>
          <Button kind="primary" size="lg" busy={give.isPending && w.handing} onClick={() => give.mutate({ params: { letterId: sending.letterId }, body: { version: sending.version } })}>{w.handOver}</Button>
          <ButtonLink size="lg" to={`/periksa/${sending.letterId}`}>{w.toCheck}</ButtonLink>
        </div>
      ) : null}
      {summary && summary.house.length > 0 ? <HouseBlock summary={summary} /> : null}
      {summary ? <GroupsBlock groups={summary.groups} /> : null}
      {summary && summary.outside.length > 0 ? <OutsideBlock lines={summary.outside} sending={sending} /> : null}
      {summary ? <CarriesBlock sending={sending} summary={summary} /> : null}
    </Page>
  );
}
