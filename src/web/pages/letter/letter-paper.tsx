import { IconChevronLeft, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { downloadOriginal, getFilePage, type PagesState } from '#shared/contracts/documents.contract.ts';
import type { LetterDetail } from '#shared/contracts/letters.contract.ts';
import css from '#web/features/letters/letters.module.css';
import { letterPageWords } from '#web/features/letters/words.ts';
import { addressOf } from '#web/lib/api.ts';
import { useDrawn } from '#web/lib/drawn-files.ts';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { GhostButton, PageReader } from '#web/ui/paper/page-reader.tsx';
import { Desk } from '#web/ui/paper/paper.tsx';
import type { ReaderPage } from '#web/ui/paper/reader-page.ts';
import { Stamp } from '#web/ui/paper/stamp.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';

/** The pages of a letter, its files one after the other, as the reader shows them. */
function pagesOf(letter: LetterDetail, drawn: ReadonlyMap<string, PagesState>): ReaderPage[] {
  return letter.files.filter((file) => file.pagesState !== 'none').flatMap((file) =>
    Array.from({ length: Math.max(1, file.pageCount) }, (_, index) => {
      const page = (size: 'full' | 'thumb') => addressOf(getFilePage, { params: { fileId: file.fileId, page: index + 1 }, query: { size } });
      const id = `${file.fileId}-${index + 1}`;
      const state = drawn.get(file.fileId);
      return state === 'ready' ? { id, src: page('full'), small: page('thumb') } : { id, src: null, small: null, failed: state === 'failed' };
    }),
  );
}

export function LetterPaper({ letter }: { letter: LetterDetail }) {
  const w = useWords(letterPageWords);
  const navigate = useNavigate();
  const phone = usePhone();
  const drawn = useDrawn(letter.readsContent ? letter.files : []);
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  const back = (
    <GhostButton icon={<IconChevronLeft {...icon} />} onClick={() => (history.length > 1 ? void navigate(-1) : void navigate('/'))}>
      {w.back}
    </GhostButton>
  );
  const main = letter.files.find((file) => file.role === 'main') ?? letter.files[0];
  if (!main || !letter.readsContent)
    return (
      <Desk label={w.paper} bar={back}>
        <div className={css.noPaper}>
          <EmptyState title={letter.readsContent ? w.noPaper : w.notYours}>{letter.readsContent ? w.noPaperSay : null}</EmptyState>
        </div>
      </Desk>
    );
  const end = (
    <>
      {phone ? null : (
        <GhostButton icon={<IconPrinter {...icon} />} onClick={() => print()}>
          {w.print}
        </GhostButton>
      )}
      {letter.allowed.includes('download') ? (
        <GhostButton icon={<IconDownload {...icon} />} href={addressOf(downloadOriginal, { params: { fileId: main.fileId } })} download>
          {w.download}
        </GhostButton>
      ) : null}
    </>
  );
  const reader = <PageReader label={w.paper} pages={pagesOf(letter, drawn)} start={back} end={end} />;
  return letter.takenBack ? <div className={css.stamped}>{reader}<Stamp>{w.stampTaken}</Stamp></div> : reader;
}
