-- A phone calls every photo image.jpg: two of one paper are two files, told apart by their size as well.
alter table intake.paper_refusal add column size bigint not null default 0 check (size >= 0);
alter table intake.paper_refusal drop constraint paper_refusal_pkey, add primary key (paper_id, name, size);
comment on column intake.paper_refusal.size is 'Bytes of the file; 0: it was empty, or refused before sizes were kept.';
comment on table intake.paper_refusal is 'A file that was sent for a paper and not taken, with the code of the reason: the paper says so to every clerk of the counter until one has seen it. A file of the same name and size that is taken lifts it.';
