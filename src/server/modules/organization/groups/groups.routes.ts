import * as contracts from '#shared/contracts/address-groups.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { addGroup, closeGroup, editGroup } from './change-group.ts';
import { findAddressables, listGroups } from './group-queries.ts';

export function groupRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.findAddressables, ({ actor, query: input }) => runQuery(services, findAddressables, { name: 'addressable.find', actor, input }));
  serve(house, contracts.listAddressGroups, ({ actor, query: input }) => runQuery(services, listGroups, { name: 'address-group.list', actor, input }));
  serve(house, contracts.addAddressGroup, ({ actor, body: { commandId, ...input } }) => runCommand(services, addGroup, { name: 'address-group.add', actor, commandId, input }));
  serve(house, contracts.editAddressGroup, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, editGroup, { name: 'address-group.edit', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.closeAddressGroup, ({ actor, params: input, body: { commandId } }) => runCommand(services, closeGroup, { name: 'address-group.close', actor, commandId, input }));
}
