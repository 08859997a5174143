import { actorId, type Actor } from '@rainstorm/access';
import type { AuditActor } from '@rainstorm/operations';

/** Who is signed in, or whose token it is, as the audit chain names them. */
export const auditActorOf = (actor: Actor): AuditActor => ({
  id: actorId(actor),
  name: actor.name,
  ...(actor.kind === 'machine' ? { ownerId: actor.ownerId } : {}),
});
