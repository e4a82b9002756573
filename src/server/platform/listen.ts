import pg from 'pg';
import { urlOf, type Database } from './database.ts';

export type Listening = { stop: () => Promise<void> };

const RECONNECT_MS = 2_000;

/**
 * Hears NOTIFY on a connection of its own and comes back after the database was away.
 * @param hearing onBack is called after each new connection: what was said in between was not heard
 */
export async function listenTo(db: Database, channel: string, hearing: { hear: (payload: string) => void; onBack?: () => void }): Promise<Listening> {
  let stopped = false;
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | null = null;
  const comeBack = () => {
    if (stopped || again) return;
    again = setTimeout(() => { again = null; void connect().catch(comeBack); }, RECONNECT_MS).unref();
  };
  const connect = async () => {
    const next = new pg.Client({ connectionString: urlOf(db), application_name: `lontar-${channel}`, keepAlive: true });
    next.on('error', comeBack);
    next.on('end', comeBack);
    next.on('notification', (message) => hearing.hear(message.payload ?? ''));
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    if (stopped) return next.end();
    client = next;
    hearing.onBack?.();
  };
  await connect().catch(comeBack);
  return {
    stop: async () => {
      stopped = true;
      if (again) clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
