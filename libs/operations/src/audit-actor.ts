import type { AuditEntry } from '@rainstorm/ledger';
import type { AccountId } from '@rainstorm/warning-model';

/** Who acts, with the id and name for the audit chain. */
export interface AuditActor {
  /** `acc-…`, `token-…`, `contact:…` or `system`. */
  readonly id: string;
  readonly name: string;
}

export const systemActor: AuditActor = { id: 'system', name: '系统' };

/** Makes every audit entry: what `actor` did (`act`, in the past tense) to which subject, and with what result. */
export const auditEntry = (
  actor: AuditActor,
  act: AuditEntry['act'],
  subjectKind: string,
  subjectId: string,
  details: AuditEntry['details'] = {},
  result: AuditEntry['result'] = 'done',
): AuditEntry => ({ actor: actor.id, actorName: actor.name, act, subjectKind, subjectId, result, details });

/** The account of an actor who drafts, reviews or signs. For a machine this is the id of its token. */
export const accountIdOf = ({ id }: AuditActor): AccountId => id as AccountId;
