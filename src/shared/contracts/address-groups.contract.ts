import { z } from 'zod';
import { CommandId, contract } from './contract.ts';

/** Whom letters go to besides single positions: the head of a unit, and named lists of positions. */

const PositionName = z.object({ positionId: z.uuid(), title: z.string(), unitName: z.string() });
const Find = z.object({ find: z.string().trim().max(100).default('') });

export const Addressable = z.object({
  kind: z.enum(['position', 'unit', 'group']),
  id: z.uuid(),
  label: z.string(),
  detail: z.string(),
  /** the unit above, where another unit has the same name; empty where the name is the only one */
  within: z.string(),
  /** who it stands for: the position itself, the head of the unit, the members of the group; none when nobody heads the unit */
  positions: z.array(PositionName),
});
export type Addressable = z.infer<typeof Addressable>;

export const findAddressables = contract({
  method: 'GET', path: '/api/addressables', summary: 'Positions, units (their head) and address groups by a word; typeahead of the addressee',
  query: Find, response: z.object({ rows: z.array(Addressable) }),
});

const Group = z.object({ id: z.uuid(), name: z.string(), version: z.number().int(), members: z.array(PositionName) });
export type AddressGroup = z.infer<typeof Group>;
const GroupFields = z.object({ name: z.string().trim().min(3).max(120), positionIds: z.array(z.uuid()).min(1).max(200) });

export const listAddressGroups = contract({
  method: 'GET', path: '/api/address-groups', summary: 'Address groups with their members', query: Find, response: z.object({ rows: z.array(Group), mayEdit: z.boolean() }),
});
export const addAddressGroup = contract({
  method: 'POST', path: '/api/address-groups', summary: 'Make an address group', body: GroupFields.extend({ commandId: CommandId }), response: z.object({ id: z.uuid() }),
});
export const editAddressGroup = contract({
  method: 'PUT', path: '/api/address-groups/:groupId', summary: 'Change name and members of an address group',
  params: z.object({ groupId: z.uuid() }), body: GroupFields.extend({ commandId: CommandId, version: z.number().int() }), response: z.object({ id: z.uuid(), version: z.number().int() }),
});
export const closeAddressGroup = contract({
  method: 'POST', path: '/api/address-groups/:groupId/close', summary: 'An address group is no longer offered; letters that went to it stay',
  params: z.object({ groupId: z.uuid() }), body: z.object({ commandId: CommandId }), response: z.object({ id: z.uuid() }),
});
