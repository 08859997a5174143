import { reactive, readonly } from 'vue';
import { timeLimit } from '../browser/time-limit.ts';
import { setLedgerTime } from '../time/ledger-clock.ts';
import { toRequestError, Refused, Unanswered } from './problem.ts';
import { holdRequests, send } from './send.ts';

/** Who is at the page. Of a wall its id and name, without login, role and office. */
export interface SignedInPerson {
  readonly kind: 'person';
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly officeId: string | null;
  readonly permissions: readonly string[];
}

/** The session of a wall, as the server names it. */
interface SignedInWall {
  readonly kind: 'wall';
  readonly wallId: string;
  readonly name: string;
  readonly permissions: readonly string[];
}

interface SessionReply {
  readonly actor: SignedInPerson | SignedInWall;
  readonly csrfToken: string | null;
  /** The time of the ledger, by which the two ends are to be read. All three in RFC 3339. */
  readonly now: string;
  readonly expiresAt: string | null;
  readonly idleEndsAt: string | null;
  readonly mustChangePassword: PasswordSetByOther | null;
  readonly tokensMade: readonly TokenMade[];
}

/** An API token that somebody else made in the person's name; `madeAt` in RFC 3339. */
export interface TokenMade {
  readonly id: string;
  readonly name: string;
  readonly byName: string | null;
  readonly madeAt: string;
}

/** Who set the password, and when (RFC 3339), if it was not its owner. */
export interface PasswordSetByOther {
  readonly setByName: string | null;
  readonly setAt: string | null;
}

/** One of the sessions of the signed-in person. Times in RFC 3339. */
export interface OwnSession {
  readonly id: string;
  readonly current: boolean;
  readonly userAgent: string | null;
  readonly remoteAddress: string | null;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** A big screen with a session of its own. Times in RFC 3339. */
export interface Wall {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly madeByName: string;
  readonly own: boolean;
  readonly madeAt: string;
  readonly seenAt: string;
  readonly userAgent: string | null;
  readonly remoteAddress: string | null;
}

/** Who ended the wall of this page, and when (RFC 3339), as far as it is known. */
export interface WallEnd {
  readonly at: string | null;
  readonly byName: string | null;
}

interface State {
  person: SignedInPerson | null;
  /** The page is a wall, which only shows: `person` is the wall then. */
  isWall: boolean;
  /** The wall that this page was has ended; until somebody signs in. */
  wallEnd: WallEnd | null;
  csrfToken: string | null;
  /** The person is signed in, but must first replace a password that somebody else set. `person` is null until then. */
  passwordSetByOther: PasswordSetByOther | null;
  /** The session has ended on this page, but its person has not left: the page stays as it is, and says so. */
  ended: boolean;
  /** When the session ends even if it is in use. */
  expiresAt: string | null;
  /** When it ends unless the person does something before. */
  idleEndsAt: string | null;
  /** What the person has not yet confirmed to have seen. */
  tokensMade: readonly TokenMade[];
}

const state = reactive<State>({
  person: null,
  isWall: false,
  wallEnd: null,
  csrfToken: null,
  passwordSetByOther: null,
  ended: false,
  expiresAt: null,
  idleEndsAt: null,
  tokensMade: [],
});

const request = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, by: typeof fetch = send): Promise<unknown> => {
  const language = document.documentElement.lang || 'zh-CN';
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (state.csrfToken !== null) headers['X-CSRF-Token'] = state.csrfToken;
  let response: Response;
  try {
    const init: RequestInit = { method, headers, credentials: 'same-origin', signal: timeLimit(15_000) };
    response = await by(path, body === undefined ? init : { ...init, body: JSON.stringify(body) });
  } catch (error) {
    throw new Unanswered(error instanceof Error ? error.message : String(error));
  }
  const replied: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw toRequestError(response.status, replied);
  return replied;
};
const requestSession = async (
  method: 'GET' | 'POST' | 'DELETE',
  body?: object,
  part: '' | '/password' | '/activity' | '/tokens-seen' = '',
): Promise<SessionReply | null> => (await request(method, `/api/v1/session${part}`, body)) as SessionReply | null;

const viewerOf = (actor: SessionReply['actor']): SignedInPerson =>
  actor.kind === 'person'
    ? actor
    : { kind: 'person', accountId: actor.wallId, login: '', name: actor.name, roles: [], officeId: null, permissions: actor.permissions };
