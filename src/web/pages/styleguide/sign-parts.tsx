import { useState } from 'react';
import { SignDialog, type LetterToSign } from '#web/features/signing/sign-dialog.tsx';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Section } from './section.tsx';
import { signPartWords } from './sign-part-words.ts';

/** Signing many with one passphrase: the middle one is refused, the others are not held up. Nothing is sent from here. */
export function SignParts() {
  const w = useWords(signPartWords);
  const [open, setOpen] = useState(false);
  const letters: LetterToSign[] = [
    { id: '1', title: w.one, number: '000.1.5/118/PUPR/2026', pages: 2 },
    { id: '2', title: w.two, number: '600.1/119/PUPR/2026', pages: 4 },
    { id: '3', title: w.three, number: null, pages: 1 },
  ];
  const sample = async (letter: LetterToSign) => { if (letter.id === '2') throw new ApiProblem({ status: 422, code: 'signing.draft_unfit', message: w.why, details: {} }); return letter.number ?? '800.1/120/PUPR/2026'; };
  return (
    <Section title={w.title} say={w.say}>
      <Button onClick={() => setOpen(true)}>{w.show}</Button>
      {open ? <SignDialog letters={letters} onSign={sample} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
