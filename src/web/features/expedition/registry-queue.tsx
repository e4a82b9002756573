import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { IconChecks, IconListCheck, IconRubberStamp, IconScan, type TablerIcon } from '@tabler/icons-react';
import { listRegistryQueue, type WaitingLetter } from '#shared/contracts/expedition.contract.ts';
import { registrySteps, type RegistryStep } from '#shared/domain/sending.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { officeDayOf, sayDay, sayNumber } from '#web/lib/dates.ts';
import { useKeys, useMedia, useTitle } from '#web/lib/hooks.ts';
import { stressOf } from '#web/lib/letter-words.ts';
import { usePicks } from '#web/lib/picks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Beside } from '#web/ui/beside.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import type { Segment } from '#web/ui/leaf/leaf-geometry.ts';
import { LetterList, type LineGroup } from '#web/ui/list/letter-list.tsx';
import { SkeletonRows, type LetterLine } from '#web/ui/list/letter-row.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './expedition.module.css';
import type { Unit } from './parcels.tsx';
import { arrivedList } from './registry-note.tsx';
import { QueueBulk } from './queue-bulk.tsx';
import { queueWords } from './queue-words.ts';
import { inQueue, useExpeditionCounts, type Counts } from './use-counts.ts';

const counted: Record<RegistryStep, keyof Counts> = { number: 'toNumber', scan: 'toScan', send: 'toRelease' };
const icons: Record<RegistryStep, TablerIcon> = { number: IconRubberStamp, scan: IconScan, send: IconChecks };

/** What the letters of a unit wait for at its registry, in the order of their way: a number, a scan, to be looked over and sent. Each is opened and done on its own page. */
export function RegistryQueue({ units, sheet }: { units: readonly Unit[]; /** the page of a letter; another room draws it */ sheet: (row: WaitingLetter) => ReactNode }) {
  const w = useWords(queueWords);
  const keys = useWords(kitWords);
  const url = useUrlState();
  const counts = useExpeditionCounts();
  const unitId = url.of('unit') || (units.find((unit) => inQueue(counts.of(unit.id)) > 0)?.id ?? units[0]?.id ?? '');
  const lists = useQueue(unitId);
  const of = counts.of(unitId);
  const total = lists.reduce((sum, { step, rows }) => sum + Math.max(of[counted[step]], rows.length), 0);
  const rows = lists.flatMap((list) => list.rows);
  const sendable = rows.filter((row) => row.state === 'to_release');
  const [selected, select] = useState<string | null>(null);
  const wide = useMedia('(min-width: 1024px)');
  const row = rows.find((each) => each.id === selected) ?? rows[0];
  const picks = usePicks(sendable, (each) => each.id);
  const navigate = useNavigate();
  useKeys({ d: () => { if (row) void navigate(addressOf(row)); } });
  const isEmpty = lists.every(({ asked }) => asked.data) && total === 0;
  const more = lists.find(({ asked }) => asked.hasNextPage);
  useTitle(w.place);
  return (
    <Beside label={w.sheet} sheet={row ? <><ButtonLink kind="primary" hint="D" to={addressOf(row)}>{w[`act_${stepOf(row)}`]}</ButtonLink>{sheet(row)}</> : null}>
    <Page>
      <PageHead over={w.place} title={lists.some(({ asked }) => asked.isPending) ? w.list : total === 0 ? w.none : total === 1 ? w.one : w.title(sayNumber(total))}>
        {sendable.length > 1 ? <Button aria-pressed={picks.isOn} icon={<IconListCheck size={18} stroke={1.75} />} onClick={picks.toggle}>{w.pickMany}</Button> : null}
        {of.arrived > 0 ? <ButtonLink to={arrivedList}>{w.arrived(sayNumber(of.arrived))}</ButtonLink> : null}
        <ButtonLink to={`/ekspedisi${unitId ? `?unit=${unitId}` : ''}`}>{w.carryList(of.toCarry + of.broughtBack)}</ButtonLink>
      </PageHead>
      {units.length > 1 ? <Select className={css.unit ?? ''} label={w.unit} value={unitId} data={units.map((unit) => ({ value: unit.id, label: w.unitWith(unit.name, inQueue(counts.of(unit.id))) }))} allowDeselect={false} onChange={(value) => url.set({ unit: value })} /> : null}
      {units.length === 0 ? <EmptyState title={w.noUnit} /> : null}
      {lists.map(({ step, asked }) => <Trouble key={step} problem={asked.error} onRetry={() => void asked.refetch()} />)}
      {lists.some(({ asked }) => asked.isLoading) ? <SkeletonRows label={w.loading} /> : null}
      {isEmpty ? <EmptyState title={w.noneHere}>{w.noneSay}</EmptyState> : null}
      {rows.length > 0 ? <LetterList label={w.list} picked={picks.picked} onPick={picks.pick} picking={picks.isOn} pickLabel={w.pick} groups={lists.flatMap((list) => groupOf(list, of[counted[list.step]], w))} onEnd={more && !more.asked.isFetchingNextPage ? () => void more.asked.fetchNextPage() : undefined} {...(wide && row ? { selected: row.id, onSelect: select } : {})} /> : null}
      {picks.isOn ? <QueueBulk rows={picks.rows} onAll={picks.all} onClear={picks.clear} /> : null}
      {rows.length > 0 ? <KeyHints keys={[{ keys: ['J', 'K'], does: keys.keyMove }, { keys: ['Enter'], does: keys.keyOpen }, ...(sendable.length > 1 ? [{ keys: ['X'], does: w.pick.toLowerCase() }] : [])]} /> : null}
    </Page>
    </Beside>
  );
}

