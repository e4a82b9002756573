import pg from 'pg';

/** Schemas that are not ours to describe: the server's own and the job library's. */
const FOREIGN = ['pg_catalog', 'information_schema', 'pg_toast', 'jobs', 'public'];

type Column = { schema: string; table: string; column: string; type: string; notNull: boolean; default: string | null; generated: boolean; identity: boolean; comment: string | null; isView: boolean };
type Line = { place: string; text: string };

export type Catalogue = { schemaSql: string; tablesTs: string };

/**
 * Reads the database's own catalogue and describes it twice: `architecture/schema.sql` for people and reviews, and the
 * Kysely types of `platform/tables.ts`. The embedded PostgreSQL ships no pg_dump, so this is ours.
 */
export async function readCatalogue(adminUrl: string, appRole: string): Promise<Catalogue> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const columns = await readColumns(client);
    const blocks = [
      ...(await readLines(client, ENUMS)), ...(await readLines(client, FUNCTIONS)),
      ...tableBlocks(columns, await readLines(client, CONSTRAINTS)),
      ...(await readLines(client, INDEXES)), ...(await readLines(client, VIEWS)), ...(await readLines(client, TRIGGERS)),
      ...(await readLines(client, POLICIES)), ...(await readLines(client, COMMENTS)), ...(await readGrants(client, appRole)),
    ];
    const schemaSql = `-- Written by \`npm run schema\`. Do not edit.\n\n${blocks.map((block) => block.text).join('\n\n')}\n`;
    return { schemaSql, tablesTs: typesOf(columns) };
  } finally {
    await client.end();
  }
}

