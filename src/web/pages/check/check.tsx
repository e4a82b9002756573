import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { getApprovalRoute, lookAtRoute, type ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { getOutgoing, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import type { DeskAct } from '#shared/domain/desk.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { ChangedNotice, useLookHeld } from '#web/features/approvals/changed-notice.tsx';
import { ChangesBlock } from '#web/features/approvals/changes-block.tsx';
import { DraftPages } from '#web/features/approvals/draft-pages.tsx';
import { LastReturn } from '#web/features/approvals/last-return.tsx';
import { ReturnsList } from '#web/features/approvals/returns-list.tsx';
import { RouteActs } from '#web/features/approvals/route-acts.tsx';
import { RouteList } from '#web/features/approvals/route-list.tsx';
import { sayDesk } from '#web/features/approvals/desk-names.ts';
import { sayWhere } from '#web/features/approvals/say-route.ts';
import { StoredNotes } from '#web/features/approvals/stored-notes.tsx';
import { approvalWords } from '#web/features/approvals/words.ts';
import { NextOne } from '#web/features/desk/next-one.tsx';
import { EndedNotice } from '#web/features/finishing/ended-notice.tsx';
import { FinishActs } from '#web/features/finishing/finish-acts.tsx';
import { FinishedFacts } from '#web/features/finishing/finished-facts.tsx';
import { outsideOf } from '#web/features/finishing/count-outside.ts';
import { Receivers } from '#web/features/finishing/receivers.tsx';
import { sayNamesOther, sayStanding, sayWhoActs, wayOf } from '#web/features/finishing/say-finished.ts';
import { SignedPages } from '#web/features/finishing/signed-pages.tsx';
import { RegistryClerks } from '#web/features/sending/registry-clerks.tsx';
import { useSession } from '#web/features/identity/session.tsx';
import { BondNotices, Relations } from '#web/features/letters/bonds.tsx';
import { Way } from '#web/features/tracking/whereabouts.tsx';
import { call, newCommandId } from '#web/lib/api.ts';
import { isClosedTo } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useMedia, useTitle } from '#web/lib/hooks.ts';
import { AboutSecret } from '#web/lib/about-secret.ts';
import { useLanguage } from '#web/lib/language.ts';
import { sizeOfSubject } from '#web/lib/subject-size.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { AttachedFiles, type AttachedFile } from '#web/ui/files/attached-files.tsx';
import { fileWords } from '#web/ui/files/file-words.ts';
import { Tag } from '#web/ui/form/chip.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { NowBlock } from '#web/ui/now-block.tsx';
import { Block } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Stamp } from '#web/ui/paper/stamp.tsx';
import { GivenByHand, ReceivedBy } from '#web/ui/people-named.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { ClosedLetter } from '../letter/closed-letter.tsx';
import css from './check.module.css';

/** A draft on its way: its page at the left; at the right what I may do, what changed since I looked, and the whole route. */
export function CheckPage() {
  const k = useWords(kitWords);
  const w = useWords(approvalWords);
  const letterId = useParams()['letterId'] ?? '';
  const letter = useAsk(getOutgoing, { params: { letterId } });
  // Its seconds end by themselves: the page follows.
  useAsk(getOutgoing, { params: { letterId } }, { enabled: letter.data?.state === 'sending', everyMs: 2000 });
  const route = useAsk(getApprovalRoute, { params: { subjectKind: 'letter', subjectId: letterId } });
  useTitle(letter.data?.subject ?? w.title);
  const problem = letter.error ?? route.error;
  if (problem)
    return <ClosedLetter letterId={letterId} problem={problem} otherwise={isClosedTo(problem) ? <ButtonLink kind="primary" to="/naskah">{w.toList}</ButtonLink> : <Button onClick={() => void Promise.all([letter.refetch(), route.refetch()])}>{k.tryAgain}</Button>} />;
  if (!letter.data || !route.data)
    return (
      <div className={css.side}>
        <SkeletonRows label={k.loading} />
      </div>
    );
  return <AboutSecret value={isSecret(letter.data.securityClass)}><OneDraft key={letterId} letter={letter.data} route={route.data.route} /></AboutSecret>;
}

