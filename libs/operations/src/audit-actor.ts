import type { AuditActor } from '@rainstorm/ledger';
import type { AccountId } from '@rainstorm/warning-model';

export { auditEntry, systemActor, type AuditActor } from '@rainstorm/ledger';

/** The account of an actor who drafts, reviews or signs. For a machine this is the id of its token. */
export const accountIdOf = ({ id }: AuditActor): AccountId => id as AccountId;
