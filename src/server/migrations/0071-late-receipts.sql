-- A receipt given at a door without network reaches the office after the letter was withdrawn; that somebody has the letter is a fact all the same.
alter table letters.consignment add column late_receipt text check (late_receipt in ('before', 'after'));
alter table letters.consignment add constraint consignment_late_received check (late_receipt is null or (way = 'courier' and state = 'received'));
comment on column letters.consignment.late_receipt is 'Of a receipt that came in when the letter had been withdrawn: whether it was given before that or after.';
