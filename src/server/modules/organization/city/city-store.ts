import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import { readOnce } from '#server/platform/transaction.ts';
import { cityNotFounded } from '../organization.errors.ts';

type Word = { value: string; basis: string };
export type CityWords = { unitShort: Word; unitLong: Word; mayor: Word; application: Word };
export type CityRow = {
  name: string; office: string; province: string; address: string; phone: string; website: string; email: string | null; timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  presetCode: string; regulation: string; words: CityWords; ownLine: 'own_line' | 'own_line_and_secretariat'; registrySends: boolean; restDays: number[]; version: number;
};

const columns = sql`name, office, province, address, phone, website, email, time_zone, preset_code, regulation, words, own_line, registry_sends, rest_days, version`;

export function findCity(tx: Tx): Promise<CityRow | null> {
  return readOnce(tx, 'organization.city', async () => {
    const { rows } = await sql<CityRow>`select ${columns} from organization.city`.execute(tx);
    return rows[0] ?? null;
  });
}

/** @throws cityNotFounded */
export async function getCity(tx: Tx): Promise<CityRow> {
  const city = await findCity(tx);
  if (!city) throw cityNotFounded();
  return city;
}

/** @throws cityNotFounded */
export async function cityForUpdate(tx: Tx): Promise<CityRow> {
  const { rows } = await sql<CityRow>`select ${columns} from organization.city for update`.execute(tx);
  if (!rows[0]) throw cityNotFounded();
  return rows[0];
}
