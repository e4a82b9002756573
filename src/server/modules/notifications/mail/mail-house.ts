import type { Tx } from '#server/platform/database.ts';
import type { Services } from '#server/platform/services.ts';
import { findCity } from '#server/modules/organization/index.ts';

/** Where links of a mail lead, and whose office it is. */
export async function houseOf(tx: Tx, services: Services): Promise<{ origin: string; cityName: string }> {
  return { origin: services.settings.origins[0] ?? 'https://localhost', cityName: (await findCity(tx))?.name ?? 'Lontar' };
}
