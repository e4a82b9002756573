import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { previewOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { call } from '#web/lib/api.ts';
import { useLanguage } from '#web/lib/language.ts';
import { sayNotes, useStoredNotes } from '#web/lib/letter-notes.ts';
import type { Saved } from '#web/lib/people-named.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { AttachedFiles, type AttachedFile } from '#web/ui/files/attached-files.tsx';
import { fileWords } from '#web/ui/files/file-words.ts';
import { NoteList } from '#web/ui/notes.tsx';
import { ratioOfDrawing, sourceOfDrawing } from '#web/ui/paper/page-ratio.ts';
import { Sheet } from '#web/ui/paper/paper.tsx';
import { ReceivedBy } from '#web/ui/people-named.tsx';
import { LookCloser, usePageViewer } from '#web/ui/paper/use-page-viewer.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import css from './signing.module.css';
import { toSignWords } from './words.ts';

/** The pages a letter has just now, drawn by the engine that sets the signed file. */
export function pagesQuery(letterId: string, version: number | string) {
  return {
    queryKey: [previewOutgoing.path, letterId, version], staleTime: 60_000,
    queryFn: async ({ signal }: { signal: AbortSignal }) => (await call(previewOutgoing, { params: { letterId }, body: { content: null, known: [] }, signal })).pages,
  };
}

type Shown = { id: string; title: string; /** names what it says now */ version: number | string; files: readonly AttachedFile[] } & Pick<Saved, 'draft'>;
type OnDrawn = (letterId: string) => void;

/** The pages before they are signed or initialled, and the files that go along; the act is at hand below them. */
export function PagePreview({ letter, act, isDrawn, onDrawn, onAct, onClose, children }: { letter: Shown; act: string; isDrawn: boolean; onDrawn: OnDrawn; onAct: () => void; onClose: () => void; children?: ReactNode }) {
  const w = useWords(toSignWords);
  return (
    <Dialog open keeps onClose={onClose} title={letter.title} width={860} foot={<Button kind="primary" off={!isDrawn && w.notDrawn} onClick={onAct}>{act}</Button>}>
      {children}
      <Pages letter={letter} onDrawn={onDrawn} />
    </Dialog>
  );
}

/** The same beside the list, where there is room. */
export function PagePane({ letter, onDrawn, children }: { letter: Shown; onDrawn: OnDrawn; children?: ReactNode }) {
  const w = useWords(toSignWords);
  return (
    <section className={css.pane} aria-label={w.pagesOf(letter.title)}>
      {children}
      <Pages letter={letter} onDrawn={onDrawn} />
    </section>
  );
}

/** As pictures: nothing inside an SVG of a page may run or load. */
function Pages({ letter, onDrawn }: { letter: Shown; onDrawn: OnDrawn }) {
  const w = useWords(toSignWords);
  const pages = useQuery(pagesQuery(letter.id, letter.version));
  const drawn = (pages.data ?? []).map(({ key, svg }) => ({ id: key, src: sourceOfDrawing(svg ?? ''), ratio: ratioOfDrawing(svg ?? '') }));
  const { look, viewer } = usePageViewer({ label: letter.title, pages: () => drawn });
  const isDrawn = drawn.length > 0;
  useEffect(() => { if (isDrawn) onDrawn(letter.id); }, [isDrawn, letter.id, onDrawn]);
  return (
    <div className={css.preview}>
      {pages.error ? <Refusal>{pages.error.message}</Refusal> : null}
      {pages.isPending ? <TableSkeleton label={w.drawing} rows={6} /> : null}
      <ReceivedBy letter={letter} />
      <Notes letter={letter} />
      {letter.files.length > 0 ? <Attached files={letter.files} /> : null}
      <div className={css.pages}>
        {drawn.map((page, at) => <Sheet key={page.id} src={page.src} ratio={page.ratio} width="min(100%, 720px)" alt={w.page(at + 1, drawn.length)} overlay={<LookCloser page={at + 1} onLook={look} />} />)}
      </div>
      {viewer}
    </div>
  );
}

function Attached({ files }: { files: readonly AttachedFile[] }) {
  const w = useWords(fileWords);
  return (
    <section aria-label={w.attached} className={css.attached}>
      <p className="label">{w.attached}</p>
      <AttachedFiles files={files} />
    </section>
  );
}

/** What a careful reader would mark, read once more before the pen comes down. */
function Notes({ letter }: { letter: Pick<Shown, 'id' | 'version'> }) {
  const w = useWords(toSignWords);
  const language = useLanguage();
  const asked = useStoredNotes(letter.id, String(letter.version));
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <section aria-label={w.notes} className={css.told}>
      <p className="label">{w.notes}</p>
      <NoteList label={w.notes} notes={sayNotes(asked.data, language).map((note) => ({ ...note, must: note.weight === 'must' }))} />
    </section>
  );
}
