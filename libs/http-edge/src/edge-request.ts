import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the edge uses of Express's request. */
export interface EdgeRequest extends IncomingMessage {
  readonly originalUrl: string;
  readonly baseUrl: string;
  /** Set once a route has matched. */
  readonly route?: { readonly path?: unknown };
  /** Set by the edge itself. */
  requestId?: string;
  /** Set by whoever knows who asks. */
  readonly actorId?: string;
}

export type EdgeResponse = ServerResponse;
export type Middleware = (request: EdgeRequest, response: EdgeResponse, next: (error?: unknown) => void) => void;
