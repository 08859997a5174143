import { randomUUID } from 'node:crypto';
import type { EdgeRequest, Middleware } from './edge-request.js';
import type { EdgeLogger } from './edge-logger.js';

const wellFormed = /^[A-Za-z0-9_-]{8,64}$/;

/** As it was declared, e.g. `/api/v1/bulletins/:id`: a path may hold a token, its declaration cannot. */
const routeOf = ({ route, baseUrl }: EdgeRequest): string => (typeof route?.path === 'string' ? `${baseUrl}${route.path}` : 'unmatched');

/** What came of a request, for whoever counts. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** Open for as long as its page: no measure of how fast anything was. */
  readonly isStream: boolean;
}

/** One line per request, when its answer is out or its caller gone. Takes the caller's `X-Request-Id` where it is well formed, and sends it back. */
export const logRequests =
  (logger: EdgeLogger, onAnswered: (answered: Answered) => void = () => undefined): Middleware =>
  (request, response, next) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
    request.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    const begun = performance.now();
    response.once('close', () => {
      const route = routeOf(request);
      const ms = performance.now() - begun;
      const status = response.statusCode;
      const isStream = String(response.getHeader('Content-Type')).startsWith('text/event-stream');
      onAnswered({ method: request.method ?? '', route, status, seconds: ms / 1000, isStream });
      const line = {
        requestId,
        method: request.method,
        route,
        status,
        ms: Math.round(ms),
        actorId: request.actorId ?? null,
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      if (route.startsWith('/health/')) logger.debug(line, 'request');
      else logger.info(line, 'request');
    });
    next();
  };
