import createClient, { type Client } from 'openapi-fetch';
import { timeLimit } from '../browser/time-limit.ts';
import { toRequestError, Unanswered } from './problem.ts';
import { send } from './send.ts';

const TIME_LIMIT_MS = 15_000;

export interface ClientContext {
  /** The token of the session, sent with every request except GET. */
  csrfToken: string | null;
  language: () => string;
  /** Called when the server answers 401. */
  onSignedOut: () => void;
}

const limited: typeof fetch = async (input, init) => {
  try {
    return await send(input, { ...init, signal: timeLimit(TIME_LIMIT_MS) });
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

/** An answer with the tag by which a change of it names what was seen (`If-Match`). */
export type Tagged<Data> = Data & { readonly etag: string };

/** The same with the answer's `ETag`, empty if it has none. */
export const taggedOrThrow = async <Data extends object>(request: Promise<Answer<Data>>): Promise<Tagged<Data>> => {
  const answer = await request;
  const data = await bodyOrThrow(Promise.resolve(answer));
  return { ...data, etag: answer.response.headers.get('ETag') ?? '' };
};

/** The body of a successful response; throws `Refused` or `Unanswered`. */
export const bodyOrThrow = async <Data>(request: Promise<Answer<Data>>): Promise<Data> => {
  const { data, error, response } = await request;
  if (response.ok) return data as Data;
  throw toRequestError(response.status, error);
};
