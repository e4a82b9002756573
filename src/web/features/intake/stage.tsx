import { IconLayoutGrid, IconRotateClockwise, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { isSecret } from '#shared/domain/security-class.ts';
import { attachmentKinds, scanKinds } from '#web/lib/file-kinds.ts';
import { useWords } from '#web/lib/words.ts';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { Desk } from '#web/ui/paper/paper.tsx';
import { GhostButton, PageReader } from '#web/ui/paper/page-reader.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import css from './intake.module.css';
import { fileKey, type Paper } from './paper.ts';
import { JoinPhotos } from './pages/join-photos.tsx';
import { arrangedFiles } from './pages/page-plan.ts';
import { pagesOf, useFile } from './queries.ts';
import { RefusedFiles } from './refused-files.tsx';
import type { Upload } from '#web/lib/upload-line.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; uploads: Upload[]; onDropFile: (fileId: string) => void; onFiles: (files: File[]) => void; onCancel: (id: string) => void; onRetry: (id: string) => void; /** papers whose pages may be merged into this one */ others: Paper[]; onArranged: () => void; onRemovePaper: () => void };
const ArrangeDialog = lazy(async () => ({ default: (await import('./pages/arrange-dialog.tsx')).ArrangeDialog }));
const turns = [0, 90, 180, 270] as const;

/** The paper itself, as its pages become ready; marks of what was read on it will lie over these sheets. */
export function Stage({ paper, uploads, onDropFile, onFiles, onCancel, onRetry, others, onArranged, onRemovePaper }: Props) {
  const w = useWords(intakeWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const [arranging, setArranging] = useState(false);
  const current = paper.files.find((file) => file.fileId === chosen) ?? paper.files[0];
  const drop = <div className={css.pad}><UploadDrop label={current ? w.addFiles : w.dropTitle} help={current ? w.addHelp : w.dropSay} accept={current ? attachmentKinds : scanKinds} many camera files={uploads} onFiles={onFiles} onCancel={onCancel} onRetry={onRetry} /></div>;
  const refused = <RefusedFiles paper={paper} told={uploads.flatMap((upload) => (upload.state === 'refused' ? fileKey(upload) : []))} onRemovePaper={onRemovePaper} />;
  const hasPhotos = paper.version > 0 && arrangedFiles(paper).length > 1;
  const sealed = isSecret(paper.securityClass);
  if (!current) return <Desk label={w.sheet}><div className={css.blank}>{refused}{sealed ? <div className={css.pad}><Notice title={w.sealedStage} /></div> : drop}</div></Desk>;
  const tabs = paper.files.map((file, index) => ({ id: file.fileId, label: index === 0 ? w.mainFile : w.attachment(index) }));
  return (
    <>
      {refused}
      {hasPhotos ? <div className={css.join}><JoinPhotos paper={paper} isSending={uploads.some((upload) => upload.state !== 'refused')} onDone={onArranged} /></div> : null}
      {tabs.length > 1 ? <div className={css.fileTabs}><Tabs label={w.files} tabs={tabs} value={current.fileId} onChange={setChosen} /></div> : null}
      <FilePages key={current.fileId} fileId={current.fileId} onDrop={() => onDropFile(current.fileId)} onArrange={paper.version > 0 && current === paper.files[0] ? () => setArranging(true) : null} />
      {drop}
      {arranging ? <Suspense><ArrangeDialog paper={paper} others={others} onClose={() => setArranging(false)} onDone={onArranged} /></Suspense> : null}
    </>
  );
}

function FilePages({ fileId, onDrop, onArrange }: { fileId: string; onDrop: () => void; onArrange: (() => void) | null }) {
  const w = useWords(intakeWords);
  const file = useFile(fileId);
  const [turn, setTurn] = useState(0);
  const drop = <GhostButton icon={<IconTrash size={18} stroke={1.75} />} onClick={onDrop}>{w.dropFile}</GhostButton>;
  if (file.error) return <Desk label={w.sheet} bar={drop}><div className={css.pad}><Trouble problem={file.error} onRetry={() => void file.refetch()} /></div></Desk>;
  if (file.data?.pagesState === 'none') return <Desk label={w.sheet} bar={drop}><div className={css.pad}><Notice>{w.noPages(file.data.name)}</Notice></div></Desk>;
  if (file.data?.pagesState === 'failed') return <Desk label={w.sheet} bar={drop}><div className={css.pad}><Notice>{w.drawFailed}</Notice></div></Desk>;
  const pages = file.data && file.data.pages.length > 0 ? pagesOf(file.data) : [{ id: fileId, src: null }];
  const reader = <PageReader label={w.sheet} pages={pages} turn={turns[turn] ?? 0} end={<>{onArrange ? <GhostButton icon={<IconLayoutGrid size={18} stroke={1.75} />} onClick={onArrange}>{w.arrange}</GhostButton> : null}<GhostButton icon={<IconRotateClockwise size={18} stroke={1.75} />} onClick={() => setTurn((turn + 1) % turns.length)}>{w.turn}</GhostButton>{drop}</>} />;
  if (file.data?.virusCheck !== 'infected') return reader;
  return <><div className={css.pad}><Notice>{w.infectedSay(file.data.name, file.data.virusName ?? '')}</Notice></div>{reader}</>;
}
