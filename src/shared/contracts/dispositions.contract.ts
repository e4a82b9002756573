import { z } from 'zod';
import { dispositionActs, followUpKinds, recipientActs, recipientStates } from '#shared/domain/disposition.ts';
import { CommandId, contract, Instant, OfficeDate } from './contract.ts';
import { shortestReason } from '#shared/domain/reason.ts';

const letterParams = z.object({ letterId: z.uuid() });
const dispositionParams = z.object({ dispositionId: z.uuid() });
const recipientParams = z.object({ recipientId: z.uuid() });
const Reason = z.string().trim().min(shortestReason).max(1000);
const Note = z.string().trim().max(2000);

/** A desk and who sits at it, as it was when the act was done. */
const Desk = z.object({ positionId: z.uuid(), title: z.string(), unitName: z.string(), employeeName: z.string().nullable() });
const Instruction = z.object({ code: z.string(), label: z.string(), needsReport: z.boolean() });

/** When it is due: a date, or so many working days from today. */
const Due = z.union([z.object({ on: OfficeDate }), z.object({ workingDays: z.number().int().min(0).max(250) })]);

export const FollowUp = z.object({
  id: z.uuid(),
  kind: z.enum(followUpKinds),
  /** null for a reader who may not read the content */
  text: z.string().nullable(),
  files: z.array(z.object({ id: z.uuid(), name: z.string() })),
  at: Instant,
  by: Desk,
});
export type FollowUp = z.infer<typeof FollowUp>;

export const DispositionRecipient = z.object({
  id: z.uuid(),
  dispositionId: z.uuid(),
  desk: Desk,
  /** named person: only this employee may read and act (top secret letters) */
  namesPerson: z.boolean(),
  leading: z.boolean(),
  instructions: z.array(Instruction),
  dueOn: OfficeDate.nullable(),
  /** working days offered to who may ask for more time or set another due date; empty for everybody else */
  laterChoices: z.array(OfficeDate),
  /** later date the recipient asks for, until the issuer answers */
  askedDueOn: OfficeDate.nullable(),
  remindedAt: Instant.nullable(),
  /** working days past the due date, 0 when not late */
  lateWorkingDays: z.number().int(),
  state: z.enum(recipientStates),
  readAt: Instant.nullable(),
  reportedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  followUps: z.array(FollowUp),
  /** what the one who asks may do here now */
  allowed: z.array(z.enum(recipientActs)),
});
export type DispositionRecipient = z.infer<typeof DispositionRecipient>;

/** Flat: a child names the recipient it was passed on by; `null` stands at the root. */
export const Disposition = z.object({
  id: z.uuid(),
  letterId: z.uuid(),
  parentRecipientId: z.uuid().nullable(),
  issuer: Desk,
  state: z.enum(['prepared', 'issued', 'discarded']),
  preparedBy: z.string().nullable(),
  /** null for a reader who may not read the content, empty when nothing was written */
  note: z.string().nullable(),
  /** files laid with the sheet; none for a reader who may not read the content */
  files: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** why the leader did not send it; a discarded sheet is shown to its own desk only, and only with its reason */
  refusal: z.string().nullable(),
  /** ticked by hand: who entered it, and the day of the initials */
  paper: z.object({ enteredBy: z.string(), signedOn: OfficeDate }).nullable(),
  issuedAt: Instant,
  allowed: z.array(z.enum(dispositionActs)),
  recipients: z.array(DispositionRecipient),
});
export type Disposition = z.infer<typeof Disposition>;

export const listDispositions = contract({
  method: 'GET', path: '/api/letters/:letterId/dispositions', summary: 'The tree of dispositions of a letter, oldest first',
  params: letterParams,
  response: z.object({ dispositions: z.array(Disposition) }),
});

export const LineDesk = Desk.extend({ relation: z.enum(['subordinate', 'unit_head']), recent: z.boolean(), favourite: z.boolean() });
export type LineDesk = z.infer<typeof LineDesk>;

/** Everything the disposition sheet offers: own line with the recently used first, instructions, usual dates. */
export const getDispositionSheet = contract({
  method: 'GET', path: '/api/letters/:letterId/disposition-sheet', summary: 'What may be chosen when disposing this letter from the acting seat',
  params: letterParams,
  response: z.object({
    mayIssue: z.boolean(),
    /** an assistant prepares, the leader confirms */
    preparesOnly: z.boolean(),
    /** the branch the acting seat passes on, when the letter came by a disposition */
    parentRecipientId: z.uuid().nullable(),
    namesPersons: z.boolean(),
    line: z.array(LineDesk),
    instructions: z.array(Instruction),
    /** what this position orders as a rule, chosen beforehand; empty without a habit */
    usualInstructions: z.array(z.string()),
    dueChoices: z.array(z.object({ code: z.enum(['today', 'two_days', 'three_days', 'this_week', 'reply_limit']), on: OfficeDate })),
  }),
});

