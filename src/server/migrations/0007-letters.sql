create schema letters;
grant usage on schema letters to {{app}};
