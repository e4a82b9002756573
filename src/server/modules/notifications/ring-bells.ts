import { z } from 'zod';
import { securityClasses } from '#shared/domain/security-class.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { findDesksNow } from '#server/modules/tracking/index.ts';
import { bells, type Hearers } from './notice-rules.ts';
import { commandIdOf, insertNotices, type Ring } from './notice-store.ts';

const Event = z.object({
  event: z.string(),
  letterId: z.uuid(),
  securityClass: z.enum(securityClasses),
  byPositionId: z.uuid().nullable().default(null),
  dispositionId: z.uuid().optional(),
  recipientIds: z.array(z.uuid()).default([]),
  /** of the addressees only these, when a letter was given to more of them later */
  positionIds: z.array(z.uuid()).optional(),
  /** desks that no longer stand on the letter; the person as well when it is top secret */
  seats: z.array(z.object({ positionId: z.uuid(), employeeId: z.uuid().nullable() })).default([]),
  /** when it happened: a worker that was down, or a story told afterwards, rings later than that */
  at: z.iso.datetime().optional(),
  routeId: z.uuid().optional(),
  stepIds: z.array(z.uuid()).default([]),
});
/** A route may carry other things than letters; the bell rings for letters. */
const RouteEvent = z.object({ routeId: z.uuid(), subjectKind: z.string(), subjectId: z.uuid() });
type Event = z.output<typeof Event>;
type Desk = Omit<Ring, 'kind'>;

/** Hears what happened to letters and rings at the desks it concerns. */
export const ringBells: Job = { name: 'notifications.ring-bells', on: Object.keys(bells), run: ringFor };

async function ringFor(services: Services, payload: Record<string, unknown>): Promise<void> {
  const route = RouteEvent.safeParse(payload).data;
  if (route && route.subjectKind !== 'letter') return;
  const event = Event.parse(route ? { ...payload, letterId: route.subjectId } : payload);
  await runCommand(services, ring, { name: 'notifications.ring', actor: systemActor('notifications.ring-bells'), commandId: commandIdOf(payload), input: event });
}

async function ring(ctx: CommandContext, event: Event): Promise<{ noticeIds: string[] }> {
  const bell = bells[event.event];
  if (!bell) return { noticeIds: [] };
  const desks = await findHearers(ctx, event, bell.hearers);
  const rings = desks.map(({ kind, ...desk }) => ({ ...desk, kind: kind ?? bell.kind }));
  const { noticeIds } = await insertNotices(ctx, { letterId: event.letterId, securityClass: event.securityClass, byPositionId: event.byPositionId, at: event.at === undefined ? ctx.now : new Date(event.at), rings: withoutDoubles(rings) });
  if (noticeIds.length > 0) ctx.emit({ name: 'notice.rung', payload: { noticeIds } });
  return { noticeIds };
}

type Heard = Desk & { kind?: Ring['kind'] };

function withoutDoubles(rings: Ring[]): Ring[] {
  return rings.filter((one, index) => rings.findIndex((other) => other.positionId === one.positionId && other.employeeId === one.employeeId) === index);
}

function findHearers(ctx: CommandContext, event: Event, hearers: Hearers): Promise<Heard[]> {
  switch (hearers) {
    case 'addressees': return findAddressees(ctx, event);
    case 'sheet_issuer': return findSheetIssuer(ctx, event);
    case 'recipients': return findRecipients(ctx, event);
    case 'issuer': return findIssuers(ctx, event);
    case 'desks_now': return findDesksNow(ctx.tx, event.letterId).then((desks) => desks.map((desk) => ({ ...desk, employeeId: null })));
    case 'seats': return Promise.resolve(event.seats.map((seat) => ({ ...seat, recipientId: null })));
    case 'everybody_below': return findEverybodyBelow(ctx, event);
    case 'holders': return findHolders(ctx, event);
    case 'steps': return findSteps(ctx, event);
    case 'signer': return findOfRoute(ctx, event, 'signerPositionId');
    case 'requester': return findOfRoute(ctx, event, 'requestedByPositionId');
    case 'drafter': return findDrafter(ctx, event);
  }
}

async function findAddressees(ctx: CommandContext, event: Event): Promise<Heard[]> {
  const rows = await ctx.tx.selectFrom('letters.deliveryCard').select(['positionId', 'employeeId', 'kind']).where('letterId', '=', event.letterId).execute();
  return rows.flatMap(({ positionId, employeeId, kind }) => positionId === null || event.positionIds?.includes(positionId) === false ? [] : [{
    positionId, employeeId: event.securityClass === 'SR' ? employeeId : null, recipientId: null, kind: kind === 'copy' ? 'copy_arrived' as const : 'letter_arrived' as const,
  }]);
}

