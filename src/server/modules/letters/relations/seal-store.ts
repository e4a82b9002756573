import { sql } from 'kysely';
import { findCity } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';

/** A letter signed in this house keeps its seal where it is received: the file is the very one the archive holds. One finished another way has none. */
export async function keepOwnSeal(ctx: CommandContext, input: { letterId: string; cameFrom: string }): Promise<void> {
  const organization = (await findCity(ctx.tx))?.name ?? null;
  await sql`
    insert into letters.carried (letter_id, file_id, standing, letter_number, relations, organization, signer_name, signer_title, claimed_at, checked_at)
    select ${input.letterId}, o.file_id, 'own', l.letter_number,
      f.beside -> 'relations',
      ${organization}::text, e.name, p.title, o.finished_at, ${ctx.now}::timestamptz
    from letters.outgoing o join letters.letter l on l.id = o.letter_id join letters.frozen f on f.letter_id = o.letter_id left join organization.employee_card e on e.id = o.finished_by left join organization.position_card p on p.id = o.finished_position_id
    where o.letter_id = ${input.cameFrom} and o.way = 'certificate' and o.file_id is not null`.execute(ctx.tx);
}
