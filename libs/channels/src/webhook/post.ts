import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface Post {
  /** POST, if nothing is said. */
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
  /** Called once the request can have left. */
  readonly onConnected?: () => void;
}

const postTo = async <Answer>(
  url: URL,
  { method = 'POST', headers, body, lookup, signal, onConnected }: Post,
  read: (response: IncomingMessage, resolve: (answer: Answer) => void, reject: (error: Error) => void) => void,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    // A connection for each message: none that was opened under another rule is used again.
    const request = send(url, { method, headers: { ...headers, ...length }, lookup, signal, agent: false }, (response) =>
      read(response, resolve, reject),
    );
    request.on('error', reject);
    if (onConnected !== undefined)
      request.on('socket', (socket) => socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', onConnected));
    request.end(body);
  });

/**
 * Posts a body and returns the status of the answer. The body of the answer is not read, because it may be endless; no redirect is followed.
 * Throws what the connection throws. Not `fetch`, which cannot be told which addresses a name may lead to.
 */
export const post = async (url: URL, what: Post): Promise<number> =>
  postTo(url, what, (response, resolve) => {
    resolve(response.statusCode ?? 0);
    response.destroy();
  });

/** An answer of a gateway is a few hundred bytes. */
const MAX_ANSWER_BYTES = 65_536;

/** The same, with the body of the answer: a gateway says there what became of the message. Of a longer body the beginning. */
export const postForAnswer = async (url: URL, what: Post): Promise<{ readonly status: number; readonly body: string }> =>
  postTo(url, what, (response, resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (): void => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') });
    response.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size <= MAX_ANSWER_BYTES) return;
      end();
      response.destroy();
    });
    response.on('end', end);
    response.on('error', reject);
    // A connection that breaks off within the answer.
    response.on('close', () => (response.complete ? undefined : reject(new Error('The answer broke off'))));
  });