async function findSheetIssuer(ctx: CommandContext, event: Event): Promise<Heard[]> {
  if (!event.dispositionId) return [];
  const rows = await ctx.tx.selectFrom('dispositions.dispositionCard').select('issuerPositionId').where('dispositionId', '=', event.dispositionId).execute();
  return rows.flatMap(({ issuerPositionId }) => issuerPositionId === null ? [] : [{ positionId: issuerPositionId, employeeId: null, recipientId: null }]);
}

/** A sheet that was cancelled is told without its letter: who never read it has no right to it any more. */
async function findRecipients(ctx: CommandContext, event: Event): Promise<Heard[]> {
  const rows = await recipientRows(ctx, event);
  return rows.flatMap(({ positionId, employeeId, recipientId }) => positionId === null ? [] : [{ positionId, employeeId, recipientId }]);
}

async function findIssuers(ctx: CommandContext, event: Event): Promise<Heard[]> {
  const rows = await recipientRows(ctx, event);
  return rows.flatMap((row) => row.issuerPositionId === null ? [] : [{
    positionId: row.issuerPositionId, employeeId: event.securityClass === 'SR' ? row.issuerEmployeeId : null, recipientId: row.recipientId,
  }]);
}

async function findEverybodyBelow(ctx: CommandContext, event: Event): Promise<Heard[]> {
  const rows = await ctx.tx.selectFrom('dispositions.recipientCard').select(['positionId', 'employeeId', 'recipientId'])
    .where('letterId', '=', event.letterId).where('state', 'not in', ['prepared', 'cancelled']).execute();
  return rows.flatMap(({ positionId, employeeId, recipientId }) => positionId === null ? [] : [{ positionId, employeeId, recipientId }]);
}

/** Addressees, copies, and everybody it was disposed to: whoever may act on it. */
async function findHolders(ctx: CommandContext, event: Event): Promise<Heard[]> {
  const addressed = (await findAddressees(ctx, event)).map(({ kind: _arrived, ...desk }) => desk);
  return [...addressed, ...(await findEverybodyBelow(ctx, event))];
}

async function findSteps(ctx: CommandContext, event: Event): Promise<Heard[]> {
  if (event.stepIds.length === 0) return [];
  const rows = await ctx.tx.selectFrom('approvals.stepCard').select(['positionId', 'employeeId']).where('stepId', 'in', event.stepIds).execute();
  return rows.flatMap(({ positionId, employeeId }) => positionId === null ? [] : [{ positionId, employeeId, recipientId: null }]);
}

async function findOfRoute(ctx: CommandContext, event: Event, whose: 'signerPositionId' | 'requestedByPositionId'): Promise<Heard[]> {
  if (!event.routeId) return [];
  const row = await ctx.tx.selectFrom('approvals.routeCard').select([whose, 'requestedByEmployeeId']).where('routeId', '=', event.routeId).executeTakeFirst();
  const positionId = row?.[whose] ?? null;
  // Top secret: the person who wrote it; the signer hears of it at the desk, where it says only that one waits.
  const employeeId = event.securityClass === 'SR' && whose === 'requestedByPositionId' ? row?.requestedByEmployeeId ?? null : null;
  return positionId === null ? [] : [{ positionId, employeeId, recipientId: null }];
}

/** Who wrote a letter decides what becomes of it where it did not arrive. */
async function findDrafter(ctx: CommandContext, event: Event): Promise<Heard[]> {
  const row = await ctx.tx.selectFrom('letters.outgoingCard').select(['drafterPositionId', 'drafterEmployeeId']).where('id', '=', event.letterId).executeTakeFirst();
  return row?.drafterPositionId ? [{ positionId: row.drafterPositionId, employeeId: event.securityClass === 'SR' ? row.drafterEmployeeId : null, recipientId: null }] : [];
}

function recipientRows(ctx: CommandContext, event: Event) {
  return ctx.tx.selectFrom('dispositions.recipientCard as r').innerJoin('dispositions.dispositionCard as d', 'd.dispositionId', 'r.dispositionId')
    .select(['r.recipientId', 'r.positionId', 'r.employeeId', 'r.issuerPositionId', 'd.issuerEmployeeId'])
    .where('r.recipientId', 'in', event.recipientIds.length > 0 ? event.recipientIds : ['00000000-0000-0000-0000-000000000000']).execute();
}
