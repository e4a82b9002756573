create schema search;
grant usage on schema search to {{app}};
