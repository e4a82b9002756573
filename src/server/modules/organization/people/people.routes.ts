import * as contracts from '#shared/contracts/organization.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { assertSteppedUp } from '#server/platform/step-up.ts';
import { checkAssignment, listAssignments } from './assignment-queries.ts';
import { createAssignment, endAssignment } from './change-assignment.ts';
import { endAssistant, nameAssistant } from './change-assistant.ts';
import { endDuty, giveDuty } from './change-duty.ts';
import { createEmployee, editEmployee, letEmployeeLeave } from './change-employee.ts';
import { editTeam } from './change-team.ts';
import { listAssistants, listDuties, listTeamChanges, listTeams } from './duty-queries.ts';
import { listEmployees, showEmployee } from './employee-queries.ts';
import { decideSecretHold, findSecondPersons, listSecretHolds } from './secret-holds.ts';

export function peopleRoutes(house: House): void {
  employeeRoutes(house);
  seatRoutes(house);
  dutyRoutes(house);
}

function employeeRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listEmployees, ({ actor, query: input }) => runQuery(services, listEmployees, { name: 'employee.list', actor, input }));
  serve(house, contracts.getEmployee, ({ actor, params: input }) => runQuery(services, showEmployee, { name: 'employee.show', actor, input }));
  serve(house, contracts.createEmployee, ({ actor, body: { commandId, ...input } }) => runCommand(services, createEmployee, { name: 'employee.create', actor, commandId, input }));
  serve(house, contracts.editEmployee, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, editEmployee, { name: 'employee.edit', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.letEmployeeLeave, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, letEmployeeLeave, { name: 'employee.leave', actor, commandId, input: { ...params, ...body } }));
}

function seatRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listAssignments, ({ actor, query: input }) => runQuery(services, listAssignments, { name: 'assignment.list', actor, input }));
  serve(house, contracts.checkAssignment, ({ actor, query: input }) => runQuery(services, checkAssignment, { name: 'assignment.check', actor, input }));
  serve(house, contracts.createAssignment, ({ actor, body: { commandId, ...input } }) => {
    // Who opens secret letters to somebody proves again who they are; a plain seat does not ask.
    if (input.includesSecret) assertSteppedUp(actor, services.clock());
    return runCommand(services, createAssignment, { name: 'assignment.create', actor, commandId, input });
  });
  serve(house, contracts.endAssignment, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, endAssignment, { name: 'assignment.end', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.listSecretHolds, ({ actor }) => runQuery(services, listSecretHolds, { name: 'secret-hold.list', actor, input: null }));
  serve(house, contracts.findSecondPersons, ({ actor, query: input }) => runQuery(services, findSecondPersons, { name: 'secret-hold.second-persons', actor, input }));
  serve(house, contracts.decideSecretHold, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, decideSecretHold, { name: 'secret-hold.decide', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.listAssistants, ({ actor, query: input }) => runQuery(services, listAssistants, { name: 'assistant.list', actor, input }));
  serve(house, contracts.nameAssistant, ({ actor, body: { commandId, ...input } }) => {
    if (input.namedForSecret) assertSteppedUp(actor, services.clock());
    return runCommand(services, nameAssistant, { name: 'assistant.name', actor, commandId, input });
  });
  serve(house, contracts.endAssistant, ({ actor, params: input, body: { commandId } }) => runCommand(services, endAssistant, { name: 'assistant.end', actor, commandId, input }));
}

function dutyRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listDuties, ({ actor, query: input }) => runQuery(services, listDuties, { name: 'duty.list', actor, input }));
  serve(house, contracts.giveDuty, ({ actor, body: { commandId, ...input } }) => runCommand(services, giveDuty, { name: 'duty.give', actor, commandId, input }));
  serve(house, contracts.endDuty, ({ actor, params: input, body: { commandId } }) => runCommand(services, endDuty, { name: 'duty.end', actor, commandId, input }));
  serve(house, contracts.listTeams, ({ actor }) => runQuery(services, listTeams, { name: 'team.list', actor, input: null }));
  serve(house, contracts.listTeamChanges, ({ actor, params: input }) => runQuery(services, listTeamChanges, { name: 'team.changes', actor, input }));
  serve(house, contracts.editTeam, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, editTeam, { name: 'team.edit', actor, commandId, input: { ...params, ...body } }));
}
