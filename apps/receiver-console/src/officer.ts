import { actorId, canActForOffice, type Actor } from '@rainstorm/access';
import type { AuditActor } from '@rainstorm/operations';
import type { OfficeId } from '@rainstorm/warning-model';

/** The caller, as far as the console's rules need it. The id is `acc-…`, `token-…` or `wal-…`. */
export interface Officer extends AuditActor {
  /** Null for the command, auditors, and machines that are no office's. */
  readonly officeId: OfficeId | null;
  /** An office's own system acts here, not a person: it holds no post and is nobody's presence. */
  readonly isSystem: boolean;
  /** The command and auditors may read everything of all offices. */
  readonly readsAll: boolean;
  readonly isCommand: boolean;
  /** Whether this officer may act for this office. The system of an office acts for that one, any other machine for none. */
  readonly canActFor: (officeId: OfficeId) => boolean;
}

/** A duty officer is limited to the own office, even with other roles, and so is the system of an office; any other machine may only read, within its scopes. A wall reads what it shows. */
export const officerOf = (actor: Actor): Officer => {
  const known = { id: actorId(actor), name: actor.name };
  if (actor.kind === 'wall') {
    return { ...known, officeId: null, isSystem: false, readsAll: true, isCommand: false, canActFor: () => false };
  }
  if (actor.kind === 'machine') {
    const { officeId } = actor;
    const canActFor = (asked: OfficeId): boolean => canActForOffice(actor, asked);
    return { ...known, officeId, isSystem: officeId !== null, readsAll: officeId === null, isCommand: false, canActFor };
  }
  const isDutyOfficer = actor.roles.includes('duty-officer');
  const isCommand = !isDutyOfficer && actor.roles.includes('command-officer');
  return {
    ...known,
    officeId: isDutyOfficer ? actor.officeId : null,
    readsAll: isCommand || (!isDutyOfficer && actor.roles.includes('auditor')),
    isSystem: false,
    isCommand,
    canActFor: (officeId) => canActForOffice(actor, officeId),
  };
};
