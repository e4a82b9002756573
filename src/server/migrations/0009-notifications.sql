create schema notifications;
grant usage on schema notifications to {{app}};
