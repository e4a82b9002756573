create schema letters;
grant usage on schema letters to {{app}};
create extension if not exists pg_trgm with schema public;

-- ── access: the written rule, who holds what, and the questions row-level security asks ──

create table letters.access_rule (
  relation text not null,
  via text not null,
  security_class text not null,
  metadata text not null check (metadata in ('no', 'cover', 'yes')),
  content boolean not null,
  act text not null check (act in ('no', 'full', 'prepare', 'register', 'register_cover', 'remind', 'file', 'file_cover')),
  logged boolean not null,
  primary key (relation, via, security_class)
);
comment on table letters.access_rule is 'The written rule (access-rule.csv) for those who know of a letter at all; what is not here is not known to exist. A test holds it against the rule.';
comment on column letters.access_rule.via is 'How the person stands to the grantee of the access row: self, acting, assistant, superior; -secret when named for secret letters.';
insert into letters.access_rule (relation, via, security_class, metadata, content, act, logged)
select relation, via, class, metadata, content, act, class in ('R', 'SR')
from (values ('drafter'), ('approver'), ('addressee'), ('disposition')) as participant (relation)
cross join (values
  ('self', 'B', 'yes', true, 'full'), ('self', 'T', 'yes', true, 'full'), ('self', 'R', 'yes', true, 'full'), ('self', 'SR', 'yes', true, 'full'),
  ('acting', 'B', 'yes', true, 'full'), ('acting', 'T', 'yes', true, 'full'), ('acting', 'R', 'no', false, 'no'),
  ('acting-secret', 'B', 'yes', true, 'full'), ('acting-secret', 'T', 'yes', true, 'full'), ('acting-secret', 'R', 'yes', true, 'full'),
  ('assistant', 'B', 'yes', true, 'prepare'), ('assistant', 'T', 'yes', true, 'prepare'), ('assistant', 'R', 'no', false, 'no'),
  ('assistant-secret', 'B', 'yes', true, 'prepare'), ('assistant-secret', 'T', 'yes', true, 'prepare'), ('assistant-secret', 'R', 'yes', true, 'prepare'),
  ('superior', 'B', 'yes', true, 'remind'), ('superior', 'T', 'yes', false, 'remind')
) as stands (via, class, metadata, content, act);
insert into letters.access_rule (relation, via, security_class, metadata, content, act, logged)
select relation, via, class, metadata, content, act, relation = 'examiner' or class in ('R', 'SR')
from (values
  ('registry', 'self', 'B', 'yes', true, 'register'), ('registry', 'self', 'T', 'yes', true, 'register'),
  ('registry', 'self', 'R', 'cover', false, 'register_cover'), ('registry', 'self', 'SR', 'cover', false, 'register_cover'),
  ('records', 'self', 'B', 'yes', true, 'file'), ('records', 'self', 'T', 'yes', true, 'file'),
  ('records', 'self', 'R', 'cover', false, 'file_cover'), ('records', 'self', 'SR', 'cover', false, 'file_cover'),
  ('examiner', 'self', 'B', 'yes', true, 'no'), ('examiner', 'self', 'T', 'yes', true, 'no'),
  ('examiner', 'self', 'R', 'yes', false, 'no'), ('examiner', 'self', 'SR', 'cover', false, 'no'),
  ('examiner', 'acting-secret', 'B', 'yes', true, 'no'), ('examiner', 'acting-secret', 'T', 'yes', true, 'no'),
  ('examiner', 'acting-secret', 'R', 'yes', true, 'no'), ('examiner', 'acting-secret', 'SR', 'cover', false, 'no')
) as stands (relation, via, class, metadata, content, act);
grant select on letters.access_rule to {{app}};

