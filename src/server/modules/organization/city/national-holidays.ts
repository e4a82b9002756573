import { readFileSync } from 'node:fs';
import { z } from 'zod';

const kinds = { libur_nasional: 'national', cuti_bersama: 'joint_leave' } as const;
const File = z.array(z.object({ date: z.iso.date(), kind: z.enum(['libur_nasional', 'cuti_bersama']), name: z.string(), basis: z.string() }));

type NationalHoliday = { onDay: string; name: string; kind: 'national' | 'joint_leave'; basis: string };

/** The joint decrees of three ministers on holidays and joint leave, as shipped with the product. */
export function nationalHolidays(): NationalHoliday[] {
  const file = new URL('../../../../../presets/national/holidays.json', import.meta.url);
  return File.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ date, kind, name, basis }) => ({ onDay: date, name, kind: kinds[kind], basis }));
}
