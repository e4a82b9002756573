-- A mail of hundreds of attachments is taken in pieces: how far it was taken outlives the turn, and the program.
alter table intake.mail_message
  add column parts_taken integer not null default 0,
  add column is_whole boolean not null default true;
alter table intake.mail_message alter column parts_taken drop default, alter column is_whole drop default;

comment on column intake.mail_message.parts_taken is 'Attachments taken or refused so far, in the order its server lists them; of mails from before this was counted, 0.';
comment on column intake.mail_message.is_whole is 'No attachment of it is left.';

grant update on intake.mail_message to {{app}};
