import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { getLayout, listLayouts } from '#shared/contracts/layouts.contract.ts';
import { LayoutChoosers } from '#web/features/layouts/choosers.tsx';
import { LayoutEditor } from '#web/features/layouts/layout-editor.tsx';
import { layoutWords } from '#web/features/layouts/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Page } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { SamplePages } from './sample-pages.tsx';

/** The layout of letters beside the live page of a sample. */
export function LayoutsPage() {
  const w = useWords(layoutWords);
  const listed = useAsk(listLayouts);
  const [params, setParams] = useSearchParams();
  const chosen = params.get('unit');
  const typeCode = params.get('jenis') ?? 'SDINAS';
  const rows = listed.data?.rows ?? [];
  const scope = chosen === null ? rows[0] : rows.find((row) => row.unitId === chosen);
  const set = (key: string, value: string | null) =>
    setParams((before) => {
      if (value === null) before.delete(key);
      else before.set(key, value);
      return before;
    }, { replace: true });
  if (listed.error) return <Page><Trouble problem={listed.error} onRetry={() => void listed.refetch()} /></Page>;
  if (!listed.data) return <Page><SkeletonRows label={w.loading} /></Page>;
  if (!scope) return <Page><EmptyState title={w.none}>{w.noneSay}</EmptyState></Page>;
  const choosers = <LayoutChoosers listed={listed.data} unitId={scope.unitId} typeCode={typeCode} onUnit={(unitId) => set('unit', unitId)} onType={(code) => set('jenis', code)} />;
  return <ScopeLayout key={scope.unitId ?? ''} unitId={scope.unitId} typeCode={typeCode} choosers={choosers} />;
}

function ScopeLayout({ unitId, typeCode, choosers }: { unitId: string | null; typeCode: string; choosers: ReactNode }) {
  const w = useWords(layoutWords);
  const layout = useAsk(getLayout, { query: unitId ? { unitId } : {} });
  if (layout.error) return <Page><Trouble problem={layout.error} onRetry={() => void layout.refetch()} /></Page>;
  if (!layout.data) return <Page><SkeletonRows label={w.loading} /></Page>;
  return <LayoutEditor key={layout.data.version} layout={layout.data} typeCode={typeCode} choosers={choosers} pages={(wanted) => <SamplePages wanted={wanted} />} />;
}
