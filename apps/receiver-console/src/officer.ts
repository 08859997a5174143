import { actorId, type Actor } from '@rainstorm/access';
import type { OfficeId } from '@rainstorm/warning-model';

/** Who asks, as far as the console's rules need to know. */
export interface Officer {
  /** `acc-…` or `token-…`. */
  readonly id: string;
  readonly name: string;
  /** Null for the command, the auditor and machines. */
  readonly officeId: OfficeId | null;
  /** The command and the auditor read what concerns all offices. */
  readonly readsAll: boolean;
  readonly isCommand: boolean;
}

/** A duty officer stays with the own office, whatever other roles are held; a machine reads by its scopes alone. */
export const officerOf = (actor: Actor): Officer => {
  if (actor.kind === 'machine') return { id: actorId(actor), name: actor.name, officeId: null, readsAll: true, isCommand: false };
  const isDutyOfficer = actor.roles.includes('duty-officer');
  const isCommand = !isDutyOfficer && actor.roles.includes('command-officer');
  return {
    id: actorId(actor),
    name: actor.name,
    officeId: isDutyOfficer ? actor.officeId : null,
    readsAll: isCommand || (!isDutyOfficer && actor.roles.includes('auditor')),
    isCommand,
  };
};
