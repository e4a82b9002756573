import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { buildApp } from './app.ts';
import { listAddresses, listOrigins } from './addresses.ts';
import { choosePort } from './choose-port.ts';
import { ReadLog } from './platform/audit.ts';
import { noBackupHere, readBackupStatus } from './platform/backup/backup-status.ts';
import { BackupKeeper } from './platform/backup/keeper.ts';
import { backupPlace, livePlace } from './platform/backup/layout.ts';
import { keepBackups } from './platform/backup/timer.ts';
import { setUpArchive } from './platform/backup/wal-spool.ts';
import type { Config } from './platform/config/config.ts';
import { openDatabase, type Database } from './platform/database.ts';
import { localFiles, sweepDrafts } from './platform/files.ts';
import { healthRoom } from './platform/health.ts';
import { startWorker, type Worker } from './platform/jobs.ts';
import { openLog, serverLogOptions } from './platform/log.ts';
import { openMail } from './platform/mail.ts';
import { metricsRoom } from './platform/metrics.ts';
import { migrate } from './platform/migrate.ts';
import { openPostgres, type OpenPostgres } from './platform/postgres/open.ts';
import { processWords } from './platform/process/words.ts';
import type { Room } from './platform/room.ts';
import { ensureSealKey } from './platform/seal-key.ts';
import type { Services } from './platform/services.ts';
import { loadServerCertificate } from './platform/tls/certificate.ts';
import { createListener, keepCertificateFresh } from './platform/tls/listener.ts';
import { listLanAddresses } from './platform/tls/names.ts';
import { trustRoom } from './platform/tls/trust.ts';
import { clamd, readClamdAddress } from './platform/virus/clamd.ts';
import { webRoom } from './platform/web-files.ts';
import { registerModelOffice } from './modules/identity/index.ts';
import { rooms } from './rooms.ts';

export type RunningHouse = {
  services: Services;
  /** Addresses people may use; empty for a worker without web. */
  urls: string[];
  /** Where other devices learn to trust the office's own certificate; undefined when browsers know it already. */
  trustUrl: string | undefined;
  migrated: string[];
  postgres: OpenPostgres;
  /** Resolves when the house can no longer work and the process should end. */
  lost: Promise<void>;
  stop(): Promise<void>;
};

export type HouseOptions = { config: Config; log?: Logger; webFolder?: string };

