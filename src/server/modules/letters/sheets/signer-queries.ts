import { findPositions, loadAuthorityLadder, loadCalendar } from '#server/modules/organization/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { listSigners as contract, SignerOption } from '#shared/contracts/outgoing.contract.ts';
import { proposeInitials } from '#shared/domain/approval.ts';
import { askAuthority, type AuthorityChoice, type AuthorityRefusal } from '#shared/domain/authority-rules.ts';
import { sayAuthority, sayAuthorityRefusal, sayCaution } from '#shared/domain/authority-words.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { officeOfDesk } from '../drafts/office-of-letter.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { authorityQuestion } from './authority-queries.ts';

type Asked = { letterId: string } & QueryOf<typeof contract>;

/** Who may sign it as it is addressed now, nearest to the drafter first, each with the lines it would print and the reason. */
export async function listSigners(ctx: QueryContext, input: Asked): Promise<Reply<typeof contract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  const { content } = await getDraft(ctx.tx, card.id);
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const ladder = await loadAuthorityLadder(ctx.tx, card.drafterPositionId, today);
  const desks = input.positionId ? [input.positionId] : ladder.map((desk) => desk.positionId);
  const asking = { typeCode: card.typeCode, content, members: await readMembers(ctx.tx, { id: card.id, content }), on: today };
  const answers = [];
  for (const positionId of desks) answers.push({ positionId, answer: askAuthority(await authorityQuestion(ctx.tx, positionId, asking)) });
  const options = [];
  for (const choice of answers.flatMap(({ answer }) => answer.choices)) options.push(presentOption(choice, (await officeOfDesk(ctx.tx, choice.letterheadOf)).unitName));
  const signer = content.signer?.positionId ?? options[0]?.positionId;
  const route = signer ? await findPositions(ctx.tx, proposeInitials(ladder, signer)) : [];
  return {
    options,
    refusals: answers.flatMap(({ positionId, answer }) => answer.refusals.map((refusal) => presentRefusal(positionId, refusal))),
    route: route.map(({ id, title }) => ({ positionId: id, title })),
  };
}

function presentOption(choice: AuthorityChoice, bookOf: string): SignerOption {
  const { positionId, employeeId, way, inNameOf, through, lines, name, rank, nip, seat } = choice;
  return { positionId, employeeId, way, inNameOf, through, title: choice.titles.own, inName: inNameOfOthers(choice.titles), lines, name, rank, nip, seat, bookOf, reason: sayAuthority(choice), cautions: choice.cautions.map((caution) => sayCaution(caution)) };
}

/** As it is said of a choice, not as it is printed: in capitals one reads no title. */
function inNameOfOthers({ inNameOf, through }: AuthorityChoice['titles']): string | null {
  if (inNameOf === null) return null;
  return through === null ? `a.n. ${inNameOf}` : `u.b. ${through}, a.n. ${inNameOf}`;
}

function presentRefusal(positionId: string, refusal: AuthorityRefusal) {
  return { positionId, title: refusal.title, way: refusal.way, code: refusal.code, reason: sayAuthorityRefusal(refusal) };
}
