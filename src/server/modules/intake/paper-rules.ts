import type { PaperContent } from '#shared/contracts/intake.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { paperHeld, paperRegistered, paperRemoved } from './intake.errors.ts';

export type PaperState = 'waiting' | 'registered' | 'removed';
type Hold = { heldBy: string | null; heldName: string | null; heldAt: Date | null };
type Standing = Hold & { id: string; state: PaperState; letterId: string | null };

/** A hold nobody renewed: who went to lunch does not keep a paper from the counter. Typing renews it. */
const HOLD_MS = 15 * 60_000;

/** Who has a paper in hand now, or null. */
export function holderOf(paper: Hold, now: Date): { accountId: string; name: string; since: Date } | null {
  if (paper.heldBy === null || paper.heldAt === null || now.getTime() - paper.heldAt.getTime() >= HOLD_MS) return null;
  return { accountId: paper.heldBy, name: paper.heldName ?? '', since: paper.heldAt };
}

/** @throws paperRegistered with the letter it became, paperRemoved */
export function assertWaits(paper: Standing): void {
  if (paper.state === 'registered') throw paperRegistered({ paperId: paper.id, letterId: paper.letterId });
  if (paper.state === 'removed') throw paperRemoved({ paperId: paper.id });
}

/** Two clerks of one counter never work on the same paper. @throws paperHeld with the name of the colleague */
export function assertInHand(paper: Standing, who: { accountId: string; now: Date }): void {
  const holder = holderOf(paper, who.now);
  if (holder && holder.accountId !== who.accountId) throw paperHeld({ paperId: paper.id, by: holder.name, since: holder.since.toISOString() });
}

/** What a clerk may keep of a secret letter is its cover: words typed before the class was chosen are let go. */
export function keepableContent(content: PaperContent): PaperContent {
  return isSecret(content.securityClass) ? { ...content, subject: '', summary: '', invitation: null } : content;
}
