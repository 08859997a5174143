import type { IncomingMessage } from 'node:http';
import type { Actor } from './actor.js';
import type { Session } from './ports.js';

/** The request as the guard leaves it. */
export interface GuardedRequest extends IncomingMessage {
  /** As Express found it, with regard to trusted proxies. */
  readonly ip?: string;
  actor?: Actor;
  /** Read by the request log, which knows nothing else of access. */
  actorId?: string;
  /** Of a person with a session; a machine has none. */
  session?: Session;
}
