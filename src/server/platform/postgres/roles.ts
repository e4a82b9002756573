import pg from 'pg';

export type Roles = { ownerPassword: string; appPassword: string; ownerMayCreateDatabases: boolean };

/**
 * The two roles of the house: `lontar_owner` migrates and owns, `lontar_app` serves and owns nothing. Both may be made
 * again at every start: passwords follow the password file.
 */
export async function ensureRolesAndDatabase(superUrl: string, roles: Roles): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const mayCreate = roles.ownerMayCreateDatabases ? 'createdb' : 'nocreatedb';
    await ensureRole(client, 'lontar_owner', `login nosuperuser nocreaterole ${mayCreate} password '${roles.ownerPassword}'`);
    await ensureRole(client, 'lontar_app', `login nosuperuser nocreaterole nocreatedb password '${roles.appPassword}'`);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'lontar'`);
    if (rowCount === 0) await client.query('create database lontar owner lontar_owner');
    await client.query('revoke all on database lontar from public');
    await client.query('grant connect on database lontar to lontar_app');
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${name} ${options}`);
}
