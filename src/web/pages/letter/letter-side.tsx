import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Disposition } from '#shared/contracts/dispositions.contract.ts';
import type { LetterDetail } from '#shared/contracts/letters.contract.ts';
import { findTask, openDesksOf } from '#web/features/dispositions/find-task.ts';
import type { Wish } from '#web/features/dispositions/use-dispose.ts';
import { workFilesOf } from '#web/features/dispositions/work-files.ts';
import { useSession } from '#web/features/identity/session.tsx';
import { LetterHead } from '#web/features/letters/letter-head.tsx';
import css from '#web/features/letters/letters.module.css';
import { stillStands } from '#web/features/letters/still-stands.ts';
import { letterPageWords } from '#web/features/letters/words.ts';
import { useKeys, useMedia } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { EmptyState, Notice } from '#web/ui/say/say.tsx';
import { Tabs } from '#web/ui/tabs.tsx';

// What is owed comes with the letter's own answer: asked for while that is on its way, so that nobody waits for it.
const taskBlock = import('#web/features/dispositions/task-block.tsx');
const TaskBlock = lazy(async () => ({ default: (await taskBlock).TaskBlock }));
const PreparedBlock = lazy(async () => ({ default: (await taskBlock).PreparedBlock }));
const RefusedBlock = lazy(async () => ({ default: (await taskBlock).RefusedBlock }));
// Below what is owed, and behind the first tab: fetched when they are turned to.
// Asked for while the letter is on its way: the path has its own question to wait for.
const whereabouts = import('#web/features/tracking/whereabouts.tsx');
const Whereabouts = lazy(async () => ({ default: (await whereabouts).Whereabouts }));
const LetterTree = lazy(async () => ({ default: (await import('#web/features/dispositions/tree-nodes.tsx')).LetterTree }));
const LetterFacts = lazy(async () => ({ default: (await import('#web/features/letters/letter-facts.tsx')).LetterFacts }));
const LetterFiles = lazy(async () => ({ default: (await import('#web/features/letters/letter-facts.tsx')).LetterFiles }));
const WorkFiles = lazy(async () => ({ default: (await import('#web/features/dispositions/work-files.tsx')).WorkFiles }));
const LetterHistory = lazy(async () => ({ default: (await import('#web/features/letters/letter-history.tsx')).LetterHistory }));
const InvitationBlock = lazy(async () => ({ default: (await import('#web/features/letters/invitation-block.tsx')).InvitationBlock }));
const BondNotices = lazy(async () => ({ default: (await import('#web/features/letters/bonds.tsx')).BondNotices }));
const Relations = lazy(async () => ({ default: (await import('#web/features/letters/bonds.tsx')).Relations }));
const SealBlock = lazy(async () => ({ default: (await import('#web/features/letters/bonds.tsx')).SealBlock }));
const CloseDialog = lazy(async () => ({ default: (await import('#web/features/letters/letter-acts.tsx')).CloseDialog }));
const RemindDialog = lazy(async () => ({ default: (await import('#web/features/letters/letter-acts.tsx')).RemindDialog }));
const CorrectDialog = lazy(async () => ({ default: (await import('#web/features/letters/correct-dialog.tsx')).CorrectDialog }));
const VoidDialog = lazy(async () => ({ default: (await import('#web/features/book/void-dialog.tsx')).VoidDialog }));
const OpenSealedDialog = lazy(async () => ({ default: (await import('#web/features/letters/letter-acts.tsx')).OpenSealedDialog }));

/** What the three parts of the side share. */
export type SideProps = {
  letter: LetterDetail;
  dispositions: Disposition[];
  loading: boolean;
  /** the act the desk sent the person for */ wanted: string | null;
  onDispose: (wish: Wish) => void;
};

function useTask(dispositions: Disposition[]) {
  const seat = useSession().current?.positionId ?? null;
  const [params] = useSearchParams();
  return { seat, task: findTask(dispositions, { seat, asked: params.get('penerima') }) };
}

