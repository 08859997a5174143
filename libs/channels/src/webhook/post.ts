import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
}

/**
 * Posts a body and returns the status of the answer. The body of the answer is not read, because it may be endless; no redirect is followed.
 * Throws what the connection throws. Not `fetch`, which cannot be told which addresses a name may lead to.
 */
export const post = async (url: URL, { headers, body, lookup, signal }: Post): Promise<number> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    // A connection for each message: none that was opened under another rule is used again.
    const request = send(url, { method: 'POST', headers: { ...headers, ...length }, lookup, signal, agent: false }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.on('error', reject);
    request.end(body);
  });
