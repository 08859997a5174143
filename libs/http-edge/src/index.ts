export {
  bilingual,
  chooseLanguage,
  contentLanguage,
  bothLanguages,
  splitBilingual,
  type BilingualText,
  type Language,
} from './language.js';
export {
  defineProblems,
  pointerTo,
  ProblemException,
  writeProblem,
  type Fault,
  type Problem,
  type ProblemContent,
  type ProblemKind,
  type ProblemParams,
  type Problems,
} from './problem.js';
export { edgeProblems } from './edge-problems.js';
export { controlCharactersIn, hasControlCharacter } from './control-characters.js';
export { body, params, query } from './zod.pipe.js';
export { ProblemFilter } from './problem.filter.js';
export { apiIdempotencyKey, IdempotencyKey } from './idempotency-key.decorator.js';
export { parseIdempotencyKey } from './idempotency.js';
export { logRequests } from './request-log.middleware.js';
export { BODY_LIMIT_BYTES, configureEdge, type EdgeApp, type EdgeOptions } from './edge.js';
export type { EdgeLogger } from './edge-logger.js';
export type { EdgeRequest, EdgeResponse, Middleware } from './edge-request.js';
export { csvLine } from './csv.js';
export { apiFileBody, apiFileReply } from './api-file.decorator.js';
export { answerFile, isFileBody, isKnownTag, readFileBody, type AnsweredFile } from './files.js';
export { beginEventStream } from './event-stream.js';
export { LiveFeed, type LiveViewer, type StreamRefusal } from './live/live-feed.js';
export type { Outlet } from './live/live-stream.js';
export { pages } from './pages.js';
export { HEALTH_CHECKS, HealthController, type HealthCheck } from './health.controller.js';
export { apiBody, apiCreated, apiQuery, apiRefusals, apiReply, serveOpenApi, type OpenApiOptions } from './open-api.decorator.js';
export { apiIfMatch, apiVersion, EntityTags, IfMatch, type RoutedRequest } from './entity-tag.decorator.js';
export { distinct, instant, line, prose } from './wire-forms.js';
export { nextReply, pageQuery, pageReply, pageRequest } from './paging.js';
export { apiStream } from './api-stream.decorator.js';
export { escapeHtml, html, nothing, trusted, Part, type Html } from './html.js';
