import { accepted, refused, type Result } from '@rainstorm/warning-model';
import type { AccessPorts, Session, Wall, WallActor, Walls } from './ports.js';
import { hashToken, newSecret } from './secret.js';
import { USER_AGENT_LENGTH } from './session.js';

/** Tells the token of a wall from that of a person, in the same cookie. */
const WALL_TOKEN_PREFIX = 'rsw_';

const DAY_MS = 86_400_000;
/** A wall that asks nothing for this long ends: it was switched off for good. While it is used, it does not end by itself. */
export const WALL_LIFE_MS = 90 * DAY_MS;
/** `seenAt` is written at most once in this period. */
const WALL_TOUCH_MS = 60_000;

export const isWallToken = (token: string): boolean => token.startsWith(WALL_TOKEN_PREFIX);

const endOf = (seenAt: Date): Date => new Date(seenAt.getTime() + WALL_LIFE_MS);

/** Makes a wall of the browser that this session is signed in on; the session ends. The token is for the cookie only. */
export const makeWall = async (
  walls: Walls,
  by: WallActor,
  { name, place, session, userAgent }: Pick<Wall, 'name' | 'place'> & { readonly session: Session; readonly userAgent: string | null },
  now: Date,
): Promise<{ readonly token: string; readonly wall: Wall }> => {
  const token = `${WALL_TOKEN_PREFIX}${newSecret()}`;
  const wall: Wall = {
    id: walls.newId(),
    tokenHash: hashToken(token),
    name,
    place,
    madeBy: by.accountId,
    madeByName: by.name,
    madeAt: now,
    seenAt: now,
    expiresAt: endOf(now),
    userAgent: userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
    remoteAddress: by.remoteAddress,
    endedAt: null,
    endedByName: null,
  };
  await walls.make(wall, by, session.tokenHash);
  return { token, wall };
};

export type WallRefusal =
  { readonly type: 'unknown-session' } | { readonly type: 'wall-ended'; readonly at: Date | null; readonly byName: string | null };

/**
 * The wall of a token. Refused: a forged token, a wall that somebody ended (when, and who), one that expired, and one whose maker's account is
 * disabled.
 */
export const readWall = async (
  { walls, accounts }: Pick<AccessPorts, 'walls' | 'accounts'>,
  token: string,
  now: Date,
): Promise<Result<Wall, WallRefusal>> => {
  const wall = await walls.byTokenHash(hashToken(token));
  if (wall === null) return refused({ type: 'unknown-session' });
  if (wall.endedAt !== null) return refused({ type: 'wall-ended', at: wall.endedAt, byName: wall.endedByName });
  if (now >= wall.expiresAt) return refused({ type: 'wall-ended', at: wall.expiresAt, byName: null });
  const maker = await accounts.byId(wall.madeBy);
  return maker === null || maker.disabled ? refused({ type: 'wall-ended', at: null, byName: null }) : accepted(wall);
};

/** The wall was used at `now`. A wall must go on showing while nothing can be written, so a failure counts for nothing. */
export const recordWallUse = async (walls: Walls, wall: Wall, now: Date): Promise<Wall> => {
  if (now.getTime() - wall.seenAt.getTime() < WALL_TOUCH_MS) return wall;
  const used = { ...wall, seenAt: now, expiresAt: endOf(now) };
  return walls.touch(wall.id, used.seenAt, used.expiresAt).then(
    () => used,
    () => wall,
  );
};
