import { sql, type RawBuilder } from 'kysely';
import { inFull, wordPatterns } from '../find-rules.ts';

/** SQL over `organization.position p join organization.unit u`: the ways in which a position is found by words, and which one stands first. */

/** Every word stands in its title, alias or unit, or in the name of who sits there. */
export function foundPosition(find: string, now: Date) {
  const words = wordPatterns(find);
  return sql`(${words}::text[] is null or lower(concat_ws(' ', p.title, p.alias, u.name, u.abbreviation, u.number_code)) ~ all (${words}::text[])
    or p.id in (select s.position_id from organization.seat_card s where lower(s.name) ~ all (${words}::text[]) and s.seat <> 'assistant' and s.during @> (select organization.day_of(${now}))))`;
}

/**
 * The text by which found positions are sorted. The title itself comes first, then the head of the unit that was named, titles that
 * begin with what was typed ("Wali Kota" before the aide of the Wali Kota), the rest; in each those nearest to who asks, where `near` says it, the heads first, the higher echelon first.
 */
export function placeOf(find: string, near: RawBuilder<string> = sql`''`) {
  const typed = find.trim().toLowerCase();
  if (typed === '') return sql`${near} || lower(p.title)`;
  const full = inFull(typed);
  return sql`case when lower(p.title) in (${typed}, ${full}) or lower(p.alias) = ${typed} then '0'
      when p.heads_unit and ${typed} in (lower(u.name), lower(u.abbreviation), lower(u.number_code)) then '1'
      when p.heads_unit and (starts_with(lower(u.name), ${typed}) or starts_with(lower(u.abbreviation), ${typed})) then '2'
      when starts_with(lower(p.title), ${full}) then '3' else '4' end
    || ${near} || case when p.heads_unit then '0' else '1' end || coalesce(p.echelon, 'Z') || ' ' || lower(p.title)`;
}
