import type { EntityManager } from 'typeorm';

/** How the ledger's own connections are made. */
export interface ConnectionSecurity {
  /** The role may do everything on the server, past every right of the tables. */
  readonly isSuperuser: boolean;
  /** By TLS, or without leaving this machine. */
  readonly isPrivate: boolean;
}

export const connectionSecurity = async (manager: EntityManager): Promise<ConnectionSecurity> => {
  const [row] = await manager.query<ConnectionSecurity[]>(
    `SELECT
       current_setting('is_superuser') = 'on' AS "isSuperuser",
       coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)
         OR inet_server_addr() IS NULL
         OR inet_server_addr() <<= inet '127.0.0.0/8'
         OR inet_server_addr() = inet '::1' AS "isPrivate"`,
  );
  if (row === undefined) throw new Error('PostgreSQL does not say how it is connected');
  return row;
};
