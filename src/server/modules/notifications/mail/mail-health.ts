import { sql } from 'kysely';
import type { Services } from '#server/platform/services.ts';

type Health = { waiting: number; held: number; sentToday: number; refusedAddresses: number; lastFault: string | null };

/** Counts stop at a thousand: whoever looks wants to know whether mail goes, not how much. */
export async function readMailHealth(services: Services): Promise<Health> {
  const now = services.clock();
  const { rows } = await sql<Health>`
    select (select count(*)::int from (select 1 from notifications.mail where state = 'waiting' and queued_at is not null limit 1000) w) as waiting,
      (select count(*)::int from (select 1 from notifications.mail where state = 'waiting' and queued_at is null limit 1000) h) as held,
      (select count(*)::int from (select 1 from notifications.mail where ended_at > ${new Date(now.getTime() - 86_400_000)} and state = 'sent' limit 1000) s) as sent_today,
      (select count(*)::int from (select 1 from notifications.mail_address where state = 'refused' limit 1000) r) as refused_addresses,
      (select fault from notifications.mail where state = 'waiting' and fault is not null order by send_at desc limit 1) as last_fault`.execute(services.db);
  return rows[0] ?? { waiting: 0, held: 0, sentToday: 0, refusedAddresses: 0, lastFault: null };
}
