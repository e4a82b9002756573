import { finishRoute } from '#server/modules/approvals/index.ts';
import { recordFile, type NewFile } from '#server/modules/documents/index.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { keepSignature } from '#server/modules/signing/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { staysInside } from '../dispatch/stays-inside.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { addFiles, recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState, type Outgoing } from '../outgoing/outgoing-store.ts';
import { notNumbered, wayIsOther } from '../outgoing/outgoing.errors.ts';
import { assertStillSigns } from '../initials/assert-ready.ts';
import { ROUTE_KIND } from '../initials/route-parts.ts';
import { layAtRegistry } from '../sending/hand-over.ts';
import { assertNamedSigner } from './signer-rules.ts';

/** `version`: the one the page was set for; a letter that changed meanwhile keeps its number and takes no file. */
export type Finishing = { letterId: string; version: number; number: string } & ({ way: 'certificate'; file: NewFile; signatureId: string } | { way: 'login'; file: NewFile } | { way: 'wet'; fileId: string });

/** The second of the two transactions: the finished file is stored and the letter is signed. */
export async function finishLetter(ctx: CommandContext, input: Finishing): Promise<Changed & { fileId: string }> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, input.way === 'wet' ? 'attach_scan' : 'sign');
  if (letter.state !== 'numbered') throw notNumbered({ letterId: letter.id });
  const { content } = await getDraft(ctx.tx, letter.id);
  if (content.way !== input.way) throw wayIsOther({ letterId: letter.id, way: content.way });
  if (input.way !== 'wet') await assertSigns(ctx, letter, content);
  const fileId = input.way === 'wet' ? input.fileId : (await recordFile(ctx, input.file)).fileId;
  if (input.way === 'certificate') await keepSignature(ctx, { signatureId: input.signatureId });
  await addFiles(ctx, { letterId: letter.id, files: [{ fileId, role: 'main' }, ...content.attachments.map((each) => ({ fileId: each.fileId, role: 'attachment' as const }))] });
  const stays = await staysInside(ctx.tx, { unitId: letter.unitId, typeCode: letter.typeCode, content, members: await readMembers(ctx.tx, { id: letter.id, content }), on: (await loadCalendar(ctx.tx)).dayOf(ctx.now) });
  await keepFinish(ctx, letter, { fileId, way: input.way, staysInside: stays, signer: content.signer?.positionId ?? null, employeeId: content.signer?.employeeId ?? null });
  await ctx.tx.updateTable('letters.letter').set({ letterNumber: input.number }).where('id', '=', letter.id).execute();
  await finishRoute(ctx, { subjectKind: ROUTE_KIND, subjectId: letter.id });
  const version = letter.registrySends && !stays ? await layAtRegistry(ctx, letter) : await setOutgoingState(ctx, letter, { state: 'signed' });
  await recordAction(ctx, { letterId: letter.id, kind: 'signed', details: { way: input.way, fileId, ...broughtBy(ctx, input) } });
  ctx.record({ action: 'outgoing.signed', subjectKind: 'letter', subjectId: letter.id, details: { way: input.way, fileId, ...(input.way === 'wet' ? broughtBy(ctx, input) : { sha256: input.file.sha256 }) } });
  ctx.emit({ name: 'outgoing.signed', payload: { letterId: letter.id, securityClass: letter.securityClass, byPositionId: ctx.actor.positionId } });
  return { letterId: letter.id, version, fileId };
}

/** The number was given for a signer who might sign then; asked again in the transaction that makes it the letter's signature. */
async function assertSigns(ctx: CommandContext, letter: Outgoing, content: DraftContent): Promise<void> {
  assertNamedSigner(ctx.actor, { signer: content.signer, drafterEmployeeId: letter.drafterEmployeeId });
  await assertStillSigns(ctx, letter, { content, on: letter.letterDate });
}

/** Who came with the paper is not who signed it. */
function broughtBy({ actor }: CommandContext, { way }: Finishing): { broughtBy?: { employeeId: string | null; positionId: string | null } } {
  return way === 'wet' ? { broughtBy: { employeeId: actor.employeeId, positionId: actor.positionId } } : {};
}

type Finish = { fileId: string; way: FinishWay; staysInside: boolean; signer: string | null; employeeId: string | null };

/** On paper it is the signer's signature, whoever brought the scan back. */
async function keepFinish(ctx: CommandContext, letter: Outgoing, finish: Finish): Promise<void> {
  const by = finish.way === 'wet' ? { finishedBy: finish.employeeId, finishedPositionId: finish.signer } : { finishedBy: ctx.actor.employeeId, finishedPositionId: ctx.actor.positionId, finishedSeat: ctx.actor.seat };
  await ctx.tx.updateTable('letters.outgoing').set({ finishedAt: ctx.now, fileId: finish.fileId, way: finish.way, staysInside: finish.staysInside, ...by }).where('letterId', '=', letter.id).execute();
}
