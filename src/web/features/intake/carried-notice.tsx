import { decideCarried, listPapers, type Carried } from '#shared/contracts/intake.contract.ts';
import { carriedRefusalWords } from '#shared/domain/carried-refusal-words.ts';
import { useAct } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { carriedWords } from './carried-words.ts';
import css from './intake.module.css';
import type { Paper } from './paper.ts';

/** What the signature of the letter was found to be, before anything it says of itself is read in the form. */
export function CarriedNotice({ paper }: { paper: Paper }) {
  const w = useWords(carriedWords);
  const carried = carriedHere(paper);
  if (!carried) return isBeingRead(paper) ? <p className="meta" role="status">{w.reading}</p> : null;
  if (carried.standing === 'refused') return <RefusedData carried={carried} />;
  if (carried.standing === 'unknown') return <UnknownIssuer carried={carried} />;
  return (
    <div className={css.carried} role="status">
      <LeafMark kind="seal">{carried.standing === 'own' ? w.own : w.known}</LeafMark>
      <Signed carried={carried} />
      <p>{w.filledSay}</p>
    </div>
  );
}

/** A PDF may be signed and fill the form by itself: whoever began to type would do it twice. No state says when that has ended; its pages are drawn at about the same time. */
function isBeingRead({ files: [main], version }: Paper): boolean {
  return version > 0 && main !== undefined && main.pagesState === 'waiting' && /\.pdf$/iu.test(main.name);
}

/** As long as the file it was read from is still one of the paper. */
function carriedHere({ carried, files }: Paper): Carried | null {
  return carried && files.some((file) => file.fileId === carried.fileId) ? carried : null;
}

/**
 * The finding in one line beside the button that stores the letter, with the decision where one is needed: above the form it goes out of
 * sight as soon as the form is read.
 */
export function CarriedVerdict({ paper }: { paper: Paper }) {
  const carried = carriedHere(paper);
  if (!carried) return null;
  return (
    <div className={css.verdict}>
      <VerdictMark carried={carried} />
      {carried.standing === 'unknown' && carried.accepted === null ? <Decision paperId={paper.id} /> : null}
    </div>
  );
}

function VerdictMark({ carried }: { carried: Carried }) {
  const w = useWords(carriedWords);
  if (carried.standing === 'refused') return <LeafMark kind="refused">{carried.reason === 'broken' || carried.reason === 'changed' ? w.altered : w.refusedShort}</LeafMark>;
  if (carried.standing === 'unknown') return <LeafMark kind={carried.accepted === null ? 'half' : carried.accepted ? 'done' : 'none'}>{carried.accepted === null ? w.unknown : carried.accepted ? w.accepted : w.declinedShort}</LeafMark>;
  return <LeafMark kind="seal">{carried.standing === 'own' ? w.own : w.known}</LeafMark>;
}

function Decision({ paperId }: { paperId: string }) {
  const w = useWords(carriedWords);
  const decide = useAct(decideCarried, { renews: [listPapers] });
  const send = (accept: boolean) => decide.mutate({ params: { paperId }, body: { accept } });
  return (
    <>
      <Trouble problem={decide.error} />
      <div className={css.choices}>
        <Button size="sm" busy={decide.isPending && w.deciding} onClick={() => send(true)}>{w.accept}</Button>
        <Button size="sm" kind="quiet" onClick={() => send(false)}>{w.decline}</Button>
      </div>
    </>
  );
}

function Signed({ carried }: { carried: Carried }) {
  const w = useWords(carriedWords);
  const who = [carried.signerName, carried.signerTitle].filter(Boolean).join(', ');
  return (
    <p>
      {who ? w.signedBy(who) : null} {carried.organization ? w.issuedBy(carried.organization) : null}
    </p>
  );
}

function UnknownIssuer({ carried }: { carried: Carried }) {
  const w = useWords(carriedWords);
  if (carried.accepted === false) return <Notice>{w.declined}</Notice>;
  return (
    <div className={css.carried} role="status">
      <LeafMark kind={carried.accepted ? 'done' : 'half'}>{carried.accepted ? w.accepted : w.unknown}</LeafMark>
      <Signed carried={carried} />
      {carried.fingerprint ? <p className={css.print}>{w.fingerprint(inFours(carried.fingerprint))}</p> : null}
      {carried.accepted ? null : <p>{w.decideSay}</p>}
    </div>
  );
}

/** Read aloud over the telephone. */
function inFours(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/gu, '$1 ');
}

function RefusedData({ carried }: { carried: Carried }) {
  const w = useWords(carriedWords);
  const language = useLanguage();
  const names: Record<string, string> = { letterNumber: w.letterNumber, letterDate: w.letterDate, subject: w.subject, senderName: w.senderName, addressees: w.addressees };
  const wrong = carried.reason === 'page_differs' ? carried.wrong.flatMap((field) => names[field] ?? []) : [];
  return (
    <Notice title={w.refused}>
      {carried.reason ? carriedRefusalWords[language][carried.reason] : null} {wrong.length > 0 ? w.differs(wrong.join(', ')) : null} {w.asScan}
    </Notice>
  );
}

/** Where the value of a field came from, as long as it is that value. */
export function FromLetter({ paper, field, value }: { paper: Paper; field: string; value: unknown }) {
  const w = useWords(carriedWords);
  const { carried } = paper;
  const found = carried?.fields.find((each) => each.field === field);
  if (!found || carried?.accepted === false || !isSame(found.value, value)) return null;
  return <p className={css.under}>{found.page === null ? w.fromData : w.fromPage(found.page)}</p>;
}

/** Keys of a stored value may stand in another order. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one === other;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => isSame(left[key], right[key]));
}
