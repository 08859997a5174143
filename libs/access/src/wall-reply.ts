import { wallOf } from './actor.js';
import type { Wall } from './ports.js';
import type { SessionReply } from './session.dto.js';

/** What the page of a wall knows of its session. */
export const wallReply = (wall: Wall, now: Date): SessionReply => ({
  actor: wallOf(wall),
  csrfToken: null,
  now: now.toISOString(),
  expiresAt: null,
  idleEndsAt: wall.expiresAt.toISOString(),
  mustChangePassword: null,
  tokensMade: [],
});
