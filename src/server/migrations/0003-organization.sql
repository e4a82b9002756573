create schema organization;
grant usage on schema organization to {{app}};
