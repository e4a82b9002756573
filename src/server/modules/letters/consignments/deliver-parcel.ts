import { linkFiles } from '#server/modules/documents/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { receiveConsignment as contract } from '#shared/contracts/expedition.contract.ts';
import type { ConsignmentState, LateReceipt } from '#shared/domain/sending.ts';
import { receivedInFuture } from '../sending/sending.errors.ts';
import { assertMailOpen, noMailReason } from '../sending/sending-rules.ts';
import { filesOfLetter } from '../sending/sending-store.ts';
import { changeConsignment, consignmentFor, insertConsignments, type Held } from './consignment-store.ts';

type Done = { consignmentId: string; state: ConsignmentState };
type Received = { consignmentId: string } & Omit<Body<typeof contract>, 'commandId'>;
/** Clocks of phones are some minutes off. */
const SKEW_MS = 5 * 60_000;

/**
 * The receiver took the letter: who, when, and a photo of the signed receipt or a signature drawn on the phone. Sent again after a
 * lost line it is the same act, by its command id. One that comes in when the letter was withdrawn meanwhile is kept as what it is.
 * @throws receivedInFuture; what the files' room refuses of the picture
 */
export async function receiveConsignment(ctx: CommandContext, input: Received): Promise<Done> {
  const held = await consignmentFor(ctx, input.consignmentId, 'receive');
  const told = input.receivedAt === null ? ctx.now : new Date(input.receivedAt);
  if (told.getTime() > ctx.now.getTime() + SKEW_MS || told.getTime() < held.madeAt.getTime() - SKEW_MS) throw receivedInFuture({ field: 'receivedAt' });
  const receivedAt = told > ctx.now ? ctx.now : told;
  const { receipt } = input;
  if (receipt) await linkFiles(ctx, { subject: { kind: 'consignment', id: held.id }, fileIds: [receipt.fileId], papers: [receipt.fileId] });
  const change = { state: 'received' as const, receivedBy: input.receivedBy, receivedAt, note: input.note, receiptKind: receipt?.kind ?? null, receiptFileId: receipt?.fileId ?? null, lateReceipt: latenessOf(held, receivedAt), ...(held.state === 'cancelled' ? { toTell: true } : {}) };
  return changeConsignment(ctx, held, { kind: 'received', change });
}

/** It was cancelled at the moment its letter was withdrawn. */
function latenessOf({ state, changedAt }: Pick<Held, 'state' | 'changedAt'>, receivedAt: Date): LateReceipt | null {
  if (state !== 'cancelled') return null;
  return receivedAt < changedAt ? 'before' : 'after';
}

/** Nobody took it: closed, moved, refused. It waits for its sender. */
export async function failConsignment(ctx: CommandContext, input: { consignmentId: string; reason: string }): Promise<Done> {
  const held = await consignmentFor(ctx, input.consignmentId, 'fail');
  return changeConsignment(ctx, held, { kind: 'undelivered', change: { state: 'undelivered', note: input.reason } });
}

/**
 * Once more, where somebody else was told to be. `mended`: attention and address as they are now; the page of the letter keeps what it says.
 * Another person to hand it to is no other address: the courier still rides to the street of the party.
 */
export async function carryAgain(ctx: CommandContext, input: { consignmentId: string; mended: { attention: string | null; place: string | null } | null }): Promise<Done> {
  const held = await consignmentFor(ctx, input.consignmentId, 'again');
  const { mended } = input;
  const { place, placeMended } = await ctx.tx.selectFrom('letters.consignment').select(['place', 'placeMended']).where('id', '=', held.id).executeTakeFirstOrThrow();
  const told = mended && ([mended.attention && `u.p. ${mended.attention}`, mended.place].filter(Boolean).join(' · ') || null);
  return changeConsignment(ctx, held, { kind: 'again', change: { state: 'waiting', note: null, ...(mended ? { ...mended, placeMended: mended.place !== null && (placeMended || mended.place !== place) } : {}) }, told });
}

type Mailed = { consignmentId: string; email: string; hasMailServer: boolean; /** name of this office in a Message-ID */ mailHost: string };

/**
 * What a courier brought back goes by e-mail. Its line in the expedition book stays with the reason; the mail is a consignment of its own.
 * @throws what keeps a letter from being mailed
 */
export async function mailConsignment(ctx: CommandContext, input: Mailed): Promise<Done> {
  const held = await consignmentFor(ctx, input.consignmentId, 'mail');
  const { letter } = held;
  const bytes = (await filesOfLetter(ctx.tx, letter.id)).reduce((sum, file) => sum + file.size, 0);
  assertMailOpen(noMailReason({ securityClass: letter.securityClass, bytes, hasMailServer: input.hasMailServer }), { field: 'email' });
  const { line, kind, name, attention, place, placeMended, partyId } = await ctx.tx.selectFrom('letters.consignment').select(['line', 'kind', 'name', 'attention', 'place', 'placeMended', 'partyId']).where('id', '=', held.id).executeTakeFirstOrThrow();
  await changeConsignment(ctx, held, { kind: 'mailed_instead', change: { state: 'cancelled', replaced: true }, told: input.email });
  const addressee = { line, kind: kind as 'to' | 'copy', name, attention, place, placeMended, partyId };
  const [consignmentId = ''] = await insertConsignments(ctx, { letter, day: '', lines: [{ ...addressee, way: 'mail', email: input.email }], mailHost: input.mailHost });
  ctx.emit({ name: 'consignment.waiting', payload: { letterId: letter.id, consignmentId, state: 'waiting', securityClass: letter.securityClass, byPositionId: ctx.actor.positionId } });
  return { consignmentId, state: 'waiting' };
}
