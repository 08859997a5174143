import createClient, { type Client } from 'openapi-fetch';
import { failureOf, Unanswered } from './problem.ts';

const TIME_LIMIT_MS = 15_000;

export interface ClientContext {
  /** Of the session; goes with every unsafe request. */
  csrfToken: string | null;
  language: () => string;
  /** Called where the server says that nobody is signed in any more. */
  onSignedOut: () => void;
}

const limited: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, { ...init, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
  } catch (error) {
    throw new Unanswered(error instanceof Error ? error.message : String(error));
  }
};

/** A client of one app's API, typed by its OpenAPI document. */
export const createApi = <Paths extends object>(context: ClientContext): Client<Paths> => {
  const client = createClient<Paths>({ baseUrl: '/', credentials: 'same-origin', fetch: limited });
  client.use({
    onRequest: ({ request }) => {
      request.headers.set('Accept-Language', context.language());
      if (context.csrfToken !== null && request.method !== 'GET') request.headers.set('X-CSRF-Token', context.csrfToken);
      return request;
    },
    onResponse: ({ response }) => {
      if (response.status === 401 && !response.url.endsWith('/api/v1/session')) context.onSignedOut();
    },
  });
  return client;
};

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer; throws `Refused` or `Unanswered`. */
export const answerOf = async <Data>(asked: Promise<Answer<Data>>): Promise<Data> => {
  const { data, error, response } = await asked;
  if (response.ok) return data as Data;
  throw failureOf(response.status, error);
};
