create schema registers;
grant usage on schema registers to {{app}};
