import { IconX } from '@tabler/icons-react';
import { fieldPicture } from '#shared/domain/field-picture.ts';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import css from './fields.module.css';
import { fieldsWords } from './fields-words.ts';
import { useFieldWords, type FieldProps } from './use-field-words.ts';

/** A picture with a place of its own on the page, which shows it; a new one takes the place of the one before. */
export function PictureField({ field, value, onChange }: FieldProps) {
  const w = useWords(fieldsWords);
  const { label, description } = useFieldWords(field);
  const { sending, add, cancel, retry } = useUploads((card) => onChange({ fileId: card.id, name: card.name.slice(-200) }));
  const stored = fieldPicture.safeParse(value).data;
  return (
    <div>
      <UploadDrop label={label} {...(description ? { help: description } : {})} accept="image/png,image/jpeg" files={sending.filter((each) => each.state !== 'kept')} onFiles={(chosen) => add(chosen.slice(0, 1))} onCancel={cancel} onRetry={retry} />
      {stored ? (
        <p className={css.picture}>
          <span>{stored.name}</span>
          <Button size="sm" kind="quiet" icon={<IconX size={18} stroke={1.75} />} onClick={() => onChange(undefined)}>{w.dropPicture}</Button>
        </p>
      ) : null}
    </div>
  );
}
