import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import { getFilePage, type PagesState } from '#shared/contracts/documents.contract.ts';
import { getLetter } from '#shared/contracts/letters.contract.ts';
import { getOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAsk } from '#web/lib/asking.ts';
import { fileQuery, useDrawn } from '#web/lib/drawn-files.ts';
import { sayWay } from '#web/lib/paths.ts';
import { useRested } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { Sheet } from '#web/ui/paper/paper.tsx';
import { Stamp } from '#web/ui/paper/stamp.tsx';
import { actIcons, addressOfRow, isDraftRow, sayAct } from './desk-lines.tsx';
import css from './desk.module.css';
import { RowNotice } from './row-notice.tsx';
import { deskWords } from './words.ts';

/** The paper beside the list. A secret letter is not laid open by walking past it: reading it is an act of its own. */
export function Peek({ row, place, assists, draft }: { row: DeskRow; place: string; assists: boolean; /** the page of a letter that is still being written; another room draws it */ draft: (row: DeskRow) => ReactNode }) {
  const w = useWords(deskWords);
  const letterId = useRested(row.letterId, 120);
  const closed = isSecret(row.securityClass);
  const isDraft = isDraftRow(row);
  const letter = useAsk(getLetter, { params: { letterId } }, { enabled: !closed && !isDraft, keepOld: true });
  const main = letter.data?.id === row.letterId ? letter.data.files.find((file) => file.role === 'main') : undefined;
  const Icon = actIcons[row.act];
  return (
    <aside className={css.peek} aria-label={w.peek}>
      <div className={css.acts}>
        <ButtonLink kind="primary" to={addressOfRow(row, true)} hint="D" icon={<Icon size={18} stroke={1.75} />}>
          {sayAct(row, assists)}
        </ButtonLink>
        <ButtonLink to={addressOfRow(row)} hint="Enter">
          {w.open}
        </ButtonLink>
      </div>
      <p className={css.say}>{sayWay(row.segments, row.sentence)}</p>
      <RowNotice row={row} />
      <div className={css.paper}>
        {closed ? <p className={css.closed}>{w.closedPaper}</p> : isDraft ? <div className={css.draft}>{letterId === row.letterId ? <Written row={row} draft={draft} /> : <Sheet src={null} alt="" />}</div> : <PeekPages file={main} loading={letter.isFetching} />}
        {row.takenBack && !closed ? <Stamp>{w.stampTaken}</Stamp> : null}
      </div>
      <p className={`meta ${css.place}`}>{place}</p>
    </aside>
  );
}

/** What may have its file by then: signed, or scanned. */
const finished: ReadonlySet<DeskRow['act']> = new Set(['mend', 'send', 'resend', 'tell']);

/** A finished letter is its file; before that its page is set from what it says. */
function Written({ row, draft }: { row: DeskRow; draft: (row: DeskRow) => ReactNode }) {
  const mayHave = finished.has(row.act);
  const letter = useAsk(getOutgoing, { params: { letterId: row.letterId } }, { enabled: mayHave });
  if (mayHave && letter.isPending) return <Sheet src={null} alt="" />;
  return letter.data?.fileId ? <FinishedPages fileId={letter.data.fileId} /> : draft(row);
}

function FinishedPages({ fileId }: { fileId: string }) {
  const { data: file } = useQuery(fileQuery(fileId));
  return <PeekPages file={file && { ...file, fileId }} loading />;
}

type File = { fileId: string; name: string; pageCount: number; pagesState: PagesState };

function PeekPages({ file, loading }: { file: File | undefined; loading: boolean }) {
  const state = useDrawn(file ? [file] : []).get(file?.fileId ?? '');
  if (!file) return loading ? <Sheet src={null} alt="" /> : null;
  const pages = Array.from({ length: Math.min(file.pageCount, 2) }, (_, index) => index + 1);
  return (
    <div className={css.sheets}>
      {pages.map((page) => (
        <Sheet
          key={`${file.fileId}-${page}`}
          alt={`${file.name}, ${page}`}
          lazy={page > 1}
          src={state === 'ready' ? addressOf(getFilePage, { params: { fileId: file.fileId, page } }) : null}
          failed={state === 'failed'}
        />
      ))}
    </div>
  );
}
