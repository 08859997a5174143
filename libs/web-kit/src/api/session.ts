import { reactive, readonly } from 'vue';
import { failureOf, Refused, Unanswered } from './problem.ts';

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
}

interface State {
  person: SignedInPerson | null;
  csrfToken: string | null;
  /** Signed in before, and thrown out: the page says why it asks again. */
  ended: boolean;
}

const state = reactive<State>({ person: null, csrfToken: null, ended: false });

const ask = async (method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<SessionReply | null> => {
  const language = document.documentElement.lang || 'zh-CN';
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (state.csrfToken !== null) headers['X-CSRF-Token'] = state.csrfToken;
  let response: Response;
  try {
    const init: RequestInit = { method, headers, credentials: 'same-origin', signal: AbortSignal.timeout(15_000) };
    response = await fetch('/api/v1/session', body === undefined ? init : { ...init, body: JSON.stringify(body) });
  } catch (error) {
    throw new Unanswered(error instanceof Error ? error.message : String(error));
  }
  const said: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw failureOf(response.status, said);
  return said as SessionReply | null;
};

const take = (reply: SessionReply | null): void => {
  state.person = reply?.actor ?? null;
  state.csrfToken = reply?.csrfToken ?? null;
};

/** Who is signed in on this page. One for the whole page. */
export const session = {
  state: readonly(state),

  /** Whether somebody is signed in already, in this browser. */
  async resume(): Promise<boolean> {
    try {
      take(await ask('GET'));
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  },

  async signIn(login: string, password: string): Promise<void> {
    take(await ask('POST', { login, password }));
    state.ended = false;
  },

  async signOut(): Promise<void> {
    await ask('DELETE');
    take(null);
  },

  /** The server says that the session is over. */
  end(): void {
    if (state.person === null) return;
    take(null);
    state.ended = true;
  },
};

/** `may('receipt:give')` */
export const may = (permission: string): boolean => state.person?.permissions.includes(permission) ?? false;
