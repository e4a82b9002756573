import { defineError } from '#server/platform/errors.ts';

export const cityNotFounded = defineError('organization.city_not_founded', 409, 'The city is not set up yet');
export const cityAlreadyFounded = defineError('organization.city_already_founded', 409, 'The city is set up already');
export const presetNotFound = defineError('organization.preset_not_found', 422, 'There is no such regulation to choose');
export const samePreset = defineError('organization.same_preset', 409, 'This regulation is the chosen one already');
export const outsideOwnAgency = defineError('organization.outside_own_agency', 403, 'This lies outside the agency you administer');
export const notYourself = defineError('organization.not_yourself', 403, 'Nobody seats, names or appoints themselves');
export const onlySuperAdministrator = defineError('organization.only_super_administrator', 403, 'Only a super administrator may do this');
export const positionNeeded = defineError('organization.position_needed', 422, 'An office administrator adds people to a position of the own agency');
export const changedMeanwhile = defineError('organization.changed_meanwhile', 409, 'Somebody changed this since it was read');

export const unitNotFound = defineError('organization.unit_not_found', 404, 'Unit not found');
export const unitClosed = defineError('organization.unit_closed', 409, 'The unit is closed');
export const unitNameTaken = defineError('organization.unit_name_taken', 409, 'A unit of this name stands here already');
export const unitCodeTaken = defineError('organization.unit_code_taken', 409, 'Another agency has this number code');
export const unitUnderItself = defineError('organization.unit_under_itself', 422, 'A unit cannot stand under itself');
export const oneRootOnly = defineError('organization.one_root_only', 409, 'The city government itself stands at the top already');
export const unitStillInUse = defineError('organization.unit_still_in_use', 409, 'The unit still has open units or positions');

export const positionNotFound = defineError('organization.position_not_found', 404, 'Position not found');
export const positionClosed = defineError('organization.position_closed', 409, 'The position is closed');
export const aliasTaken = defineError('organization.alias_taken', 409, 'Another position has this alias');
export const unitHasHead = defineError('organization.unit_has_head', 409, 'The unit has a head already');
export const superiorInCircle = defineError('organization.superior_in_circle', 422, 'The line of command would run in a circle');
export const positionStillHeld = defineError('organization.position_still_held', 409, 'Somebody still sits in the position');

export const employeeNotFound = defineError('organization.employee_not_found', 404, 'Employee not found');
export const employeeLeft = defineError('organization.employee_left', 409, 'The employee has left');
export const nipWrong = defineError('organization.nip_wrong', 422, 'The NIP cannot be right');
export const nipMissing = defineError('organization.nip_missing', 422, 'A civil servant has a NIP');
export const nipTaken = defineError('organization.nip_taken', 409, 'Another employee has this NIP');
export const rankUnknown = defineError('organization.rank_unknown', 422, 'There is no such rank');

export const assignmentNotFound = defineError('organization.assignment_not_found', 404, 'Assignment not found');
export const assignmentOver = defineError('organization.assignment_over', 409, 'The assignment is over already');
export const periodBackwards = defineError('organization.period_backwards', 422, 'The last day lies before the first');
export const actingNeedsEnd = defineError('organization.acting_needs_end', 422, 'A Plh. needs a last day');
export const actingNeedsBasis = defineError('organization.acting_needs_basis', 422, 'A delegation needs its letter');
export const positionTaken = defineError('organization.position_taken', 409, 'Somebody holds the position in these days');
export const alreadySitsHere = defineError('organization.already_sits_here', 409, 'This person holds the position already');
export const actingTaken = defineError('organization.acting_taken', 409, 'Somebody stands in for the position in these days');
export const alreadySitsThere = defineError('organization.already_sits_there', 409, 'This person already has this seat in these days');
export const secretOnlyForActing = defineError('organization.secret_only_for_acting', 422, 'Only a Plt. or Plh. carries a rule about secret letters');

export const secretHoldNotFound = defineError('organization.secret_hold_not_found', 404, 'Nothing waits here any more');
export const secondPersonNeeded = defineError('organization.second_person_needed', 403, 'Secret letters are opened by a second person');

export const assistantNotFound = defineError('organization.assistant_not_found', 404, 'Assistant not found');
export const assistantOfOneself = defineError('organization.assistant_of_oneself', 422, 'The holder cannot be the own assistant');
export const dutyNotFound = defineError('organization.duty_not_found', 404, 'Duty not found');
export const operatorTaken = defineError('organization.operator_taken', 409, 'The unit has its one operator already');
export const dutyTaken = defineError('organization.duty_taken', 409, 'This person has this role already');
export const dutyNeedsUnit = defineError('organization.duty_needs_unit', 422, 'This role stands for one unit');
export const dutyNeedsAgency = defineError('organization.duty_needs_agency', 422, 'An admin kantor stands for an agency');
export const dutyNeedsOrder = defineError('organization.duty_needs_order', 422, 'This role needs its letter and, for an examiner, a last day');
export const lastSuperAdministrator = defineError('organization.last_super_administrator', 409, 'The last super administrator cannot go');
export const decreeInFuture = defineError('organization.decree_in_future', 422, 'The decree is dated in the future');
export const teamNotFound = defineError('organization.team_not_found', 404, 'Team not found');

export const notPartyKeeper = defineError('organization.not_party_keeper', 403, 'Outside parties are kept by registries and administrators');
export const partyNotFound = defineError('organization.party_not_found', 404, 'Outside party not found');
export const partyKnown = defineError('organization.party_known', 409, 'This outside party is known already');
export const holidayKnown = defineError('organization.holiday_known', 409, 'This day is on the calendar already');
export const holidayNotFound = defineError('organization.holiday_not_found', 404, 'No such day on the calendar');

export const importNotFound = defineError('organization.import_not_found', 404, 'No such dry run');
export const importWrongKind = defineError('organization.import_wrong_kind', 415, 'Only XLSX and CSV can be imported');
export const importTooLarge = defineError('organization.import_too_large', 413, 'The spreadsheet is too large');
export const importHasProblems = defineError('organization.import_has_problems', 409, 'The dry run found problems');
export const importOutdated = defineError('organization.import_outdated', 409, 'The organisation changed since the dry run');
export const groupNotFound = defineError('organization.group_not_found', 404, 'Address group not found');
export const groupNameTaken = defineError('organization.group_name_taken', 409, 'An address group of this name exists');
