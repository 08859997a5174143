import { postForAnswer } from '../webhook/post.js';
import { ForbiddenReceiver, guardedLookup, type AllowedReceivers } from '../webhook/receiver-addresses.js';
import { codeOf, neverConnected } from './answers.js';

export interface GatewayRequest {
  readonly url: URL;
  /** POST, if nothing is said. */
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What came of a request. `not-connected`: nothing left; `pauseMs` until it is worth another try, where that is known. `unknown`: it left and no answer
 * came, so that the gateway may have taken it. `said` never contains a secret.
 */
export type GatewayReply =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'not-connected'; readonly said: string; readonly pauseMs?: number }
  | { readonly kind: 'unknown'; readonly reason: 'timed-out' | 'unreachable'; readonly said: string };

/** Asks a gateway, within `timeoutMs`, at an address that is allowed. */
export const ask = async (
  { url, headers, body, method }: GatewayRequest,
  { allowed, timeoutMs }: { readonly allowed: AllowedReceivers; readonly timeoutMs: number },
): Promise<GatewayReply> => {
  const limit = AbortSignal.timeout(timeoutMs);
  let isConnected = false;
  const onConnected = (): void => {
    isConnected = true;
  };
  try {
    const named = { 'user-agent': 'rainstorm-131631', ...headers };
    const how = { signal: limit, lookup: guardedLookup(allowed), headers: named, body, onConnected };
    return { kind: 'answer', ...(await postForAnswer(url, { ...how, ...(method === undefined ? {} : { method }) })) };
  } catch (error) {
    if (error instanceof ForbiddenReceiver) return { kind: 'not-connected', said: `${error.message}: WEBHOOK_ALLOWED` };
    if (!isConnected && limit.aborted) return { kind: 'not-connected', said: 'no connection in time', pauseMs: 5_000 };
    if (neverConnected(error)) return { kind: 'not-connected', said: `no connection (${codeOf(error)})`, pauseMs: 5_000 };
    // It may have arrived: whoever tries again does so under the same number.
    if (limit.aborted) return { kind: 'unknown', reason: 'timed-out', said: 'no answer in time' };
    return { kind: 'unknown', reason: 'unreachable', said: 'the connection broke off' };
  }
};
