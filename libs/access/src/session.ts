import { accepted, refused, type Result } from '@rainstorm/warning-model';
import type { AccessPorts, Account, Session, Sessions } from './ports.js';
import { hashToken, newSecret } from './secret.js';

const HOUR_MS = 3_600_000;

/**
 * The default is the length of a shift, because a duty desk that nobody touches must go on ringing. A session in which a person does nothing
 * for this long ends. What a page asks by itself does not count: see `recordActivity`.
 */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
/** A session ends after a day even if it is in use. */
export const SESSION_LIFE_MS = 24 * HOUR_MS;
/** `seenAt` is written at most once in this period, not on every act. */
export const SESSION_TOUCH_MS = 60_000;
/** Characters of `User-Agent` that are kept: enough to recognise a program. */
export const USER_AGENT_LENGTH = 300;

export interface OpenedSession {
  /** For the cookie only; it is not stored. */
  readonly token: string;
  readonly session: Session;
  readonly account: Account;
}

export type SessionRefusal = 'unknown-session' | 'session-expired';

/** Opens a session with a new token; a token that the caller sent is never reused, which prevents session fixation. */
export const openSession = async (
  sessions: Sessions,
  account: Account,
  { userAgent, remoteAddress }: Pick<Session, 'userAgent' | 'remoteAddress'>,
  now: Date,
): Promise<OpenedSession> => {
  const token = newSecret();
  const session: Session = {
    tokenHash: hashToken(token),
    accountId: account.id,
    csrfToken: newSecret(),
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_LIFE_MS),
    userAgent: userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
    remoteAddress,
  };
  await sessions.put(session);
  return { token, session, account };
};

/** Whether the session is past its idle or absolute time. */
const isOver = ({ expiresAt, seenAt }: Session, now: Date, idleMs: number): boolean =>
  now >= expiresAt || now.getTime() - seenAt.getTime() >= idleMs;

/**
 * The session of a token, and its account as it is now, so that a removed role takes effect at once. Refused: a forged or ended token, one
 * past its idle or absolute time, and one whose account is disabled. The last two also end the session. `now` is that of the ledger's clock.
 */
export const readSession = async (
  ports: Pick<AccessPorts, 'sessions' | 'accounts' | 'clock'>,
  token: string,
  idleMs: number,
): Promise<Result<{ readonly session: Session; readonly account: Account; readonly now: Date }, SessionRefusal>> => {
  const [session, now] = await Promise.all([ports.sessions.byTokenHash(hashToken(token)), ports.clock.now()]);
  if (session === null) return refused('unknown-session');
  if (isOver(session, now, idleMs)) {
    await ports.sessions.end(session.tokenHash);
    return refused('session-expired');
  }
  const account = await ports.accounts.byId(session.accountId);
  if (account === null || account.disabled) {
    await ports.sessions.end(session.tokenHash);
    return refused('unknown-session');
  }
  return accepted({ session, account, now });
};

/** The person behind the session did something at `now`: the idle time begins again. Returns the session as it is then. */
export const recordActivity = async (sessions: Sessions, session: Session, now: Date): Promise<Session> => {
  if (now.getTime() - session.seenAt.getTime() < SESSION_TOUCH_MS) return session;
  await sessions.touch(session.tokenHash, now);
  return { ...session, seenAt: now };
};

/** Names a session to its owner. Nobody can act with it: it proves nothing, and the hash that is stored cannot be computed from it. */
export const sessionName = ({ tokenHash }: Session): string => hashToken(`session ${tokenHash}`).slice(0, 32);

/** The sessions of an account that still stand at `now`, the last used first. */
export const standingSessions = async (
  sessions: Sessions,
  accountId: Account['id'],
  now: Date,
  idleMs: number,
): Promise<readonly Session[]> => (await sessions.ofAccount(accountId)).filter((session) => !isOver(session, now, idleMs));
