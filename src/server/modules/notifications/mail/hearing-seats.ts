import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { MailChoice, NoticeKind } from '#shared/domain/notice.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { Language } from '#shared/domain/words.ts';
import { classNow } from '../class-now.ts';

/** One notice and one person who may be told of it now. */
export type Hearing = {
  noticeId: string; kind: NoticeKind; letterId: string | null; recipientId: string | null; securityClass: SecurityClass; urgency: Urgency | null; subject: string | null; byDesk: string | null;
  employeeId: string; choice: MailChoice | null; quiet: boolean | null; language: Language | null; address: string;
};

/**
 * Who may be mailed which notice: those who sit at its desk today, have a working account and a proved address. Of secret
 * letters only who holds the desk or is named for them; of top secret ones only the named person. The subject comes only
 * while the desk still has a right to the letter: a sheet that was taken back is told without it. The class is that of now.
 */
export async function findHearings(tx: Tx, of: { now: Date; only: RawBuilder<unknown> }): Promise<Hearing[]> {
  const { rows } = await sql<Hearing>`
    select n.id as notice_id, n.kind, n.letter_id, n.recipient_id, told.class as security_class, coalesce(c.urgency, o.urgency) as urgency, b.title as by_desk,
      case when told.class in ('B', 'T') and exists (select 1 from letters.access_card a where a.letter_id = n.letter_id
        and ((a.grantee = 'position' and a.grantee_id = n.position_id) or (a.grantee = 'employee' and a.grantee_id = s.employee_id))) then coalesce(c.subject, o.subject) end as subject,
      s.employee_id, ch.mail as choice, p.quiet, p.language, m.address
    from notifications.notice n
    join lateral (select distinct on (s.employee_id) s.employee_id, s.seat, s.includes_secret from organization.seat_card s
      where s.position_id = n.position_id and s.during @> organization.day_of(${of.now}) order by s.employee_id, s.precedence) s on true
    join identity.account_card ac on ac.employee_id = s.employee_id and not ac.disabled
    join notifications.mail_address m on m.employee_id = s.employee_id and m.state = 'verified'
    left join notifications.person p on p.employee_id = s.employee_id
    left join notifications.choice ch on ch.employee_id = s.employee_id and ch.kind = n.kind
    left join letters.letter_card c on c.id = n.letter_id
    left join letters.outgoing_card o on o.id = n.letter_id and c.id is null
    left join organization.position_card b on b.id = n.by_position_id
    cross join lateral (select ${classNow} as class) told
    where (n.employee_id is null or n.employee_id = s.employee_id)
      and (told.class in ('B', 'T') or s.seat in ('definitive', 'pj', 'pjs') or s.includes_secret)
      and (told.class <> 'SR' or n.employee_id = s.employee_id)
      and ${of.only}
    order by n.at, n.id`.execute(tx);
  return rows;
}
