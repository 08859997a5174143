import { actorId, canActForOffice, type Actor } from '@rainstorm/access';
import type { AuditActor } from '@rainstorm/operations';
import type { OfficeId } from '@rainstorm/warning-model';

/** The caller, as far as the console's rules need it. The id is `acc-…` or `token-…`. */
export interface Officer extends AuditActor {
  /** Null for the command, auditors and machines. */
  readonly officeId: OfficeId | null;
  /** The command and auditors may read everything of all offices. */
  readonly readsAll: boolean;
  readonly isCommand: boolean;
  /** Whether this officer may act for this office. A machine acts for none. */
  readonly canActFor: (officeId: OfficeId) => boolean;
}

/** A duty officer is limited to the own office, even with other roles; a machine may only read, within its scopes. */
export const officerOf = (actor: Actor): Officer => {
  const known = { id: actorId(actor), name: actor.name };
  if (actor.kind === 'machine') return { ...known, officeId: null, readsAll: true, isCommand: false, canActFor: () => false };
  const isDutyOfficer = actor.roles.includes('duty-officer');
  const isCommand = !isDutyOfficer && actor.roles.includes('command-officer');
  return {
    ...known,
    officeId: isDutyOfficer ? actor.officeId : null,
    readsAll: isCommand || (!isDutyOfficer && actor.roles.includes('auditor')),
    isCommand,
    canActFor: (officeId) => canActForOffice(actor, officeId),
  };
};
