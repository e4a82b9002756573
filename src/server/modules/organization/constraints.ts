import { violatedConstraint } from '#server/platform/database.ts';
import * as errors from './organization.errors.ts';

/** What each constraint of the schema means to a person. The database decides a race; the sentence is ours. */
const refusals: Record<string, () => Error> = {
  unit_name: errors.unitNameTaken,
  unit_number_code: errors.unitCodeTaken,
  unit_one_root: errors.oneRootOnly,
  position_alias: errors.aliasTaken,
  position_one_head: errors.unitHasHead,
  employee_nip_key: errors.nipTaken,
  assignment_one_definitive_holder: errors.positionTaken,
  assignment_one_acting_holder: errors.actingTaken,
  assignment_once_each: errors.alreadySitsThere,
  assistant_once_each: errors.alreadySitsThere,
  duty_one_operator: errors.operatorTaken,
  duty_once_each: errors.dutyTaken,
  team_seat_employee_id_fkey: errors.employeeNotFound,
  party_name: errors.partyKnown,
  address_group_name: errors.groupNameTaken,
  holiday_on_day_key: errors.holidayKnown,
  city_pkey: errors.cityAlreadyFounded,
};

/** Waits for a write and turns a violated constraint into its refusal. */
export async function orRefuse<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const refuse = refusals[violatedConstraint(error) ?? ''];
    throw refuse ? refuse() : error;
  }
}
