-- Whether a number may be held beforehand is a policy of the book like the others: no days means that it holds none.
alter table registers.pattern drop constraint pattern_reservation_days_check, add constraint pattern_reservation_days_check check (reservation_days between 0 and 366);
alter table registers.design drop constraint design_reservation_days_check, add constraint design_reservation_days_check check (reservation_days between 0 and 366);
alter table registers.book drop constraint book_reservation_days_check, add constraint book_reservation_days_check check (reservation_days between 0 and 366);
comment on column registers.pattern.reservation_days is 'Days a number is held for somebody unless an earlier day is named; 0: none is held.';