export const issueDisposition = contract({
  method: 'POST', path: '/api/letters/:letterId/dispositions', summary: 'Dispose a letter to the own line, or pass a disposition on',
  params: letterParams,
  body: z.object({
    commandId: CommandId,
    /** the recipient row one passes on; null for a first disposition by an addressee */
    parentRecipientId: z.uuid().nullable().default(null),
    recipients: z.array(z.object({
      positionId: z.uuid(),
      leading: z.boolean().default(false),
      /** own instructions for this desk; else those of the whole */
      instructions: z.array(z.string().max(20)).max(10).optional(),
    })).min(1).max(20),
    instructions: z.array(z.string().max(20)).max(10).default([]),
    note: Note.default(''),
    due: Due.nullable().default(null),
    fileIds: z.array(z.uuid()).max(10).default([]),
    /** the prepared sheet this one was changed from; it is put away in the same act */
    replaces: z.uuid().nullable().default(null),
    /** the returned recipient this order takes the place of; the return is settled in the same act */
    insteadOf: z.uuid().nullable().default(null),
  }),
  response: z.object({ dispositionId: z.uuid(), state: z.enum(['prepared', 'issued']), recipientIds: z.array(z.uuid()) }),
});

const act = { body: z.object({ commandId: CommandId }), response: z.object({ state: z.enum(recipientStates) }) };
const actWithReason = { body: z.object({ commandId: CommandId, reason: Reason }), response: z.object({ state: z.enum(recipientStates) }) };
const whole = { body: z.object({ commandId: CommandId }), response: z.object({ state: z.enum(['issued', 'discarded', 'cancelled']) }) };

export const confirmDisposition = contract({ method: 'POST', path: '/api/dispositions/:dispositionId/confirm', summary: 'The leader sends what the assistant prepared', params: dispositionParams, ...whole });
export const discardDisposition = contract({ method: 'POST', path: '/api/dispositions/:dispositionId/discard', summary: 'The leader puts away what the assistant prepared', params: dispositionParams, ...whole, body: z.object({ commandId: CommandId, reason: Reason.optional() }) });
export const cancelDisposition = contract({ method: 'POST', path: '/api/dispositions/:dispositionId/cancel', summary: 'Take a disposition back while nobody has read it', params: dispositionParams, ...whole });

export const readDisposition = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/read', summary: 'Open a disposition; the first opening by the seat itself counts as read', params: recipientParams, ...act });
export const reportFollowUp = contract({
  method: 'POST', path: '/api/disposition-recipients/:recipientId/follow-ups', summary: 'Report what was done, with files; `done` hands the report to the issuer',
  params: recipientParams,
  body: z.object({ commandId: CommandId, text: z.string().trim().min(3).max(5000), fileIds: z.array(z.uuid()).max(20).default([]), done: z.boolean() }),
  response: z.object({ followUpId: z.uuid(), state: z.enum(recipientStates) }),
});
export const returnDisposition = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/return', summary: 'Give a disposition back to its issuer with a reason', params: recipientParams, ...actWithReason });
export const cancelRecipient = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/cancel', summary: 'Take it back from one recipient who has not read it', params: recipientParams, ...act });
export const acceptReport = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/accept', summary: 'The issuer accepts the report and closes this recipient', params: recipientParams, ...act });
export const askAgain = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/ask-again', summary: 'The issuer gives the report back for more work', params: recipientParams, ...actWithReason });
export const closeBranch = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/close-branch', summary: 'The issuer closes a recipient and all that was passed on below', params: recipientParams, ...actWithReason });
export const changeDue = contract({
  method: 'POST', path: '/api/disposition-recipients/:recipientId/due', summary: 'The issuer moves the due date', params: recipientParams,
  body: z.object({ commandId: CommandId, due: Due.nullable() }),
  response: z.object({ state: z.enum(recipientStates), dueOn: OfficeDate.nullable() }),
});
export const settleReturn = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/settle', summary: 'The issuer takes note of a returned disposition, or answers who gave it back; it leaves the desk', params: recipientParams, ...act, body: z.object({ commandId: CommandId, answer: Reason.optional() }) });

export const askLater = contract({
  method: 'POST', path: '/api/disposition-recipients/:recipientId/ask-later', summary: 'The recipient asks for a later due date with a reason', params: recipientParams,
  body: z.object({ commandId: CommandId, due: Due, reason: Reason }),
  response: z.object({ state: z.enum(recipientStates), askedDueOn: OfficeDate }),
});
export const grantLater = contract({
  method: 'POST', path: '/api/disposition-recipients/:recipientId/grant-later', summary: 'The issuer grants the date asked for', params: recipientParams,
  body: z.object({ commandId: CommandId }),
  response: z.object({ state: z.enum(recipientStates), dueOn: OfficeDate }),
});
export const refuseLater = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/refuse-later', summary: 'The issuer keeps the due date, with a reason', params: recipientParams, ...actWithReason });
export const remindRecipient = contract({ method: 'POST', path: '/api/disposition-recipients/:recipientId/remind', summary: 'The issuer reminds one recipient, once a day', params: recipientParams, ...act });

/** Desks at the head of the sheet of the acting seat. */
export const setFavourite = contract({
  method: 'POST', path: '/api/disposition-favourites', summary: 'Keep a desk of the own line at the head of the sheet, or let it go',
  body: z.object({ commandId: CommandId, positionId: z.uuid(), favourite: z.boolean() }),
  response: z.object({ favourite: z.boolean() }),
});
