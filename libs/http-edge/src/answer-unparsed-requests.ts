import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { edgeProblems } from './edge-problems.js';
import type { Middleware } from './edge-request.js';
import { contentLanguage, bothLanguages } from './language.js';
import { writeProblem, type ProblemContent } from './problem.js';

type Kind = keyof typeof edgeProblems.kinds;

const ofCode: Readonly<Record<string, Kind>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** In both languages, because the language of the request is not known yet. */
const written = (kind: Kind): { readonly status: number; readonly text: string; readonly headers: Readonly<Record<string, string>> } => {
  const { content } = edgeProblems.problem(kind);
  const both = (text: ProblemContent['title']): ProblemContent['title'] => ({ zh: bothLanguages(text), en: bothLanguages(text) });
  const title = both(content.title);
  const detail = both(content.detail ?? content.title);
  const text = JSON.stringify(writeProblem({ ...content, title, detail }, 'zh', `urn:rainstorm:request:${randomUUID()}`));
  return {
    status: content.status,
    text,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': Object.values(contentLanguage).join(', '),
      'Content-Length': String(Buffer.byteLength(text)),
      'Cache-Control': 'no-store',
      Connection: 'close',
    },
  };
};

const answer = (response: ServerResponse, kind: Kind): void => {
  const { status, text, headers } = written(kind);
  response.writeHead(status, headers).end(text);
};

/** Answers with problem details what Node.js refuses before the app: malformed HTTP, headers that are too long, clients that are too slow. */
export const answerUnparsedRequests = (server: Server): void => {
  const answering = new WeakMap<object, ServerResponse>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => answering.set(request.socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const current = answering.get(socket);
    const isInTheMiddle = current?.headersSent === true && !current.writableEnded;
    if (!socket.writable || isInTheMiddle || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const { status, text, headers } = written(ofCode[error.code ?? ''] ?? 'malformed-request');
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${text}`);
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    answer(response, 'expectation-failed');
  });
};

/** Closes the connection on an endless body. The body parser would read it to the end before refusing it. */
export const refuseEndlessBodies =
  (limitBytes: number): Middleware =>
  (request, response, next) => {
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
      answer(response, 'body-too-large');
      return;
    }
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > limitBytes && !response.headersSent) answer(response, 'body-too-large');
    });
    next();
  };
