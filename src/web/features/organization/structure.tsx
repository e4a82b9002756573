import { IconCalendarUser, IconFileImport, IconListDetails, IconPlus, IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Outlet, useMatch } from 'react-router';
import { sayNumber } from '#web/lib/dates.ts';
import { useMedia, useTitle } from '#web/lib/hooks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { branchesOf, countChart, findIn, lineTo, vacantIn, type Branch, type ChartNode } from './chart.ts';
import { useChart } from './queries.ts';
import { SecretHoldsNote } from './secret-holds.tsx';
import css from './structure.module.css';
import { UnitDialog } from './unit-dialog.tsx';
import { UnitTree } from './unit-tree.tsx';
import { organizationWords } from './words.ts';

type Props = { mayAdminister: boolean; mayEverywhere: boolean };
const nothing: ChartNode[] = [];
const onlyVacant = 'kosong';

/** How many seats are empty, and the way to them. */
function SeatsSaid({ counts }: { counts: ReturnType<typeof countChart> }) {
  const w = useWords(organizationWords);
  const url = useUrlState();
  if (counts.positions === 0) return w.noSeatsYet;
  if (counts.vacant === 0) return w.allFilled;
  const isOn = url.of(onlyVacant) !== '';
  return <>{w.vacantAnswer(sayNumber(counts.vacant))} <button type="button" className={css.link} onClick={() => url.set({ [onlyVacant]: isOn ? null : 'ya', cari: null })}>{isOn ? w.showAll : w.showVacant}</button></>;
}

/** The whole organisation at the left, what was chosen in it at the right; on a phone one after the other. */
export function Structure({ mayAdminister, mayEverywhere }: Props) {
  const w = useWords(organizationWords);
  const chart = useChart();
  const isPlain = useMatch('/struktur') !== null;
  const narrow = useMedia('(max-width: 1023px)');
  const nodes = chart.data?.nodes ?? nothing;
  const counts = useMemo(() => countChart(nodes), [nodes]);
  useTitle(w.title);
  const showTree = !narrow || isPlain;
  const showChosen = !narrow || !isPlain;
  return (
    <Page>
      {showTree ? (
        <PageHead title={nodes.length > 0 ? w.answer(sayNumber(counts.units), sayNumber(counts.positions)) : w.title} under={nodes.length > 0 ? <SeatsSaid counts={counts} /> : undefined}>
          <ButtonLink to="/struktur/petunjuk" icon={<IconListDetails size={18} stroke={1.75} />}>{w.instructions}</ButtonLink>
          <ButtonLink to="/struktur/pendelegasian" icon={<IconCalendarUser size={18} stroke={1.75} />}>{w.delegation}</ButtonLink>
          <ButtonLink to="/struktur/pegawai" icon={<IconUsers size={18} stroke={1.75} />}>{w.people}</ButtonLink>
          {mayEverywhere ? <ButtonLink to="/struktur/impor" icon={<IconFileImport size={18} stroke={1.75} />}>{w.import}</ButtonLink> : null}
        </PageHead>
      ) : null}
      <Trouble problem={chart.error} onRetry={() => void chart.refetch()} />
      {showTree ? <SecretHoldsNote /> : null}
      <div className={css.both}>
        {showTree ? <TreeSide nodes={nodes} isPending={chart.isPending && !chart.error} mayAdd={mayAdminister && mayEverywhere} maySeat={mayAdminister} /> : null}
        {showChosen ? <div className={css.chosen}><Outlet /></div> : null}
      </div>
    </Page>
  );
}

/** The first two levels stand open; the line to the chosen unit always does. */
function useFolds(nodes: ChartNode[], branches: Branch[]) {
  const positionId = useMatch('/struktur/jabatan/:positionId')?.params.positionId;
  const unitId = useMatch('/struktur/unit/:unitId')?.params.unitId;
  const chosen = unitId ?? nodes.find((node) => node.positions.some((position) => position.id === positionId))?.unit.id ?? '';
  const [moved, setMoved] = useState<ReadonlyMap<string, boolean>>(new Map());
  const openIds = useMemo(() => {
    const open = new Set([...branches.map((branch) => branch.node.unit.id), ...lineTo(nodes, chosen).slice(1)]);
    for (const [id, isOpen] of moved) if (isOpen) open.add(id); else open.delete(id);
    return open;
  }, [nodes, branches, chosen, moved]);
  return {
    openIds,
    toggle: (id: string) => setMoved(new Map(moved).set(id, !openIds.has(id))),
    setAll: (isOpen: boolean) => setMoved(new Map(nodes.map((node) => [node.unit.id, isOpen]))),
  };
}

function TreeSide({ nodes, isPending, mayAdd, maySeat }: { nodes: ChartNode[]; isPending: boolean; mayAdd: boolean; maySeat: boolean }) {
  const w = useWords(organizationWords);
  const url = useUrlState();
  const words = url.of('cari');
  const branches = useMemo(() => branchesOf(nodes), [nodes]);
  const isVacantOnly = url.of(onlyVacant) !== '';
  const found = useMemo(() => (words.trim().length >= 2 ? findIn(branches, words) : isVacantOnly ? vacantIn(branches) : null), [branches, words, isVacantOnly]);
  const folds = useFolds(nodes, branches);
  const [adding, setAdding] = useState(false);
  const addButton = mayAdd ? <Button size="sm" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => setAdding(true)}>{w.addRoot}</Button> : null;
  return (
    <section className={css.treeSide} aria-label={w.tree}>
      <FindField label={w.find} placeholder={w.findHint} value={words} onChange={(cari) => url.set({ cari })} />
      <div className={css.folds}>
        <Button kind="quiet" size="sm" onClick={() => folds.setAll(true)}>{w.openAll}</Button><Button kind="quiet" size="sm" onClick={() => folds.setAll(false)}>{w.closeAll}</Button><span className={css.space} />{nodes.length > 0 ? addButton : null}
      </div>
      {isPending ? <TableSkeleton label={w.loading} /> : null}
      {!isPending && nodes.length === 0 ? <EmptyState title={w.emptyTitle} action={addButton}>{w.emptySay}</EmptyState> : null}
      {found?.units.size === 0 ? <EmptyState title={w.noneFound}>{w.noneFoundSay}</EmptyState> : null}
      <UnitTree branches={branches} openIds={folds.openIds} onToggle={folds.toggle} found={found} maySeat={maySeat} />
      {adding ? <UnitDialog parent={null} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

export function NothingChosen() {
  const w = useWords(organizationWords);
  return <EmptyState title={w.choose}>{w.chooseSay}</EmptyState>;
}
