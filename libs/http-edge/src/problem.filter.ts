import { Catch, HttpException, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { isLedgerUnavailable } from '@rainstorm/ledger';
import { randomUUID } from 'node:crypto';
import { allowedMethods } from './allowed-methods.js';
import { edgeProblems } from './edge-problems.js';
import type { EdgeRequest, EdgeResponse } from './edge-request.js';
import { chooseLanguage, contentLanguage, type BilingualText } from './language.js';
import type { EdgeLogger } from './edge-logger.js';
import { ProblemException, writeProblem, type Fault, type ProblemContent, type ProblemParams } from './problem.js';

/** The body of an HttpException from a lib that defines its own problems without depending on this one. */
interface ForeignProblem {
  readonly problem: string;
  readonly title: BilingualText;
  readonly detail?: BilingualText;
  readonly extensions?: ProblemParams;
}

const isForeignProblem = (body: unknown): body is ForeignProblem =>
  typeof body === 'object' && body !== null && 'problem' in body && typeof body.problem === 'string' && 'title' in body;

const ofBodyParser: Readonly<Record<string, keyof typeof edgeProblems.kinds>> = {
  'entity.parse.failed': 'malformed-json',
  'entity.too.large': 'body-too-large',
  'charset.unsupported': 'unsupported-media-type',
  'encoding.unsupported': 'unsupported-media-type',
  // The parser calls both 403.
  'entity.verify.failed': 'nested-too-deeply',
  'not-utf-8': 'not-utf-8',
  'duplicate-key': 'duplicate-key',
};
const ofStatus: Readonly<Record<number, keyof typeof edgeProblems.kinds>> = {
  400: 'malformed-request',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

const typeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string' ? error.type : undefined;

const twice = { zh: '重复', en: 'is there twice' };
const pointersOf = (error: unknown): readonly Fault[] =>
  typeof error === 'object' && error !== null && 'pointers' in error && Array.isArray(error.pointers)
    ? (error.pointers as string[]).map((pointer) => ({ pointer, detail: twice }))
    : [];

const ofHttpException = (error: HttpException): ProblemContent | null => {
  const status = error.getStatus();
  const body = error.getResponse();
  if (isForeignProblem(body)) {
    const { problem, title, detail, extensions } = body;
    return { key: problem, status, title, ...(detail === undefined ? {} : { detail }), params: extensions ?? {}, errors: [] };
  }
  if (status >= 500) return null;
  const parsing = ofBodyParser[typeOf(error.cause) ?? ''];
  if (parsing !== undefined) return edgeProblems.problem(parsing, {}, pointersOf(error.cause)).content;
  return { ...edgeProblems.problem(ofStatus[status] ?? 'refused').content, status };
};

/** Identifies this occurrence (RFC 9457, 3.1.5) by the request id in the log. The path is left out, because it may contain a token. */
const instanceOf = ({ requestId }: EdgeRequest): string => `urn:rainstorm:request:${requestId ?? 'unknown'}`;

/** Null for a defect. Unknown errors are defects, also a ZodError, because input is checked by the pipes. */
const contentOf = (error: unknown, request: EdgeRequest): ProblemContent | null => {
  if (error instanceof ProblemException) return error.content;
  const allow = error instanceof NotFoundException && request.route === undefined ? allowedMethods(request) : [];
  if (allow.length > 0) return edgeProblems.problem('method-not-allowed', { allow: allow.join(', ') }).content;
  if (error instanceof HttpException) return ofHttpException(error);
  if (isLedgerUnavailable(error)) return edgeProblems.problem('ledger-unavailable').content;
  return null;
};

/** Answers every exception with problem details (RFC 9457) in the caller's language. Of a defect only the request id is sent, which is also in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: EdgeLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<EdgeRequest>();
    const response = host.switchToHttp().getResponse<EdgeResponse>();
    const content = contentOf(error, request) ?? this.defect(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const language = chooseLanguage(request.headers['accept-language']);
    const text = JSON.stringify(writeProblem(content, language, instanceOf(request)));
    response.statusCode = content.status;
    response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
    response.setHeader('Content-Language', contentLanguage[language]);
    response.setHeader('Vary', 'Accept-Language');
    response.setHeader('Cache-Control', 'no-store');
    const { allow } = content.params;
    if (content.status === 405 && typeof allow === 'string') response.setHeader('Allow', allow);
    const retryAfterSec = content.params['retryAfterSec'] ?? content.retryAfterSec;
    if (typeof retryAfterSec === 'number') response.setHeader('Retry-After', String(Math.ceil(retryAfterSec)));
    response.setHeader('Content-Length', Buffer.byteLength(text));
    response.end(request.method === 'HEAD' ? undefined : text);
  }

  private defect(error: unknown, request: EdgeRequest): ProblemContent {
    const defectId = randomUUID();
    const err = error instanceof Error ? error : new Error(`Thrown: ${typeof error}`);
    this.logger.error({ err, defectId, requestId: request.requestId ?? null, method: request.method }, 'defect');
    return edgeProblems.problem('defect', { defectId }).content;
  }
}
