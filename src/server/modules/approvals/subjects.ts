import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Parts } from './approval-rules.ts';
import { unknownSubject } from './approvals.errors.ts';

/** A desk the route now lies on; `employeeId` names the person for top secret subjects. */
type RouteDesk = { positionId: string; employeeId: string | null };
export type RouteMoved = { routeId: string; subjectId: string; round: number };

/** What a room that brings subjects answers; all of it in the transaction of the act. */
export type ApprovalSubject = {
  /**
   * Locks the subject's row, so that acts on it follow each other and the lock order holds, and says what it contains now.
   * Throws its own not-found for who may not know of it.
   */
  hold: (ctx: CommandContext, subjectId: string) => Promise<{ parts: Parts; securityClass: SecurityClass }>;
  /** Throws its own not-found for who may not know of it. `secret`: reading the route is written to the chain first. `told`: whose desks it passes is told at all. */
  mayRead: (ctx: QueryContext, subjectId: string) => Promise<{ secret: boolean; told: boolean }>;
  /** Who is to sign it or has signed it, as what; null as far as the reader is told nobody by name. */
  signer: (ctx: QueryContext, subjectId: string) => Promise<ApprovalRoute['signer']>;
  /** The route came to these desks: give them the right to read it. */
  onWaiting: (ctx: CommandContext, moved: RouteMoved & { desks: readonly RouteDesk[] }) => Promise<void>;
  /** Every initial stands; the signer has it. */
  onApproved: (ctx: CommandContext, moved: RouteMoved) => Promise<void>;
  /** A change touched an initial after approval: the signer has it no longer. */
  onReopened: (ctx: CommandContext, moved: RouteMoved) => Promise<void>;
  onReturned: (ctx: CommandContext, moved: RouteMoved & { reason: string; bySigner: boolean }) => Promise<void>;
  onWithdrawn: (ctx: CommandContext, moved: RouteMoved) => Promise<void>;
};

const subjects = new Map<string, ApprovalSubject>();

/** Registers at composition what a kind of subject does when its route moves. Its migration names who reads it (`approvals.name_subject`). */
export function approvalSubject(kind: string, subject: ApprovalSubject): void {
  subjects.set(kind, subject);
}

/** @throws unknownSubject */
export function subjectOf(kind: string): ApprovalSubject {
  const subject = subjects.get(kind);
  if (!subject) throw unknownSubject({ kind });
  return subject;
}
