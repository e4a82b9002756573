import { z } from 'zod';
import { letterForUpdate, type Letter } from '#server/modules/letters/index.ts';
import { holderOf, loadCalendar } from '#server/modules/organization/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { idOf } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { branchesAnswered } from './answer-rules.ts';
import { decideAct, type Branch } from './disposition-rules.ts';
import { applyChanges, insertFollowUpOf, loadTree, markRead } from './disposition-store.ts';
import { assertLetterOpen, tell } from './hold-letter.ts';

const Sent = z.object({ letterId: z.uuid() });
const speaker = systemActor('dispositions.answer-branches');
type Answer = { drafterPositionId: string; signerPositionId: string | null; letterNumber: string | null; letterDate: string | null; securityClass: string };

/** A sent letter that answers another tells its branches so: see `branchesAnswered` for which of them it ends. */
export const answerBranchesJob: Job = {
  name: 'dispositions.answer-branches',
  on: ['outgoing.sent'],
  run: async (services, payload) => {
    const { letterId } = Sent.parse(payload);
    const answered = await readTransaction(services.db, speaker, (tx) => tx.selectFrom('letters.relationCard').select('otherLetterId').where('letterId', '=', letterId).where('kind', '=', 'answers').execute());
    const faults: unknown[] = [];
    for (const { otherLetterId } of answered) {
      const input = { letterId, answers: otherLetterId ?? '' };
      // One letter that cannot be told, as one closed at this very moment, keeps no other from being told.
      await runCommand(services, answerBranches, { name: 'dispositions.answerBranches', actor: speaker, commandId: idOf(`answer ${letterId} ${input.answers}`), input }).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw new AggregateError(faults, 'Not every answered letter could be told');
  },
};

async function answerBranches(ctx: CommandContext, input: { letterId: string; answers: string }): Promise<{ branches: number }> {
  const answer = await ctx.tx.selectFrom('letters.outgoingCard').select(['drafterPositionId', 'signerPositionId', 'letterNumber', 'letterDate', 'securityClass']).where('id', '=', input.letterId).executeTakeFirst();
  const incoming = await ctx.tx.selectFrom('letters.letterCard').select('state').where('id', '=', input.answers).executeTakeFirst();
  if (!answer || !incoming || incoming.state === 'closed' || incoming.state === 'void') return { branches: 0 };
  const letter = await letterForUpdate(ctx, { letterId: input.answers });
  assertLetterOpen(letter);
  const tree = await loadTree(ctx.tx, letter.id);
  const instructions = await instructionsOf(ctx, letter.id);
  const told = answer as Answer;
  const answered = branchesAnswered(tree, told, (id) => instructions.get(id) ?? []);
  for (const { branch, how } of answered) await tellBranch(ctx, { letter, tree, branch, how, answer: told });
  return { branches: answered.length };
}

type Telling = { letter: Letter; tree: readonly Branch[]; branch: Branch; how: 'progress' | 'report' | 'close'; answer: Answer };

async function tellBranch(ctx: CommandContext, { letter, tree, branch, how, answer }: Telling): Promise<void> {
  const holder = await holderOf(ctx.tx, branch.positionId, (await loadCalendar(ctx.tx)).dayOf(ctx.now));
  // An empty desk has nobody in whose name it could be said.
  if (!holder) return;
  const kind = how === 'progress' ? 'progress' : 'report';
  await applyChanges(ctx, how === 'close' ? [{ recipientId: branch.id, to: 'closed' }] : decideAct(tree.filter((other) => other.id === branch.id), branch, kind));
  await markRead(ctx, branch.id);
  const by = { positionId: branch.positionId, employeeId: holder.employeeId, seat: holder.seat };
  const followUpId = await insertFollowUpOf(ctx, { recipientId: branch.id, letterId: letter.id, kind, text: sayAnswer(answer), ...by });
  const actions = { progress: 'disposition.answer_sent', report: 'follow_up.reported', close: 'disposition.answered' } as const;
  await tell(ctx, { letter, action: actions[how], recipientIds: [branch.id], details: { followUpId } });
}

/** Who works on the letter may not know a secret answer. */
function sayAnswer({ securityClass, letterNumber, letterDate }: Answer): string {
  if (isSecret(securityClass as 'B') || letterNumber === null) return 'Sudah dijawab dengan naskah rahasia.';
  return `Sudah dijawab dengan surat nomor ${letterNumber}${letterDate === null ? '' : ` tanggal ${longDate(letterDate)}`}.`;
}

async function instructionsOf(ctx: CommandContext, letterId: string): Promise<Map<string, string[]>> {
  const rows = await ctx.tx.selectFrom('dispositions.recipient').select(['id', 'instructions']).where('letterId', '=', letterId).execute();
  return new Map(rows.map((row) => [row.id, row.instructions]));
}
