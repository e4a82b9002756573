create schema dispositions;
grant usage on schema dispositions to {{app}};
