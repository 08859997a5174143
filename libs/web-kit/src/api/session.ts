import { reactive, readonly } from 'vue';
import { timeLimit } from '../browser/time-limit.ts';
import { toRequestError, Refused, Unanswered } from './problem.ts';

export interface SignedInPerson {
  readonly kind: 'person';
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly officeId: string | null;
  readonly permissions: readonly string[];
}

interface SessionReply {
  readonly actor: SignedInPerson;
  readonly csrfToken: string | null;
  readonly expiresAt: string | null;
  readonly mustChangePassword: PasswordSetByOther | null;
}

/** Who set the password, and when (RFC 3339), if it was not its owner. */
export interface PasswordSetByOther {
  readonly setByName: string | null;
  readonly setAt: string | null;
}

interface State {
  person: SignedInPerson | null;
  csrfToken: string | null;
  /** The person is signed in, but must first replace a password that somebody else set. `person` is null until then. */
  passwordSetByOther: PasswordSetByOther | null;
  /** The session expired on this page. The sign-in screen says so. */
  ended: boolean;
}

const state = reactive<State>({ person: null, csrfToken: null, passwordSetByOther: null, ended: false });

const requestSession = async (
  method: 'GET' | 'POST' | 'DELETE',
  body?: object,
  part: '' | '/password' = '',
): Promise<SessionReply | null> => {
  const language = document.documentElement.lang || 'zh-CN';
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (state.csrfToken !== null) headers['X-CSRF-Token'] = state.csrfToken;
  let response: Response;
  try {
    const init: RequestInit = { method, headers, credentials: 'same-origin', signal: timeLimit(15_000) };
    response = await fetch(`/api/v1/session${part}`, body === undefined ? init : { ...init, body: JSON.stringify(body) });
  } catch (error) {
    throw new Unanswered(error instanceof Error ? error.message : String(error));
  }
  const replied: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw toRequestError(response.status, replied);
  return replied as SessionReply | null;
};

const applyReply = (reply: SessionReply | null): void => {
  state.passwordSetByOther = reply?.mustChangePassword ?? null;
  state.person = state.passwordSetByOther === null ? (reply?.actor ?? null) : null;
  state.csrfToken = reply?.csrfToken ?? null;
};

/** The session of this page. */
export const session = {
  state: readonly(state),

  /** Restores the session of this browser. False if nobody is signed in. */
  async resume(): Promise<boolean> {
    try {
      applyReply(await requestSession('GET'));
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  },

  async signIn(login: string, password: string): Promise<void> {
    applyReply(await requestSession('POST', { login, password }));
    state.ended = false;
  },

  /** Replaces the own password; every other session of the account ends. */
  async changePassword(current: string, next: string): Promise<void> {
    applyReply(await requestSession('POST', { current, next }, '/password'));
  },

  async signOut(): Promise<void> {
    await requestSession('DELETE');
    applyReply(null);
  },

  /** Called when the server says that the session has ended. */
  end(): void {
    if (state.person === null) return;
    applyReply(null);
    state.ended = true;
  },
};

/** Whether the signed-in person has a permission: `may('receipt:give')`. */
export const may = (permission: string): boolean => state.person?.permissions.includes(permission) ?? false;
