import { Link } from 'react-router';
import { getLetter } from '#shared/contracts/letters.contract.ts';
import { getOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { longDate, type OfficeDate } from '#shared/domain/office-dates.ts';
import { isSecret, type SecurityClass } from '#shared/domain/security-class.ts';
import { SignedPages } from '#web/features/finishing/signed-pages.tsx';
import { AboutSecret } from '#web/lib/about-secret.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './answered.module.css';
import { composePageWords } from './words.ts';

/** What the two directions have in common where one only reads. */
type Original = { to: string; number: string | null; date: OfficeDate | null; from: string | null; subject: string | null; securityClass: SecurityClass; reads: boolean; files: readonly { id: string; name: string }[] };

/** The letters an answer is written to, beside the answer: who writes reads the question word by word. */
export function AnsweredLetters({ letterIds }: { letterIds: readonly string[] }) {
  return letterIds.map((letterId) => <Answered key={letterId} letterId={letterId} />);
}

/** Most often it came in; a letter of the house may be answered as well. */
function useOriginal(letterId: string) {
  const received = useAsk(getLetter, { params: { letterId } });
  const isOurs = received.error?.status === 404;
  const written = useAsk(getOutgoing, { params: { letterId } }, { enabled: isOurs });
  const came = received.data;
  const ours = written.data;
  const original: Original | null = came
    ? { to: `/surat/${letterId}`, number: came.letterNumber, date: came.letterDate, from: came.senderName, subject: came.subject, securityClass: came.securityClass, reads: came.readsContent, files: came.files.filter((file) => file.pagesState !== 'none').map((file) => ({ id: file.fileId, name: file.name })) }
    : ours
      ? { to: `/periksa/${letterId}`, number: ours.number, date: ours.letterDate, from: ours.unitName, subject: ours.subject, securityClass: ours.securityClass, reads: ours.readsContent, files: ours.fileId ? [{ id: ours.fileId, name: ours.subject ?? ours.typeName }] : [] }
      : null;
  return { original, problem: isOurs ? written.error : received.error };
}

function Answered({ letterId }: { letterId: string }) {
  const w = useWords(composePageWords);
  const k = useWords(kitWords);
  const language = useLanguage();
  const { original, problem } = useOriginal(letterId);
  if (problem) return <div className={css.head}><Trouble problem={problem} /></div>;
  if (!original) return <div className={css.head}><SkeletonRows label={k.loading} /></div>;
  return (
    <AboutSecret value={isSecret(original.securityClass)}>
      <header className={css.head}>
        <p className="lead">{original.subject ?? original.number ?? w.noNumber}</p>
        <p className="meta">{[original.number ?? w.noNumber, original.date && longDate(original.date, language), original.from].filter(Boolean).join(' · ')} · <Link to={original.to} target="_blank">{w.open}</Link></p>
        {original.reads ? original.files.length === 0 ? <p>{w.noPages}</p> : null : <p>{w.notYours}</p>}
      </header>
      {original.reads ? original.files.map((file) => <SignedPages key={file.id} fileId={file.id} label={file.name} />) : null}
    </AboutSecret>
  );
}
