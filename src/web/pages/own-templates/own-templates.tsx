import { getLayout } from '#shared/contracts/layouts.contract.ts';
import { LivePages } from '#web/features/compose/live-pages.tsx';
import { OwnTemplates } from '#web/features/own-templates/own-templates.tsx';
import { ownTemplateWords } from '#web/features/own-templates/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { SamplePages } from '../layouts/sample-pages.tsx';

/** Templates of the city, each with the page it makes. */
export function OwnTemplatesPage() {
  const w = useWords(ownTemplateWords);
  const layout = useAsk(getLayout, { query: {} });
  const settings = layout.data?.own;
  return (
    <OwnTemplates
      pages={(pages) => <LivePages label={w.sample} live={{ pages, isFresh: true, problem: null }} />}
      current={(typeCode) => (settings ? <SamplePages wanted={{ unitId: null, settings, typeCode }} /> : null)}
    />
  );
}
