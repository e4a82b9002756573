-- The province of the city stands under the office on decrees and regulations (UU 12/2011 Lampiran II; Permendagri 80/2015). It is a fact of
-- the city, not of its regulation, for a city may work by the regulation of another.
alter table organization.city add column province text not null default '' constraint province_length check (char_length(province) <= 100);
comment on column organization.city.province is 'Name alone, without the word PROVINSI; empty: the line is not printed.';
