import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Disposition } from '#shared/contracts/dispositions.contract.ts';
import type { LetterDetail } from '#shared/contracts/letters.contract.ts';
import { getLetterPath } from '#shared/contracts/tracking.contract.ts';
import { sayPath } from '#shared/domain/letter-path.ts';
import { findTask, PreparedBlock, RefusedBlock, TaskBlock } from '#web/features/dispositions/task-block.tsx';
import { nodesOf } from '#web/features/dispositions/tree-nodes.tsx';
import { dispositionWords } from '#web/features/dispositions/words.ts';
import { useSession } from '#web/features/identity/session.tsx';
import { LetterHead } from '#web/features/letters/letter-head.tsx';
import css from '#web/features/letters/letters.module.css';
import { letterPageWords } from '#web/features/letters/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useKeys, useMedia } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { labelledSegmentsOf } from '#web/lib/paths.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { BigPath } from '#web/ui/leaf/big-path.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { NowBlock } from '#web/ui/now-block.tsx';
import { EmptyState, Notice } from '#web/ui/say/say.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { DispositionTree } from '#web/ui/tree/disposition-tree.tsx';

// Behind the first tab: fetched when they are turned to.
const LetterFacts = lazy(async () => ({ default: (await import('#web/features/letters/letter-facts.tsx')).LetterFacts }));
const LetterFiles = lazy(async () => ({ default: (await import('#web/features/letters/letter-facts.tsx')).LetterFiles }));
const LetterHistory = lazy(async () => ({ default: (await import('#web/features/letters/letter-history.tsx')).LetterHistory }));
const InvitationBlock = lazy(async () => ({ default: (await import('#web/features/letters/invitation-block.tsx')).InvitationBlock }));
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
  onDispose: (parentRecipientId: string | null) => void;
  /** the sheet filled in as an assistant prepared it */ onChangeDraft: (draft: Disposition) => void;
};

function useTask(dispositions: Disposition[]) {
  const seat = useSession().current?.positionId ?? null;
  const [params] = useSearchParams();
  return { seat, task: findTask(dispositions, { seat, asked: params.get('penerima') }) };
}

/** What it is, what stands in the way, and what is owed here. */
export function SideTop({ letter, dispositions, wanted, onDispose, onChangeDraft }: SideProps) {
  const w = useWords(letterPageWords);
  const { task } = useTask(dispositions);
  const prepared = dispositions.filter((each) => each.allowed.includes('discard'));
  // Once a sheet has gone out, why an earlier draft did not is history.
  const refused = dispositions.every((each) => each.state === 'discarded') ? dispositions.at(-1) : undefined;
  return (
    <>
      <LetterHead letter={letter} />
      <Suspense><InvitationBlock letter={letter} /></Suspense>
      {letter.agenda.voidReason ? <Notice title={w.voidTitle}>{letter.agenda.voidReason}</Notice> : null}
      {letter.sealed ? <Notice title={w.sealedTitle}>{w.sealedSay}</Notice> : null}
      {prepared.map((each) => (
        <PreparedBlock key={each.id} disposition={each} onChange={() => onChangeDraft(each)} />
      ))}
      {refused ? <RefusedBlock disposition={refused} /> : null}
      {task ? <TaskBlock task={task} dispositions={dispositions} wanted={wanted} onPassOn={() => onDispose(task.id)} /> : null}
    </>
  );
}

/** Where the letter is, then its tree, files, history and facts. */
export function SideRest({ letter, dispositions, loading, onDispose }: SideProps) {
  const { seat, task } = useTask(dispositions);
  return (
    <>
      <Whereabouts letterId={letter.id} />
      <Panels letter={letter} dispositions={dispositions} loading={loading} seat={seat} taskId={task?.id ?? null} onPassOn={onDispose} />
    </>
  );
}

/** What one may do to the letter itself. Second to what is owed, when something is. */
export function SideActs({ letter, dispositions, wanted, onDispose }: SideProps) {
  const { task } = useTask(dispositions);
  return (
    <LetterActs
      letter={letter}
      isMain={!task && dispositions.every((each) => !each.allowed.includes('confirm'))}
      wantsClose={wanted === 'close'}
      onDispose={() => onDispose(null)}
    />
  );
}

/** For a leader who keeps the pen: the leader, the assistant, or the registry of the addressee. Top secret stays on screen. */
function mayPrintSheet(letter: LetterDetail): boolean {
  const may = (['dispose', 'prepare_disposition', 'correct'] as const).some((act) => letter.allowed.includes(act));
  return may && letter.readsContent && !letter.sealed && letter.securityClass !== 'SR';
}

