import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization-city.contract.ts';
import { orRefuse } from '../constraints.ts';
import { changedMeanwhile, notPartyKeeper, partyNotFound } from '../organization.errors.ts';

type NewParty = Omit<Body<typeof contracts.addParty>, 'commandId'>;
type EditedParty = Params<typeof contracts.editParty> & Omit<Body<typeof contracts.editParty>, 'commandId'>;

/** Outside parties are common to all registries, so whoever registers or administers keeps them. */
const keepers = ['registry-clerk', 'operator', 'admin-kantor', 'super-administrator', 'drafter', 'system'];

function assertKeepsParties(ctx: CommandContext): void {
  if (!ctx.actor.roles.some((role) => keepers.includes(role))) throw notPartyKeeper();
}

export async function addParty(ctx: CommandContext, input: NewParty): Promise<{ id: string }> {
  assertKeepsParties(ctx);
  const id = ctx.newId();
  await orRefuse(ctx.tx.insertInto('organization.party').values({ id, name: input.name, kind: input.kind, address: input.address, email: input.email, phone: input.phone, createdAt: ctx.now }).execute());
  ctx.record({ action: 'party.added', subjectKind: 'party', subjectId: id });
  return { id };
}

export async function editParty(ctx: CommandContext, input: EditedParty): Promise<{ id: string; version: number }> {
  assertKeepsParties(ctx);
  const party = await ctx.tx.selectFrom('organization.party').selectAll().where('id', '=', input.partyId).forUpdate().executeTakeFirst();
  if (!party) throw partyNotFound({ partyId: input.partyId });
  if (party.version !== input.version) throw changedMeanwhile({ version: party.version });
  const { name, kind, address, email, phone } = input;
  await orRefuse(ctx.tx.updateTable('organization.party').set({ name, kind, address, email, phone, version: party.version + 1 }).where('id', '=', party.id).execute());
  ctx.record({ action: 'party.edited', subjectKind: 'party', subjectId: party.id });
  return { id: party.id, version: party.version + 1 };
}
