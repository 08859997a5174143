import type { AuditEntry } from '@rainstorm/ledger';
import type { AccountId } from '@rainstorm/warning-model';

/** Who acts, as the audit chain names them. */
export interface AuditActor {
  /** `acc-…`, `token-…`, `contact:…` or `system`. */
  readonly id: string;
  readonly name: string;
}

export const systemActor: AuditActor = { id: 'system', name: '系统' };

/** The only maker of audit entries: what `actor` did (`act`, in the past tense) to which subject, and with what result. */
export const auditEntry = (
  actor: AuditActor,
  act: AuditEntry['act'],
  subjectKind: string,
  subjectId: string,
  details: AuditEntry['details'] = {},
  result: AuditEntry['result'] = 'done',
): AuditEntry => ({ actor: actor.id, actorName: actor.name, act, subjectKind, subjectId, result, details });

/** The account of an actor who is a person: drafting, reviewing and signing are acts of persons. A machine's token stands for itself. */
export const accountIdOf = ({ id }: AuditActor): AccountId => id as AccountId;
