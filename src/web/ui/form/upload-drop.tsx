import { IconCamera, IconUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useMedia } from '#web/lib/hooks.ts';
import { saySize } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Leaf } from '../leaf/leaf-mark.tsx';
import { Button } from './button.tsx';
import { formWords } from './form-words.ts';
import css from './upload-drop.module.css';

/** One file on its way. `share` is 0 to 1. */
export type Sending = { id: string; name: string; size: number; state: 'waiting' | 'sending' | 'kept' | 'refused'; share: number; fault?: string; /** the file itself is the fault: sent again it is refused again */ isFinal?: boolean };

type Props = {
  label: string;
  help?: string;
  /** as of the file input: `.pdf,image/*` */
  accept: string;
  many?: boolean;
  /** offers the camera of a phone */
  camera?: boolean;
  files: Sending[];
  onFiles: (files: File[]) => void;
  onCancel: (id: string) => void;
  onRetry?: (id: string) => void;
};

/** Drop, choose or photograph files; each shows its own progress and can be cancelled or tried again. */
export function UploadDrop({ label, help, accept, many = false, camera = false, files, onFiles, onCancel, onRetry }: Props) {
  const w = useWords(formWords);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const lens = useRef<HTMLInputElement>(null);
  const touch = useMedia('(pointer: coarse)');
  const take = (list: FileList | null) => {
    if (list?.length) onFiles([...list]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section className={css.drop} aria-label={label}>
      <div
        className={`${css.zone} ${over ? css.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={20} stroke={1.75} aria-hidden="true" />
        <p className={css.say}>
          <b>{label}</b>
          <span className="meta">{touch ? help : `${w.dropHere} ${w.choose}${help ? `. ${help}` : ''}`}</span>
        </p>
        <span className={css.acts}>
          {camera && touch ? (
            <Button kind="second" icon={<IconCamera size={18} stroke={1.75} />} onClick={() => lens.current?.click()}>
              {w.photo}
            </Button>
          ) : null}
          <Button kind="second" onClick={() => chooser.current?.click()}>
            {w.choose}
          </Button>
        </span>
        <input
          ref={chooser}
          type="file"
          accept={accept}
          multiple={many}
          hidden
          aria-label={label}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <input
          ref={lens}
          type="file"
          accept="image/*"
          capture="environment"
          multiple={many}
          hidden
          aria-label={w.photo}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {files.length ? (
        <ul className={css.list} aria-live="polite">
          {files.map((file) => (
            <SendingRow key={file.id} file={file} onCancel={onCancel} onRetry={onRetry} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function SendingRow({ file, onCancel, onRetry }: { file: Sending; onCancel: (id: string) => void; onRetry: ((id: string) => void) | undefined }) {
  const w = useWords(formWords);
  const mark = { waiting: 'none', sending: 'half', kept: 'done', refused: 'void' } as const;
  const says = { waiting: w.waiting, sending: w.sending(Math.round(file.share * 100)), kept: w.kept, refused: file.fault ?? '' }[file.state];
  return (
    <li className={css.row}>
      <Leaf kind={mark[file.state]} />
      <span className={css.name}>
        <b>{file.name}</b>
        <span className={file.state === 'refused' ? css.fault : 'meta'}>
          {saySize(file.size)} · {says}
        </span>
      </span>
      {file.state === 'refused' && onRetry && !file.isFinal ? (
        <Button kind="quiet" size="sm" onClick={() => onRetry(file.id)}>
          {w.retry}
        </Button>
      ) : null}
      <Button kind="quiet" size="sm" onClick={() => onCancel(file.id)}>
        {file.state === 'kept' || file.state === 'refused' ? w.remove : w.cancel}
        <span className="sr"> {file.name}</span>
      </Button>
      {file.state === 'sending' ? <span className={css.bar} style={{ width: `${file.share * 100}%` }} /> : null}
    </li>
  );
}
