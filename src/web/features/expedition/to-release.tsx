import { Select } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { listToRelease, type LetterToRelease } from '#shared/contracts/expedition.contract.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { officeDayOf, sayDay, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { stressOf } from '#web/lib/letter-words.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { LetterList } from '#web/ui/list/letter-list.tsx';
import { SkeletonRows, type LetterLine } from '#web/ui/list/letter-row.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import type { Unit } from './parcels.tsx';
import { useExpeditionCounts } from './use-counts.ts';
import { expeditionWords } from './words.ts';

/** Signed letters that wait for the registry: opened one by one, looked over, sent or given back. */
export function ToRelease({ units }: { units: readonly Unit[] }) {
  const w = useWords(expeditionWords);
  const keys = useWords(kitWords);
  const url = useUrlState();
  const counts = useExpeditionCounts();
  const unitId = url.of('unit') || (units.find((unit) => counts.of(unit.id).toRelease > 0)?.id ?? units[0]?.id ?? '');
  const asked = useAskPages(listToRelease, { query: { unitId, limit: 50 } }, { enabled: unitId !== '' });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const count = Math.max(counts.of(unitId).toRelease, rows.length);
  useTitle(w.toRelease(0));
  return (
    <Page>
      <PageHead over={w.place} title={asked.isPending ? w.releaseList : count === 0 ? w.releaseNone : count === 1 ? w.releaseOne : w.releaseTitle(sayNumber(count))}>
        <ButtonLink to={`/ekspedisi${unitId ? `?unit=${unitId}` : ''}`}>{w.list}</ButtonLink>
      </PageHead>
      {units.length > 1 ? <Select label={w.unit} value={unitId} data={units.map((unit) => ({ value: unit.id, label: w.releaseUnitWith(unit.name, counts.of(unit.id).toRelease) }))} allowDeselect={false} onChange={(value) => url.set({ unit: value })} /> : null}
      {units.length === 0 ? <EmptyState title={w.noUnit} /> : null}
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isLoading ? <SkeletonRows label={w.releaseLoading} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.releaseNone}>{w.releaseNoneSay}</EmptyState> : null}
      {rows.length > 0 ? <LetterList label={w.releaseList} groups={[{ id: 'all', title: '', lines: rows.map((row) => lineOf(row, w)) }]} onEnd={asked.hasNextPage && !asked.isFetchingNextPage ? () => void asked.fetchNextPage() : undefined} /> : null}
      {rows.length > 0 ? <KeyHints keys={[{ keys: ['J', 'K'], does: keys.keyMove }, { keys: ['Enter'], does: keys.keyOpen }]} /> : null}
    </Page>
  );
}

function lineOf(row: LetterToRelease, w: Spoken<typeof expeditionWords>): LetterLine {
  return {
    id: row.id, to: `/kirim/${row.id}`, icon: <IconChecks size={20} stroke={1.75} />, subject: row.subject ?? '', act: w.lookOver, stress: stressOf(row),
    facts: [row.typeName, row.addressee, row.number, row.drafterName].filter((fact): fact is string => Boolean(fact)),
    segments: [{ state: 'done', hours: 1 }, { state: 'done', hours: 1, signed: true }, { state: 'now', hours: 1 }], wayLabel: w.lookOver,
    due: sayDay(officeDayOf(row.handedOverAt)), why: w.here,
  };
}
