import { randomUUID } from 'node:crypto';
import type { EdgeRequest, Middleware } from './edge-request.js';
import type { Logger } from './logging.js';

const wellFormed = /^[A-Za-z0-9_-]{8,64}$/;

/** As it was declared, e.g. `/api/v1/bulletins/:id`: a path may hold a token, its declaration cannot. */
const routeOf = ({ route, baseUrl }: EdgeRequest): string => (typeof route?.path === 'string' ? `${baseUrl}${route.path}` : 'unmatched');

/** One line per request, when its answer is out or its caller gone. Takes the caller's `X-Request-Id` where it is well formed, and sends it back. */
export const logRequests =
  (logger: Logger): Middleware =>
  (request, response, next) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
    request.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    const begun = performance.now();
    response.once('close', () => {
      const route = routeOf(request);
      const line = {
        requestId,
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(performance.now() - begun),
        actorId: request.actorId ?? null,
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      if (route.startsWith('/health/')) logger.debug(line, 'request');
      else logger.info(line, 'request');
    });
    next();
  };
