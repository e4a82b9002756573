import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { readCatalogue } from '#server/platform/catalogue.ts';
import { migrate } from '#server/platform/migrate.ts';
import { startTestCluster } from '#tests/cluster.ts';

// `npm run schema`: migrates an empty database and writes down what it became.
const cluster = await startTestCluster();
try {
  const appRole = decodeURIComponent(new URL(cluster.appUrl).username);
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  await client.query('drop database if exists lontar_schema with (force)');
  await client.query('create database lontar_schema');
  await client.end();
  const url = new URL(cluster.adminUrl);
  url.pathname = '/lontar_schema';
  await migrate({ adminUrl: url.href, appRole });
  const { schemaSql, tablesTs } = await readCatalogue(url.href, appRole);
  writeFileSync('architecture/schema.sql', schemaSql);
  writeFileSync('src/server/platform/tables.ts', tablesTs);
} finally {
  await cluster.stop();
}
