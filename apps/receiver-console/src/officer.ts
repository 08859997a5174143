import { actorId, canActForOffice, type Actor } from '@rainstorm/access';
import type { AuditActor } from '@rainstorm/operations';
import type { OfficeId } from '@rainstorm/warning-model';

/** Who asks, as far as the console's rules need to know. The id is `acc-…` or `token-…`. */
export interface Officer extends AuditActor {
  /** Null for the command, the auditor and machines. */
  readonly officeId: OfficeId | null;
  /** The command and the auditor read what concerns all offices. */
  readonly readsAll: boolean;
  readonly isCommand: boolean;
  /** Whether this officer may act on what is this office's. A machine acts for none. */
  readonly reaches: (officeId: OfficeId) => boolean;
}

/** A duty officer stays with the own office, whatever other roles are held; a machine reads by its scopes alone. */
export const officerOf = (actor: Actor): Officer => {
  const known = { id: actorId(actor), name: actor.name };
  if (actor.kind === 'machine') return { ...known, officeId: null, readsAll: true, isCommand: false, reaches: () => false };
  const isDutyOfficer = actor.roles.includes('duty-officer');
  const isCommand = !isDutyOfficer && actor.roles.includes('command-officer');
  return {
    ...known,
    officeId: isDutyOfficer ? actor.officeId : null,
    readsAll: isCommand || (!isDutyOfficer && actor.roles.includes('auditor')),
    isCommand,
    reaches: (officeId) => canActForOffice(actor, officeId),
  };
};