/** Opens the whole house as the configuration says: database, migrations, web, worker. Stops in the reverse order. */
export async function startHouse(options: HouseOptions): Promise<RunningHouse> {
  const { config } = options;
  const log = options.log ?? openLog({ level: config.logLevel });
  const closing = new Closing();
  try {
    const archive = keepsBackups(config) && config.databaseUrl === undefined ? await setUpArchive(livePlace(config), config.backupLagSeconds) : {};
    const postgres = await openPostgres(config, archive);
    // The server archives its last segment while it stops.
    if (keepsBackups(config)) closing.add(() => keeperOf(config, undefined).ship());
    closing.add(postgres.stop);
    const migrated = postgres.adminUrl === undefined ? [] : await migrate({ adminUrl: postgres.adminUrl, appRole: roleOf(postgres.appUrl) });
    const db = openDatabase({ url: postgres.appUrl, max: config.databaseConnections });
    closing.add(() => db.destroy());
    const port = await choosePort(config);
    const services = await openServices({ config, db, port });
    closing.add(() => services.readLog.flush());
    const { built, trustUrl } = await buildHouse({ ...options, log }, services, closing);
    if (config.role !== 'web') {
      const onError = (error: unknown) => log.error({ err: error }, 'worker');
      closing.add(await startWorkerLast(services, { jobs: built.jobs, url: postgres.appUrl, onError }));
      if (keepsBackups(config)) closing.add(startBackups({ config, postgres, log }));
    }
    closing.add(() => closeDoors(built.app));
    const urls = config.role === 'worker' ? [] : await openDoors({ config, app: built.app, port });
    return { services, urls, trustUrl, migrated, postgres, lost: lossOf(postgres, closing), stop: () => closing.closeAll() };
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

function keepsBackups(config: Config): boolean {
  return config.backupAt !== 'off' && config.role !== 'web';
}

function keeperOf(config: Config, superUrl: string | undefined): BackupKeeper {
  return new BackupKeeper({ live: livePlace(config), backup: backupPlace(config), superUrl, keepDays: config.backupKeepDays });
}

function startBackups({ config, postgres, log }: { config: Config; postgres: OpenPostgres; log: Logger }): () => Promise<void> {
  return keepBackups({
    keeper: keeperOf(config, postgres.superUrl), at: config.backupAt, timeZone: config.timeZone, clock: () => new Date(),
    onDone: (event, details) => log.info(details, event), onError: (error) => log.error({ err: error }, 'backup'),
  });
}

/** Only an end nobody asked for is a loss. */
async function lossOf(postgres: OpenPostgres, closing: Closing): Promise<void> {
  await postgres.ended;
  if (closing.isClosing) await new Promise(() => undefined);
}

/** What was opened last is closed first. */
class Closing {
  readonly #steps: (() => Promise<unknown>)[] = [];
  #closed: Promise<void> | undefined;
  isClosing = false;
  add(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }
  closeAll(): Promise<void> {
    this.isClosing = true;
    this.#closed ??= this.#run();
    return this.#closed;
  }
  async #run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) await step();
  }
}

function openScanner(config: Config): Pick<Services, 'virusScan'> {
  const address = config.virusScanner === undefined ? null : readClamdAddress(config.virusScanner);
  return address ? { virusScan: clamd(address) } : {};
}

/** A web server without the worker sees no backup folder: the worker's machine keeps it. */
function openBackups(config: Config): Pick<Services, 'backups'> {
  if (config.backupAt === 'off') return {};
  if (config.role === 'web') return { backups: async () => noBackupHere('elsewhere') };
  return { backups: () => readBackupStatus(backupPlace(config), { now: new Date(), ownsDatabase: config.databaseUrl === undefined }) };
}

async function openServices(input: { config: Config; db: Database; port: number }): Promise<Services> {
  const { config, db, port } = input;
  const clock = () => new Date();
  const folder = path.join(config.dataFolder, 'files');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sweepDrafts(folder, new Date(Date.now() - 86_400_000));
  const mail = openMail(config);
  return {
    db, clock, files: localFiles(folder), readLog: new ReadLog(db, clock), ...(mail ? { mail } : {}), ...openScanner(config), ...openBackups(config),
    settings: {
      timeZone: config.timeZone, uploadLimit: config.uploadLimitMegabytes * 1024 * 1024, origins: listOrigins(config, { port, lan: listLanAddresses() }), ...(config.origins[0] === undefined ? {} : { publicOrigin: config.origins[0] }),
      requestsPerMinute: { reads: config.readsPerMinute, acts: config.actsPerMinute },
      sessionIdleMinutes: config.sessionIdleMinutes, sessionMaxHours: config.sessionMaxHours, workingHours: config.workingHours, commandKeepDays: config.commandKeepDays, practice: config.practice, sealKey: await ensureSealKey(config), signingKey: config.signingKey,
      ...(config.scanFolder === undefined ? {} : { scanFolder: config.scanFolder }),
      ...(config.bounceMail === undefined ? {} : { bounceMail: config.bounceMail }),
      ...(config.scanMail === undefined ? {} : { scanMail: { url: config.scanMail, ...(config.scanMailUnit === undefined ? {} : { unit: config.scanMailUnit }) } }),
    },
  };
}

async function buildHouse(options: HouseOptions & { log: Logger }, services: Services, closing: Closing) {
  const { config, log } = options;
  // The scans of the story need a typesetter and much memory: loaded only when somebody asks for the model office.
  registerModelOffice(async (house, progress) => (await import('./seed/load-model-office.ts')).loadModelOffice(house, progress));
  const certificate = await loadServerCertificate(config, services.clock());
  const folder = options.webFolder ?? path.resolve(import.meta.dirname, '..', '..', 'build', 'web');
  const trustUrl = `${services.settings.origins[0]}/percaya`;
  const trust = trustRoom({ authority: certificate.authority, url: trustUrl, practice: config.practice });
  const ours: Room[] = [healthRoom({ isStopping: () => closing.isClosing }), metricsRoom(config.metricsToken), trust];
  if (existsSync(path.join(folder, 'index.html'))) ours.push(webRoom(folder, { practice: config.practice }));
  else log.warn(processWords.noWeb);
  const built = await buildApp(services, {
    rooms: [...rooms, ...ours],
    // Plain HTTP on localhost stays plain: a browser told to upgrade it would meet a certificate it does not know.
    https: false,
    server: {
      ...serverLogOptions(log),
      trustProxy: config.trustedProxies,
      // Answer what is under way, but let no kept-open connection of a browser hold the stop back.
      forceCloseConnections: 'idle',
      return503OnClosing: true,
      serverFactory: (handler) => {
        const server = createListener(handler, { certificate, strictTransport: certificate.authority === undefined, plainAllowedFrom: config.trustedProxies });
        closing.add(keepCertificateFresh(server, () => loadServerCertificate(config, services.clock())));
        return server;
      },
    },
  });
  return { built, trustUrl: certificate.authority === undefined ? undefined : trustUrl };
}

const PATIENCE_MS = 10_000;

/** Requests under way are answered; a stream that is open for hours (live notices) is not waited for. */
async function closeDoors(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
  await app.close();
  clearTimeout(cut);
}

async function startWorkerLast(services: Services, input: { jobs: Parameters<typeof startWorker>[1]; url: string; onError: (error: unknown) => void }) {
  const worker: Worker = await startWorker(services, input.jobs, { url: input.url, onError: input.onError });
  return () => worker.stop();
}

async function openDoors(input: { config: Config; app: FastifyInstance; port: number }): Promise<string[]> {
  const { config, app, port } = input;
  const hosts = config.bind === undefined ? ['::', '0.0.0.0'] : [config.bind];
  for (const [index, host] of hosts.entries()) {
    try {
      await app.listen({ port, host });
      return listAddresses(config, { port, lan: listLanAddresses() });
    } catch (error) {
      // A machine without IPv6 has no '::' to listen on.
      if (index === hosts.length - 1 || !(error instanceof Error && 'code' in error && error.code === 'EAFNOSUPPORT')) throw error;
    }
  }
  return [];
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
