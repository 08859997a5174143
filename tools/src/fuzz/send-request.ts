import { request as httpRequest, type Agent, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { PlannedRequest } from './plan-request.js';

export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const TIMEOUT_MS = 30_000;

/** Reads the whole answer, or the beginning of a stream. */
const read = (response: IncomingMessage, done: (answer: ReceivedAnswer) => void, failed: (error: Error) => void): void => {
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

/** Sends a request as planned, including what `fetch` forbids (other hosts, protected headers). Rejects if no answer comes within 30 s. */
export const sendRequest = async (
  origin: string,
  agent: Agent,
  { method, path, headers, body }: Pick<PlannedRequest, 'method' | 'path' | 'headers' | 'body'>,
): Promise<ReceivedAnswer> => {
  const { hostname, port } = new URL(origin);
  const asked = httpRequest({
    hostname,
    port,
    agent,
    method,
    path,
    headers: { ...headers, ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
  });
  const late = setTimeout(() => asked.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS);
  try {
    return await new Promise<ReceivedAnswer>((resolve, reject) => {
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
