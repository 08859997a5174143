import { randomUUID } from 'node:crypto';
import type { EdgeRequest, Middleware } from './edge-request.js';
import type { EdgeLogger } from './edge-logger.js';

const wellFormed = /^[A-Za-z0-9_-]{8,64}$/;

/** The declared route, e.g. `/api/v1/bulletins/:id`, because the path itself may contain a token. */
const routeOf = ({ route, baseUrl }: EdgeRequest): string => (typeof route?.path === 'string' ? `${baseUrl}${route.path}` : 'unmatched');

/** The outcome of a request, for metrics. */
export interface RequestOutcome {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** A stream stays open as long as its page, so its duration does not measure speed. */
  readonly isStream: boolean;
}

/** Logs one line per request, after its response or when the caller disconnects. Uses a well-formed `X-Request-Id` of the caller and sends it back. */
export const logRequests =
  (logger: EdgeLogger, onAnswered: (answered: RequestOutcome) => void = () => undefined): Middleware =>
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
