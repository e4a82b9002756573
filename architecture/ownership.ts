import { readdirSync, readFileSync } from 'node:fs';

export type ModuleMap = Record<string, string[]>;
export const moduleMap = JSON.parse(readFileSync(new URL('module-map.json', import.meta.url), 'utf8')) as ModuleMap;

/** Schemas are named after rooms; a room with a dash has an underscore there. */
export const schemaOf = (room: string) => room.replaceAll('-', '_');
const rooms = Object.keys(moduleMap);
const roomOf = (schema: string) => rooms.find((room) => schemaOf(room) === schema) ?? (schema === 'platform' ? 'platform' : null);

export type Touch = { verb: 'read' | 'write'; schema: string; table: string };

const BUILDER = /\.(selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|insertInto|updateTable|deleteFrom|mergeInto|using|from)\(\s*\[?\s*(?:\([^)]*\)\s*=>\s*)?['"]([a-z_]+)\.(\w+)/g;
const WRITERS = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);
// In raw SQL any schema-qualified name counts; the words before it say whether it is written.
const RAW = new RegExp(`(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy|lock\\s+table|from|join|using|into)\\s+(?:only\\s+)?"?(${[...rooms.map(schemaOf), 'platform'].join('|')})"?\\."?(\\w+)"?`, 'gi');
const RAW_WRITERS = /^(insert|update|delete|merge|truncate|copy|lock|into)/i;

/** Every table a piece of source touches, by the query builder or by raw SQL. */
export function touchesOf(source: string): Touch[] {
  const touches: Touch[] = [];
  for (const [, verb, schema, table] of source.matchAll(BUILDER)) {
    touches.push({ verb: WRITERS.has(verb ?? '') ? 'write' : 'read', schema: schema ?? '', table: snake(table ?? '') });
  }
  for (const [, verb, schema, table] of source.matchAll(RAW)) {
    touches.push({ verb: RAW_WRITERS.test(verb ?? '') ? 'write' : 'read', schema: (schema ?? '').toLowerCase(), table: snake(table ?? '') });
  }
  return touches;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Why a room may not touch this, or null. A room writes only its own schema; of rooms the map lists it reads `*_card` views. */
export function whyNot(room: string, touch: Touch): string | null {
  const owner = roomOf(touch.schema);
  if (owner === null || owner === room) return null;
  if (owner === 'platform') return touch.verb === 'write' ? `${room} writes ${touch.schema}.${touch.table}: go through the platform` : null;
  const allowed = (moduleMap[room] ?? []).includes(owner);
  if (touch.verb === 'write') return `${room} writes ${touch.schema}.${touch.table}`;
  if (!allowed) return `${room} reads ${touch.schema}.${touch.table}, the map does not list ${owner} for it`;
  return touch.table.endsWith('_card') ? null : `${room} reads ${touch.schema}.${touch.table}, which is no card`;
}

/** All sources of all rooms, without tests. */
export function roomSources(): { room: string; file: string; text: string }[] {
  const base = new URL('../src/server/modules/', import.meta.url);
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ room: file.split('/')[0] ?? '', file, text: readFileSync(new URL(file, base), 'utf8') }));
}

/** Migrations by room: 0007-letters.sql belongs to letters. */
export function roomMigrations(): { room: string; file: string; text: string }[] {
  const base = new URL('../src/server/migrations/', import.meta.url);
  return readdirSync(base).filter((file) => file.endsWith('.sql')).map((file) => ({ room: file.replace(/^\d{4}-/, '').replace(/\.sql$/, ''), file, text: readFileSync(new URL(file, base), 'utf8') }))
    .filter(({ room }) => rooms.includes(room));
}