/** What it is, what stands in the way, and what is owed here. */
export function SideTop({ letter, dispositions, onDispose }: SideProps) {
  const w = useWords(letterPageWords);
  const { task } = useTask(dispositions);
  const prepared = dispositions.filter((each) => each.allowed.includes('discard'));
  // Once a sheet has gone out, why an earlier draft did not is history.
  const refused = dispositions.every((each) => each.state === 'discarded') ? dispositions.at(-1) : undefined;
  return (
    <>
      {/* What its sender took back says so before it says anything else. */}
      {stillStands(letter) ? <LetterHead letter={letter} /> : null}
      <Suspense><BondNotices letter={letter} /></Suspense>
      {stillStands(letter) ? null : <LetterHead letter={letter} />}
      <Suspense><InvitationBlock letter={letter} /></Suspense>
      {letter.agenda.voidReason ? <Notice title={w.voidTitle}>{letter.agenda.voidReason}</Notice> : null}
      {letter.sealed ? <Notice title={w.sealedTitle}>{w.sealedSay}</Notice> : null}
      <Suspense>
        {prepared.map((each) => (
          <PreparedBlock key={each.id} disposition={each} onChange={() => onDispose({ parent: each.parentRecipientId, draft: each })} />
        ))}
        {refused ? <RefusedBlock disposition={refused} /> : null}
        {task ? <TaskBlock task={task} dispositions={dispositions} onDispose={onDispose} /> : null}
      </Suspense>
    </>
  );
}

/** Where the letter is, then its tree, files, history and facts. */
export function SideRest({ letter, dispositions, loading, onDispose }: SideProps) {
  const { seat, task } = useTask(dispositions);
  return (
    <>
      <Suspense><Whereabouts letterId={letter.id} /></Suspense>
      <Suspense><Relations letter={letter} /></Suspense>
      <Panels letter={letter} dispositions={dispositions} loading={loading} seat={seat} taskId={task?.id ?? null} onDispose={onDispose} />
    </>
  );
}

/** What one may do to the letter itself. Second to what is owed, when something is. */
export function SideActs({ letter, dispositions, wanted, onDispose }: SideProps) {
  const { seat, task } = useTask(dispositions);
  return (
    <LetterActs
      letter={letter}
      cameHere={letter.deliveries.some((delivery) => delivery.positionId === seat)}
      openDesks={openDesksOf(dispositions, letter.deliveries.filter((delivery) => delivery.kind === 'to' && delivery.closedAt === null).length > 1 ? seat : null)}
      passesOn={task?.allowed.includes('pass_on') === true}
      isMain={!task && dispositions.every((each) => !each.allowed.includes('discard'))}
      wantsClose={wanted === 'close'}
      onDispose={() => onDispose({ parent: null })}
    />
  );
}

/** For a leader who keeps the pen: the leader, the assistant, or the registry of the addressee. Top secret stays on screen. */
function mayPrintSheet(letter: LetterDetail): boolean {
  const may = (['dispose', 'prepare_disposition', 'correct'] as const).some((act) => letter.allowed.includes(act));
  return may && letter.readsContent && !letter.sealed && letter.securityClass !== 'SR';
}

/** Whoever reads it at a desk may write the answer: who signs that is asked there. */
function mayAnswer(letter: LetterDetail, seat: string | null): boolean {
  return seat !== null && letter.readsContent && !letter.sealed && letter.agenda.voidReason === null;
}

type ActsProps = {
  letter: LetterDetail;
  /** the letter itself was sent to this desk; who only has an order passes that order on */ cameHere: boolean;
  /** desks that still work on it: while there are any, it cannot be closed */ openDesks: string[];
  /** the order above may be passed on: the same key as disposing */ passesOn: boolean;
  isMain: boolean;
  wantsClose: boolean;
  onDispose: () => void;
};

