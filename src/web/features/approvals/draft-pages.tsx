import { useEffect, useState } from 'react';
import { previewOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { useAskOnce } from './use-ask-once.ts';
import { useWords } from '#web/lib/words.ts';
import { ratioOfDrawing, sourceOfDrawing } from '#web/ui/paper/page-ratio.ts';
import { BlankPage } from '#web/ui/paper/paper.tsx';
import { LookCloser, usePageViewer } from '#web/ui/paper/use-page-viewer.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './approvals.module.css';
import { approvalWords } from './words.ts';

/** The pages exactly as they will be signed; `of` names the content, so a change draws them anew. */
export function DraftPages({ letterId, of, label, onDrawn }: { letterId: string; of: string; label: string; onDrawn?: (of: string) => void }) {
  const w = useWords(approvalWords);
  const asked = useAskOnce(previewOutgoing, { params: { letterId }, body: { content: null, known: [] } }, of);
  const pages = asked.data?.pages ?? [];
  const isDrawn = pages.length > 0;
  useEffect(() => { if (isDrawn) onDrawn?.(of); }, [isDrawn, of, onDrawn]);
  const { look, viewer } = usePageViewer({ label, pages: () => pages.map(({ key, svg }) => ({ id: key, src: sourceOfDrawing(svg ?? ''), ratio: ratioOfDrawing(svg ?? '') })) });
  if (asked.error) return <div className={css.sheets}><Refusal>{asked.error.message}</Refusal></div>;
  return (
    <div className={css.sheets}>
      {pages.length === 0 ? <div className={css.sheet} role="status"><BlankPage say={w.setting} /></div> : null}
      {pages.map((page, at) => (
        <PagePicture key={page.key} svg={page.svg ?? ''} alt={`${label}, ${w.page(at + 1, pages.length)}`} number={at + 1} onLook={look} />
      ))}
      {viewer}
    </div>
  );
}

/** As a picture: nothing inside an SVG of a page may run or load. */
function PagePicture({ svg, alt, number, onLook }: { svg: string; alt: string; number: number; onLook: (page: number) => void }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const image = new Image();
    let isLeft = false;
    image.src = made;
    const show = () => {
      if (!isLeft) setUrl(made);
    };
    image.decode().then(show, show);
    return () => {
      isLeft = true;
      URL.revokeObjectURL(made);
    };
  }, [svg]);
  return <div className={css.sheet} style={{ aspectRatio: 1 / ratioOfDrawing(svg) }}>{url ? <><img src={url} alt={alt} /><LookCloser page={number} onLook={onLook} /></> : null}</div>;
}
