import type { CommandContext } from '#server/platform/command.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { insertAccessOfMany, registryGrants, type AccessSubject, type Grant } from '../access/access-store.ts';
import type { PlannedLine } from './old-book-plan.ts';

export type CopiedLine = PlannedLine & { letterId: string; entryId: string; registeredAt: Date };

/** Writes one group of copied letters, access first: row-level security lets them in by it. They are closed, so they wait for nobody. */
export async function insertLines(ctx: CommandContext, group: { unitId: string; lines: readonly CopiedLine[] }): Promise<void> {
  const { unitId, lines } = group;
  await insertAccessOfMany(ctx, lines.map((line) => accessOf(unitId, line)));
  await ctx.tx.insertInto('letters.letter').values(lines.map((line) => letterOf(unitId, line))).execute();
  // A secret letter is copied as it would have been registered: by its cover.
  const open = lines.filter((line) => !isSecret(line.securityClass));
  if (open.length > 0) await ctx.tx.insertInto('letters.letterSubject').values(open.map((line) => ({ letterId: line.letterId, subject: line.subject, summary: line.summary }))).execute();
  const delivered = open.flatMap(({ positionId, ...line }) => (positionId === null ? [] : [{ ...line, positionId }]));
  if (delivered.length > 0) await ctx.tx.insertInto('letters.delivery').values(delivered.map((line) => ({ id: ctx.newId(), letterId: line.letterId, kind: 'to', positionId: line.positionId, employeeId: null, state: 'read', deliveredAt: line.registeredAt, readAt: line.registeredAt }))).execute();
  await ctx.tx.insertInto('letters.oldLine').values(lines.map(({ letterId, addressee, forwarded, note, scheme }) => ({ letterId, addressee, forwarded, note, classificationScheme: scheme }))).execute();
  const { actor } = ctx;
  const by = { employeeId: actor.employeeId, actorName: actor.name, positionId: actor.positionId, seat: actor.seat, at: ctx.now };
  await ctx.tx.insertInto('letters.action').values(lines.map((line) => ({ id: ctx.newId(), letterId: line.letterId, kind: 'copied', ...by, note: null, details: JSON.stringify({ unitId, entryId: line.entryId }) }))).execute();
}

function letterOf(unitId: string, line: CopiedLine) {
  return {
    id: line.letterId,
    direction: 'incoming',
    unitId,
    senderName: line.sender,
    letterNumber: line.letterNumber,
    letterDate: line.letterDate,
    receivedOn: line.receivedOn,
    receivedVia: 'other',
    urgency: line.urgency,
    securityClass: line.securityClass,
    state: 'closed',
    sealed: isSecret(line.securityClass),
    attachmentNote: line.attachments,
    classification: line.classification,
    entryId: line.entryId,
    registeredAt: line.registeredAt,
    firstReadAt: line.registeredAt,
    closedAt: line.registeredAt,
  };
}

/** Who knows a copied letter: registry, records and examiners of its unit, and the position it names, unless it is secret. */
function accessOf(unitId: string, line: CopiedLine): { subject: AccessSubject; grants: Grant[] } {
  const { letterId, securityClass, registeredAt, receivedOn, urgency, positionId } = line;
  const addressee: Grant[] = positionId === null || isSecret(securityClass) ? [] : [{ relation: 'addressee', grantee: 'seat', positionId, employeeId: null }];
  return { subject: { letterId, securityClass, registeredAt, receivedOn, urgency, state: 'closed', unitId, dueOn: null }, grants: [...registryGrants(unitId), ...addressee] };
}