/** The same rows on the desk of who keeps a registry and has no letter of the own: of the first unit where something waits, as the queue opens. */
export function QueueOnDesk({ units }: { units: readonly Unit[] }) {
  const w = useWords(queueWords);
  const { of } = useExpeditionCounts();
  const waiting = units.filter((unit) => inQueue(of(unit.id)) > 0);
  const unitId = waiting[0]?.id ?? '';
  const lists = useQueue(unitId);
  const more = lists.find(({ asked }) => asked.hasNextPage);
  return (
    <>
      {waiting.length > 1 ? <p className="meta">{waiting[0]?.name}</p> : null}
      {lists.map(({ step, asked }) => <Trouble key={step} problem={asked.error} onRetry={() => void asked.refetch()} />)}
      {lists.some(({ asked }) => asked.isLoading) ? <SkeletonRows label={w.loading} /> : null}
      <LetterList label={w.list} groups={lists.flatMap((list) => groupOf(list, of(unitId)[counted[list.step]], w))} onEnd={more && !more.asked.isFetchingNextPage ? () => void more.asked.fetchNextPage() : undefined} />
    </>
  );
}

type List = { step: RegistryStep; rows: WaitingLetter[]; asked: ReturnType<typeof useStep> };

const useStep = (unitId: string, step: RegistryStep) => useAskPages(listRegistryQueue, { query: { unitId, step, limit: 50 } }, { enabled: unitId !== '' });

function useQueue(unitId: string): List[] {
  const asked = { number: useStep(unitId, 'number'), scan: useStep(unitId, 'scan'), send: useStep(unitId, 'send') };
  return registrySteps.map((step) => ({ step, asked: asked[step], rows: asked[step].data?.pages.flatMap((page) => page.rows) ?? [] }));
}

function groupOf({ step, rows }: List, count: number, w: Spoken<typeof queueWords>): LineGroup[] {
  return rows.length === 0 ? [] : [{ id: step, title: w[`group_${step}`], count: sayNumber(Math.max(count, rows.length)), lines: rows.map((row) => lineOf(row, step, w)) }];
}

/** Written and initialled; then, as far as it came, signed. */
const ways: Record<RegistryStep, Segment[]> = {
  number: [{ state: 'done', hours: 1 }, { state: 'now', hours: 1 }, { state: 'next', hours: 1 }, { state: 'next', hours: 1 }],
  scan: [{ state: 'done', hours: 1 }, { state: 'done', hours: 1 }, { state: 'now', hours: 1 }, { state: 'next', hours: 1 }],
  send: [{ state: 'done', hours: 1 }, { state: 'done', hours: 1 }, { state: 'done', hours: 1, signed: true }, { state: 'now', hours: 1 }],
};

function stepOf(row: WaitingLetter): RegistryStep {
  return row.state === 'to_release' ? 'send' : row.state === 'numbered' ? 'scan' : 'number';
}

function addressOf(row: WaitingLetter): string {
  return stepOf(row) === 'send' ? `/kirim/${row.id}` : `/periksa/${row.id}`;
}

function lineOf(row: WaitingLetter, step: RegistryStep, w: Spoken<typeof queueWords>): LetterLine {
  const Icon = icons[step];
  return {
    id: row.id, to: addressOf(row), fixed: step !== 'send', icon: <Icon size={20} stroke={1.75} />, subject: row.subject || w.untitled, act: w[`act_${step}`], stress: stressOf(row),
    facts: [row.number, row.typeName, row.addressee, step === 'send' ? row.drafterName : row.signerTitle].filter((fact): fact is string => Boolean(fact)),
    segments: ways[step], wayLabel: w[`act_${step}`], due: w.since(sayDay(officeDayOf(row.since))),
  };
}
