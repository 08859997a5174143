import helmet from 'helmet';
import type { Server } from 'node:http';
import { edgeProblems } from './edge-problems.js';
import type { EdgeRequest, Middleware } from './edge-request.js';
import { isFileBody, mediaTypeOf } from './files.js';
import type { EdgeLogger } from './edge-logger.js';
import { compareTags, compressAnswers, keepNoAnswers, refuseOtherAnswers } from './api-answers.js';
import { refuseUnreadableJson } from './json-depth.js';
import { ProblemFilter } from './problem.filter.js';
import { refuseEndlessBodies, answerUnparsedRequests } from './answer-unparsed-requests.js';
import { logRequests, type RequestOutcome } from './request-log.middleware.js';

/** The part of a Nest app on Express that the edge uses. */
export interface EdgeApp {
  use(middleware: unknown): unknown;
  useBodyParser(
    type: 'json' | 'urlencoded' | 'text',
    options: { limit: number; extended?: boolean; type?: string[]; verify?: typeof refuseUnreadableJson },
  ): unknown;
  useGlobalFilters(filter: ProblemFilter): unknown;
  set(setting: string, value: unknown): unknown;
  disable(setting: string): unknown;
  enableShutdownHooks(): unknown;
  getHttpServer(): Server;
}

export interface EdgeOptions {
  readonly logger: EdgeLogger;
  /** Express's `trust proxy`: false, a number of hops, or addresses. Trusting every proxy lets callers forge their address. */
  readonly trustProxy: boolean | number | string;
  /** True if the pages are served over https. Browsers are then told to use only https (HSTS). */
  readonly https: boolean;
  /** Also accept `application/x-www-form-urlencoded`, for plain pages with a form. */
  readonly forms?: boolean;
  /** Also accept XML, as text, at paths that begin so: a messenger's callbacks. */
  readonly xmlAt?: string;
  /** Files are accepted as a body where POST goes to a path of this form. The route reads it, with `readFileBody`, after its caller was admitted. */
  readonly filesAt?: RegExp;
  /** Called for every request after its response. */
  readonly onAnswered?: (answered: RequestOutcome) => void;
}

export const BODY_LIMIT_BYTES = 1024 * 1024;
/** A refused body up to this size is still read, so that the client receives the reason. */
const ENDLESS_BYTES = 16 * BODY_LIMIT_BYTES;
const XML_TYPES = ['text/xml', 'application/xml'];
const JSON_TYPES = ['application/json', 'application/*+json'];

const isJson = (type: string): boolean => /^application\/(json|[\w.+-]+\+json)$/.test(type);

const isFile = (request: EdgeRequest, { filesAt }: EdgeOptions): boolean =>
  filesAt?.test((request.url ?? '').split('?')[0] ?? '') === true && request.method === 'POST' && isFileBody(request);

/** What reads a body into the void would take it from the route that reads it later. */
const exceptFiles =
  (options: EdgeOptions, middleware: Middleware): Middleware =>
  (request, response, next) => {
    if (isFile(request, options)) next();
    else middleware(request, response, next);
  };

/** Refuses a body of another media type, which would otherwise be treated as absent. */
const refuseOtherBodies =
  (options: EdgeOptions): Middleware =>
  (request, _response, next) => {
    const { forms = false, xmlAt } = options;
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
    const type = mediaTypeOf(request);
    const isXml = xmlAt !== undefined && XML_TYPES.includes(type) && (request.url ?? '').startsWith(xmlAt);
    const isTaken = isJson(type) || isXml || isFile(request, options) || (forms && type === 'application/x-www-form-urlencoded');
    next(hasBody && !isTaken ? edgeProblems.problem('unsupported-media-type') : undefined);
  };

/** Allows only scripts and frames of this origin, and none inline. Inline styles are allowed: printed bulletins and the API page need them. */
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
    // With `no-referrer`, browsers send `Origin: null` with forms of this site, which makes them look like another site's.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });

/** The HTTP configuration of both apps. Call it before `init` or `listen`, on an app made by `NestFactory.create`. */
export const configureEdge = (app: EdgeApp, options: EdgeOptions): void => {
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', 'simple');
  app.set('etag', 'strong');
  app.use(logRequests(options.logger, options.onAnswered));
  app.use(security(options));
  app.use(keepNoAnswers);
  app.use(compareTags);
  app.use(compressAnswers());
  app.use(refuseOtherAnswers);
  app.use(refuseOtherBodies(options));
  app.use(exceptFiles(options, refuseEndlessBodies(ENDLESS_BYTES)));
  app.useBodyParser('json', { limit: BODY_LIMIT_BYTES, type: JSON_TYPES, verify: refuseUnreadableJson });
  // Always registered, because Nest would otherwise add its own. Without forms nothing reaches it.
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT_BYTES, extended: false });
  if (options.xmlAt !== undefined) app.useBodyParser('text', { limit: BODY_LIMIT_BYTES, type: XML_TYPES });
  app.useGlobalFilters(new ProblemFilter(options.logger));
  app.enableShutdownHooks();

  const server = app.getHttpServer();
  // Longer than the usual 60 s of proxies, so that the proxy closes idle connections first.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 20_000;
  server.requestTimeout = 30_000;
  answerUnparsedRequests(server);
};
