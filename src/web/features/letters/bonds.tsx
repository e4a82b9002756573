import type { LetterRelation, ReceivedSeal } from '#shared/contracts/letter-relations.contract.ts';
import type { LetterDetail } from '#shared/contracts/letters.contract.ts';
import { carriedRefusalWords } from '#shared/domain/carried-refusal-words.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { Link } from 'react-router';
import { bondWords } from './bond-words.ts';
import css from './letters.module.css';

type Bound = Pick<LetterDetail, 'takenBack' | 'relations'>;

/** What one must know before doing anything with the letter: its sender took it back, or another stands in its place. */
export function BondNotices({ letter }: { letter: Bound }) {
  const w = useWords(bondWords);
  const replaced = letter.relations.find((each) => each.side === 'in' && each.kind === 'replaces');
  return (
    <>
      {letter.takenBack ? <Refusal title={w.takenBackTitle}>{letter.takenBack.reason ? `“${letter.takenBack.reason}” ` : ''}{w.takenBackSay(sayMoment(letter.takenBack.at))}</Refusal> : null}
      {replaced ? <Notice title={w.replacedTitle}><RelationLink relation={replaced} /></Notice> : null}
    </>
  );
}

/** The page of a letter, by its direction. */
function pathOf({ direction, letterId }: Pick<LetterRelation, 'direction' | 'letterId'>): string {
  return direction === 'incoming' ? `/surat/${letterId}` : `/periksa/${letterId}`;
}

function RelationLink({ relation }: { relation: LetterRelation }) {
  const w = useWords(bondWords);
  const language = useLanguage();
  const number = relation.number ?? w.noNumber;
  return (
    <>
      {relation.opens ? <Link to={pathOf(relation)}>{number}</Link> : number}{' '}
      <small>{[relation.letterDate ? w.of(longDate(relation.letterDate, language)) : null, relation.subject, relation.opens ? null : w.elsewhere].filter(Boolean).join(' · ')}</small>
    </>
  );
}

/** Its relations from both sides, and where it came from. */
export function Relations({ letter }: { letter: Pick<LetterDetail, 'relations' | 'saidRelations' | 'origin'> }) {
  const w = useWords(bondWords);
  const language = useLanguage();
  if (letter.relations.length + letter.saidRelations.length === 0 && letter.origin === null) return null;
  return (
    <section className={css.bonds} aria-label={w.relations}>
      <h2 className="h3">{w.relations}</h2>
      <ul>
        {letter.origin ? <li><b>{w.origin}</b> <Link to={`/periksa/${letter.origin.letterId}`}>{letter.origin.number ?? w.noNumber}</Link></li> : null}
        {letter.relations.map((each) => <li key={`${each.kind} ${each.side} ${each.letterId}`}><b>{w[`${each.kind}_${each.side}`]}</b> <RelationLink relation={each} /></li>)}
        {letter.saidRelations.map((each) => (
          <li key={`${each.kind} ${each.number}`}>
            <b>{w[`${each.kind}_out`]}</b> {each.number}
            <small>{[each.date ? w.of(longDate(each.date, language)) : null, each.sender, w.outside].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const marks = { own: 'seal', known: 'seal', unknown: 'half', refused: 'none' } as const;

/** What the signature was found to be when the letter came; the file beside it has not changed since. */
export function SealBlock({ seal }: { seal: ReceivedSeal | null }) {
  const w = useWords(bondWords);
  const language = useLanguage();
  if (!seal) return null;
  const reason = seal.reason ? carriedRefusalWords[language][seal.reason] : null;
  const decided = seal.accepted === null || seal.decidedBy === null ? null : seal.accepted ? w.accepted(seal.decidedBy) : w.declined(seal.decidedBy);
  const who = [seal.signerName, seal.signerTitle].filter(Boolean).join(', ');
  return (
    <section className={css.bonds} aria-label={w.seal}>
      <h2 className="h3">{w.seal}</h2>
      <LeafMark kind={marks[seal.standing]}>{w[seal.standing]}</LeafMark>
      <p>{[who ? w.signedBy(who) : null, seal.organization ? w.issuer(seal.organization) : null, decided, w.checked(sayMoment(seal.checkedAt))].filter(Boolean).join(' · ')}</p>
      {reason ? <p>{reason}</p> : null}
      {seal.standing === 'unknown' && seal.fingerprint ? <p className={css.print}>{w.fingerprint} {seal.fingerprint}</p> : null}
      <p className="muted">{w.asCame}</p>
    </section>
  );
}
