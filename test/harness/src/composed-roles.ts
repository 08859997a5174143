import { Client } from 'pg';

/** By the names of their secrets. */
export const rolePasswords = {
  database_owner_password: "the owner's",
  database_password: 'that of the %41pps',
  database_auditor_password: "the auditor's",
} as const;

export const withClient = async <Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

export const urlOfRole = (databaseUrl: string, role: 'rainstorm_app' | 'rainstorm_auditor'): string => {
  const url = new URL(databaseUrl);
  url.username = role;
  const name = role === 'rainstorm_app' ? 'database_password' : 'database_auditor_password';
  url.password = encodeURIComponent(rolePasswords[name]);
  return url.href;
};

/** For deploy/postgres/roles.sh, run by the superuser of `databaseUrl`. */
export const rolesEnvironment = (databaseUrl: string, secrets: string): NodeJS.ProcessEnv => {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  return {
    ...{ PATH: process.env['PATH'], PGHOST: hostname, PGPORT: port, PGPASSWORD: decodeURIComponent(password) },
    ...{ POSTGRES_USER: decodeURIComponent(username), POSTGRES_DB: pathname.slice(1), SECRETS_DIR: secrets },
  };
};

/** Lets the role of the processes make a schema, as BullMQ does on PostgreSQL. */
export const grantSchemas = async (client: Client): Promise<void> => {
  await client.query(`DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO rainstorm_app', current_database()); END $$`);
};
