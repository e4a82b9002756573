import { sql, type RawBuilder } from 'kysely';
import { findCity, loadAuthorityLadder } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { DraftAddressee, DraftContent, SignerChoice } from '#shared/contracts/outgoing.contract.ts';
import { nationalSigning } from '#presets/national/defaults.ts';
import { placeOfCity } from '#shared/domain/city-name.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { findAuthority, scopesOf, type AuthorityChoice, type AuthorityQuestion, type AuthorityRefusal } from '#shared/domain/authority-rules.ts';
import { refsOf, type GroupMembers } from '../dispatch/group-members.ts';
import { peopleNamed, seatsOn } from '../dispatch/people-named.ts';
import { presetOf } from '../drafts/letter-types.ts';
import { drawnType, signerRuleOf } from './type-rules.ts';

/** `on`: the day whose assignments count; `members`: of the groups it names the members of (`readMembers`). */
export type Asking = { typeCode: string; content: DraftContent; on: OfficeDate; members: GroupMembers };

/** `positionId`: null outside the house */
type Addressed = { positionId: string | null; agencyId: string | null; isCityHead: boolean };
const outside: Addressed = { positionId: null, agencyId: null, isCityHead: false };
/** Stands for the line where desks of employees named are kept: they have none among the addressees. */
const NAMED = -1;
const nobody = sql`select null::uuid as position_id where false`;

/**
 * Whose agencies a letter goes to: those of its lines, and of the desks where the employees sit whom it is given to by name. Outside parties
 * are outside; so is a line that claims a desk of the house and has none, since its name is free text (`findDeskless` refuses it by name).
 * Who is named and sits at no desk is handed a print, which is no letter to an outside party (ADR 155).
 */
export async function readAddressed(tx: Tx, { typeCode, content, members, on }: Asking): Promise<Addressed[]> {
  const lines = [...content.to, ...content.copies];
  const desks = await readDesks(tx, { addressees: lines, members }, seatsOn(peopleNamed({ typeCode, content }).flatMap(({ employeeId }) => employeeId ?? []), { content, on }));
  return [...lines.flatMap((_each, line) => desks.get(line) ?? [outside]), ...(desks.get(NAMED) ?? [])];
}

/** Lines that name a position, unit or group of the house behind which nobody's desk stands (any more). */
export async function findDeskless(tx: Tx, addressees: readonly DraftAddressee[], members: GroupMembers): Promise<{ line: number; name: string }[]> {
  const desks = await readDesks(tx, { addressees, members }, nobody);
  return addressees.flatMap(({ ref, name }, line) => (isInHouse(ref) && !desks.has(line) ? [{ line, name }] : []));
}

const isInHouse = (ref: DraftAddressee['ref']): ref is NonNullable<DraftAddressee['ref']> => ref !== null && ref.kind !== 'party';

/** By line. `named`: seats of employees, in the same statement. */
async function readDesks(tx: Tx, { addressees, members }: { addressees: readonly DraftAddressee[]; members: GroupMembers }, named: RawBuilder<unknown>): Promise<Map<number, Addressed[]>> {
  const asked = addressees.flatMap((addressee, line) => refsOf(addressee, members).filter(isInHouse).map(({ kind, id }) => ({ line, kind, id })));
  const { rows } = await sql<Addressed & { line: number }>`
    with asked as (select * from unnest(${asked.map((each) => each.line)}::int[], ${asked.map((each) => each.kind)}::text[], ${asked.map((each) => each.id)}::uuid[]) as a (line, kind, id)),
    desk as (
      select a.line, p.id from asked a join organization.position_card p on a.kind = 'position' and p.id = a.id and p.closed_on is null
      union select a.line, p.id from asked a join organization.position_card p on a.kind = 'unit' and p.unit_id = a.id and p.heads_unit and p.closed_on is null
      union select a.line, m.position_id from asked a join organization.address_group_card m on a.kind = 'group' and m.group_id = a.id
      union select ${NAMED}::int, s.position_id from (${named}) s
    )
    select d.line, d.id as position_id, u.agency_id, p.kind = 'state_official' as is_city_head from desk d join organization.position_card p on p.id = d.id join organization.unit_card u on u.id = p.unit_id order by d.line, p.id`.execute(tx);
  const desks = new Map<number, Addressed[]>();
  for (const { line, ...desk } of rows) desks.set(line, [...(desks.get(line) ?? []), desk]);
  return desks;
}

/** The question of authority for one position as the assignments of a day stand. */
export async function authorityQuestion(tx: Tx, positionId: string, of: Asking): Promise<AuthorityQuestion> {
  const ladder = await loadAuthorityLadder(tx, positionId, of.on);
  const city = placeOfCity((await findCity(tx))?.name ?? '');
  const type = drawnType(of.typeCode);
  const signer = signerRuleOf(type);
  const addressed = await readAddressed(tx, of);
  // What an official reports to those above goes up the line of command, not from one agency to another.
  const across = signer === 'maker' ? addressed.filter(({ positionId }) => !ladder.some((desk) => desk.positionId === positionId)) : addressed;
  const scopes = scopesOf({ agencyId: ladder[0]?.agencyId ?? '' }, across);
  return { ladder, matrix: (await presetOf(tx))?.letters.signing ?? nationalSigning, scopes, type: { signer, bareName: type.signerLines === 'name' }, city };
}

/** The authority a draft names, asked of the assignments of a day, or why it is none. */
export async function askSigner(tx: Tx, signer: SignerChoice, of: Asking): Promise<AuthorityChoice | AuthorityRefusal> {
  return findAuthority(await authorityQuestion(tx, signer.positionId, of), signer);
}
