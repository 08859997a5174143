import { request as httpRequest, type Agent, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { PlannedRequest } from './plan-request.js';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const PATIENCE_MS = 30_000;

/** The whole answer; of a stream its beginning. */
const read = (response: IncomingMessage, done: (answer: Answered) => void, failed: (error: Error) => void): void => {
  const { statusCode = 0, headers } = response;
  const isStream = headers['content-type']?.startsWith('text/event-stream') === true;
  const parts: Buffer[] = [];
  const finish = (): void => {
    done({ status: statusCode, headers, text: Buffer.concat(parts).toString('utf8') });
  };
  response.on('data', (part: Buffer) => {
    parts.push(part);
    if (!isStream) return;
    finish();
    response.destroy();
  });
  response.once('end', finish);
  response.on('error', failed);
};

/** Sends as it is said, whatever `fetch` would not: other hosts, headers that are not for pages. Rejects where no answer comes within 30 s. */
export const sendRequest = async (
  origin: string,
  agent: Agent,
  { method, path, headers, body }: Pick<PlannedRequest, 'method' | 'path' | 'headers' | 'body'>,
): Promise<Answered> => {
  const { hostname, port } = new URL(origin);
  const asked = httpRequest({
    hostname,
    port,
    agent,
    method,
    path,
    headers: { ...headers, ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
  });
  const late = setTimeout(() => asked.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  try {
    return await new Promise<Answered>((resolve, reject) => {
      asked.on('error', reject);
      asked.once('response', (response) => {
        read(response, resolve, reject);
      });
      if (body !== null) asked.write(body);
      asked.end();
    });
  } finally {
    clearTimeout(late);
  }
};
