import { actorId, type Actor } from '@rainstorm/access';
import type { AccountId } from '@rainstorm/warning-model';

/** Who does something, as the audit chain names them. */
export interface Doer {
  /** `acc-…`, `token-…` or `system`. */
  readonly id: string;
  readonly name: string;
}

export const system: Doer = { id: 'system', name: '系统' };

export const doerOf = (actor: Actor): Doer => ({ id: actorId(actor), name: actor.name });

/** Drafting, reviewing and signing are acts of persons; a machine's token stands for itself. */
export const accountOf = ({ id }: Doer): AccountId => id as AccountId;

export { auditEntry as entry } from '@rainstorm/operations';
