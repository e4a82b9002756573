import { sql } from 'kysely';
import { verifyChain } from '../modules/audit-trail/index.ts';
import { recoverAtConsole } from '../modules/identity/index.ts';
import { readAuthority } from '../modules/signing/index.ts';
import { systemActor } from '../platform/actor.ts';
import { readCatalogue } from '../platform/catalogue.ts';
import { describeConfig, loadConfig, type Config } from '../platform/config/config.ts';
import type { Database } from '../platform/database.ts';
import { practiceEnvironment, wantReset } from '../practice-folder.ts';
import { checkReadiness } from '../platform/health.ts';
import { readQueues } from '../platform/jobs.ts';
import { migrate } from '../platform/migrate.ts';
import type { Services } from '../platform/services.ts';
import type { OpenPostgres } from '../platform/postgres/open.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Outcome } from './backup-commands.ts';
import { keeperOf, servicesOf, withDatabase, withPostgres } from './open.ts';
import { cliWords as words } from './words.ts';

export function showConfig(env: NodeJS.ProcessEnv): Outcome {
  const lines = describeConfig(env).map((line) => `${line.env}=${line.value}  (${line.isSet ? words.isSet : words.isDefault})\n    ${line.doc}`);
  return { lines, ok: true };
}

export function migrateHouse(config: Config): Promise<Outcome> {
  return withPostgres(config, async (postgres) => {
    if (postgres.adminUrl === undefined) throw new Refusal('migrate.no_admin', words.noAdmin);
    const names = await migrate({ adminUrl: postgres.adminUrl, appRole: roleOf(postgres) });
    return { lines: [names.length === 0 ? words.upToDate : words.migrated(names)], ok: true };
  });
}

export function printSchema(config: Config): Promise<Outcome> {
  return withPostgres(config, async (postgres) => {
    const { schemaSql } = await readCatalogue(postgres.adminUrl ?? postgres.appUrl, roleOf(postgres));
    return { lines: [schemaSql], ok: true };
  });
}

export function verifyAudit(config: Config): Promise<Outcome> {
  return withDatabase(config, async (db) => {
    const report = await verifyChain(db);
    const line = report.firstBreak ? words.chainBroken(report.firstBreak.seq, report.firstBreak.reason) : words.chainWhole(report.rows, report.headHash);
    return { lines: [line], ok: report.whole };
  });
}

export function resetPassword(config: Config, username: string): Promise<Outcome> {
  return withDatabase(config, async (db) => {
    const password = await recoverAtConsole(await servicesOf(config, db), username);
    return { lines: [words.passwordReset(username, password)], ok: true };
  });
}

export function showStatus(config: Config): Promise<Outcome> {
  return withDatabase(config, async (db, postgres) => {
    const services = await servicesOf(config, db);
    const { ready, checks } = await checkReadiness(services, { isStopping: () => false });
    const { good, bad, none, ...labels } = words.status;
    const lines = Object.entries(labels.checks).map(([check, label]) => `${label}: ${checks[check] ? good : bad}`);
    const lastBase = postgres.embedded ? await keeperOf(config, postgres).lastBaseAt() : undefined;
    const archive = await readArchive(db);
    const dead = checks['database'] ? (await readQueues(services)).reduce((sum, queue) => sum + queue.failed, 0) : 0;
    lines.push(
      `${labels.size}: ${archive.size}`, `${labels.lastBase}: ${lastBase?.toISOString() ?? none}`,
      `${labels.lastSegment}: ${archive.lastAt?.toISOString() ?? none}`, `${labels.failedArchive}: ${archive.failed}`, `${labels.deadLetters}: ${dead}`,
    );
    if (checks['migrations']) lines.push(`${labels.authority}: ${await sayAuthority(services)}`);
    return { lines, ok: ready };
  });
}

async function sayAuthority(services: Services): Promise<string> {
  const { none, authorityClosed, authorityGood } = words.status;
  const { authority, certificates } = await readAuthority(services, systemActor('status'));
  if (!authority) return none;
  return authority.opens ? authorityGood(authority.issuingNotAfter.slice(0, 10), certificates.inUse, certificates.endSoon) : authorityClosed;
}

async function readArchive(db: Database): Promise<{ size: string; lastAt: Date | null; failed: number }> {
  const { rows } = await sql<{ size: string; lastAt: Date | null; failed: number }>`
    select pg_size_pretty(pg_database_size(current_database())) as size, last_archived_time as "lastAt", failed_count::int as failed
    from pg_stat_archiver`.execute(db);
  return rows[0] ?? { size: '-', lastAt: null, failed: 0 };
}

function roleOf(postgres: OpenPostgres): string {
  return decodeURIComponent(new URL(postgres.appUrl).username);
}

export async function resetPracticeOffice(env: NodeJS.ProcessEnv): Promise<Outcome> {
  await wantReset(loadConfig(practiceEnvironment(env)).dataFolder);
  return { lines: [words.practiceReset], ok: true };
}
