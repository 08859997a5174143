import { timeLimit } from '../browser/time-limit.ts';
import { language } from '../words/words.ts';
import { toRequestError, Unanswered } from './problem.ts';
import { send } from './send.ts';
import { session } from './session.ts';
import type { Tagged } from './client.ts';

/** The server waits 30 s for a request. */
const TIME_LIMIT_MS = 40_000;

/** Sends the bytes of a file, and returns the answer with its tag. Throws `Refused` or `Unanswered`. */
export const upload = async <Data extends object>(path: string, file: Blob, key: string): Promise<Tagged<Data>> => {
  const headers = {
    'Accept-Language': language.value,
    'Content-Type': 'application/octet-stream',
    'Idempotency-Key': key,
    'X-CSRF-Token': session.state.csrfToken ?? '',
  };
  const response = await send(path, {
    ...{ method: 'POST', body: file, credentials: 'same-origin', headers, signal: timeLimit(TIME_LIMIT_MS) },
  }).catch((error: unknown) => {
    throw new Unanswered(error instanceof Error ? error.message : String(error));
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toRequestError(response.status, answer);
  return { ...(answer as Data), etag: response.headers.get('ETag') ?? '' };
};