function LetterActs({ letter, cameHere, openDesks, passesOn, isMain, wantsClose, onDispose }: ActsProps) {
  const w = useWords(letterPageWords);
  const wide = useMedia('(min-width: 1024px)');
  const navigate = useNavigate();
  const seat = useSession().current?.positionId ?? null;
  const [asking, ask] = useState<'close' | 'open' | 'remind' | 'correct' | 'void' | null>(wantsClose && letter.allowed.includes('close') ? 'close' : null);
  const stands = stillStands(letter);
  const mayDispose = !cameHere ? null : letter.allowed.includes('dispose') ? w.dispose : letter.allowed.includes('prepare_disposition') ? w.prepare : null;
  const dispose = stands ? mayDispose : null;
  useKeys({ d: onDispose }, (dispose !== null || passesOn) && asking === null);
  // What does not hold any more leads to what does, or is closed.
  const replacement = stands ? undefined : letter.relations.find((each) => each.side === 'in' && each.kind === 'replaces');
  const first = isMain ? ('primary' as const) : ('second' as const);
  const sealed = letter.allowed.includes('open_sealed');
  const sheetPage = `/cetak-lembar?surat=${letter.id}`;
  const others = [
    ...(mayPrintSheet(letter) ? [{ id: 'sheet', label: w.printSheet, run: () => void navigate(sheetPage) }] : []),
    ...(mayAnswer(letter, seat) ? [{ id: 'answer', label: w.answerByLetter, run: () => void navigate(`/naskah/baru?jawab=${letter.id}`) }] : []),
    ...(letter.allowed.includes('close') ? [{ id: 'close', label: w.close, run: () => ask('close') }] : []),
    ...(letter.allowed.includes('remind') ? [{ id: 'remind', label: w.remind, run: () => ask('remind') }] : []),
    ...(letter.allowed.includes('correct') ? [{ id: 'correct', label: w.correct, run: () => ask('correct') }] : []),
    ...(letter.allowed.includes('void') ? [{ id: 'void', label: w.voidNumber, run: () => ask('void') }] : []),
  ];
  // In a hand there is room for one press beside the main one, which is closing where one may; more are folded away.
  const folds = !wide && others.length + (dispose ? 1 : 0) + (sealed ? 1 : 0) > 2;
  const pressable = others.filter((act) => act.id !== 'sheet' && act.id !== 'answer' && (act.id !== 'close' || openDesks.length === 0));
  const open = wide ? inReach(others, { room: dispose || sealed ? 1 : 2, isWorked: letter.state === 'in_progress' && openDesks.length === 0 }) : folds ? (pressable.length > 0 ? pressable : others.filter((act) => act.id === 'close')).slice(0, 1) : others;
  // What the counter gave with the letter, for a label that was lost: rarely wanted, so always folded away.
  const instead = mayDispose && !stands ? [{ id: 'dispose', label: mayDispose, run: onDispose }] : [];
  const slips = letter.allowed.includes('correct') ? [{ id: 'label', label: w.printLabel, run: () => void navigate(`/agendakan/cetak?label=${letter.id}`) }, { id: 'receipt', label: w.printReceipt, run: () => void navigate(`/agendakan/cetak?tanda=${letter.id}`) }] : [];
  const folded = [...others.filter((act) => !open.includes(act)), ...instead, ...slips];
  const waitsFor = openDesks.length > 0 && w.closeWaits(openDesks);
  // The foot of a phone is for acts: there the count is said, and the desks stand in the tree it would cover.
  const whyOff = openDesks.length > 0 && (wide ? w.closeWaits(openDesks) : w.closeWaitsShort(openDesks.length));
  return (
    <div className={`${css.acts} no-print`}>
      {sealed ? (
        <Button kind={first} onClick={() => ask('open')}>
          {w.openSealed}
        </Button>
      ) : null}
      {replacement ? <ButtonLink kind={first} to={replacement.direction === 'incoming' ? `/surat/${replacement.letterId}` : `/periksa/${replacement.letterId}`}>{w.openReplacement}</ButtonLink> : null}
      {dispose ? (
        <Button kind={sealed ? 'second' : first} hint="D" onClick={onDispose}>
          {dispose}
        </Button>
      ) : null}
      {open.map((act) =>
        act.id === 'sheet' ? (
          <ButtonLink key={act.id} to={sheetPage}>
            {act.label}
          </ButtonLink>
        ) : (
          <Button key={act.id} kind={act.id === 'close' && !stands && !replacement ? first : 'second'} off={act.id === 'close' && waitsFor} onClick={act.run}>
            {act.label}
          </Button>
        ),
      )}
      {whyOff && open.some((act) => act.id === 'close') ? <p className={`meta ${css.whyOff}`} title={whyOff}>{whyOff}</p> : null}
      {folded.length > 0 ? (
        <Menu label={w.otherActs} place={wide ? 'below-end' : 'above-end'} buttonClass={css.more} buttonLabel={w.otherActs} button={<IconDots size={20} stroke={1.75} aria-hidden="true" />} lines={folded.map((act) => (act.id === 'close' && waitsFor ? { ...act, detail: waitsFor } : act))} />
      ) : null}
      <Suspense>
        {asking === 'remind' ? <RemindDialog letter={letter} onClose={() => ask(null)} /> : null}
        {asking === 'correct' ? <CorrectDialog letter={letter} onClose={() => ask(null)} /> : null}
        {asking === 'void' ? <VoidDialog letterId={letter.id} agenda={letter.agenda.text} onClose={() => ask(null)} /> : null}
        {asking === 'close' ? <CloseDialog letter={letter} off={waitsFor} onClose={() => ask(null)} /> : null}
        {asking === 'open' ? <OpenSealedDialog letter={letter} onClose={() => ask(null)} /> : null}
      </Suspense>
    </div>
  );
}