create table letters.access (
  letter_id uuid not null,
  grantee text not null check (grantee in ('position', 'employee', 'registry', 'records', 'examiner')),
  grantee_id uuid not null,
  relation text not null check (relation in ('drafter', 'approver', 'addressee', 'disposition', 'registry', 'records', 'examiner')),
  security_class text not null check (security_class in ('B', 'T', 'R', 'SR')),
  since timestamptz not null,
  registered_at timestamptz not null,
  received_on date not null,
  urgency text not null,
  state text not null,
  unit_id uuid not null,
  due_on date,
  primary key (letter_id, grantee, grantee_id),
  -- SR is for the person who held the position when it was sent, never for whoever sits there later.
  constraint access_sr_names_a_person check (security_class <> 'SR' or grantee <> 'position'),
  constraint access_relation_fits_grantee check ((grantee in ('position', 'employee')) = (relation in ('drafter', 'approver', 'addressee', 'disposition')) and (grantee in ('position', 'employee') or grantee = relation))
);
comment on table letters.access is 'Who stands how to which letter: the written rule materialised. Lists and search start here, so it carries their sort columns; no content.';
comment on column letters.access.grantee_id is 'Position, employee or unit, as grantee says.';
grant select, insert, update, delete on letters.access to {{app}};
create index access_list on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) include (relation, security_class, state, urgency);
create index access_open on letters.access (grantee_id, grantee) where state not in ('closed', 'void');
create trigger guard before insert or update or delete on letters.access for each statement execute function platform.guard('work');

create function letters.hats() returns table (grantee text, id uuid, via text) language sql stable parallel safe
  as $$ select h.grantee, h.id, h.via from jsonb_to_recordset(coalesce(platform.actor_text('hats'), '[]')::jsonb) as h (grantee text, id uuid, via text) $$;
comment on function letters.hats() is 'The hats of the actor of this transaction.';
create function letters.vias_of(grantee text, id uuid) returns text language sql stable parallel safe
  as $$ select split_part(split_part(platform.actor_text('hat_index'), grantee || id::text || '=', 2), ';', 1) $$;
comment on function letters.vias_of(text, uuid) is 'How the actor stands to a grantee: ",self,superior,", or empty. Found in text, since it is asked for every guarded row.';
create function letters.is_system() returns boolean language sql stable parallel safe
  as $$ select coalesce(platform.actor_text('roles')::jsonb ? 'system', false) $$;
comment on function letters.is_system() is 'True for jobs and the command line of the program itself.';

create function letters.rights_of(letter uuid) returns table (knows boolean, metadata text, content boolean, acts text[], logged boolean) language sql stable parallel safe rows 1 as $$
  select letters.is_system() or count(*) > 0,
    case when letters.is_system() or bool_or(r.metadata = 'yes') then 'yes' when bool_or(r.metadata = 'cover') then 'cover' else 'no' end,
    letters.is_system() or coalesce(bool_or(r.content), false),
    case when letters.is_system() then array['full'] else coalesce(array_agg(distinct r.act) filter (where r.act <> 'no'), '{}') end,
    coalesce(bool_or(r.logged), false)
  -- offset 0: once for each access row, not for each line of the rule
  from (select relation, security_class, letters.vias_of(grantee, grantee_id) as vias from letters.access where letter_id = letter offset 0) a
  join letters.access_rule r on a.vias <> '' and r.relation = a.relation and r.security_class = a.security_class and strpos(a.vias, ',' || r.via || ',') > 0
$$;
comment on function letters.rights_of(uuid) is 'What the actor may with a letter: the best of all hats. The one SQL form of the rule; everything below asks it.';
create function letters.may_know(letter uuid) returns boolean language sql stable parallel safe as $$ select knows from letters.rights_of(letter) $$;
create function letters.sees_metadata(letter uuid) returns boolean language sql stable parallel safe as $$ select metadata = 'yes' from letters.rights_of(letter) $$;
create function letters.reads_content(letter uuid) returns boolean language sql stable parallel safe as $$ select content from letters.rights_of(letter) $$;
create function letters.may_act(letter uuid) returns boolean language sql stable parallel safe as $$ select acts <> '{}' from letters.rights_of(letter) $$;
create function letters.may_write(letter uuid) returns boolean language sql stable parallel safe
  as $$ select acts && array['full', 'prepare', 'register', 'register_cover', 'file', 'file_cover'] from letters.rights_of(letter) $$;
comment on function letters.may_know(uuid) is 'Guards what shows that a letter exists.';
comment on function letters.sees_metadata(uuid) is 'Guards subject and summary: rule "sees metadata" = yes; a cover is not enough.';
comment on function letters.reads_content(uuid) is 'Guards files and texts of dispositions.';
comment on function letters.may_act(uuid) is 'Guards the action log: any act at all, a reminder included.';
comment on function letters.may_write(uuid) is 'Guards changes of the letter itself: every act but a reminder. Which act fits which state is decided in the program.';

