-- Tables that are small and change all day. With the server's own settings (a fifth of the table) a counter of some hundred rows waits
-- for fifty dead ones, and the outbox, empty most of the time, keeps the dead rows of a busy morning.
alter table registers.counter set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200, fillfactor = 50);
alter table platform.audit_head set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200, fillfactor = 10);
alter table platform.outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000);
alter table platform.heartbeat set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200, fillfactor = 10);
alter table identity.session set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500, fillfactor = 70);
alter table identity.throttle set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
-- A command's row is written, then given its answer: with room on its page that changes no index.
alter table platform.command set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
-- Lists read the index of the access rows alone where vacuum has been, and this table only grows: a hundredth of it is a day's work.
alter table letters.access set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02, fillfactor = 90);
alter table letters.letter set (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 90);
alter table dispositions.recipient set (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 90);
