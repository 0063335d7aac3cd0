#!/usr/bin/env bash
# Creates each service's database with its two roles: the owner migrates, the service reads and writes rows without DDL.
# The image runs it once, on an empty volume. Run again by hand it changes nothing but the passwords, set to the Secrets'.
set -euo pipefail

roles=${ROLES_DIRECTORY:-/etc/tarikh/roles}

for database in sources events timeline; do
  for value in "$roles/$database"/{owner,service}/{username,password}; do
    [ -s "$value" ] || { echo "databases.sh: $value is missing or empty" >&2 && exit 1; }
  done
  psql --no-psqlrc --no-password --quiet --set ON_ERROR_STOP=1 \
    --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set database="$database" --set files="$roles/$database" <<'SQL'
-- Read here and not passed as arguments, which a list of processes would show.
\set owner `cat :files/owner/username`
\set owner_password `cat :files/owner/password`
\set service `cat :files/service/username`
\set service_password `cat :files/service/password`

SELECT format('CREATE ROLE %I', name) FROM unnest(ARRAY[:'owner', :'service']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE :"owner" LOGIN PASSWORD :'owner_password';
ALTER ROLE :"service" LOGIN PASSWORD :'service_password';

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'owner')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"service";

\connect :"database"
ALTER SCHEMA public OWNER TO :"owner";
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"service";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO :"service";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public
  GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO :"service";
SQL
done
