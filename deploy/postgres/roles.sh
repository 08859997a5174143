#!/bin/sh
# Makes the roles of least rights, and gives them the database. The image of PostgreSQL runs this once, for a new cluster; run again, it sets
# the passwords anew. POSTGRES_USER is the superuser that runs it, and POSTGRES_DB the database. The command `migrate` gives the rights on the
# tables.
#   rainstorm_owner    owns the tables: migrations, the command line, backup and restore. Creates databases, for the trial of each backup
#   rainstorm_app      api, scheduler, worker, console: reads and writes rows; only appends to the audit
#   rainstorm_auditor  reads; writes its heartbeat
set -eu
SECRETS_DIR=${SECRETS_DIR:-/run/secrets}
export SECRETS_DIR

# psql reads the passwords itself: the list of processes does not show them.
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=database="$POSTGRES_DB" <<'SQL'
\set owner_password `cat "$SECRETS_DIR/database_owner_password"`
\set app_password `cat "$SECRETS_DIR/database_password"`
\set auditor_password `cat "$SECRETS_DIR/database_auditor_password"`
SELECT format('CREATE ROLE %I', name)
FROM (VALUES ('rainstorm_owner'), ('rainstorm_app'), ('rainstorm_auditor')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec
ALTER ROLE rainstorm_owner LOGIN NOSUPERUSER NOCREATEROLE CREATEDB NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE rainstorm_app LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
ALTER ROLE rainstorm_auditor LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS PASSWORD :'auditor_password';
ALTER DATABASE :"database" OWNER TO rainstorm_owner;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO rainstorm_app, rainstorm_auditor;
ALTER SCHEMA public OWNER TO rainstorm_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
