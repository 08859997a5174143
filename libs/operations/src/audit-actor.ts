import type { AuditActor } from '@rainstorm/ledger';
import type { AccountId } from '@rainstorm/warning-model';

export { auditEntry, systemActor, type AuditActor } from '@rainstorm/ledger';

/** The account of an actor who is a person: drafting, reviewing and signing are acts of persons. A machine's token stands for itself. */
export const accountIdOf = ({ id }: AuditActor): AccountId => id as AccountId;
