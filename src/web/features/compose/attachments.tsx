import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import css from './compose.module.css';
import { composeWords } from './words.ts';

type Attachments = DraftContent['attachments'];

/** Files that travel with the letter and are not printed on it. */
export function AttachmentFields({ value, onChange }: { value: Attachments; onChange: (value: Attachments) => void }) {
  const w = useWords(composeWords);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  // Two may be told of before the page is drawn anew: the second stands on the first.
  const { sending, add, cancel, retry } = useUploads((card) => {
    latest.current = [...latest.current, { fileId: card.id, title: card.name.replace(/\.\w{2,5}$/u, '') }];
    onChange(latest.current);
  });
  return (
    <section aria-label={w.attachments} className={css.group}>
      <UploadDrop label={w.attachments} help={w.attachmentsHelp} many accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.pptx,.odt,.ods,.odp" files={sending.filter((each) => each.state !== 'kept')} onFiles={add} onCancel={cancel} onRetry={retry} />
      {value.length > 0 ? (
        <ol className={css.addressees} aria-label={w.attachments}>
          {value.map((each, at) => (
            <li key={each.fileId}>
              <div className={css.addressee} data-n={`${at + 1}.`}>
                <TextInput className={css.who ?? ''} aria-label={w.attachmentTitle} value={each.title} maxLength={300} onChange={(event) => onChange(value.map((other, index) => (index === at ? { ...each, title: event.currentTarget.value } : other)))} />
                <button type="button" className={css.off} aria-label={w.takeOff(each.title)} onClick={() => onChange(value.filter((other) => other !== each))}><IconX size={18} stroke={1.75} /></button>
              </div>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
