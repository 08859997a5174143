import type { AuditAct, AuditDetails, AuditEntry, AuditResult } from './audit-act.js';
import type { AuditSubjectKind } from './audit-subject-kind.js';

/** Who acts, as the audit chain names them. */
export interface AuditActor {
  /** `acc-…`, `token-…`, `contact:…` or `system`. */
  readonly id: string;
  readonly name: string;
  /** Only of a token: the account whose owner answers for it. An approval by the token is one by this person. */
  readonly ownerId?: string;
}

export const systemActor: AuditActor = { id: 'system', name: '系统' };

/** An act of which nothing is recorded may leave its details out. */
type DetailsOf<Act extends AuditAct> =
  Record<string, never> extends AuditDetails[Act]
    ? readonly [details?: AuditDetails[Act], result?: AuditResult]
    : readonly [details: AuditDetails[Act], result?: AuditResult];

/** The only maker of audit entries: what `actor` did (`act`, in the past tense) to which subject, and with what result, `done` if not said. */
export const auditEntry = <Act extends AuditAct>(
  actor: AuditActor,
  act: Act,
  subjectKind: AuditSubjectKind,
  subjectId: string,
  ...[details, result]: DetailsOf<Act>
): AuditEntry =>
  // `details` belongs to `act`, which the compiler does not follow through the union.
  ({
    actor: actor.id,
    actorName: actor.name,
    act,
    subjectKind,
    subjectId,
    result: result ?? 'done',
    details: details ?? {},
  }) as AuditEntry;