function OneDraft({ letter, route }: { letter: OutgoingDetail; route: ApprovalRoute | null }) {
  const w = useWords(approvalWords);
  const wide = useMedia('(min-width: 1024px)');
  const [tab, setTab] = useState('pages');
  const files = letter.draft?.content.attachments ?? [];
  const [drawn, setDrawn] = useState<string | null>(null);
  const isShown = letter.fileId !== null || drawn === contentName(letter, route);
  useLooked(letter, route, isShown);
  const done = useDone(letter, route);
  const look = useLookHeld(route);
  const changed = (onShow?: () => void) => (route && !done && beforeNumber.has(letter.state) && readsDraft(letter) ? <ChangedNotice route={route} look={look} {...(onShow ? { onShow } : {})} /> : null);
  const acts = (
    <div className={css.acts}>
      {done ? <NextOne after={letter.id} act={done} /> : null}
      {/* With all its initials the act that waits is the signature; giving it back stands behind it. */}
      {letter.state === 'approved' ? <FinishActs letter={letter} /> : null}
      {route && beforeNumber.has(letter.state) ? <RouteActs route={route} isShown={isShown} /> : null}
      {letter.state === 'approved' ? null : <FinishActs letter={letter} />}
      {waitsForWriting(letter) ? <ToWrite letter={letter} /> : null}
    </div>
  );
  const standing = sayStanding(letter, route?.signer ? sayDesk(route.signer) : null) ?? (route ? sayWhere(route) : null);
  const { current, person } = useSession();
  const others = sayNamesOther(letter, current && { ...current, employeeId: person.employeeId }, route?.signer?.employeeName ?? null) ?? sayWhoActs(letter, route?.signer ? sayDesk(route.signer) : null);
  return (
    <>
      {wide ? null : <div className={css.top}><EndedNotice ended={letter.ended} /><Head letter={letter} />{changed(tab === 'side' ? undefined : () => setTab('side'))}</div>}
      <div className={css.tabs}>
        <Tabs label={w.panels} value={tab} onChange={setTab} tabs={[{ id: 'pages', label: w.tabPages }, ...(files.length > 0 ? [{ id: 'files', label: w.tabFiles, count: files.length }] : []), { id: 'side', label: beforeNumber.has(letter.state) ? w.tabSide : w.tabStanding }]} />
      </div>
      <div className={css.work}>
        <section className={`${css.ground} ${tab === 'pages' ? '' : css.hidden}`} aria-label={w.pages}>
          {letter.state === 'returned' && route ? <div className={css.why}><LastReturn route={route} /></div> : null}
          {letter.readsContent ? <Pages letter={letter} of={contentName(letter, route)} onDrawn={setDrawn} /> : null}
          <EndedStamp letter={letter} />
        </section>
        {wide || files.length === 0 ? null : <section className={`${css.side} ${tab === 'files' ? '' : css.hidden}`} aria-label={w.tabFiles}><AttachedBlock files={files} /></section>}
        <section className={`${css.side} ${tab === 'side' ? '' : css.hidden}`} aria-label={w.tabSide}>
          {wide ? <Head letter={letter} /> : null}
          {wide ? <EndedNotice ended={letter.ended} /> : null}
          <BondNotices letter={{ relations: letter.relations, takenBack: null }} />
          {standing ? <NowBlock sentence={standing}>{others ? <p className="meta">{others}</p> : null}</NowBlock> : null}
          {letter.state === 'to_release' ? <RegistryClerks unitId={letter.unitId} unitName={letter.unitName} /> : null}
          {isUnsent.has(letter.state) ? <ReceivedBy letter={letter} /> : null}
          <Way letterId={letter.id} />
          {wide ? changed() : null}
          {wide ? acts : null}
          {wide && files.length > 0 ? <AttachedBlock files={files} /> : null}
          <Relations letter={{ relations: letter.relations, saidRelations: [], origin: null }} />
          <Rest letter={letter} route={route} look={look} />
          {waitsForWriting(letter) ? null : <ToWrite letter={letter} />}
        </section>
      </div>
      {wide ? null : <div className={css.foot}>{acts}</div>}
    </>
  );
}

/** What waited for the reader when they came and does not any more: initialled, signed, numbered or scanned, or given back; null while it waits. */
function useDone(letter: OutgoingDetail, route: ApprovalRoute | null): DeskAct | null {
  const waits = actOf(letter, route);
  const [waited, setWaited] = useState(waits);
  if (waits && waits !== waited) setWaited(waits);
  return waits ? null : waited;
}

/** What the letter asks of the reader, as the desk names it. */
function actOf(letter: OutgoingDetail, route: ApprovalRoute | null): DeskAct | null {
  const may = (act: OutgoingDetail['allowed'][number]) => letter.allowed.includes(act);
  if (route?.steps.some((step) => step.allowed.includes('initial'))) return 'initial';
  if (wayOf(letter) !== 'wet') return may('sign') ? 'sign' : null;
  return may('number') ? 'number' : may('attach_scan') ? 'attach_scan' : null;
}

function EndedStamp({ letter }: { letter: OutgoingDetail }) {
  const w = useWords(approvalWords);
  if (!letter.ended || !letter.readsContent) return null;
  return <Stamp>{letter.ended.kind === 'voided' ? w.stampVoid : w.stampWithdrawn}</Stamp>;
}