async function readColumns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select n.nspname as schema, c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as "default", a.attgenerated <> '' as generated,
      a.attidentity <> '' as identity, col_description(c.oid, a.attnum) as comment, c.relkind in ('v', 'm') as "isView"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname <> all ($1) and n.nspname not like 'pg\\_%'
    order by n.nspname, c.relname, a.attnum`, [FOREIGN]);
  return rows;
}

async function readLines(client: pg.Client, query: string): Promise<Line[]> {
  const { rows } = await client.query<Line>(query, [FOREIGN]);
  return rows;
}

function tableBlocks(columns: readonly Column[], constraints: readonly Line[]): Line[] {
  const tables = new Map<string, Column[]>();
  for (const column of columns.filter((c) => !c.isView)) {
    const place = `${column.schema}.${column.table}`;
    tables.set(place, [...(tables.get(place) ?? []), column]);
  }
  return [...tables].map(([place, own]) => {
    const lines = [...own.map(columnLine), ...constraints.filter((c) => c.place === place).map((c) => c.text)];
    return { place, text: `create table ${place} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);` };
  });
}

function columnLine(column: Column): string {
  const parts = [column.column, column.type];
  if (column.generated) parts.push(`generated always as (${column.default ?? ''}) stored`);
  else if (column.identity) parts.push('generated as identity');
  else if (column.default !== null) parts.push(`default ${column.default}`);
  if (column.notNull) parts.push('not null');
  return parts.join(' ');
}

const MINE = "n.nspname <> all ($1) and n.nspname not like 'pg\\_%'";
const ENUMS = `select n.nspname || '.' || t.typname as place, format('create type %I.%I as enum (%s);', n.nspname, t.typname, string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)) as text
  from pg_type t join pg_enum e on e.enumtypid = t.oid join pg_namespace n on n.oid = t.typnamespace where ${MINE} group by 1, n.nspname, t.typname order by 1`;
const FUNCTIONS = `select n.nspname || '.' || p.proname as place, rtrim(pg_get_functiondef(p.oid), E'\\n ') || ';' as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${MINE} and p.prokind in ('f', 'p') order by 1, 2`;
// NOT NULL constraints are rows of pg_constraint from PostgreSQL 18 on; the column line already says it.
const CONSTRAINTS = `select n.nspname || '.' || c.relname as place, format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) as text
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where ${MINE} and k.contype in ('p', 'u', 'f', 'c', 'x') order by 1, k.contype, k.conname`;
const INDEXES = `select n.nspname || '.' || c.relname as place, pg_get_indexdef(i.indexrelid) || ';' as text
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where ${MINE} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by 1`;
const VIEWS = `select n.nspname || '.' || c.relname as place, format(E'create view %I.%I%s as\\n%s', n.nspname, c.relname, case when c.reloptions is null then '' else ' with (' || array_to_string(c.reloptions, ', ') || ')' end, pg_get_viewdef(c.oid)) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${MINE} and c.relkind = 'v' order by 1`;
const TRIGGERS = `select n.nspname || '.' || c.relname as place, pg_get_triggerdef(t.oid) || ';' as text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where ${MINE} and not t.tgisinternal order by 1, t.tgname`;
const POLICIES = `select place, text from (
    select n.nspname || '.' || c.relname as place, '' as name, format('alter table %I.%I enable row level security%s;', n.nspname, c.relname, case when c.relforcerowsecurity then ', force row level security' else '' end) as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${MINE} and c.relrowsecurity
    union all
    select n.nspname || '.' || c.relname, p.polname, format('create policy %I on %I.%I for %s using (%s)%s;', p.polname, n.nspname, c.relname,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        coalesce(pg_get_expr(p.polqual, p.polrelid), 'true'), coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''))
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${MINE}) all_of_them order by place, name`;
const COMMENTS = `select place, text from (
    select n.nspname as place, 0 as position, format('comment on schema %I is %L;', n.nspname, obj_description(n.oid, 'pg_namespace')) as text
      from pg_namespace n where ${MINE} and obj_description(n.oid, 'pg_namespace') is not null
    union all
    select n.nspname || '.' || c.relname, coalesce(d.objsubid, 0), case when d.objsubid = 0
        then format('comment on %s %I.%I is %L;', case c.relkind when 'v' then 'view' else 'table' end, n.nspname, c.relname, d.description)
        else format('comment on column %I.%I.%I is %L;', n.nspname, c.relname, (select attname from pg_attribute where attrelid = c.oid and attnum = d.objsubid), d.description) end
      from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass join pg_namespace n on n.oid = c.relnamespace where ${MINE} and c.relkind in ('r', 'p', 'v')) c
  order by place, position`;

async function readGrants(client: pg.Client, appRole: string): Promise<Line[]> {
  const { rows } = await client.query<Line>(`
    select place, format('grant %s on %s to app;', string_agg(privilege, ', ' order by privilege), place) as text from (
      select n.nspname || '.' || c.relname as place, lower(a.privilege_type) as privilege from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
        where ${MINE} and a.grantee = (select oid from pg_roles where rolname = $2)
      union all
      select n.nspname || '.' || c.relname, lower(a.privilege_type) || ' (' || t.attname || ')' from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
        where ${MINE} and a.grantee = (select oid from pg_roles where rolname = $2)) g
    group by place order by place`, [FOREIGN, appRole]);
  return rows;
}

const TYPES: Record<string, string> = {
  uuid: 'string', text: 'string', integer: 'number', smallint: 'number', bigint: 'number', boolean: 'boolean', date: 'string', bytea: 'Buffer',
  'timestamp with time zone': 'Date', jsonb: 'Json', 'double precision': 'number', real: 'number', inet: 'string', tsvector: 'string', daterange: 'string', tstzrange: 'string',
  'uuid[]': 'string[]', 'text[]': 'string[]', 'integer[]': 'number[]', 'date[]': 'string[]', 'bytea[]': 'Buffer[]',
};

function typesOf(columns: readonly Column[]): string {
  const tables = new Map<string, string[]>();
  for (const column of columns) {
    const base = TYPES[column.type] ?? (column.type.startsWith('numeric') || column.type.startsWith('character') ? 'string' : 'unknown');
    const nullable = column.notNull || column.isView ? '' : ' | null';
    const type = base === 'Json' ? (column.isView ? 'unknown' : `Json${nullable}`) : `${base}${column.isView ? ' | null' : nullable}`;
    const wrapped = column.generated ? `GeneratedAlways<${type}>` : column.identity || column.default !== null ? `Generated<${type}>` : type;
    const place = `${column.schema}.${camel(column.table)}`;
    tables.set(place, [...(tables.get(place) ?? []), `    ${camel(column.column)}: ${wrapped};`]);
  }
  const body = [...tables].map(([place, lines]) => `  '${place}': {\n${lines.join('\n')}\n  };`).join('\n');
  return `// Written by \`npm run schema\` from the migrated database. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** jsonb: written as text, read as what it holds. */
type Json = ColumnType<unknown, string | null, string | null>;

export type Tables = {
${body}
};
`;
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
