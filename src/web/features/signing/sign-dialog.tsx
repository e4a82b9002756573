import { PasswordInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { getMySigning } from '#shared/contracts/signing.contract.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import type { Saved } from '#web/lib/people-named.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { LeafMark, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { Seal } from '#web/ui/leaf/seal.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { ReceivedBy } from '#web/ui/people-named.tsx';
import css from './signing.module.css';
import { signDialogWords } from './words.ts';

/** What the signer is shown before signing: title, number as far as it is given, pages. */
export type LetterToSign = { id: string; title: string; number: string | null; pages: number | null } & Pick<Saved, 'draft'>;
type Line = { state: 'waiting' | 'doing' | 'done' | 'refused'; why: string | null; /** what its book gave it */ number?: string | null };
const marks: Record<Line['state'], MarkKind> = { waiting: 'none', doing: 'half', done: 'seal', refused: 'refused' };

type Props<L extends LetterToSign> = {
  letters: readonly L[];
  /** false: all are approved by login in the house, and no certificate is needed */
  needsPassphrase?: boolean;
  /** What is chosen besides; the chooser knows what may still be changed once it began. */
  choices?: (at: { isRunning: boolean; began: boolean }) => ReactNode;
  /** the seat it is signed from, where it is not the one the certificate names: "Plh. Sekretaris Daerah" */
  actingAs?: string | null;
  /** the letter that waits after these; null says that none does */
  next?: string | null;
  /** Signs one letter and answers with its number; it is called again for a letter only after a refusal. */
  onSign: (letter: L, passphrase: string | null) => Promise<string | null>;
  /** Called when the dialog closes; `signed` letters got their signature. */
  onClose: (signed: number) => void;
};

/**
 * One passphrase for all that is listed, one letter after the other, each with its own result. A wrong passphrase stops the row
 * at once: it is typed again, not tried on every letter.
 */
export function SignDialog<L extends LetterToSign>({ letters, needsPassphrase = true, choices, actingAs = null, next, onSign, onClose }: Props<L>) {
  const w = useWords(signDialogWords);
  const mine = useAsk(getMySigning, {}, { enabled: needsPassphrase });
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { lines, isRunning, done, run } = useSigning(letters, onSign);
  const began = done > 0 || Object.values(lines).some((line) => line.state === 'refused');
  const left = letters.filter((letter) => lines[letter.id]?.state !== 'done');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (needsPassphrase && !passphrase) {
      setRefusal(w.needPassphrase);
      return;
    }
    setRefusal(null);
    setRefusal(await run(needsPassphrase ? passphrase : null));
    setPassphrase('');
  };
  const certificate = mine.data?.certificate;
  const holds = certificate !== undefined && certificate !== null && (mine.data?.state === 'good' || mine.data?.state === 'ends_soon');
  const ready = holds || !needsPassphrase;
  const title = isRunning ? w.running(done, letters.length) : began && left.length === 0 ? w.ended(done, letters.length) : w.sign(letters.length);
  return (
    <Dialog open keeps onClose={() => { if (!isRunning) onClose(done); }} title={title} width={640} foot={left.length === 0 ? <Button kind="primary" onClick={() => onClose(done)}>{next ? w.next(next) : w.close}</Button> : undefined}>
      <form className={css.plain} onSubmit={(event) => void submit(event)} noValidate>
        <Trouble problem={mine.error} />
        {/* Longer than its place it scrolls, and the keyboard must reach it. */}
        <ul className={css.list} tabIndex={0} aria-label={began || isRunning ? w.results : w.list} aria-live="polite">
          {letters.map((letter) => <SignLine key={letter.id} letter={letter} line={began || isRunning ? (lines[letter.id] ?? { state: 'waiting', why: null }) : null} />)}
        </ul>
        {left.length === 0 && next === null ? <p>{w.noNext}</p> : null}
        {mine.data && !ready ? <Notice title={w.noCertificate} action={<ButtonLink to="/akun/tanda-tangan">{w.makeOne}</ButtonLink>} /> : null}
        {ready && left.length > 0 ? (
          <>
            {certificate ? <div className={css.as}><Seal size={40} /><span>{w.as(certificate.signerName, actingAs ?? certificate.signerTitle)}<small>{w.notCertified}</small></span></div> : null}
            {needsPassphrase ? null : <p>{w.byLogin}</p>}
            {choices?.({ isRunning, began })}
            {refusal ? <Refusal>{refusal}</Refusal> : null}
            {needsPassphrase ? <PasswordInput label={w.passphrase} autoComplete="off" disabled={isRunning} value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)} /> : null}
            <div className={css.acts}>
              <Button main kind="primary" type="submit" busy={isRunning && w.running(done, letters.length)} share={done / letters.length}>{began ? w.retry : w.sign(letters.length)}</Button>
              {isRunning ? null : <Button onClick={() => onClose(done)}>{began ? w.close : w.cancel}</Button>}
            </div>
            {letters.length > 1 ? <p className="meta">{w.stay}</p> : null}
          </>
        ) : null}
      </form>
    </Dialog>
  );
}

function SignLine({ letter, line }: { letter: LetterToSign; line: Line | null }) {
  const w = useWords(signDialogWords);
  return (
    <li className={css.line}>
      <b title={letter.title}>{letter.title}</b>
      {line ? <LeafMark kind={marks[line.state]}>{w[line.state]}</LeafMark> : <span className="meta">{letter.pages === null ? '' : w.pages(letter.pages)}</span>}
      <small>{line?.number ?? letter.number ?? w.noNumber}</small>
      <ReceivedBy letter={letter} />
      {line?.why ? <small>{line.why}</small> : null}
    </li>
  );
}

const stopsAll = new Set(['signing.wrong_passphrase', 'signing.wait_before_trying', 'signing.no_certificate', 'signing.certificate_ended', 'auth.step_up_needed']);

function useSigning<L extends LetterToSign>(letters: readonly L[], onSign: Props<L>['onSign']) {
  const [lines, setLines] = useState<Record<string, Line>>({});
  const [isRunning, setRunning] = useState(false);
  const signed = useRef(new Set<string>());
  const mark = (id: string, line: Line) => setLines((before) => ({ ...before, [id]: line }));
  /** @returns why the row stopped, or null when every letter has its own answer */
  const run = async (passphrase: string | null): Promise<string | null> => {
    setRunning(true);
    try {
      for (const letter of letters.filter((each) => !signed.current.has(each.id))) {
        mark(letter.id, { state: 'doing', why: null });
        const { number, problem } = await onSign(letter, passphrase).then((given) => ({ number: given, problem: null }), (error: unknown) => ({ number: null, problem: error }));
        if (problem instanceof ApiProblem && stopsAll.has(problem.code)) {
          mark(letter.id, { state: 'waiting', why: null });
          return problem.message;
        }
        if (problem === null) signed.current.add(letter.id);
        mark(letter.id, problem === null ? { state: 'done', why: null, number } : { state: 'refused', why: problem instanceof Error ? problem.message : String(problem) });
      }
      return null;
    } finally {
      setRunning(false);
    }
  };
  return { lines, isRunning, done: Object.values(lines).filter((line) => line.state === 'done').length, run };
}
