export { auditEntry, systemActor, type AuditActor } from '@rainstorm/ledger';
