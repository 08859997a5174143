import type { IncomingMessage, ServerResponse } from 'node:http';

/** The part of Express's request that the edge uses. */
export interface EdgeRequest extends IncomingMessage {
  readonly originalUrl: string;
  readonly baseUrl: string;
  /** Set once a route has matched. */
  readonly route?: { readonly path?: unknown };
  /** Of Express: its router, whose routes say which methods a path has. */
  readonly app?: { readonly router?: { readonly stack: readonly unknown[] } };
  /** Of Express: the best of these media types for `Accept`; false if none is accepted. */
  accepts(types: readonly string[]): string | false;
  /** Set by the edge itself. */
  requestId?: string;
  /** Set by the authentication. */
  readonly actorId?: string;
}

export type EdgeResponse = ServerResponse;
export type Middleware = (request: EdgeRequest, response: EdgeResponse, next: (error?: unknown) => void) => void;
