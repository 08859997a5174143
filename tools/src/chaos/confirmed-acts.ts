import { setTimeout as pause } from 'node:timers/promises';
import { Refused, type Person } from '@rainstorm/harness/person';

/** What the product confirmed. None of it may be lost. */
export interface ConfirmedActs {
  readonly publications: {
    readonly bulletinId: string;
    readonly dispatches: readonly { readonly id: string; readonly officeId: string }[];
  }[];
  readonly receipts: { readonly id: string; readonly dispatchId: string }[];
  readonly answers: { readonly escalationId: string }[];
  /** Refusals that the simulation does not expect. */
  readonly unexpectedErrors: string[];
  /** Requests that got no answer or a 5xx, and were retried. */
  retriedRequests: number;
}

export const noConfirmedActs = (): ConfirmedActs => ({
  publications: [],
  receipts: [],
  answers: [],
  unexpectedErrors: [],
  retriedRequests: 0,
});

const RETRY_AFTER_MS = 1_500;

/**
 * Repeats a request at each address in turn until there is an answer, like a person whose network or server fails.
 * Rejects with a refusal. Null once `isCancelled` returns true.
 */
export const requestUntilAnswered = async <Body>(
  clients: readonly Person[],
  request: (person: Person) => Promise<Body>,
  confirmed: ConfirmedActs,
  isCancelled: () => boolean,
): Promise<Body | null> => {
  for (let attempt = 0; !isCancelled(); attempt += 1) {
    const person = clients[attempt % clients.length];
    if (person === undefined) return null;
    try {
      return await request(person);
    } catch (error) {
      // 429 and 5xx are retried. Every other refusal is final.
      if (error instanceof Refused && error.status < 500 && error.status !== 429) throw error;
      confirmed.retriedRequests += 1;
      await pause(RETRY_AFTER_MS);
    }
  }
  return null;
};