-- ── the letter ──

create table letters.letter (
  id uuid primary key,
  direction text not null check (direction in ('incoming')),
  unit_id uuid not null references organization.unit (id),
  party_id uuid references organization.party (id),
  sender_name text not null check (length(btrim(sender_name)) between 2 and 300),
  letter_number text,
  letter_date date,
  received_on date not null,
  received_via text not null check (received_via in ('hand', 'post', 'courier', 'email', 'system', 'other')),
  urgency text not null check (urgency in ('normal', 'urgent', 'very_urgent')),
  security_class text not null check (security_class in ('B', 'T', 'R', 'SR')),
  state text not null check (state in ('registered', 'read', 'in_progress', 'closed', 'void')),
  sealed boolean not null default false check (not sealed or security_class in ('R', 'SR')),
  attachment_note text,
  classification text,
  reply_due_on date,
  entry_id uuid not null,
  registered_at timestamptz not null,
  first_read_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1
);
comment on table letters.letter is 'A letter and its present state; what happened stands in letters.action. Subject and files lie apart under stricter policies.';
comment on column letters.letter.unit_id is 'The unit whose registry keeps it; its book holds the agenda number.';
comment on column letters.letter.party_id is 'Known outside party, if any; sender_name is what the paper says.';
comment on column letters.letter.entry_id is 'Entry of the register. No foreign key: the entry is written after the letter, by the lock order.';
comment on column letters.letter.sealed is 'Secret and registered by its cover: subject and scan come when the addressee opens it.';
comment on column letters.letter.version is 'Grows with each change of state or content; a command names the version it saw.';
grant select, insert, update on letters.letter to {{app}};
create index letter_unit on letters.letter (unit_id, id);
alter table letters.access add constraint access_letter foreign key (letter_id) references letters.letter (id) deferrable initially deferred;

create table letters.letter_subject (
  letter_id uuid primary key references letters.letter (id),
  subject text not null check (length(btrim(subject)) between 3 and 500),
  summary text
);
comment on table letters.letter_subject is 'What the letter is about. A secret letter registered by its cover has no row until the addressee opens it.';
grant select, insert, update on letters.letter_subject to {{app}};

create table letters.letter_file (
  letter_id uuid not null references letters.letter (id),
  file_id uuid not null references documents.file (id),
  role text not null check (role in ('main', 'attachment')),
  position_in_letter integer not null check (position_in_letter >= 1),
  added_at timestamptz not null,
  primary key (letter_id, file_id),
  constraint letter_file_order unique (letter_id, position_in_letter)
);
comment on table letters.letter_file is 'Scans of the letter, append-only: a better scan is added, the first one stays.';
grant select, insert on letters.letter_file to {{app}};

create table letters.delivery (
  id uuid primary key,
  letter_id uuid not null references letters.letter (id),
  kind text not null check (kind in ('to', 'copy')),
  position_id uuid not null references organization.position (id),
  employee_id uuid references organization.employee (id),
  state text not null check (state in ('unread', 'read')),
  delivered_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references organization.employee (id),
  constraint delivery_once unique (letter_id, position_id)
);
comment on table letters.delivery is 'One addressee of a letter with its own state.';
comment on column letters.delivery.employee_id is 'Who held the position when it was delivered; null when the seat was empty.';
comment on column letters.delivery.read_by is 'Employee who read it first for the position: the holder or who acts for them.';
grant select, insert, update on letters.delivery to {{app}};
create index delivery_letter on letters.delivery (letter_id);

create table letters.action (
  id uuid primary key,
  seq bigint generated always as identity,
  letter_id uuid not null references letters.letter (id),
  kind text not null,
  employee_id uuid references organization.employee (id),
  actor_name text not null,
  position_id uuid references organization.position (id),
  seat text,
  at timestamptz not null,
  note text,
  details jsonb not null
);
comment on table letters.action is 'Everything that happened to a letter, append-only: who, as what, when, did what.';
comment on column letters.action.seq is 'Order within a letter: acts on one letter follow each other under its row lock, two of them may fall in one millisecond.';
comment on column letters.action.seat is 'How the person held the position: definitive, plt, plh, assistant …';
comment on column letters.action.details is 'Ids and codes, never a subject: action_change holds what was corrected.';
grant select, insert on letters.action to {{app}};
create index action_letter on letters.action (letter_id, seq);

