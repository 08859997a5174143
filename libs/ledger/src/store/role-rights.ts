import type { EntityManager } from 'typeorm';

/** Roles of PostgreSQL that own nothing: that of the working processes, and that of the auditor. Null where there is none. */
export interface LedgerRoles {
  readonly app: string | null;
  readonly auditor: string | null;
}

/** Written by migrations and by the owner alone, who also arms the ledger. */
const OF_THE_OWNER = 'ledger_migrations, ledger_release, ledger_arming';

const rightsOfApp = (role: string): readonly string[] => [
  `GRANT USAGE ON SCHEMA public TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
  `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
  `REVOKE INSERT, UPDATE, DELETE ON ${OF_THE_OWNER} FROM ${role}`,
  // The audit is only appended to.
  `REVOKE UPDATE, DELETE ON audit_entries FROM ${role}`,
  // So are the rosters: who was to hold a post on a night of the past stays to be read.
  `REVOKE UPDATE, DELETE ON roster_versions FROM ${role}`,
];

const rightsOfAuditor = (role: string): readonly string[] => [
  `GRANT USAGE ON SCHEMA public TO ${role}`,
  `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`,
  `GRANT INSERT, UPDATE, DELETE ON process_heartbeats TO ${role}`,
  // The first process of a ledger writes its city, whichever it is.
  `GRANT INSERT ON ledger_city TO ${role}`,
];

/** Gives the roles what they need on the tables that are there now: after each migration, by their owner. Doing it again changes nothing. */
export const grantRights = async (manager: EntityManager, { app, auditor }: LedgerRoles): Promise<void> => {
  const quoted = (role: string): string => `"${role.replaceAll('"', '""')}"`;
  const statements = [...(app === null ? [] : rightsOfApp(quoted(app))), ...(auditor === null ? [] : rightsOfAuditor(quoted(auditor)))];
  await manager.transaction(async (tx) => {
    for (const statement of statements) await tx.query(statement);
  });
};
