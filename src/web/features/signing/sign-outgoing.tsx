import { useQueries } from '@tanstack/react-query';
import { useRef, useState, type ComponentProps } from 'react';
import { getApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { listHeldForLetter } from '#shared/contracts/letter-number.contract.ts';
import { listHeldNumbers } from '#shared/contracts/registers-numbers.contract.ts';
import { getOutgoing, listOutgoing, signLetter } from '#shared/contracts/outgoing.contract.ts';
import { HeldField } from '#web/ui/form/held-field.tsx';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient } from '#web/lib/asking.ts';
import { pagesQuery } from './page-preview.tsx';
import { SignDialog, type LetterToSign } from './sign-dialog.tsx';

/** `version` as it was shown: a letter that changed since is refused, not signed. `way` decides whether a passphrase is asked. */
export type OutgoingToSign = LetterToSign & { version: number; way: 'certificate' | 'login' };

/** Signs outgoing letters one after the other. The command of a letter stays its own until it succeeded: trying again takes no second number. */
export function SignOutgoing({ letters, actingAs, next, onClose }: Pick<ComponentProps<typeof SignDialog>, 'actingAs' | 'next' | 'onClose'> & { letters: readonly OutgoingToSign[] }) {
  const pages = useQueries({ queries: letters.map((letter) => pagesQuery(letter.id, letter.version)) });
  const counted = letters.map((letter, at) => ({ ...letter, pages: letter.pages ?? pages[at]?.data?.length ?? null }));
  const [reservationId, setReservation] = useState<string | null>(null);
  const [only, ...others] = letters;
  const commands = useRef(new Map<string, string>());
  const sign = async (letter: OutgoingToSign, passphrase: string | null) => {
    const commandId = commands.current.get(letter.id) ?? newCommandId();
    commands.current.set(letter.id, commandId);
    const { number } = await call(signLetter, { params: { letterId: letter.id }, body: { commandId, version: letter.version, passphrase: letter.way === 'certificate' ? passphrase : null, reservationId: letter.number === null ? reservationId : null } });
    return number;
  };
  const close = async (signed: number) => {
    // Also after a refusal: the letter may have its number already.
    await Promise.all([getOutgoing, listOutgoing, getApprovalRoute, getDesk, listSeatCounts, listHeldNumbers, listHeldForLetter].map((stale) => queryClient.invalidateQueries({ queryKey: [stale.path] })));
    onClose(signed);
  };
  const oneHeld = (isOff: boolean) => (only && others.length === 0 && only.number === null ? <HeldField letterId={only.id} value={reservationId} off={isOff} onChange={(held) => setReservation(held?.id ?? null)} /> : null);
  return <SignDialog letters={counted} needsPassphrase={letters.some((letter) => letter.way === 'certificate')} choices={oneHeld} {...(actingAs ? { actingAs } : {})} {...(next === undefined ? {} : { next })} onSign={sign} onClose={(signed) => void close(signed)} />;
}
