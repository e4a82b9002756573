import { findPreset } from '#presets/index.ts';
import type { Preset } from '#presets/preset.ts';
import { foundCity, standOf } from '#server/modules/organization/index.ts';
import { createPosition } from '#server/modules/organization/positions/change-position.ts';
import { createAssignment } from '#server/modules/organization/people/change-assignment.ts';
import { nameAssistant } from '#server/modules/organization/people/change-assistant.ts';
import { giveDuty, type NewDuty } from '#server/modules/organization/people/change-duty.ts';
import { createEmployee } from '#server/modules/organization/people/change-employee.ts';
import type { PlannedAssignment } from '#server/modules/organization/people/assignment-rules.ts';
import { createUnit } from '#server/modules/organization/units/change-unit.ts';
import { systemActor, type Actor, type SeatKind } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import type { UnitKind } from '#shared/domain/unit-kind.ts';

/** Builders of the organisation for tests. Each makes what it needs above it and answers ids. */

export const builder = systemActor('builder');
let count = 0;
const next = () => (count += 1);

/** Runs commands as this person. */
export function actBy(actor: Actor) {
  return <I, O>(services: Services, command: Command<I, O>, input: I): Promise<O> => runCommand(services, command, { name: 'test', actor, commandId: newId(), input });
}
/** Runs a command as the builder, who may everything. */
export const act = actBy(builder);

/** The city with its preset; the founder is its first super administrator. */
export async function makeCity(services: Services, presetCode = 'dumai', name = 'Kota Tanjung Lestari'): Promise<{ founderId: string }> {
  const preset = findPreset(presetCode) as Preset;
  const city = { name, office: 'Sekretariat Daerah', province: 'Nusa Bahari', address: 'Jalan Teluk Permai 10', phone: '', website: '', email: null, timeZone: 'Asia/Jakarta' as const };
  const { employeeId } = await act(services, foundCity, { city, preset, founder: { name: 'Administrator Pertama' } });
  return { founderId: employeeId };
}

type UnitDraft = { name?: string; kind?: UnitKind; parentId?: string | null; numberCode?: string; isAgency?: boolean; registryUnitId?: string | null; registrySends?: boolean | null };

/** A unit; without a parent it is the root, of which there is one. */
export async function makeUnit(services: Services, draft: UnitDraft = {}): Promise<string> {
  const name = draft.name ?? `Unit ${next()}`;
  const input = { name, kind: draft.kind ?? 'department', parentId: draft.parentId ?? null, abbreviation: name.slice(0, 20), numberCode: draft.numberCode ?? '', email: null, isAgency: draft.isAgency ?? false, registryUnitId: draft.registryUnitId ?? null, registrySends: draft.registrySends ?? null };
  return (await act(services, createUnit, input)).id;
}

type PositionDraft = { unitId: string; title?: string; alias?: string; superiorId?: string | null; headsUnit?: boolean; mayDispose?: boolean; maySign?: boolean; echelon?: string | null };

export async function makePosition(services: Services, draft: PositionDraft): Promise<string> {
  const input = {
    unitId: draft.unitId, title: draft.title ?? `Jabatan ${next()}`, alias: draft.alias ?? null, kind: 'structural' as const, superiorId: draft.superiorId ?? null,
    echelon: draft.echelon ?? null, headsUnit: draft.headsUnit ?? false, maySign: draft.maySign ?? false, mayDispose: draft.mayDispose ?? draft.headsUnit ?? false,
  };
  return (await act(services, createPosition, input)).id;
}

/** An invented person with an invented NIP that can be right. */
export async function makeEmployee(services: Services, draft: { name?: string } = {}): Promise<string> {
  const n = next();
  const nip = `19800101200501${n % 2 === 0 ? '2' : '1'}${String((n % 998) + 1).padStart(3, '0')}`;
  return (await act(services, createEmployee, { name: draft.name ?? `Pegawai ${n}`, status: 'pns', nip, rank: 'III/c', email: null, phone: null, positionId: null, fromOn: null })).id;
}

export async function makeAssignment(services: Services, draft: Partial<PlannedAssignment> & { employeeId: string; positionId: string }): Promise<string> {
  const kind = draft.kind ?? 'definitive';
  const acting = kind === 'plt' || kind === 'plh';
  const input: PlannedAssignment = { fromOn: '2020-01-02', untilOn: kind === 'plh' ? '2026-12-31' : null, basis: acting ? { number: '800/1/BKPSDM', date: null } : null, reason: null, includesSecret: false, ...draft, kind };
  return (await act(services, createAssignment, input)).id;
}

/** A position with somebody definitively in it. */
export async function makeSeat(services: Services, draft: PositionDraft & { holder?: string }): Promise<{ positionId: string; employeeId: string }> {
  const positionId = await makePosition(services, draft);
  const employeeId = await makeEmployee(services, draft.holder === undefined ? {} : { name: draft.holder });
  await makeAssignment(services, { positionId, employeeId });
  return { positionId, employeeId };
}

export async function makeAssistant(services: Services, draft: { positionId: string; employeeId?: string; namedForSecret?: boolean }): Promise<{ employeeId: string; assistantId: string }> {
  const employeeId = draft.employeeId ?? (await makeEmployee(services));
  const { id } = await act(services, nameAssistant, { positionId: draft.positionId, employeeId, namedForSecret: draft.namedForSecret ?? false, fromOn: '2020-01-02', untilOn: null, basis: null });
  return { employeeId, assistantId: id };
}

export async function makeDuty(services: Services, draft: Partial<NewDuty> & { role: NewDuty['role']; employeeId: string }): Promise<string> {
  const ordered = draft.role === 'examiner' || draft.role === 'managing-team';
  const input: NewDuty = { unitId: null, fromOn: '2020-01-02', untilOn: draft.role === 'examiner' ? '2026-12-31' : null, basis: ordered ? { number: '700/1/INSP', date: null } : null, scope: null, includesSecret: false, ...draft };
  return (await act(services, giveDuty, input)).id;
}

/** The actor identity would build for this person in this seat now. */
export async function actorOf(services: Services, who: { employeeId: string; positionId?: string; seat?: SeatKind }): Promise<Actor> {
  const standing = await readTransaction(services.db, builder, (tx) => standOf(tx, { employeeId: who.employeeId, positionId: who.positionId ?? null, seat: who.positionId ? (who.seat ?? 'definitive') : null, at: services.clock() }));
  return {
    accountId: newId(), employeeId: who.employeeId, name: 'Pegawai uji', positionId: standing.seat?.positionId ?? null, unitId: standing.seat?.unitId ?? null, seat: standing.seat?.seat ?? null,
    roles: standing.roles, hats: standing.hats, sessionId: null, stepUpAt: null, address: null,
  };
}
