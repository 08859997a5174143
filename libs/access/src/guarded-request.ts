import type { IncomingMessage } from 'node:http';
import type { Actor } from './actor.js';
import type { Account, Session, Wall } from './ports.js';

/** A request with what the guard adds to it. */
export interface GuardedRequest extends IncomingMessage {
  /** As determined by Express, which takes trusted proxies into account. */
  readonly ip?: string;
  actor?: Actor;
  /** For the request log. */
  actorId?: string;
  /** What proved who calls, by its stored hash. */
  credential?: { readonly kind: 'session' | 'token' | 'wall'; readonly hash: string };
  /** Only for a person; a machine and a wall have none. */
  session?: Session;
  /** Only for a wall: its own session. */
  wall?: Wall;
  /** The account of the session, as it is now. */
  account?: Account;
}
