import { useState } from 'react';
import { keepEmblem } from '#shared/contracts/layouts.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { errorWords } from '#shared/error-words/index.ts';
import { newCommandId, sendFile } from '#web/lib/api.ts';
import { isEmblemPicture } from '#web/lib/file-kinds.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { useTrial } from '#web/ui/form/use-trial.ts';
import { Notice } from '#web/ui/say/say.tsx';
import css from './layouts.module.css';
import { layoutWords } from './words.ts';

type Kept = Reply<typeof keepEmblem>;
type Props = { label: string; /** what letters lack until it is here */ gap: string; unitId: string | null; /** a picture stands there now */ isSet: boolean; onKept: (fileId: string) => void };

/** A picture for the letterhead. The page beside it shows it at once. */
export function EmblemField({ label, gap, unitId, isSet, onKept }: Props) {
  const w = useWords(layoutWords);
  const language = useLanguage();
  const [kept, setKept] = useState<Kept | null>(null);
  const { sending, send, clear } = useTrial<Kept>(async ({ name, ...sent }) => {
    const answer = await sendFile(keepEmblem, { query: { commandId: newCommandId(), name, ...(unitId ? { unitId } : {}) }, ...sent });
    setKept(answer);
    onKept(answer.fileId);
    return answer;
  }, async (file) => ((await isEmblemPicture(file)) ? null : (errorWords['layout.emblem_no_picture']?.[language] ?? w.emblemHelp)));
  return (
    <div className={css.emblem}>
      {kept || isSet ? <p className="meta" role="status">{kept ? w.emblemKept(kept.width, kept.height, kept.dpi) : w.emblemSet}</p> : <Notice title={w.emblemMissing}>{gap}</Notice>}
      <UploadDrop label={label} help={w.emblemHelp} accept="image/png,image/jpeg,image/tiff" files={sending ? [sending] : []} onFiles={send} onCancel={clear} onRetry={() => send([])} />
    </div>
  );
}
