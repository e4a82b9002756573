import { isOpenState } from '#shared/domain/disposition.ts';
import { belowOf, type Branch } from './disposition-rules.ts';

/** Instructions an answering letter fulfils by itself; every other one asks for more than a letter. */
const ANSWERED: ReadonlySet<string> = new Set(['TT', 'KONSEP', 'TOLAK']);

/** progress: the desk is told and says itself when it is done; report: its issuer looks at it; close: its issuer signed the answer. */
type Answered = { branch: Branch; how: 'progress' | 'report' | 'close' };
type Letter = { drafterPositionId: string; signerPositionId: string | null };

/**
 * Pure: what an answering letter that was sent means to the branches of the letter it answers. It speaks for the desk that wrote it and for
 * the one that signed it, the lower branch first, since nothing is done while something below is open.
 */
export function branchesAnswered(tree: readonly Branch[], letter: Letter, instructionsOf: (recipientId: string) => readonly string[]): Answered[] {
  const desks = [letter.drafterPositionId, letter.signerPositionId];
  const mine = tree.filter((branch) => desks.includes(branch.positionId) && isOpenState(branch.state) && branch.state !== 'prepared' && branch.state !== 'reported');
  const done = new Set<string>();
  const answered: Answered[] = [];
  for (const branch of mine.toSorted((one, other) => belowOf(tree, one).length - belowOf(tree, other).length)) {
    const instructions = instructionsOf(branch.id);
    const isQuiet = belowOf(tree, branch).every((below) => !isOpenState(below.state) || done.has(below.id));
    const isWhole = isQuiet && instructions.length > 0 && instructions.every((code) => ANSWERED.has(code));
    const how = !isWhole ? 'progress' : branch.issuerPositionId === letter.signerPositionId ? 'close' : 'report';
    if (how === 'close') done.add(branch.id);
    answered.push({ branch, how });
  }
  return answered;
}
