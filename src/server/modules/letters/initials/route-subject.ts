import { sql } from 'kysely';
import { approvalSubject } from '#server/modules/approvals/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { VersionCause } from '#shared/domain/outgoing.ts';
import { grantAccess, grantRegistry, withdrawOffices } from '../access/access-store.ts';
import { getDraft, keepVersion } from '../drafts/draft-store.ts';
import { readPartHashes } from '../drafts/part-queries.ts';
import { recordAction } from '../letter-store.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { findSigner } from './signer-of-route.ts';
import { partsAsRecord, ROUTE_KIND } from './route-parts.ts';
import { outgoingForUpdate, setOutgoingState, type Outgoing } from '../outgoing/outgoing-store.ts';
import { alreadyNumbered } from '../outgoing/outgoing.errors.ts';

/** What a letter does when its route moves; each in the transaction of the act. */
const subject: Parameters<typeof approvalSubject>[1] = {
  hold: async (ctx, letterId) => {
    const letter = await outgoingForUpdate(ctx, { letterId });
    const draft = await getDraft(ctx.tx, letterId);
    return { parts: partsAsRecord(await readPartHashes(ctx.tx, letter, draft.content)), securityClass: letter.securityClass };
  },
  mayRead: async (ctx, letterId) => {
    const { logged, sees } = await getOutgoingCard(ctx, letterId);
    return { secret: logged, told: sees === 'yes' };
  },
  signer: async (ctx, letterId) => findSigner(ctx, letterId),
  onWaiting: async (ctx, { subjectId, desks }) => {
    const letter = await outgoingForUpdate(ctx, { letterId: subjectId });
    await grantAccess(ctx, { letterId: subjectId, relation: 'approver', seats: desks, securityClass: letter.securityClass });
  },
  onApproved: async (ctx, { subjectId }) => approve(ctx, await outgoingForUpdate(ctx, { letterId: subjectId })),
  onReopened: async (ctx, { subjectId }) => {
    const letter = await outgoingForUpdate(ctx, { letterId: subjectId });
    await setOutgoingState(ctx, letter, { state: 'in_route' });
    // It is its route's again; `approve` tells the registry anew.
    await withdrawOffices(ctx, { letterId: subjectId, unitId: letter.unitId });
  },
  onReturned: async (ctx, { subjectId, reason }) => comeBack(ctx, subjectId, { state: 'returned', cause: 'returned', note: reason }),
  onWithdrawn: async (ctx, { subjectId }) => {
    assertMayDo(await outgoingForUpdate(ctx, { letterId: subjectId }), 'recall');
    await comeBack(ctx, subjectId, { state: 'draft', cause: 'recalled', note: null });
  },
};

/** Called once at composition. */
export function registerRouteSubject(): void {
  approvalSubject(ROUTE_KIND, subject);
}

/** All initials stand: it lies with its signer, and the registry of its unit knows that a number will be asked for. */
async function approve(ctx: CommandContext, letter: Outgoing): Promise<void> {
  await setOutgoingState(ctx, letter, { state: 'approved' });
  await grantSigner(ctx, letter);
  await grantRegistry(ctx, { letterId: letter.id, unitId: letter.unitId, securityClass: letter.securityClass });
  await recordAction(ctx, { letterId: letter.id, kind: 'approved' });
}

/** Whoever signs at that desk reads it from now on. */
export async function grantSigner(ctx: CommandContext, letter: Outgoing): Promise<void> {
  const positionId = letter.signerPositionId;
  if (positionId) await grantAccess(ctx, { letterId: letter.id, relation: 'approver', seats: [{ positionId, employeeId: await signerOf(ctx, letter.id) }], securityClass: letter.securityClass });
}

/** A top secret letter goes to the person the draft names. */
async function signerOf(ctx: CommandContext, letterId: string): Promise<string | null> {
  const { rows } = await sql<{ employeeId: string | null }>`select content #>> '{signer,employeeId}' as employee_id from letters.draft where letter_id = ${letterId}`.execute(ctx.tx);
  return rows[0]?.employeeId ?? null;
}

async function comeBack(ctx: CommandContext, letterId: string, back: { state: 'returned' | 'draft'; cause: VersionCause; note: string | null }): Promise<void> {
  const letter = await outgoingForUpdate(ctx, { letterId });
  // Its route stands until it is signed, but a number was given for this very content: it is signed, or voided with a reason.
  if (letter.entryId !== null) throw alreadyNumbered({ letterId });
  const draft = await getDraft(ctx.tx, letterId);
  await keepVersion(ctx, letterId, { typeCode: letter.typeCode, content: draft.content, contentVersion: draft.version, cause: back.cause });
  await setOutgoingState(ctx, letter, { state: back.state });
  // A draft is its drafter's and its route's again.
  await withdrawOffices(ctx, { letterId, unitId: letter.unitId });
  await recordAction(ctx, { letterId, kind: back.cause, note: back.note });
}
