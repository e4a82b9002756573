import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { writeTogether } from '#server/platform/one-statement.ts';
import type { DraftAddressee, DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { emptyBody } from '#shared/domain/letter-body.ts';
import { insertAccess } from '../access/access-store.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { getLetterCard, type LetterCard } from '../letter-card-queries.ts';
import { insertSubject, recordAction } from '../letter-store.ts';
import { letterNotFound } from '../letters.errors.ts';
import { drawnType } from '../sheets/type-rules.ts';
import { noDraftingSeat } from '../outgoing/outgoing.errors.ts';
import { findSenders } from './answered-sender.ts';
import { insertDraft, keepVersion } from './draft-store.ts';
import { getLetterType } from './letter-types.ts';
import { nameOfCity, officeOfDesk } from './office-of-letter.ts';

/** Begins a letter at the desk one acts from. @throws noDraftingSeat, unknownType, letterNotFound for a letter to answer that one may not know of */
export async function beginDraft(ctx: CommandContext, input: { typeCode: string; answers: string | null }): Promise<Changed> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) throw noDraftingSeat();
  const type = await getLetterType(ctx.tx, input.typeCode);
  const answered = input.answers === null ? null : await getLetterCard(ctx.tx, input.answers);
  // Who knows only that a letter is there does not tell of it in another.
  if (answered?.sees === 'no') throw letterNotFound({ letterId: answered.id });
  const calendar = await loadCalendar(ctx.tx);
  // The clock of the city is the clock of its events, until the writer says otherwise.
  const fields = 'zone' in drawnType(type.code).fields.shape ? { zone: calendar.zone } : {};
  const content = emptyContent({ fields, place: await nameOfCity(ctx.tx), way: type.ways[0] ?? null, answered, to: answered ? await findSenders(ctx, answered) : [] });

  const letterId = ctx.newId();
  const { unitId, senderName } = await officeOfDesk(ctx.tx, positionId);
  const today = calendar.dayOf(ctx.now);
  const about = { letterId, securityClass: content.securityClass, registeredAt: ctx.now, receivedOn: today, urgency: content.urgency, state: 'draft', unitId, dueOn: null, outgoing: true };
  await insertAccess(ctx, about, [{ relation: 'drafter', grantee: 'seat', positionId, employeeId }]);
  await writeTogether(ctx.tx, [
    ctx.tx.insertInto('letters.letter').values({
      id: letterId, direction: 'outgoing', unitId, senderName, receivedOn: today, receivedVia: 'system',
      urgency: content.urgency, securityClass: content.securityClass, state: 'draft', registeredAt: ctx.now,
    }),
    ctx.tx.insertInto('letters.outgoing').values({ letterId, typeCode: type.code, drafterPositionId: positionId, drafterEmployeeId: employeeId, addressee: content.to[0]?.name ?? null, addressees: content.to.map(({ name }) => name), way: content.way }),
  ]);
  await insertDraft(ctx, letterId, content);
  // Lists and the other side read it there; what is proposed and left as it is counts as written.
  if (content.subject.length >= 3) await insertSubject(ctx, { letterId, subject: content.subject, summary: null });
  await keepVersion(ctx, letterId, { typeCode: type.code, content, contentVersion: 1, cause: 'begun' });
  await recordAction(ctx, { letterId, kind: 'begun', details: { typeCode: type.code, ...(input.answers ? { answers: input.answers } : {}) } });
  ctx.record({ action: 'outgoing.begun', subjectKind: 'letter', subjectId: letterId, details: { typeCode: type.code, unitId } });
  return { letterId, version: 1 };
}

/** What an answer is about follows from what was asked, in the words offices use; its writer changes it. An answer to an answer does not pile them up. */
function proposedSubject(asked: string | null): string {
  if (asked === null) return '';
  return (/^(tanggapan|jawaban|balasan)\b/iu.test(asked) ? asked : `Tanggapan atas ${asked}`).slice(0, 500);
}

/** An answer is no less secret than what it answers until its writer says so with a reason. */
function emptyContent(of: { fields: DraftContent['fields']; place: string; way: DraftContent['way']; answered: LetterCard | null; to: DraftAddressee[] }): DraftContent {
  const { answered } = of;
  return {
    subject: proposedSubject(answered?.subject ?? null), urgency: answered?.urgency ?? 'normal', securityClass: answered?.securityClass ?? 'B', classReason: null, classification: answered?.classification ?? null, place: of.place, fields: of.fields,
    body: emptyBody, annexes: [], to: of.to, copies: [], signer: null, way: of.way, route: [], attachments: [],
    relations: answered ? [{ kind: 'answers', letterId: answered.id }] : [],
  };
}
