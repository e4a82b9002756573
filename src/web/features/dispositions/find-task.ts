import type { Disposition, DispositionRecipient } from '#shared/contracts/dispositions.contract.ts';
import { isOpenState } from '#shared/domain/disposition.ts';

type Asked = { seat: string | null; /** the recipient the desk's row was about */ asked: string | null };

/** The one thing this seat owes on this letter: its own instruction, or a report that waits to be accepted. */
export function findTask(dispositions: Disposition[], { seat, asked }: Asked): DispositionRecipient | undefined {
  const owed = dispositions
    .flatMap((each) => each.recipients)
    .filter((recipient) => {
      const isMine = recipient.desk.positionId === seat && (recipient.allowed.includes('report') || recipient.allowed.includes('pass_on'));
      return isMine || recipient.allowed.includes('accept') || recipient.allowed.includes('settle') || recipient.allowed.includes('grant_later');
    });
  // What came back from below goes first: one's own report waits for it.
  return owed.find((recipient) => recipient.id === asked) ?? owed.find((recipient) => recipient.desk.positionId !== seat) ?? owed[0];
}

/**
 * Desks that still have to do something, as they stand in the tree. `of`: only those it was sent to from this desk and below; what another
 * addressee sent out is not waited for by who ends their own part.
 */
export function openDesksOf(dispositions: Disposition[], of: string | null = null): string[] {
  const below = (parentIds: readonly string[]): Disposition[] => {
    const next = dispositions.filter((each) => each.parentRecipientId !== null && parentIds.includes(each.parentRecipientId));
    return next.length > 0 ? [...next, ...below(next.flatMap((each) => each.recipients.map((recipient) => recipient.id)))] : [];
  };
  const roots = dispositions.filter((each) => each.parentRecipientId === null && each.issuer.positionId === of);
  const asked = of === null ? dispositions : [...roots, ...below(roots.flatMap((each) => each.recipients.map((recipient) => recipient.id)))];
  return asked.flatMap((each) => each.recipients).filter((recipient) => isOpenState(recipient.state)).map((recipient) => recipient.desk.title);
}
