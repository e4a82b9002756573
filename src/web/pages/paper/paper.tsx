import { useParams, useSearchParams } from 'react-router';
import { EnterSheet } from '#web/features/disposition-paper/enter-sheet.tsx';
import { FindSheet } from '#web/features/disposition-paper/find-sheet.tsx';
import { PrintSheets } from '#web/features/disposition-paper/print-sheets.tsx';

export { FindSheet as FindSheetPage };

export function EnterSheetPage() {
  const code = useParams()['code'] ?? '';
  return <EnterSheet key={code} code={code} />;
}

/** At most fifty sheets in one go: a morning's pile. */
export function PrintSheetsPage() {
  const [params] = useSearchParams();
  return <PrintSheets letterIds={[...new Set((params.get('surat') ?? '').split(',').filter(Boolean))].slice(0, 50)} />;
}
