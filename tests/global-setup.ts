import type { TestProject } from 'vitest/node';
import pg from 'pg';
import { migrate } from '#server/platform/migrate.ts';
import { startTestCluster } from './cluster.ts';

const TEMPLATE = 'lontar_template';

/** One server and one migrated template for the run; each test file copies the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const appRole = decodeURIComponent(new URL(cluster.appUrl).username);
  const template = `${TEMPLATE}_${process.pid}`;
  await run(cluster.adminUrl, `create database ${template}`);
  const templateUrl = new URL(cluster.adminUrl);
  templateUrl.pathname = `/${template}`;
  await migrate({ adminUrl: templateUrl.href, appRole });
  project.provide('adminUrl', cluster.adminUrl);
  project.provide('appUrl', cluster.appUrl);
  project.provide('template', template);
  return async () => {
    await run(cluster.adminUrl, `drop database if exists ${template} with (force)`);
    await cluster.stop();
  };
}

async function run(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try { await client.query(text); } finally { await client.end(); }
}