/** On a desk one press stands beside the main one: the answer, or the end once the work it was passed on for is done. The counter's own is to mend what it entered. */
function inReach<Act extends { id: string }>(acts: readonly Act[], { room, isWorked }: { room: number; isWorked: boolean }): readonly Act[] {
  const order = ['correct', ...(isWorked ? ['close', 'answer'] : ['answer', 'close']), 'remind'];
  return order.flatMap((id) => acts.filter((act) => act.id === id)).slice(0, room);
}

type PanelsProps = {
  letter: LetterDetail;
  dispositions: Disposition[];
  loading: boolean;
  seat: string | null;
  /** shown above already, so its acts are not repeated */ taskId: string | null;
  onDispose: (wish: Wish) => void;
};

function Panels({ letter, dispositions, loading, seat, taskId, onDispose }: PanelsProps) {
  const w = useWords(letterPageWords);
  const k = useWords(kitWords);
  const [panel, setPanel] = useState('tree');
  const count = dispositions.reduce((sum, each) => sum + each.recipients.length, 0);
  const tabs = [
    { id: 'tree', label: w.dispositions, count },
    { id: 'files', label: w.files, count: letter.files.length + workFilesOf(dispositions).reduce((sum, each) => sum + each.files.length, 0) },
    { id: 'history', label: w.history },
    { id: 'details', label: w.details },
  ];
  return (
    <div className={css.tabs}>
      <Tabs label={w.panels} value={panel} onChange={setPanel} tabs={tabs} panelId="letter-panel" />
      <div id="letter-panel" role="tabpanel" aria-label={tabs.find((tab) => tab.id === panel)?.label} className={css.panel}>
        {panel === 'tree' && loading ? <SkeletonRows count={2} label={k.loading} /> : null}
        {panel === 'tree' && !loading && count === 0 ? <EmptyState title={w.noDisposition}>{w.noDispositionSay}</EmptyState> : null}
        <Suspense fallback={<SkeletonRows count={2} label={k.loading} />}>
          {panel === 'tree' && count > 0 ? <LetterTree dispositions={dispositions} mySeat={seat} taskId={taskId} onDispose={onDispose} /> : null}
          {panel === 'files' ? <><SealBlock seal={letter.seal} /><LetterFiles letter={letter} /><WorkFiles dispositions={dispositions} /></> : null}
          {panel === 'history' ? <LetterHistory letter={letter} /> : null}
          {panel === 'details' ? <LetterFacts letter={letter} /> : null}
        </Suspense>
      </div>
    </div>
  );
}
