import { useQueries } from '@tanstack/react-query';
import { useRef, useState, type ComponentProps } from 'react';
import { getApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { listHeldForLetter, type HeldForLetter } from '#shared/contracts/letter-number.contract.ts';
import { listHeldNumbers } from '#shared/contracts/registers-numbers.contract.ts';
import { signLetter } from '#shared/contracts/finishing.contract.ts';
import { getOutgoing, listOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { HeldField } from '#web/ui/form/held-field.tsx';
import { takesToday } from '#web/ui/form/held-today.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { pagesQuery } from './page-preview.tsx';
import { SignDialog, type LetterToSign } from './sign-dialog.tsx';

const ofHeldNumber = new Set(['register.reservation_gone', 'outgoing.held_other_day']);
const isForToday = (held: HeldForLetter) => takesToday(held, officeToday());

/** `version` as it was shown: a letter that changed since is refused, not signed. `way` decides whether a passphrase is asked. */
export type OutgoingToSign = LetterToSign & { version: number; way: 'certificate' | 'login' };

/** Signs outgoing letters one after the other. The command of a letter stays its own until it succeeded: trying again takes no second number. */
export function SignOutgoing({ letters, actingAs, next, onClose }: Pick<ComponentProps<typeof SignDialog>, 'actingAs' | 'next' | 'onClose'> & { letters: readonly OutgoingToSign[] }) {
  const pages = useQueries({ queries: letters.map((letter) => pagesQuery(letter.id, letter.version)) });
  const counted = letters.map((letter, at) => ({ ...letter, pages: letter.pages ?? pages[at]?.data?.length ?? null }));
  const [reservationId, setReservation] = useState<string | null>(null);
  const [isOtherNeeded, setOtherNeeded] = useState(false);
  const [only, ...others] = letters;
  const commands = useRef(new Map<string, string>());
  const sign = async (letter: OutgoingToSign, passphrase: string | null) => {
    const commandId = commands.current.get(letter.id) ?? newCommandId();
    commands.current.set(letter.id, commandId);
    const signed = await call(signLetter, { params: { letterId: letter.id }, body: { commandId, version: letter.version, passphrase: letter.way === 'certificate' ? passphrase : null, reservationId: letter.number === null ? reservationId : null } }).catch(async (problem: unknown) => {
      // Only these leave the letter without a number: after any other refusal it may have taken the one that was chosen, and goes on from it.
      const isOfNumber = problem instanceof ApiProblem && ofHeldNumber.has(problem.code);
      setOtherNeeded(isOfNumber);
      if (isOfNumber) {
        setReservation(null);
        await queryClient.invalidateQueries({ queryKey: [listHeldForLetter.path] });
      }
      throw problem;
    });
    return signed.number;
  };
  const close = async (signed: number) => {
    // Also after a refusal: the letter may have its number already.
    await Promise.all([getOutgoing, listOutgoing, getApprovalRoute, getDesk, listSeatCounts, listHeldNumbers, listHeldForLetter].map((stale) => queryClient.invalidateQueries({ queryKey: [stale.path] })));
    onClose(signed);
  };
  const oneHeld = ({ isRunning, began }: { isRunning: boolean; began: boolean }) => (only && others.length === 0 && only.number === null ? <HeldField letterId={only.id} value={reservationId} off={isRunning || (began && !isOtherNeeded)} offers={isForToday} onChange={(held) => setReservation(held?.id ?? null)} /> : null);
  return <SignDialog letters={counted} needsPassphrase={letters.some((letter) => letter.way === 'certificate')} choices={oneHeld} {...(actingAs ? { actingAs } : {})} {...(next === undefined ? {} : { next })} onSign={sign} onClose={(signed) => void close(signed)} />;
}
