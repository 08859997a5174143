import compression from 'compression';
import { attachmentTypes } from '@rainstorm/warning-model';
import { edgeProblems } from './edge-problems.js';
import type { EdgeRequest, EdgeResponse, Middleware } from './edge-request.js';

const isApi = ({ originalUrl }: EdgeRequest): boolean => originalUrl.startsWith('/api/v1/');
const pathOf = ({ originalUrl }: EdgeRequest): string => originalUrl.split('?')[0] ?? '';

/** The bytes of an attachment: its type is known only when it is found. */
const isUploaded = (path: string): boolean => /\/attachments\/[^/]+$/.test(path);

/** What a route of the API answers; a problem is answered as `application/problem+json` whatever is accepted. */
const answered = (path: string): readonly string[] =>
  isUploaded(path) ? attachmentTypes : (answeredByEnding.find(([ending]) => path.endsWith(ending))?.[1] ?? ['application/json']);

/** A reader of XML often accepts only the general media types. */
const answeredByEnding: readonly (readonly [string, readonly string[]])[] = [
  ['/stream', ['text/event-stream']],
  ['.csv', ['text/csv']],
  ['.atom', ['application/atom+xml', 'application/xml', 'text/xml']],
  ['.cap.xml', ['application/cap+xml', 'application/xml', 'text/xml']],
  ['.xml', ['application/xml', 'text/xml']],
  ['.ics', ['text/calendar']],
  ['.html', ['text/html']],
  ['.pdf', ['application/pdf']],
  ['.docx', ['application/vnd.openxmlformats-officedocument.wordprocessingml.document']],
  ['.pem', ['application/x-pem-file', 'text/plain']],
];

/** Refuses a request that would not take what its route answers (RFC 9110, 15.5.7). */
export const refuseOtherAnswers: Middleware = (request, _response, next) => {
  const isAccepted = !isApi(request) || request.accepts(answered(pathOf(request))) !== false;
  next(isAccepted ? undefined : edgeProblems.problem('not-acceptable'));
};

/** Answers of the API name persons, so nobody on the way keeps one. A route may say otherwise. */
export const keepNoAnswers: Middleware = (request, response, next) => {
  if (isApi(request)) response.setHeader('Cache-Control', 'no-store');
  next();
};

/**
 * Express answers 304 to an `If-None-Match` that fits, but not where the request says `no-cache`, which programs that use `fetch` add to every
 * conditional request. Nobody on the way keeps our answers, so it says nothing here.
 */
export const compareTags: Middleware = (request, _response, next) => {
  if (request.headers['if-none-match'] !== undefined) delete request.headers['cache-control'];
  next();
};

/** Secrets beside what a caller wrote can be guessed from the length of a compressed answer (BREACH). */
const holdsSecret = (path: string): boolean => /^\/api\/v1\/(session|api-tokens)(\/|$)/.test(path);

/** Files have strong tags of their own bytes, and a compressed answer has others (RFC 9110, 8.8.3.3). */
const isTaggedFile = (path: string): boolean => /\.(atom|xml|pem|pdf|docx)$/.test(path) || isUploaded(path);

/** Compresses what the API answers, but neither streams, which would be held back, nor files with tags, nor answers with a secret. The pages are compressed when they are built. */
export const compressAnswers = (): Middleware =>
  compression({
    filter: (request, response) => {
      const own = request as unknown as EdgeRequest;
      const isStream = String((response as unknown as EdgeResponse).getHeader('Content-Type')).startsWith('text/event-stream');
      return isApi(own) && !isStream && !isTaggedFile(pathOf(own)) && !holdsSecret(pathOf(own)) && compression.filter(request, response);
    },
  }) as unknown as Middleware;
