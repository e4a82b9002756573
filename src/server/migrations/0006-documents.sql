create schema documents;
grant usage on schema documents to {{app}};