create table letters.action_change (
  action_id uuid primary key references letters.action (id),
  letter_id uuid not null references letters.letter (id),
  before jsonb not null,
  after jsonb not null
);
comment on table letters.action_change is 'What a correction changed, append-only; may hold the subject, so it stands under the policy of the subject.';
grant select, insert on letters.action_change to {{app}};
create index action_change_letter on letters.action_change (letter_id);

-- ── row-level security, also against the owner ──

alter table letters.letter enable row level security;
alter table letters.letter force row level security;
create policy letter_read on letters.letter for select using (letters.may_know(id));
create policy letter_add on letters.letter for insert with check (letters.may_write(id));
create policy letter_change on letters.letter for update using (letters.may_write(id)) with check (letters.may_write(id));

alter table letters.letter_subject enable row level security;
alter table letters.letter_subject force row level security;
create policy subject_read on letters.letter_subject for select using (letters.sees_metadata(letter_id));
create policy subject_add on letters.letter_subject for insert with check (letters.may_write(letter_id));
create policy subject_change on letters.letter_subject for update using (letters.may_write(letter_id)) with check (letters.may_write(letter_id));

alter table letters.letter_file enable row level security;
alter table letters.letter_file force row level security;
create policy file_read on letters.letter_file for select using (letters.reads_content(letter_id));
create policy file_add on letters.letter_file for insert with check (letters.may_write(letter_id));

alter table letters.delivery enable row level security;
alter table letters.delivery force row level security;
create policy delivery_read on letters.delivery for select using (letters.may_know(letter_id));
create policy delivery_add on letters.delivery for insert with check (letters.may_write(letter_id));
create policy delivery_change on letters.delivery for update using (letters.may_write(letter_id)) with check (letters.may_write(letter_id));

alter table letters.action enable row level security;
alter table letters.action force row level security;
create policy action_read on letters.action for select using (letters.may_know(letter_id));
create policy action_add on letters.action for insert with check (letters.may_act(letter_id));

alter table letters.action_change enable row level security;
alter table letters.action_change force row level security;
create policy change_read on letters.action_change for select using (letters.sees_metadata(letter_id));
create policy change_add on letters.action_change for insert with check (letters.may_write(letter_id));

create trigger guard before insert or update or delete on letters.letter for each statement execute function platform.guard('work');
create trigger guard before insert or update or delete on letters.letter_subject for each statement execute function platform.guard('work');
create trigger guard before insert or update or delete on letters.letter_file for each statement execute function platform.guard('work');
create trigger guard before insert or update or delete on letters.delivery for each statement execute function platform.guard('work');
create trigger guard before insert or update or delete on letters.action for each statement execute function platform.guard('work');
create trigger guard before insert or update or delete on letters.action_change for each statement execute function platform.guard('work');

-- ── finding within a list ──

create table letters.letter_find (
  letter_id uuid primary key references letters.letter (id),
  cover text not null,
  same_key text,
  subject text
);
comment on table letters.letter_find is 'Lower-case words a list is filtered by. Not readable by the app: only letters.matching asks it, together with the access rows, since text operators are not leakproof and would crawl under row-level security.';
comment on column letters.letter_find.cover is 'Number and sender.';
comment on column letters.letter_find.same_key is 'Number and sender as one word: a second registration of the same paper is found by it.';
create index letter_find_same on letters.letter_find (same_key);
create index letter_find_cover on letters.letter_find using gin (cover gin_trgm_ops);
create index letter_find_subject on letters.letter_find using gin (subject gin_trgm_ops);

create function letters.keep_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'letter' then
    insert into letters.letter_find (letter_id, cover, same_key) values (new.id, lower(concat_ws(' ', new.letter_number, new.sender_name)), lower(new.letter_number || '|' || new.sender_name))
    on conflict (letter_id) do update set cover = excluded.cover, same_key = excluded.same_key;
  else
    update letters.letter_find set subject = lower(new.subject) where letter_id = new.letter_id;
  end if;
  return null;
