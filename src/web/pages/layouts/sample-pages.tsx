import { useEffect, useState, useSyncExternalStore } from 'react';
import { previewLayout } from '#shared/contracts/layouts.contract.ts';
import { drawPage, LivePages } from '#web/features/compose/live-pages.tsx';
import { createPageLine } from '#web/features/compose/page-line.ts';
import type { WantedSample } from '#web/features/layouts/layout-editor.tsx';
import { layoutWords } from '#web/features/layouts/words.ts';
import { call } from '#web/lib/api.ts';
import { useWords } from '#web/lib/words.ts';
import { Refusal } from '#web/ui/say/say.tsx';

/** The sample of a kind of letter under a layout, drawn anew as the layout changes. */
export function SamplePages({ wanted }: { wanted: WantedSample }) {
  const w = useWords(layoutWords);
  const [line] = useState(() => createPageLine<WantedSample>({ ask: (body, known, signal) => call(previewLayout, { body: { ...body, known: [...known] }, signal }), draw: drawPage }));
  const live = useSyncExternalStore(line.subscribe, line.current);
  const text = JSON.stringify(wanted);
  useEffect(() => line.want(JSON.parse(text) as WantedSample), [line, text]);
  useEffect(() => line.close, [line]);
  return (
    <div data-fresh={live.isFresh ? 'yes' : 'no'}>
      {live.problem && live.pages.length > 0 ? <Refusal title={w.pageOld}>{live.problem.message}</Refusal> : null}
      <LivePages live={live} label={w.pageLabel} />
    </div>
  );
}
