import helmet from 'helmet';
import type { Server } from 'node:http';
import { edgeProblems } from './edge-problems.js';
import type { Middleware } from './edge-request.js';
import type { EdgeLogger } from './edge-logger.js';
import { ProblemFilter } from './problem.filter.js';
import { refuseEndlessBodies, refuseUnread } from './refuse-unread.js';
import { logRequests, type Answered } from './request-log.middleware.js';

/** What the edge needs of a Nest app on Express. */
export interface EdgeApp {
  use(middleware: unknown): unknown;
  useBodyParser(type: 'json' | 'urlencoded', options: { limit: number; extended?: boolean; type?: string[] }): unknown;
  useGlobalFilters(filter: ProblemFilter): unknown;
  set(setting: string, value: unknown): unknown;
  disable(setting: string): unknown;
  enableShutdownHooks(): unknown;
  getHttpServer(): Server;
}

export interface EdgeOptions {
  readonly logger: EdgeLogger;
  /** Express's `trust proxy`: false, a number of hops, or addresses. Trusting everybody lets callers choose their own address. */
  readonly trustProxy: boolean | number | string;
  /** True where the pages are reached over https: browsers then keep to it. */
  readonly https: boolean;
  /** Also take `application/x-www-form-urlencoded`, for plain pages whose button posts. */
  readonly forms?: boolean;
  /** Hears of every request once its answer is out. */
  readonly onAnswered?: (answered: Answered) => void;
}

export const BODY_LIMIT_BYTES = 1024 * 1024;
/** What is refused up to here is read first, so that whoever sends it hears why. */
const ENDLESS_BYTES = 16 * BODY_LIMIT_BYTES;
const JSON_TYPES = ['application/json', 'application/*+json'];

const isJson = (type: string): boolean => /^application\/(json|[\w.+-]+\+json)$/.test(type);

/** A body in another form would be taken for none at all; it is refused instead. */
const refuseOtherBodies =
  (forms: boolean): Middleware =>
  (request, _response, next) => {
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const isTaken = isJson(type) || (forms && type === 'application/x-www-form-urlencoded');
    next(hasBody && !isTaken ? edgeProblems.problem('unsupported-media-type') : undefined);
  };

/** No script or frame that is not ours, and none inside a page. Styles may stand in elements: printed bulletins and the API page need it. */
const security = ({ https }: EdgeOptions): ReturnType<typeof helmet> =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    // With `no-referrer`, a browser posts our own forms with `Origin: null`, and we could not tell them from another site's.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });

/** What both apps owe every caller. To be called before `init` or `listen`, on an app made by `NestFactory.create`. */
export const configureEdge = (app: EdgeApp, options: EdgeOptions): void => {
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', 'simple');
  app.use(logRequests(options.logger, options.onAnswered));
  app.use(security(options));
  app.use(refuseOtherBodies(options.forms ?? false));
  app.use(refuseEndlessBodies(ENDLESS_BYTES));
  app.useBodyParser('json', { limit: BODY_LIMIT_BYTES, type: JSON_TYPES });
  // Always registered, or Nest would add its own; without forms nothing reaches it.
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT_BYTES, extended: false });
  app.useGlobalFilters(new ProblemFilter(options.logger));
  app.enableShutdownHooks();

  const server = app.getHttpServer();
  // Longer than the 60 s after which proxies commonly let go of a connection, so that it is they who close it.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 20_000;
  server.requestTimeout = 30_000;
  refuseUnread(server);
};