end $$;
revoke all on function letters.keep_findable() from public;
create trigger keep_findable after insert or update of letter_number, sender_name on letters.letter for each row execute function letters.keep_findable();
create trigger keep_findable after insert or update of subject on letters.letter_subject for each row execute function letters.keep_findable();

create function letters.matching(words text, most integer) returns table (letter_id uuid) language sql stable security definer set search_path = pg_catalog, public, letters, pg_temp as $$
  with found as materialized (
    select f.letter_id, f.cover like '%' || words || '%' as by_cover from letters.letter_find f
    where f.cover like '%' || words || '%' or f.subject like '%' || words || '%' order by f.letter_id desc limit most * 20
  )
  select distinct f.letter_id from found f
  join letters.access a on a.letter_id = f.letter_id
  join letters.hats() h on h.grantee = a.grantee and h.id = a.grantee_id
  join letters.access_rule r on r.relation = a.relation and r.via = h.via and r.security_class = a.security_class
  where r.metadata = 'yes' or (f.by_cover and r.metadata = 'cover') order by f.letter_id desc limit most
$$;
comment on function letters.matching(text, integer) is 'Letters whose number, sender or subject holds the words, as far as the actor may see that part. Words come lower-case and escaped for LIKE.';
revoke all on function letters.matching(text, integer) from public;
grant execute on function letters.matching(text, integer) to {{app}};

create function letters.same_as(number text, sender text) returns table (letter_id uuid) language sql stable security definer set search_path = pg_catalog, letters, pg_temp as $$
  select f.letter_id from letters.letter_find f cross join lateral letters.rights_of(f.letter_id) r
  where f.same_key = lower(number || '|' || sender) and r.metadata <> 'no'
    and not exists (select 1 from letters.access a where a.letter_id = f.letter_id and a.state = 'void')
  order by f.letter_id desc limit 5
$$;
comment on function letters.same_as(text, text) is 'Letters of the same number and sender that are not void and whose cover the actor may see. lower() is not leakproof: asked of letters.letter itself, every row would pass its policy first.';
revoke all on function letters.same_as(text, text) from public;
grant execute on function letters.same_as(text, text) to {{app}};

-- ── cards for other rooms: they show no more than the actor may see ──

create view letters.access_card with (security_invoker = true) as
  select letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id, due_on from letters.access;
comment on view letters.access_card is 'Access rows, for lists of other rooms that must start from them.';

create view letters.access_rule_card with (security_invoker = true) as
  select relation, via, security_class, metadata, content, act, logged from letters.access_rule;
comment on view letters.access_rule_card is 'The written rule, for lists of other rooms.';

create view letters.letter_card with (security_invoker = true) as
  select l.id, l.direction, l.unit_id, l.urgency, l.security_class, l.state, l.sealed, l.received_on, l.reply_due_on, l.registered_at, l.first_read_at, l.closed_at, l.version,
    r.metadata, r.content as may_read, r.acts,
    e.book_id, e.n as agenda_number, e.text as agenda_text, e.void_reason,
    case when r.metadata <> 'no' then l.sender_name end as sender_name,
    case when r.metadata <> 'no' then l.letter_number end as letter_number,
    case when r.metadata <> 'no' then l.letter_date end as letter_date,
    s.subject
  from letters.letter l
  cross join lateral letters.rights_of(l.id) r
  left join letters.letter_subject s on s.letter_id = l.id
  left join registers.entry_card e on e.id = l.entry_id;
comment on view letters.letter_card is 'A letter as the actor may see it: subject null unless metadata = yes, sender, number and date null unless at least the cover may be seen.';

create view letters.delivery_card with (security_invoker = true) as
  select id, letter_id, kind, position_id, employee_id, state, delivered_at, read_at from letters.delivery;
comment on view letters.delivery_card is 'Addressees with their state.';

create view letters.action_card with (security_invoker = true) as
  select id, seq, letter_id, kind, employee_id, actor_name, position_id, seat, at, details from letters.action;
comment on view letters.action_card is 'What happened to a letter, without notes.';
grant select on letters.access_card, letters.access_rule_card, letters.letter_card, letters.delivery_card, letters.action_card to {{app}};
