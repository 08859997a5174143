import type { AuditActor } from '@rainstorm/ledger';
import { accepted, refused, type AccountId, type City, type Result } from '@rainstorm/warning-model';

export { auditEntry, systemActor, type AuditActor } from '@rainstorm/ledger';

/** The account of the person who drafts, reviews or signs: of a token its owner, so that a person and their token are never two people. */
export const accountIdOf = ({ id, ownerId }: AuditActor): AccountId => (ownerId ?? id) as AccountId;

export interface TokenMayNotApprove {
  readonly type: 'token-may-not-approve';
}

/** A review, signature, countersignature or confirmation is a person's, unless the city lets tokens approve (`tokensMayApprove`). */
export const mayApprove = ({ ownerId }: AuditActor, { approval }: Pick<City, 'approval'>): Result<null, TokenMayNotApprove> =>
  ownerId === undefined || approval.tokensMayApprove ? accepted(null) : refused({ type: 'token-may-not-approve' });
