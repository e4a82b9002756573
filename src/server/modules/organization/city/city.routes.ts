import * as contracts from '#shared/contracts/organization-city.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { addParty, editParty } from '../parties/change-party.ts';
import { addHoliday, editCity, removeHoliday } from './change-city.ts';
import { changePreset, previewPreset, showRegulation } from './change-preset.ts';
import { listHolidays, listParties, showCity } from './city-queries.ts';

export function cityRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.getCity, ({ actor }) => runQuery(services, showCity, { name: 'city.show', actor, input: null }));
  serve(house, contracts.editCity, ({ actor, body: { commandId, ...input } }) => runCommand(services, editCity, { name: 'city.edit', actor, commandId, input }));
  serve(house, contracts.getRegulation, ({ actor }) => runQuery(services, showRegulation, { name: 'city.regulation', actor, input: null }));
  serve(house, contracts.previewPreset, ({ actor, query: input }) => runQuery(services, previewPreset, { name: 'city.preview-preset', actor, input }));
  serve(house, contracts.changePreset, ({ actor, body: { commandId, ...input } }) => runCommand(services, changePreset(house.loadPreset), { name: 'city.change-preset', actor, commandId, input }));
  serve(house, contracts.listParties, ({ actor, query: input }) => runQuery(services, listParties, { name: 'party.list', actor, input }));
  serve(house, contracts.addParty, ({ actor, body: { commandId, ...input } }) => runCommand(services, addParty, { name: 'party.add', actor, commandId, input }));
  serve(house, contracts.editParty, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, editParty, { name: 'party.edit', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.listHolidays, ({ actor, query: input }) => runQuery(services, listHolidays, { name: 'holiday.list', actor, input }));
  serve(house, contracts.addHoliday, ({ actor, body: { commandId, ...input } }) => runCommand(services, addHoliday, { name: 'holiday.add', actor, commandId, input }));
  serve(house, contracts.removeHoliday, ({ actor, params: input, body: { commandId } }) => runCommand(services, removeHoliday, { name: 'holiday.remove', actor, commandId, input }));
}
