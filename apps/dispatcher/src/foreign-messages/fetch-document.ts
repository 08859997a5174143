import type { CapSourceFault } from '@rainstorm/ledger';

export type Fetched =
  | { readonly type: 'unchanged' }
  | { readonly type: 'found'; readonly bytes: Buffer; readonly etag: string | null; readonly lastModified: string | null }
  | ({ readonly type: 'failed' } & CapSourceFault);

export interface FetchRequest {
  readonly mostBytes: number;
  readonly withinMs: number;
  /** Ends the request before its own time is over. */
  readonly signal: AbortSignal;
  /** Of the answer before; null where there was none. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

const failed = (fault: string, detail = ''): Fetched => ({ type: 'failed', fault, detail });

/** The code that says why there was no answer: ECONNREFUSED, ENOTFOUND, CERT_HAS_EXPIRED … */
const reasonOf = (error: unknown): string => {
  const { cause } = error as { readonly cause?: { readonly code?: unknown; readonly message?: unknown } };
  return String(cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : error)).slice(0, 120);
};

/** Reads until there are too many bytes, and keeps no more. A compressed answer counts as what it becomes. Null: too many. */
const readWithin = async (body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Buffer | null> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    parts.push(value);
  }
};

/** Asks for a document of somebody else. Follows no redirect, keeps at most `mostBytes`, and never rejects. */
export const fetchDocument = async (url: string, request: FetchRequest): Promise<Fetched> => {
  const { mostBytes, withinMs, signal, etag = null, lastModified = null } = request;
  const headers = {
    accept: 'application/cap+xml, application/atom+xml, application/rss+xml, application/xml, text/xml',
    'user-agent': 'rainstorm-131631',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: limit });
    const end = async (answer: Fetched): Promise<Fetched> => {
      await response.body?.cancel().catch(() => undefined);
      return answer;
    };
    if (response.status === 304) return await end({ type: 'unchanged' });
    if (response.status >= 300 && response.status < 400) return await end(failed('redirected', String(response.status)));
    if (response.status !== 200 || response.body === null) return await end(failed('status', String(response.status)));
    const tooLarge = failed('too-large', String(Math.floor(mostBytes / 1_024)));
    if (Number(response.headers.get('content-length') ?? 0) > mostBytes) return await end(tooLarge);
    const bytes = await readWithin(response.body, mostBytes);
    if (bytes === null) return tooLarge;
    return { type: 'found', bytes, etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') };
  } catch (error) {
    return limit.aborted ? failed('no-answer-in-time', String(Math.round(withinMs / 1_000))) : failed('unreachable', reasonOf(error));
  }
};
