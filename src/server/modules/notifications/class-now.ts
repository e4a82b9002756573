import { sql, type RawBuilder } from 'kysely';
import type { SecurityClass } from '#shared/domain/security-class.ts';

/**
 * The class a notice is told by: the graver of the one it rang with and the one its letter has now, which a correction or its writer may have
 * raised since. `n`: the notice; `c`, `o`: the card of its letter, received or written here.
 */
export const classNow: RawBuilder<SecurityClass> = sql`
  (select grave.class from unnest(array['SR', 'R', 'T', 'B']) with ordinality as grave (class, place) where grave.class in (n.security_class, c.security_class, o.security_class) order by grave.place limit 1)`;
