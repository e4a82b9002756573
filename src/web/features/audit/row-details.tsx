import { Link } from 'react-router';
import type { AuditRow } from '#shared/contracts/audit-trail.contract.ts';
import { sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { sayAction } from './action-words.ts';
import css from './audit.module.css';
import { auditWords } from './words.ts';

/** One record whole, as the chain holds it. */
export function RowDetails({ row, onClose }: { row: AuditRow; onClose: () => void }) {
  const w = useWords(auditWords);
  const language = useLanguage();
  const about = row.subjectKind === 'letter' && row.subjectId ? <Link to={`/surat/${row.subjectId}`}>{w.letterLink}</Link> : [row.subjectKind, row.subjectId].filter(Boolean).join(' ');
  const details = Object.entries(row.details).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }));
  const facts = [
    { name: w.what, value: sayAction(row.action, language) }, { name: w.when, value: sayMoment(row.at) }, { name: w.who, value: row.name || w.system }, { name: w.position, value: row.positionTitle },
    { name: w.subject, value: about }, { name: w.where, value: row.address }, ...details, { name: w.hash, value: <span className={css.print}>{row.hash}</span> },
  ];
  return <Dialog open onClose={onClose} title={`${w.seq} ${sayNumber(row.seq)}`} width={640}><Facts facts={facts} /></Dialog>;
}