/** Before its route, and where it came back, writing is the act that waits; on its way it may be changed at the price of initials. */
function waitsForWriting({ state }: OutgoingDetail): boolean {
  return state === 'draft' || state === 'returned';
}

function ToWrite({ letter }: { letter: OutgoingDetail }) {
  const w = useWords(approvalWords);
  if (!letter.allowed.includes('edit')) return null;
  const says = letter.state === 'returned' ? w.toMend : letter.state === 'draft' ? w.toWrite : w.toChange;
  return <div><ButtonLink size={waitsForWriting(letter) ? 'lg' : 'md'} kind={waitsForWriting(letter) ? 'primary' : 'second'} to={`/naskah/${letter.id}`}>{says}</ButtonLink></div>;
}

/** Names what the letter says now, so that a change draws its pages anew: so does the number, which stands on them and in no part. */
function contentName(letter: OutgoingDetail, route: ApprovalRoute | null): string {
  return [route?.digest ?? letter.draft?.version ?? 0, letter.number ?? ''].join(' ');
}

function Pages({ letter, of, onDrawn }: { letter: OutgoingDetail; of: string; onDrawn: (of: string) => void }) {
  const label = letter.subject ?? letter.typeName;
  return letter.fileId ? <SignedPages fileId={letter.fileId} label={label} /> : <DraftPages letterId={letter.id} of={of} label={label} onDrawn={onDrawn} />;
}

function AttachedBlock({ files }: { files: readonly AttachedFile[] }) {
  const w = useWords(fileWords);
  return <Block title={w.attached}><AttachedFiles files={files} /></Block>;
}

function Head({ letter }: { letter: OutgoingDetail }) {
  const w = useWords(approvalWords);
  const language = useLanguage();
  return (
    <header>
      <p className={css.over}>
        <span className="meta">{w.kind(letter.typeName, letter.unitName)}</span>
        {letter.urgency === 'normal' ? null : <Tag solid={letter.urgency === 'very_urgent'}>{urgencyWords[language][letter.urgency]}</Tag>}
        {letter.securityClass === 'B' ? null : <Tag solid={isSecret(letter.securityClass)}>{securityClassWords[language][letter.securityClass]}</Tag>}
      </p>
      <h1 className={`${sizeOfSubject(letter.subject)} ${css.subject}`}>{letter.subject ?? letter.typeName}</h1>
    </header>
  );
}

const readsDraft = (letter: OutgoingDetail): boolean => letter.readsContent && letter.draft !== null;
const beforeNumber = new Set(['draft', 'in_route', 'returned', 'approved']);
const isUnsent = new Set([...beforeNumber, 'numbered', 'signed', 'to_release', 'sending']);

function Rest({ letter, route, look }: { letter: OutgoingDetail; route: ApprovalRoute | null; look: ApprovalRoute['sinceMyLook'] }) {
  const w = useWords(approvalWords);
  const isOpen = beforeNumber.has(letter.state);
  const reads = readsDraft(letter);
  // The last one stands above the page while it is being mended.
  const returns = route?.returns.slice(0, letter.state === 'returned' ? -1 : undefined) ?? [];
  return (
    <>
      {letter.dispatches.length + outsideOf(letter) > 0 ? <Block title={w.receivers}><Receivers letter={letter} /></Block> : null}
      <GivenByHand names={letter.givenByHand} />
      {isOpen && reads && look && look.changed.length > 0 ? <Block title={w.changed}><ChangesBlock letterId={letter.id} look={look} /></Block> : null}
      {returns.length > 0 ? <Block title={w.returns}><ReturnsList returns={returns} /></Block> : null}
      {isOpen && reads ? <StoredNotes letterId={letter.id} of={contentName(letter, route)} /> : null}
      {isOpen ? null : <Block title={w.standing}><FinishedFacts letter={letter} /></Block>}
      {route ? (
        <Block title={w.route} side={<span className="meta">{w.round(route.round)}</span>}>
          <RouteList route={route} />
        </Block>
      ) : (
        <EmptyState title={w.noRoute}>{w.noRouteSay}</EmptyState>
      )}
    </>
  );
}

/** Remembered after the page was shown, so that what changed stays in view while one is here. */
function useLooked(letter: OutgoingDetail, route: ApprovalRoute | null, isShown: boolean): void {
  const done = useRef<string | null>(null);
  const id = route?.id;
  const digest = route?.digest;
  const reads = letter.readsContent && isShown;
  useEffect(() => {
    if (!id || !digest || !reads || done.current === digest) return;
    done.current = digest;
    void call(lookAtRoute, { params: { routeId: id }, body: { commandId: newCommandId() } }).catch(() => undefined);
  }, [id, digest, reads]);
}
