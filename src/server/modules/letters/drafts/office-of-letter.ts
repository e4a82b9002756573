import { sql } from 'kysely';
import { findCity, loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { inCity } from '#shared/domain/authority-rules.ts';
import { placeOfCity } from '#shared/domain/city-name.ts';
import { grantRegistry, withdrawOffices } from '../access/access-store.ts';
import type { Outgoing } from '../outgoing/outgoing-store.ts';
import { signerMissing } from '../outgoing/outgoing.errors.ts';
import { readLetterheadDesk } from '../sheets/sheet-queries.ts';

/** Where a letter goes out from. `unitId`: whose registry numbers and sends it; `senderName`: whom it comes from, as a registry writes it in its book. */
type LetterOffice = { unitId: string; unitName: string; senderName: string };

/** The office of a desk. The registry that keeps the mayor's letters is not who they come from. @throws signerMissing for a desk that is not there */
export async function officeOfDesk(tx: Tx, positionId: string): Promise<LetterOffice> {
  const { rows } = await sql<{ unitId: string; unitName: string; title: string; isStateOfficial: boolean }>`
    select u.id as unit_id, u.name as unit_name, p.title, p.kind = 'state_official' as is_state_official
    from organization.position_card p join organization.unit_card u on u.id = coalesce(organization.registry_unit_of(p.id), p.unit_id) where p.id = ${positionId}`.execute(tx);
  const [row] = rows;
  if (!row) throw signerMissing({ field: 'signer' });
  const { unitId, unitName, title, isStateOfficial } = row;
  return { unitId, unitName, senderName: !isStateOfficial ? unitName : inCity({ title, kind: 'state_official' }, await nameOfCity(tx)) };
}

/** The place of this city, empty before it is founded. */
export async function nameOfCity(tx: Tx): Promise<string> {
  return placeOfCity((await findCity(tx))?.name ?? '');
}

/**
 * A letter belongs to the office whose letterhead stands over its page, whoever wrote it: drafted in an agency and signed by the Sekda it is
 * numbered, sent and answered as a letter of the Setda (ADR 148). While nobody signs it is its drafter's. The registry that had it before
 * lets go of it.
 */
export async function settleOffice(ctx: CommandContext, letter: Outgoing, content: DraftContent): Promise<void> {
  const on = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const desk = await readLetterheadDesk(ctx.tx, { id: letter.id, typeCode: letter.typeCode, content, drafterPositionId: letter.drafterPositionId, on });
  const { unitId, senderName } = await officeOfDesk(ctx.tx, desk);
  if (unitId === letter.unitId && senderName === letter.senderName) return;
  await ctx.tx.updateTable('letters.letter').set({ unitId, senderName }).where('id', '=', letter.id).execute();
  await ctx.tx.updateTable('letters.access').set({ unitId }).where('letterId', '=', letter.id).execute();
  if (unitId !== letter.unitId) await withdrawOffices(ctx, { letterId: letter.id, unitId: letter.unitId });
  // Before its route is through, a letter is its drafter's and its route's.
  if (unitId !== letter.unitId && letter.state === 'approved') await grantRegistry(ctx, { letterId: letter.id, unitId, securityClass: letter.securityClass });
  ctx.record({ action: 'outgoing.office_changed', subjectKind: 'letter', subjectId: letter.id, details: { from: letter.unitId, to: unitId } });
  letter.unitId = unitId;
  letter.senderName = senderName;
}
