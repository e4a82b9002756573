/** How a person holds the seat they act from. `assistant` prepares for the seat and never decides (Bekasi 24.A/2013 Ps. 10c). */
export type SeatKind = 'definitive' | 'plt' | 'plh' | 'pj' | 'pjs' | 'assistant';

/**
 * One hat under which access rows are looked up. `grantee` names what the row was given to, `via` how this
 * person stands to it. Built by the organization room from assignments, assistants, operators and orders.
 */
export type Hat = {
  grantee: 'position' | 'employee' | 'registry' | 'records' | 'examiner';
  /** id of the position, employee or unit the hat stands for */
  id: string;
  via: 'self' | 'acting' | 'acting-secret' | 'assistant' | 'assistant-secret' | 'superior';
};

/** Who acts: an account, the employee behind it, and the seat acted from. Always both person and position. */
export type Actor = {
  accountId: string;
  employeeId: string | null;
  /** display name of the person, for records */
  name: string;
  positionId: string | null;
  unitId: string | null;
  seat: SeatKind | null;
  /** role codes of the regulations: 'super-administrator', 'admin-kantor', 'registry-clerk', … */
  roles: readonly string[];
  hats: readonly Hat[];
  sessionId: string | null;
  /** when the second factor or password was given again, for acts that demand it */
  stepUpAt: Date | null;
  /** network address, for the audit chain */
  address: string | null;
};

/** The program itself: jobs, first run, command line. It is named in the chain like any other actor. */
export function systemActor(name: string): Actor {
  return { accountId: '00000000-0000-7000-8000-000000000000', employeeId: null, name, positionId: null, unitId: null, seat: null, roles: ['system'], hats: [], sessionId: null, stepUpAt: null, address: null };
}
