-- A letter that names the members of a group says another thing when it names others: each version keeps whom it named, so that a comparison
-- tells who came and who went (ADR 158). Versions kept before name none.
alter table letters.draft_version add column members jsonb;
comment on column letters.draft_version.members is 'Whom the groups it names the members of stood for: {group: [{positionId, name}]}.';
