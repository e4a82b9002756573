import { downloadOriginal } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import css from './dispositions.module.css';

/** Files the issuer laid with a sheet. */
export function SheetFiles({ files }: { files: { id: string; name: string }[] }) {
  if (files.length === 0) return null;
  return (
    <p className={css.sheetFiles}>
      {files.map((file) => (
        <a key={file.id} href={addressOf(downloadOriginal, { params: { fileId: file.id } })} download>
          {file.name}
        </a>
      ))}
    </p>
  );
}