function LetterActs({ letter, isMain, wantsClose, onDispose }: { letter: LetterDetail; isMain: boolean; wantsClose: boolean; onDispose: () => void }) {
  const w = useWords(letterPageWords);
  const d = useWords(dispositionWords);
  const wide = useMedia('(min-width: 1024px)');
  const navigate = useNavigate();
  const [asking, ask] = useState<'close' | 'open' | 'remind' | 'correct' | 'void' | null>(wantsClose && letter.allowed.includes('close') ? 'close' : null);
  const dispose = letter.allowed.includes('dispose') ? w.dispose : letter.allowed.includes('prepare_disposition') ? w.prepare : null;
  useKeys({ d: onDispose }, dispose !== null && asking === null);
  const first = isMain ? ('primary' as const) : ('second' as const);
  const sealed = letter.allowed.includes('open_sealed');
  const sheetPage = `/cetak-lembar?surat=${letter.id}`;
  const others = [
    ...(mayPrintSheet(letter) ? [{ id: 'sheet', label: w.printSheet, run: () => void navigate(sheetPage) }] : []),
    ...(letter.allowed.includes('close') ? [{ id: 'close', label: w.close, run: () => ask('close') }] : []),
    ...(letter.allowed.includes('remind') ? [{ id: 'remind', label: w.remind, run: () => ask('remind') }] : []),
    ...(letter.allowed.includes('correct') ? [{ id: 'correct', label: w.correct, run: () => ask('correct') }] : []),
    ...(letter.allowed.includes('void') ? [{ id: 'void', label: w.voidNumber, run: () => ask('void') }] : []),
  ];
  // In a hand there is room for one press beside the main one, which is closing where one may; more are folded away.
  const folds = !wide && others.length + (dispose ? 1 : 0) + (sealed ? 1 : 0) > 2;
  const open = folds ? others.filter((act) => act.id !== 'sheet').slice(0, 1) : others;
  const folded = others.filter((act) => !open.includes(act));
  return (
    <div className={`${css.acts} no-print`}>
      {sealed ? (
        <Button kind={first} onClick={() => ask('open')}>
          {w.openSealed}
        </Button>
      ) : null}
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
          <Button key={act.id} onClick={act.run}>
            {act.label}
          </Button>
        ),
      )}
      {folded.length > 0 ? (
        <Menu label={d.otherActs} place="above-end" buttonClass={css.more} buttonLabel={d.otherActs} button={<IconDots size={20} stroke={1.75} aria-hidden="true" />} lines={folded} />
      ) : null}
      <Suspense>
        {asking === 'remind' ? <RemindDialog letter={letter} onClose={() => ask(null)} /> : null}
        {asking === 'correct' ? <CorrectDialog letter={letter} onClose={() => ask(null)} /> : null}
        {asking === 'void' ? <VoidDialog letterId={letter.id} agendaNumber={letter.agenda.number} onClose={() => ask(null)} /> : null}
        {asking === 'close' ? <CloseDialog letter={letter} onClose={() => ask(null)} /> : null}
        {asking === 'open' ? <OpenSealedDialog letter={letter} onClose={() => ask(null)} /> : null}
      </Suspense>
    </div>
  );
}

function Whereabouts({ letterId }: { letterId: string }) {
  const language = useLanguage();
  const path = useAsk(getLetterPath, { params: { letterId } });
  if (!path.data) return null;
  const { segments, sentence } = path.data;
  const late = (sentence.daysLeft ?? 0) < 0;
  const said = sayPath(sentence, language);
  // Where it is, since when, who is next: three sentences of which only the second can be late.
  const [where = said, since, ...next] = said.split(/(?<=\.) /u);
  return (
    <NowBlock sentence={late ? where : [where, since].join(' ')} late={late ? since : null}>
      {next.length ? <p className="meta">{next.join(' ')}</p> : null}
      <BigPath segments={labelledSegmentsOf(segments)} label={said} />
    </NowBlock>
  );
}

type PanelsProps = {
  letter: LetterDetail;
  dispositions: Disposition[];
  loading: boolean;
  seat: string | null;
  /** shown above already, so its acts are not repeated */ taskId: string | null;
  onPassOn: (recipientId: string) => void;
};

function Panels({ letter, dispositions, loading, seat, taskId, onPassOn }: PanelsProps) {
  const w = useWords(letterPageWords);
  const d = useWords(dispositionWords);
  const k = useWords(kitWords);
  const [panel, setPanel] = useState('tree');
  const count = dispositions.reduce((sum, each) => sum + each.recipients.length, 0);
  const tabs = [
    { id: 'tree', label: w.dispositions, count },
    { id: 'files', label: w.files, count: letter.files.length },
    { id: 'history', label: w.history },
    { id: 'details', label: w.details },
  ];
  return (
    <div className={css.tabs}>
      <Tabs label={w.panels} value={panel} onChange={setPanel} tabs={tabs} panelId="letter-panel" />
      <div id="letter-panel" role="tabpanel" aria-label={tabs.find((tab) => tab.id === panel)?.label} className={css.panel}>
        {panel === 'tree' && loading ? <SkeletonRows count={2} label={k.loading} /> : null}
        {panel === 'tree' && !loading && count === 0 ? <EmptyState title={d.none}>{d.noneSay}</EmptyState> : null}
        {panel === 'tree' && count > 0 ? <DispositionTree label={d.tree} nodes={nodesOf(dispositions, { w: d, mySeat: seat, taskId, onPassOn })} /> : null}
        <Suspense fallback={<SkeletonRows count={2} label={k.loading} />}>
          {panel === 'files' ? <LetterFiles letter={letter} /> : null}
          {panel === 'history' ? <LetterHistory letter={letter} /> : null}
          {panel === 'details' ? <LetterFacts letter={letter} /> : null}
        </Suspense>
      </div>
    </div>
  );
}