const wallEndOf = ({ kind, problem: { endedAt, endedByName } }: Refused): WallEnd | null =>
  kind === 'wall-ended'
    ? { at: typeof endedAt === 'string' ? endedAt : null, byName: typeof endedByName === 'string' ? endedByName : null }
    : null;

const applyReply = (reply: SessionReply | null): void => {
  if (reply !== null) setLedgerTime(reply.now);
  state.passwordSetByOther = reply?.mustChangePassword ?? null;
  state.person = state.passwordSetByOther === null && reply !== null ? viewerOf(reply.actor) : null;
  state.isWall = reply?.actor.kind === 'wall';
  state.wallEnd = null;
  state.csrfToken = reply?.csrfToken ?? null;
  state.expiresAt = reply?.expiresAt ?? null;
  state.idleEndsAt = reply?.idleEndsAt ?? null;
  state.tokensMade = reply?.tokensMade ?? [];
  state.ended = false;
};

/** Tells the other pages of this browser, which share the cookie. */
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rainstorm-session');
type Told = 'signed-in' | 'signed-out';
const tellOthers = (what: Told): void => others?.postMessage(what);

/** Asks the server who is signed in. The page keeps its person when the session has ended. False if nobody is signed in. */
const resume = async (): Promise<boolean> => {
  try {
    applyReply(await requestSession('GET'));
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    state.wallEnd = wallEndOf(error) ?? state.wallEnd;
    if (state.person !== null) state.ended = true;
    return false;
  }
};
/** The same where no answer is no news. */
const check = async (): Promise<void> => {
  await resume().catch(() => undefined);
};

/** The session of this page. */
export const session = {
  state: readonly(state),
  resume,
  check,

  /** Also in place of a session that ends or has ended: the page stays as it is. */
  async signIn(login: string, password: string): Promise<void> {
    applyReply(await requestSession('POST', { login, password }));
    tellOthers('signed-in');
  },

  /** Replaces the own password; every other session of the account ends. */
  async changePassword(current: string, next: string): Promise<void> {
    applyReply(await requestSession('POST', { current, next }, '/password'));
  },

  /** Where somebody is signed in under this account, the last used first. */
  async ownSessions(): Promise<readonly OwnSession[]> {
    return ((await request('GET', '/api/v1/sessions')) as { readonly items: readonly OwnSession[] }).items;
  },

  /** Ends one of the own sessions; done already where it has ended. */
  async endSession(id: string): Promise<void> {
    await request('DELETE', `/api/v1/sessions/${encodeURIComponent(id)}`);
  },

  /** Ends every own session, this one too: all pages of the account show the sign-in. */
  async endAllSessions(): Promise<void> {
    await request('DELETE', '/api/v1/sessions');
    applyReply(null);
    tellOthers('signed-out');
  },

  /**
   * This browser becomes a wall: the session of its person ends, on all its pages. What this page asks as its person is not sent with the wall's
   * cookie, which would be refused. The page is not loaded again: its sound would be locked until somebody touches it.
   */
  async makeWall(name: string, place: string): Promise<void> {
    const end = await holdRequests();
    let isWall = false;
    try {
      applyReply(
        (await request('POST', '/api/v1/session/wall', { name, place }, async (input, init) => fetch(input, init))) as SessionReply,
      );
      isWall = true;
    } finally {
      end(!isWall);
    }
    tellOthers('signed-in');
  },

  /** The walls that the person may end, the last used first. */
  async walls(): Promise<readonly Wall[]> {
    return ((await request('GET', '/api/v1/walls')) as { readonly items: readonly Wall[] }).items;
  },

  async endWall(id: string): Promise<void> {
    await request('DELETE', `/api/v1/walls/${encodeURIComponent(id)}`);
  },

  /** The person did something: the idle time begins again. */
  async recordActivity(): Promise<void> {
    try {
      applyReply(await requestSession('POST', undefined, '/activity'));
    } catch {
      await check();
    }
  },

  /** The person has seen the tokens that others made in their name. */
  async confirmTokens(): Promise<void> {
    applyReply(await requestSession('POST', undefined, '/tokens-seen'));
  },

  /** A session that has ended already is left as well. */
  async signOut(): Promise<void> {
    try {
      await requestSession('DELETE');
    } catch (error) {
      if (!state.ended) throw error;
    }
    applyReply(null);
    tellOthers('signed-out');
  },
};

others?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data === 'signed-out') applyReply(null);
  else void check();
});

/** Whether the signed-in person has a permission: `may('receipt:give')`. */
export const may = (permission: string): boolean => state.person?.permissions.includes(permission) ?? false;
